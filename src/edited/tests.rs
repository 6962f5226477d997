//! What is made of an edited text, by tables.

use super::*;
use crate::data::Data;

const LETTER: &str = include_str!("../../examples/chat/rector.md");

fn read(text: &str) -> Result<Edited, Vec<Problem>> {
    let data = Data::built_in().unwrap();
    let source = Source::from_bytes(Some("a.md".to_owned()), text.as_bytes()).unwrap();
    LetterReader::new(&data.rules).read(source)
}

#[test]
fn the_date_of_the_letter_is_that_of_the_file() {
    let today = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
    let date = |day| NaiveDate::from_ymd_opt(2025, 11, day).unwrap();
    let own = read(LETTER).unwrap().letter.signature.date;
    for (written, expected) in [
        ("20 ноября 2025 г.", date(20)),
        ("«3» ноября 2025 года", date(3)),
        ("03.11.2025", date(3)),
        ("ноябрь 2025 г.", today),
        ("31 ноября 2025 г.", today),
    ] {
        let edited = read(&LETTER.replace(&own, written)).unwrap();
        assert_eq!(edited.dated(today), expected, "{written}");
    }
}

#[test]
fn lines_that_hold_a_character_are_found() {
    let edited = read("а\\\nб я я\n\n***\n\nж\n===\n\nя\n\n***\n\nг\\\nд\n").unwrap();
    let places: Vec<(u32, u32)> = edited
        .holders("я")
        .iter()
        .map(|place| (place.line, place.column))
        .collect();
    assert_eq!(places, [(2, 3), (9, 1)]);
    assert!(edited.holders("ю").is_empty());
}

#[test]
fn everything_wrong_is_told_at_once_and_in_order() {
    let text = LETTER
        .replace("===", "---")
        .replacen("на", "н\u{200b}а", 1)
        .replacen("мне", "м\u{202e}не", 1);
    let problems = read(&text).unwrap_err();
    let mut codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert!(problems.is_sorted_by_key(|problem| problem.place));
    assert!(
        problems
            .iter()
            .all(|problem| problem.file.as_deref() == Some("a.md"))
    );
    codes.sort_unstable();
    let expected = ["hidden-character", "hidden-character", "letter-structure"];
    assert_eq!(codes, expected);
}

#[test]
fn blanks_are_found_however_they_are_written() {
    let blanks = Data::built_in().unwrap().rules.blanks;
    for (text, lines) in [
        ("\\[название\\] и [название]", &[1, 1][..]),
        (
            "\n[Своими словами: где\nэто было,  кто и что\n сказал, чем грозил, кто это видел или слышал.]",
            &[2],
        ),
        ("[Дата]\n\n[дата] \\[фамилия, имя,\\\nотчество\\]", &[1, 3]),
        ("[название организации], [1], название", &[]),
    ] {
        let source = Source::from_bytes(None, text.as_bytes()).unwrap();
        let found = blanks::left(&source, &blanks).into_iter();
        let found: Vec<u32> = found.filter_map(|one| Some(one.place?.line)).collect();
        assert_eq!(found, lines, "{text}");
    }
}

#[test]
fn the_guard_reads_the_body_and_knows_who_is_named_above_and_below() {
    let story = |words: &str| {
        let (before, after) = LETTER.split_once("===\n\n").unwrap();
        let (first, rest) = after.split_once("\n\n").unwrap();
        format!("{before}===\n\n{first}\n\n{words}\n\n{rest}")
    };
    for (words, found) in [
        ("Ничего особенного.", 0),
        ("Он мразь и вор.", 1),
        ("Это слышал Кузнецов Олег Петрович.", 1),
        ("КОШМАР И УЖАС!!!!", 1),
        ("Писать мне на ivanov@example.org.", 1),
    ] {
        let edited = read(&story(words)).unwrap();
        let warned = edited.doubts.len();
        assert!(
            if found == 0 {
                warned == 0
            } else {
                warned >= found
            },
            "{words} {:?}",
            edited.doubts
        );
        for doubt in &edited.doubts {
            assert_eq!(doubt.severity, crate::problem::Severity::Warning);
        }
    }
    // The applicant, by the name at the top of the letter.
    let name = read(LETTER).unwrap().letter;
    let body = name.body[0].words();
    let names = names(&body);
    assert_eq!(names.len(), 1, "{body}");
    let edited = read(&story(&format!("Мне, {} не ответили.", names[0]))).unwrap();
    assert_eq!(edited.doubts, []);
}

#[test]
fn texts_made_to_hurt_end_quickly() {
    let start = std::time::Instant::now();
    for (body, code) in [
        ("Слово за словом. ".repeat(30_000), "letter-too-large"),
        ("[".repeat(500_000), "letter-too-large"),
        ("*a_ ".repeat(120_000), "letter-too-large"),
        ("[Дата] ".repeat(7_000), "letter-blank"),
        ("- ".repeat(240_000), "letter-structure"),
        (">".repeat(490_000), "letter-structure"),
        ("***\n\n".repeat(90_000), "letter-structure"),
    ] {
        let problems = read(&format!("К\n\n***\n\nЖ\n===\n\n{body}\n\n***\n\nд\\\nя\n"));
        let problems = problems.unwrap_err();
        assert!(problems.len() <= MOST_PROBLEMS);
        assert!(
            problems.iter().all(|problem| problem.code == code),
            "{problems:?}"
        );
    }
    for body in [
        "[".repeat(49_000),
        "*a_ ".repeat(12_000),
        "Слово. ".repeat(7_000),
    ] {
        let letter = format!("К\n\n***\n\nЖ\n===\n\n{body}\n\n***\n\nд\\\nя\n");
        assert!(read(&letter).is_ok());
    }
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
