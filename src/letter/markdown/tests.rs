use super::super::{Annex, Signature, Signer};
use super::*;

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text.to_owned(), Style::Regular)])
}

fn list(text: &str) -> Block {
    Block::List {
        start: None,
        items: vec![vec![paragraph(text)]],
    }
}

#[test]
fn what_is_written_is_read_back() {
    let nasty = [
        "1. не список",
        "12) и это",
        "- и это",
        "+ плюс",
        "# не заголовок",
        "=== черта",
        "~~~",
        "a*b*c",
        "_a_",
        "`код`",
        "[ссылка](адрес)",
        "<b>",
        "&amp;",
        "\\",
        "конец\\",
        "***",
        "* * *",
        "|a|b|",
        "№ 15",
        "3 «А»",
        "a  b",
        "> цитата",
        "ivanov@example.org",
        "http://example.org",
    ];
    for text in nasty {
        let letter = Letter {
            mark: Some("ЧЕРНОВИК".to_owned()).filter(|_| text.len() % 2 == 0),
            letterhead: [paragraph(text), list(text)]
                .into_iter()
                .cycle()
                .take(text.len() % 3)
                .collect(),
            head: vec![
                paragraph(text),
                Block::Paragraph(vec![
                    Inline::Text("строка".into(), Style::Regular),
                    Inline::Break,
                    Inline::Text(text.into(), Style::Regular),
                ]),
            ],
            title: vec![Inline::Text(text.into(), Style::Regular)],
            annex: Some(Annex {
                title: vec![Inline::Text(text.into(), Style::Regular)],
                blocks: vec![paragraph(text), list(text)],
            })
            .filter(|_| text.len() % 2 == 1),
            body: vec![
                paragraph(text),
                Block::List {
                    start: Some(1),
                    items: vec![vec![paragraph(text)], vec![paragraph("два")]],
                },
                list(text),
            ],
            closing: vec![paragraph(text)],
            signature: Signature {
                date: text.into(),
                name: text.into(),
                others: vec![text.into(), text.into()],
            },
            list: Some(SignatureList {
                title: vec![Inline::Text(text.into(), Style::Regular)],
                summary: [Inline::Text(text.into(), Style::Regular)]
                    .into_iter()
                    .filter(|_| text.len() % 3 == 2)
                    .collect(),
                columns: ["№", "Кто", text, "Подпись", "Дата"].map(str::to_owned),
                signers: [text, "", "Громов"]
                    .map(|name| Signer {
                        name: name.into(),
                        address: text.into(),
                    })
                    .into(),
                sheet: "Лист {number} из {count}".into(),
                note: [Inline::Text(text.into(), Style::Regular)]
                    .into_iter()
                    .filter(|_| text.len() % 3 == 1)
                    .collect(),
            })
            .filter(|_| text.len() % 2 == 1),
        };
        let markdown = letter.to_markdown();
        assert_eq!(Letter::parse(&markdown), Ok(letter), "{text}\n{markdown}");
    }
}

/// A letter whose body says this.
fn letter_of(body: &str) -> String {
    format!(
        "Ректору\n\n***\n\nЗАЯВЛЕНИЕ\n===\n\n{body}\n\n***\n\n24 ноября 2025 г.\\\nЕ. С. Фомина\n"
    )
}

#[test]
fn what_a_person_wrote_in_another_way_is_written_and_read_back() {
    let bodies = [
        "- раз\n\n+ два\n\n* три",
        "1. раз\n\n1) два",
        "- раз\n\n  - два\n\n  + три\n\n  текст\n\n  - четыре\n- пять",
        "-\n-",
        "- + -\n\nТекст",
        "**Раз***два*, *три***четыре**",
        "Раз\\\nдва\n---",
        "## Раз \\#",
        "Раз\\\n\\\nдва\n\\",
        "Раз &#32;\\\n&#9;два&#32;",
        "##\n\nТекст",
        "Раз**&#33;два&#33;**три",
        "Раз *&#32;два&#32;* три",
        "&#32;",
    ];
    for body in bodies {
        let letter = Letter::parse(&letter_of(body)).unwrap();
        let markdown = letter.to_markdown();
        assert_eq!(Letter::parse(&markdown), Ok(letter), "{body}\n{markdown}");
    }
}
