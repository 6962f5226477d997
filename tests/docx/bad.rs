//! Documents damaged one way each: what finds nothing wrong with them measures nothing.

use zhaloba::letter::{Block, Letter, Style};
use zip::DateTime;

use super::letters::{complaint, inlines, list, paragraph};
use super::measures::faults;
use super::reader::Opened;
use super::{docx, kept};

const DOCUMENT: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";
const RELATIONS: &str = "word/_rels/document.xml.rels";
const HEADER: &str = "word/header1.xml";

/// The list of attachments, which is the last.
const ATTACHMENTS: &str = "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">\
    <w:startOverride w:val=\"1\"/>";

/// A draft that has of everything.
pub(crate) fn draft() -> Letter {
    let mut letter = complaint();
    letter.mark = Some("ЧЕРНОВИК".to_owned());
    letter.signature.others = vec!["законный представитель".to_owned()];
    let inner = list(Some(3), &["раз", "два"]);
    letter.body.push(Block::List {
        start: None,
        items: vec![
            vec![paragraph("первое:"), inner.clone(), paragraph("ещё")],
            vec![inner, list(None, &["*сильно*"])],
            vec![],
            vec![Block::Heading(inlines("О|законе"))],
        ],
    });
    letter
        .body
        .push(Block::Paragraph(vec![zhaloba::letter::Inline::Text(
            "чувство".to_owned(),
            Style::Italic,
        )]));
    letter.letterhead = vec![
        paragraph("*Бюро «Примеров»*|г. Примерск"),
        paragraph("тел. 1"),
    ];
    letter.head.push(list(None, &["в копии"]));
    letter.head.push(Block::Heading(inlines("Срочно")));
    kept(letter)
}

/// The line under a letterhead.
const RULE: &str =
    "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>";

#[test]
fn every_measure_finds_its_fault() {
    let letter = draft();
    let sound = Opened::read(&docx(&letter));
    assert!(
        faults(&sound, &letter).is_empty(),
        "{:?}",
        faults(&sound, &letter)
    );
    for (part, from, to, expected) in [
        (DOCUMENT, "колледж", "колле\u{ad}дж", "text"),
        (DOCUMENT, "\u{a0}", " ", "text"),
        (DOCUMENT, "<w:b/>", "", "text"),
        (DOCUMENT, "<w:i/>", "", "text"),
        (DOCUMENT, "<w:br/>", "", "text"),
        (DOCUMENT, "<w:tab/>", "", "text"),
        (
            DOCUMENT,
            "<w:ilvl w:val=\"1\"/>",
            "<w:ilvl w:val=\"0\"/>",
            "text",
        ),
        (DOCUMENT, "\"ListNumber\"", "\"ListBullet\"", "text"),
        (
            "word/numbering.xml",
            ATTACHMENTS,
            &ATTACHMENTS.replace("<w:startOverride w:val=\"1\"/>", ""),
            "text",
        ),
        (
            "word/numbering.xml",
            "<w:startOverride w:val=\"3\"/>",
            "",
            "text",
        ),
        ("word/numbering.xml", "%1.", "%1)", "text"),
        (
            "word/numbering.xml",
            "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>",
            "<w:numFmt w:val=\"decimal\"/><w:start w:val=\"1\"/>",
            "order",
        ),
        (
            STYLES,
            "<w:keepNext/><w:keepLines/>",
            "<w:keepLines/><w:keepNext/>",
            "order",
        ),
        (STYLES, "<w:qFormat/>", "<w:qFormat/><w:qFormat/>", "order"),
        (STYLES, "<w:widowControl/>", "<w:widow/>", "order"),
        (DOCUMENT, "<w:titlePg/>", "<w:titlePg/><w:cols/>", "order"),
        (
            STYLES,
            "w:styleId=\"Title\"",
            "w:styleId=\"Titel\"",
            "style",
        ),
        (STYLES, " w:default=\"1\"", "", "style"),
        (
            STYLES,
            "<w:basedOn w:val=\"BodyText\"/>",
            "<w:basedOn w:val=\"Text\"/>",
            "style",
        ),
        (HEADER, "\"Header\"", "\"Head1\"", "style"),
        (RELATIONS, "settings.xml", "setting.xml", "reference"),
        (
            RELATIONS,
            "relationships/numbering",
            "relationships/styles",
            "reference",
        ),
        (RELATIONS, "\"header2\"", "\"headerB\"", "reference"),
        (
            "[Content_Types].xml",
            "/word/header1.xml",
            "/word/header3.xml",
            "reference",
        ),
        (DOCUMENT, "<w:p>", "<w:p w:rsidR=\"00A1\">", "trace"),
        (
            STYLES,
            "<w:docDefaults>",
            "<!-- by --><w:docDefaults>",
            "trace",
        ),
        (DOCUMENT, "<w:keepNext/>", "", "bond"),
        (DOCUMENT, RULE, "", "bond"),
        (STYLES, "<w:keepNext/>", "", "bond"),
        (HEADER, "PAGE", "DATE", "header"),
        (HEADER, "ЧЕРНОВИК", "", "header"),
        (DOCUMENT, "<w:titlePg/>", "", "header"),
        (STYLES, "ru-RU", "en-US", "language"),
    ] {
        let found = faults(&sound.damaged(part, from, to), &letter);
        assert!(found.contains(expected), "{part} {from}: {found:?}");
    }
}

type Damage = fn(&mut Opened, DateTime);

#[test]
fn an_entry_that_says_more_than_its_content_is_found() {
    let letter = draft();
    let sound = Opened::read(&docx(&letter));
    let later = DateTime::from_date_and_time(2025, 11, 20, 10, 30, 0).unwrap();
    let damages: [(Damage, &str); 6] = [
        (|one, later| one.entries[2].time = Some(later), "entry"),
        (|one, _| one.entries[0].mode = Some(0o100_600), "entry"),
        (|one, _| one.entries[1].extra = 4, "entry"),
        (|one, _| one.comment = 1, "entry"),
        (|one, _| one.entries.swap(4, 5), "part"),
        (
            |one, _| one.entries[4].name = "docProps/core.xml".to_owned(),
            "part",
        ),
    ];
    for (number, (damage, expected)) in damages.into_iter().enumerate() {
        let mut opened = sound.clone();
        damage(&mut opened, later);
        assert!(faults(&opened, &letter).contains(expected), "{number}");
    }
}
