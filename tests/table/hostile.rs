//! Thousands of tables spoilt at random: each ends in rows or in problems, never in a panic.

use zip::CompressionMethod;

use crate::book::{packed, parts, row};
use crate::read;

/// Numbers that look random and are the same on every run.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const SPOILS: [&[u8]; 26] = [
    b"\"",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xd0",
    b"#",
    b"{",
    b"}",
    b"[",
    b"\\u0000",
    b"<",
    b">",
    b"/>",
    b"&#0;",
    b"&amp;",
    b"</row>",
    b"<c r=\"ZZZZZZZZZ1\">",
    b"99999999999999999999",
    b"-1",
    b"1e999",
    b"\xef\xbb\xbf",
];

/// The bytes with a few of them changed, doubled, cut out or added.
fn spoilt(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let place = chance.below(bytes.len());
        let end = (place + 1 + chance.below(12)).min(bytes.len());
        match chance.below(6) {
            0 if place < bytes.len() => bytes[place] = chance.next().to_le_bytes()[0],
            1 => bytes.truncate(place),
            2 => drop(bytes.drain(place..end)),
            3 => {
                let piece = bytes[place..end].to_vec();
                bytes.splice(place..place, piece);
            }
            _ => drop(bytes.splice(place..place, chance.pick(&SPOILS).iter().copied())),
        }
    }
    bytes
}

/// Reads a table, and looks whether what comes out is what may come out.
fn judge(bytes: &[u8]) -> bool {
    let Ok(read) = read(bytes) else {
        return false;
    };
    let numbers: Vec<u32> = read.rows.iter().map(|row| row.number).collect();
    assert!(
        numbers.is_sorted_by(|before, next| before < next),
        "{numbers:?}"
    );
    for row in &read.rows {
        assert!(!row.cells.is_empty());
        assert!(
            row.cells
                .is_sorted_by(|before, next| before.column < next.column)
        );
        for cell in &row.cells {
            assert_eq!(cell.text, cell.text.trim());
            assert!(!cell.text.is_empty() && !cell.text.contains(['\0', '\r', '\u{fffd}']));
        }
    }
    true
}

const CSV: &str = "\u{feff}sep=;\r\n# Дела\r\nrole;institution.name;incident.story\r\n\r\n\
    student;\"ГАПОУ \"\"Примерский\"\"\";\"Сказали:\nприходи\"\r\npupil;МБОУ № 15;да\r\n";

const JSONL: &str = "# дела\n{\"role\":\"student\",\"institution\":{\"name\":\"Примерский\",\"age\":15.0}}\n\n\
    {\"role\":\"pupil\",\"incident.pressure\":[\"a\",1,null,true],\"x\":1e3}\n";

#[test]
fn spoilt_texts_end_in_rows_or_problems() {
    let utf16: Vec<u8> = CSV.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let plain = CSV.trim_start_matches('\u{feff}');
    let windows = encoding_rs::WINDOWS_1251.encode(plain).0;
    let dos = encoding_rs::IBM866.encode(plain).0;
    let mut chance = Chance::new(1);
    for bytes in [CSV.as_bytes(), JSONL.as_bytes(), &utf16, &windows, &dos] {
        assert!(judge(bytes));
        let mut sound = 0;
        for _ in 0..1000 {
            sound += usize::from(judge(&spoilt(bytes, &mut chance)));
        }
        assert!(
            (20..1000).contains(&sound),
            "some are read and some are not: {sound}"
        );
    }
}

#[test]
fn spoilt_books_end_in_rows_or_problems() {
    let rows = row(1, &["# дела"])
        + &row(2, &["role", "dated", "story"])
        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>45975</v></c>\
           <c r=\"C3\" t=\"str\"><f>A3&amp;B3</f><v>x_x000D_y</v></c></row>\
           <row r=\"7\"><c r=\"A7\" t=\"b\"><v>1</v></c><c r=\"C7\" s=\"2\"><v>0.5</v></c></row>";
    let parts = parts(&[("visible", &rows), ("hidden", "")], &["a", "Примеров"]);
    let whole = packed(&parts, CompressionMethod::Deflated);
    assert!(judge(&whole));
    let mut chance = Chance::new(2);
    let mut sound = 0;
    for _ in 0..1000 {
        sound += usize::from(judge(&spoilt(&whole, &mut chance)));
    }
    // Inside the package the checksum no longer tells that a part was spoilt.
    for _ in 0..3000 {
        let mut parts = parts.clone();
        let place = chance.below(parts.len());
        let bytes = spoilt(parts[place].1.as_bytes(), &mut chance);
        parts[place].1 = String::from_utf8_lossy(&bytes).into_owned();
        sound += usize::from(judge(&packed(&parts, CompressionMethod::Stored)));
    }
    assert!(
        (100..4000).contains(&sound),
        "some are read and some are not: {sound}"
    );
}
