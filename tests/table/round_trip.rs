//! What the writer of CSV quotes, the reader gives back, whatever the cells hold.

use crate::hostile::Chance;
use crate::read;

const PIECES: [&str; 16] = [
    "a", "Ё", "\"", "\"\"", ",", ";", "\t", "\n", "#", "'", " ", "漢", "=", "|", "й", "\\",
];

/// What a cell of this text holds.
fn held(text: &str) -> &str {
    text.trim()
}

#[test]
fn cells_come_back_as_they_were_written() {
    let mut chance = Chance::new(7);
    for round in 0..1500 {
        let delimiter = *chance.pick(b",;\t");
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .from_writer(Vec::new());
        writer.write_record(["first", "second", "third"]).unwrap();
        let mut expected = Vec::new();
        for number in 2..=4 {
            let cells: Vec<String> = (0..3)
                .map(|_| {
                    (0..chance.below(6))
                        .map(|_| *chance.pick(&PIECES))
                        .collect()
                })
                .collect();
            writer.write_record(&cells).unwrap();
            let texts = (1..)
                .zip(&cells)
                .map(|(column, cell)| (column, held(cell).to_owned()));
            let texts: Vec<(u32, String)> = texts.filter(|(_, text)| !text.is_empty()).collect();
            let is_comment = texts
                .first()
                .is_some_and(|(column, text)| *column == 1 && text.starts_with('#'));
            if !texts.is_empty() && !is_comment {
                expected.push((number, texts));
            }
        }
        let bytes = writer.into_inner().unwrap();
        let read = read(&bytes).unwrap();
        assert_eq!(read.problems, [], "{round}");
        let rows = read.rows.iter().map(|row| {
            let cells = row
                .cells
                .iter()
                .map(|cell| (cell.column, cell.text.clone()));
            (row.number, cells.collect::<Vec<_>>())
        });
        assert_eq!(
            rows.collect::<Vec<_>>(),
            expected,
            "{round}: {:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
}
