//! Texts made to break a document, wherever a letter can have them.

use std::path::Path;

use zhaloba::case::CaseFile;
use zhaloba::data::Data;
use zhaloba::letter::{Block, Inline, Letter, Style};
use zhaloba::output::Format;
use zhaloba::yaml::Source;

use super::bad::draft;
use super::chance::Chance;
use super::measures::faults;
use super::reader::Opened;
use super::{docx, kept, press, today};

/// What texts are made of.
const PIECES: [&str; 30] = [
    "<",
    ">",
    "&",
    "\"",
    "'",
    "&amp;",
    "&#0;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml",
    "</w:t>",
    "<w:br/>",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "\u{202e}",
    "ё\u{301}",
    "\u{a0}",
    "\u{2011}",
    "\u{0}",
    "\u{b}",
    "\u{FFFE}",
    "\u{10FFFF}",
    "\t",
    "%1.",
    "«„“»",
    " слово ",
];

fn text(chance: &mut Chance) -> String {
    let lengths = [0, 1, 2, 7, 40];
    let count = *chance.pick(&lengths);
    (0..count).map(|_| *chance.pick(&PIECES)).collect()
}

fn inlines(chance: &mut Chance) -> Vec<Inline> {
    let styles = [Style::Regular, Style::Bold, Style::Italic];
    let mut found = Vec::new();
    for _ in 0..*chance.pick(&[1, 2, 4]) {
        let text = text(chance);
        found.push(Inline::Text(text, *chance.pick(&styles)));
        if *chance.pick(&[true, false, false]) {
            found.push(Inline::Break);
        }
    }
    found
}

fn hostile(chance: &mut Chance) -> Letter {
    fn change(blocks: &mut [Block], chance: &mut Chance) {
        for block in blocks {
            match block {
                Block::Heading(words) | Block::Paragraph(words) => *words = inlines(chance),
                Block::List { items, .. } => {
                    items.iter_mut().for_each(|item| change(item, chance));
                }
            }
        }
    }
    let mut letter = draft();
    change(&mut letter.letterhead, chance);
    change(&mut letter.head, chance);
    change(&mut letter.body, chance);
    change(&mut letter.closing, chance);
    letter.title = inlines(chance);
    letter.mark = None;
    let signature = &mut letter.signature;
    for words in [
        &mut signature.date,
        &mut signature.name,
        &mut signature.others[0],
    ] {
        *words = text(chance);
    }
    letter
}

#[test]
fn no_text_breaks_a_document_or_is_lost_in_it() {
    let mut chance = Chance::of(std::iter::empty());
    let mut press = press();
    for number in 0..150 {
        let letter = kept(hostile(&mut chance));
        let bytes = press.render(&letter, today(), Format::Docx).unwrap();
        let opened = Opened::read(&bytes);
        let found = faults(&opened, &letter);
        assert!(found.is_empty(), "letter {number}: {found:?}");
    }
}

/// The letters of a case with this story.
fn told(story: &str, data: &Data) -> Vec<Letter> {
    let source = Source::open(Path::new("examples/student/case.yaml"))
        .unwrap()
        .unwrap();
    let mut case = CaseFile::read(&source, &data.rules, today()).unwrap().case;
    story.clone_into(&mut case.incident.story);
    let written = |id: &String| {
        let addressee = data.rules.addressees.get(id).unwrap();
        kept(zhaloba::compose(&case, addressee, data, today()).unwrap())
    };
    case.to.iter().map(written).collect()
}

#[test]
fn a_story_is_in_the_document_as_it_was_told() {
    let data = Data::built_in().unwrap();
    let long = "Слово & дело <b>не</b> \"расходятся\". ".repeat(110);
    assert!(long.chars().count() > 4_000);
    for story in [
        "Мне сказали: \"Или <MAX>, или & отчисление\". 😀👍🏽 Цена 5 ₽ \\* _так_ `и` [есть](тут).",
        "Директор сказал: שלום, потом مرحبا, потом 漢字.",
        "«Он сказал: „Подпиши“»; \"она\": 'нет'. ]]> <![CDATA[ &#x0; </w:t>",
        long.as_str(),
    ] {
        for letter in told(story, &data) {
            let opened = Opened::read(&docx(&letter));
            let found = faults(&opened, &letter);
            assert!(found.is_empty(), "{story}: {found:?}");
            let words = opened.words("word/document.xml");
            let whole = words.iter().map(|words| words.text.as_str());
            let whole: String = whole.collect::<Vec<_>>().join("\n");
            let bare = |text: &str| {
                text.replace(
                    |one: char| !one.is_alphanumeric() && one != '&' && one != '<',
                    "",
                )
            };
            assert!(bare(&whole).contains(&bare(story)), "{story}");
        }
    }
}
