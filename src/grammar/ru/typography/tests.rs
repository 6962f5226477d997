use super::*;

const QUOTED: &str = "сайте в сети „Интернет“ - по ст.5 N 59-ФЗ";

#[test]
fn literal_passages_are_never_touched() {
    for text in [
        "a--b@example.org",
        "https://example.org/a...b?N=5&q=т.д",
        "скан_1...N5.pdf",
        "2-123/2026",
        "А40-12345/2025",
        "т.д./5",
    ] {
        assert_eq!(marks(text, &[]), text);
        assert_eq!(keep_together(text), text);
    }
    let text = format!("«{QUOTED}» , \"а\" - {QUOTED}");
    let set = format!("«{QUOTED}», «а» — {QUOTED}");
    assert_eq!(marks(&text, &[QUOTED]), set);
}

#[test]
fn runs_of_a_paragraph_are_read_together() {
    let runs = ["он \"", "сказал", "\" - и ст.", "5 т.", "д. ч. ", "2"];
    assert_eq!(
        marks_in_runs(&runs, &Verbatim::default()),
        ["он «", "сказал", "» — и ст.", "5 т.", "д. ч. ", "2"]
    );
    assert_eq!(
        keep_runs_together(&["ч. ", "2", " ст.", "\n", "5"]),
        ["ч.\u{a0}", "2", "\u{a0}ст.", "\n", "5"]
    );
}

/// A fixed linear congruential sequence: the same values on every run.
fn random(state: &mut u64, below: usize) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1);
    usize::try_from(*state >> 33).unwrap() % below
}

const LITERALS: [&str; 6] = [
    "a--b.c@example.org",
    "https://example.org/a--b...c",
    "2-123/2026",
    "А40-12345/2025",
    "иванов@почта.рф",
    "N5-7.pdf",
];

const PIECES: [&str; 86] = [
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\u{a0}",
    "\n",
    "\"",
    "\"",
    "\"",
    "«",
    "»",
    "„",
    "“",
    "”",
    "(",
    ")",
    "-",
    "--",
    "–",
    "—",
    ".",
    "..",
    "...",
    "…",
    ",",
    ";",
    ":",
    "!",
    "?",
    "'",
    "/",
    "%",
    "№",
    "№№",
    "§",
    "N",
    "No.",
    "No",
    "5",
    "7",
    "2024",
    "2025",
    "10000",
    "000",
    "620026",
    "24.11.2025",
    "+7",
    "(912)",
    "8",
    "-ФЗ",
    "-й",
    "мая",
    "гг.",
    "г.",
    "ст.",
    "ч.",
    "д.",
    "т.",
    "п.",
    "стр.",
    "П.",
    "Петров",
    "Москва",
    "слово",
    "и",
    "бы",
    "по",
    "р-н",
    "то",
    "руб.",
    "е.",
    "2024г.",
    "10:15",
    "XX",
    "вв.",
    ",д.",
    "ч.2ст.",
    "тыс.",
    "зам.",
    "раза",
    "http://x?=",
    "\u{2011}",
    "A",
];

/// A text of random pieces and, between blanks, passages that have to survive.
fn random_text(state: &mut u64) -> (String, Vec<&'static str>) {
    let mut text = String::new();
    let mut literals = Vec::new();
    for _ in 0..=random(state, 14) {
        if random(state, 12) == 0 {
            let literal = *LITERALS.get(random(state, LITERALS.len())).unwrap();
            let literal = if random(state, 3) == 0 {
                QUOTED
            } else {
                literal
            };
            literals.push(literal);
            text.push(' ');
            text.push_str(literal);
            text.push(' ');
        } else {
            text.push_str(PIECES.get(random(state, PIECES.len())).unwrap());
        }
    }
    (text, literals)
}

#[test]
fn doing_it_again_changes_nothing() {
    let mut state = 11;
    for _ in 0..15_000 {
        let (text, literals) = random_text(&mut state);
        let marked = marks(&text, &[QUOTED]);
        assert_eq!(marks(&marked, &[QUOTED]), marked, "{text:?}");
        for literal in &literals {
            assert!(marked.contains(literal), "{text:?} {marked:?}");
        }
        let kept = keep_together(&text);
        assert_eq!(keep_together(&kept), kept, "{text:?}");
        for literal in literals.iter().filter(|literal| **literal != QUOTED) {
            assert!(kept.contains(literal), "{text:?} {kept:?}");
        }
        let both = keep_together(&marked);
        assert_eq!(keep_together(&marks(&both, &[QUOTED])), both, "{text:?}");
    }
}

#[test]
fn runs_make_no_more_of_a_text_than_itself() {
    let mut state = 5;
    for _ in 0..5_000 {
        let (text, _) = random_text(&mut state);
        let cut = text
            .char_indices()
            .nth(random(&mut state, 9))
            .map_or(0, |(at, _)| at);
        let (left, right) = text.split_at(cut);
        assert_eq!(
            keep_runs_together(&[left, right]).concat(),
            keep_together(&text)
        );
        let runs = marks_in_runs(&[left, right], &Verbatim::default());
        assert_eq!(runs.len(), 2);
        assert_eq!(
            marks_in_runs(&[&runs[0], &runs[1]], &Verbatim::default()),
            runs,
            "{text:?} {cut}"
        );
    }
}

#[test]
fn a_text_of_one_thing_again_and_again_is_soon_done() {
    for unit in ["а ", "а-", "(-а", "\"", "1-", ",д.", "http://\"", ".р"] {
        let text = unit.repeat(100_000);
        let _ = keep_together(&marks(&text, &[&unit.repeat(70_000)]));
        has_unbalanced_quotes(&text);
    }
}

#[test]
fn a_warning_is_given_where_marks_stay() {
    for (text, unbalanced) in [
        ("\"Да\nнет\"", false),
        ("\"Да\n \nнет\"", true),
        ("\"Да\" и\n\n\"нет", true),
        ("\"Да\"\n\n\"Нет\" .", false),
    ] {
        assert_eq!(has_unbalanced_quotes(text), unbalanced, "{text}");
        assert_eq!(marks(text, &[]).contains('"'), unbalanced, "{text}");
    }
    let text = "\"Да\"\n\n\"нет";
    assert_eq!(marks(text, &[]), "«Да»\n\n\"нет");
}
