//! Letters as text, by example and by what holds for all.

use super::*;

fn read(markdown: &str) -> Letter {
    Letter::parse(markdown).unwrap()
}

const LETTER: &str = "В прокуратуру города Примерска\n\nот Громова А.\u{a0}С.\\\nАдрес: 620014, \
    г.\u{a0}Примерск\n\n***\n\nЖАЛОБА\\\nна действия заведующей\n===\n\n## О законе\n\n\
    Текст с **силой** и *чувством*,  как\u{a0}бы\u{a0}то ни было.\n\n9. **Довод.** Он убедителен.\n10. Второй.\n\n\
    - первое:\n\n    1. раз\n\n  ещё\n- второе\n\n***\n\nПриложения:\n\n1. Снимок\n\n20\u{a0}ноября\\\nА.\u{a0}С.\u{a0}Громов\n";

#[test]
fn a_letter_is_set_as_a_typist_would() {
    let set = text(&read(LETTER), Some(40));
    snapbox::assert_data_eq!(
        set.replace('\u{a0}', "~"),
        snapbox::str![[r#"
                    В прокуратуру города
                    Примерска

                    от Громова А.~С.
                    Адрес: 620014,
                    г.~Примерск

                 ЖАЛОБА
         на действия заведующей

                О законе

Текст с силой и чувством, как~бы~то ни
было.

9. Довод. Он убедителен.
10. Второй.

– первое:

  1. раз

  ещё
– второе

Приложения:

1. Снимок

20~ноября    ______________ А.~С.~Громов

"#]]
    );
}

#[test]
fn a_letterhead_stands_in_the_middle_above_the_head() {
    let letter = format!("> **Бюро «Примеров»**\\\n> г.\u{a0}Примерск\n>\n> тел. 1\n\n{LETTER}");
    let set = text(&read(&letter), Some(40));
    let (above, _) = set.split_once("                    В прокуратуру").unwrap();
    assert_eq!(
        above.replace('\u{a0}', "~"),
        "            Бюро «Примеров»\n              г.~Примерск\n\n                 тел. 1\n\n"
    );
    let set = text(&read(&letter), None);
    assert!(
        set.starts_with("Бюро «Примеров»\nг.\u{a0}Примерск\n\nтел. 1\n\nВ прокуратуру"),
        "{set}"
    );
}

#[test]
fn without_a_width_a_paragraph_is_a_line() {
    let set = text(&read(LETTER), None);
    for line in [
        "В прокуратуру города Примерска",
        "Адрес: 620014, г.\u{a0}Примерск",
        "ЖАЛОБА",
        "на действия заведующей",
        "Текст с силой и чувством, как\u{a0}бы\u{a0}то ни было.",
        "9. Довод. Он убедителен.",
        "  1. раз",
        "20\u{a0}ноября",
        "А.\u{a0}С.\u{a0}Громов",
    ] {
        assert!(set.lines().any(|found| found == line), "{line}\n{set}");
    }
}

#[test]
fn items_hang_from_their_markers() {
    for (start, expected) in [
        (Some(9), "9. аа бб\n   вв\n10. гг дд\n    ее\n"),
        (None, "– аа бб\n  вв\n– гг дд\n  ее\n"),
    ] {
        let item = |words: &str| {
            let words = Inline::Text(words.to_owned(), Style::Bold);
            vec![Block::Paragraph(vec![words])]
        };
        let mut letter = read(LETTER);
        letter.body = vec![Block::List {
            start,
            items: vec![item("аа бб вв"), item("гг дд ее")],
        }];
        let set = text(&letter, Some(9));
        assert!(set.contains(expected), "{set}");
    }
}

#[test]
fn what_does_not_fit_beside_the_date_stands_below() {
    let mut letter = read(LETTER);
    letter.signature.date = "20 ноября 2025 г.".to_owned();
    for (width, end) in [
        (
            46,
            "\n20 ноября 2025 г.  ______________ А.\u{a0}С.\u{a0}Громов\n",
        ),
        (
            45,
            "\n20 ноября 2025 г.\n                  ______________ А.\u{a0}С.\u{a0}Громов\n",
        ),
        (
            20,
            "\n20 ноября 2025 г.\n      ______________\n        А.\u{a0}С.\u{a0}Громов\n",
        ),
    ] {
        let set = text(&letter, Some(width));
        assert!(set.ends_with(end), "{set}");
    }
}

/// The words in order, a word being what no line may end in.
fn words_of(letter: &Letter) -> Vec<String> {
    fn of_blocks(blocks: &[Block], words: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Heading(text) | Block::Paragraph(text) => of_inlines(text, words),
                Block::List { start, items } => {
                    for (number, item) in (start.unwrap_or(0)..).zip(items) {
                        words.push(start.map_or("–".into(), |_| format!("{number}.")));
                        of_blocks(item, words);
                    }
                }
            }
        }
    }
    fn of_inlines(inlines: &[Inline], words: &mut Vec<String>) {
        let runs = inlines.iter().map(|inline| match inline {
            Inline::Text(text, _) => text.as_str(),
            Inline::Break => " ",
        });
        split(&runs.collect::<String>(), words);
    }
    fn split(text: &str, words: &mut Vec<String>) {
        words.extend(text.split_ascii_whitespace().map(str::to_owned));
    }
    let mut words: Vec<String> = letter.mark.iter().cloned().collect();
    of_blocks(&letter.letterhead, &mut words);
    of_blocks(&letter.head, &mut words);
    of_inlines(&letter.title, &mut words);
    of_blocks(&letter.body, &mut words);
    of_blocks(&letter.closing, &mut words);
    split(&letter.signature.date, &mut words);
    split(&letter.signature.name, &mut words);
    for other in &letter.signature.others {
        split(other, &mut words);
    }
    words
}

fn example(name: &str) -> Letter {
    let path = format!("{}/examples/{name}.md", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read_to_string(path).unwrap())
}

fn is_marker(word: &&str) -> bool {
    let number = word.strip_suffix('.').unwrap_or_default();
    *word == "–" || number.parse::<u64>().is_ok()
}

#[test]
fn every_word_stands_and_no_line_is_too_long() {
    let mut hard = read(LETTER);
    hard.mark = Some("ЧЕРНОВИК".to_owned());
    let long = "неделимый\u{a0}".repeat(9) + "кое\u{2011}где за\u{301}мок " + &"щ".repeat(90);
    hard.body
        .push(Block::Paragraph(vec![Inline::Text(long, Style::Regular)]));
    let letters = [example("student/prosecutor"), example("chat/rector"), hard];
    let widths = (1..120).map(Some).chain([None]);
    for (letter, width) in letters
        .iter()
        .flat_map(|letter| widths.clone().map(move |width| (letter, width)))
    {
        let set = text(letter, width);
        let words = set.split_ascii_whitespace().filter(|word| *word != RULE);
        assert_eq!(words.collect::<Vec<_>>(), words_of(letter), "{width:?}");
        for line in set.lines() {
            assert_eq!(line, line.trim_end(), "{width:?}");
            let unmarked = line.split_ascii_whitespace().skip_while(is_marker);
            let is_single = unmarked.count() <= 1;
            assert!(
                width.is_none_or(|width| display_width(line) <= width) || is_single,
                "{width:?} {line}"
            );
        }
        assert_eq!(set, text(letter, width));
    }
}
