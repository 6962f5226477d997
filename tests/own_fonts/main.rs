//! Letters in faces that the user brings: what they look like, and which faces are refused.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

#[path = "../pages/letters.rs"]
mod letters;
#[path = "../tagged/reader.rs"]
mod reader;
mod refused;
mod sfnt;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use chrono::NaiveDate;
use letters::{complaint, list, long, paragraph, short};
use lopdf::{Dictionary, Document, Object};
use reader::read;
use sfnt::Sfnt;
use tempfile::TempDir;
use zhaloba::layout::font::{Font, Fonts};
use zhaloba::layout::style::{LEFT, MEASURE, Pt};
use zhaloba::layout::{Layout, Typesetter};
use zhaloba::letter::{Block, Inline, Letter, Style};
use zhaloba::output::{Format, Press};

const STYLES: [Style; 3] = [Style::Regular, Style::Bold, Style::Italic];
const CASE: &str = "examples/student/case.yaml";

fn font(style: Style, file: &Sfnt) -> Font {
    Font::own(style, file.bytes()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The embedded faces as files of the user, each changed alike.
fn fonts(change: impl Fn(Sfnt) -> Sfnt) -> Fonts {
    let [regular, bold, italic] = STYLES.map(|style| font(style, &change(Sfnt::of(style))));
    Fonts::own(regular, bold, Some(italic))
}

fn unchanged(file: Sfnt) -> Sfnt {
    file
}

fn all_letters() -> Vec<Letter> {
    let marked = Letter {
        mark: Some("ЧЕРНОВИК".to_owned()),
        ..complaint()
    };
    vec![
        complaint(),
        marked,
        long(2),
        long(3),
        short(vec![paragraph("Да.")]),
    ]
}

fn printed(fonts: Fonts, letter: &Letter) -> Vec<u8> {
    let day = NaiveDate::from_ymd_opt(2025, 11, 20).unwrap();
    Press::new(fonts).render(letter, day, Format::Pdf).unwrap()
}

fn italic(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(words.to_owned(), Style::Italic)])
}

#[test]
fn the_embedded_faces_as_files_give_the_same_letters() {
    let mut letters = all_letters();
    letters.push(short(vec![italic("Курсив.")]));
    for letter in letters {
        let embedded = printed(Fonts::embedded().unwrap(), &letter);
        assert!(printed(fonts(unchanged), &letter) == embedded);
        let renamed = printed(fonts(|file| file.named("Other")), &letter);
        assert!(renamed != embedded);
    }
}

/// A face whose hyphen and space are wide, and in bold wider still.
fn spacious() -> Fonts {
    let changed = |style, hyphen, space| {
        let file = Sfnt::of(style).advancing('-', hyphen);
        let file = file.mapped(&[('\u{a0}', Some(' '))]);
        font(style, &file.advancing(' ', space))
    };
    let (regular, bold) = (
        changed(Style::Regular, 900, 700),
        changed(Style::Bold, 1400, 800),
    );
    Fonts::own(regular, bold, None)
}

/// Words that have to be divided, each second paragraph in bold.
fn divided() -> Letter {
    let words = "недействительность противопоставления обстоятельств ".repeat(12);
    let bold = format!("*{}*", words.trim_end());
    short(vec![
        paragraph(words.trim_end()),
        paragraph(&bold),
        paragraph(&words),
    ])
}

#[test]
fn lines_end_at_the_edge_whatever_the_hyphen_is_wide() {
    let mut typesetter = Typesetter::new(spacious());
    let layout = typesetter.lay_out(&divided()).unwrap();
    let edge = LEFT + MEASURE;
    let mut hyphens = [0, 0];
    for text in layout.pages.iter().flat_map(|page| &page.texts) {
        let font = typesetter.fonts().get(text.style).unwrap();
        let shown = text.text.trim_end_matches(' ');
        let advances = shown
            .chars()
            .map(|one| i64::from(font.advance(one).unwrap()));
        let gaps = shown
            .chars()
            .filter(|one| matches!(one, ' ' | '\u{a0}'))
            .count();
        let width = text.size.em(advances.sum()) + text.stretch * i64::try_from(gaps).unwrap();
        if text.element.is_some() {
            let off = (width - text.width).in_thousandths().abs();
            assert!(off <= 20, "{text}: {width} and {}", text.width);
        }
        assert!(text.x + width <= edge + Pt::thousandths(20), "{text}");
        if text.hyphen {
            hyphens[usize::from(text.style == Style::Bold)] += 1;
            let left = edge - text.x - width;
            assert!(
                left <= text.size || text.stretch == Pt::ZERO,
                "{text}: {left}"
            );
        }
    }
    assert!(hyphens.iter().all(|&count| count > 2), "{hyphens:?}");
}

/// All texts of a file in the order of reading. Which blanks do not break depends on the lines.
fn text(bytes: &[u8]) -> String {
    let reading = read(&Document::load_mem(bytes).unwrap());
    assert_eq!(reading.faults, Vec::<String>::new());
    let texts = reading.elements.iter().map(|element| {
        let words: Vec<&str> = element.text.split_whitespace().collect();
        words.join(" ")
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_text_does_not_depend_on_the_face() {
    let mut letters = all_letters();
    letters.push(divided());
    for letter in letters {
        let embedded = text(&printed(Fonts::embedded().unwrap(), &letter));
        let own = printed(spacious(), &letter);
        assert_eq!(text(&own), embedded);
        assert!(own == printed(spacious(), &letter));
    }
}

#[test]
fn a_face_prints_what_it_has_and_no_more() {
    let rouble = |file: Sfnt| file.mapped(&[('₽', Some('Р'))]);
    let letter = |words: &str| short(vec![list(None, &[words])]);
    assert!(text(&printed(fonts(rouble), &letter("500 ₽"))).contains("500 ₽"));
    // Characters beyond the basic plane, invisible, joined and private ones.
    let far = ['😀', '\u{200d}', '\u{ad}', 'ع', '\u{e000}', '\u{2028}'];
    let all: Vec<(char, Option<char>)> = far.iter().map(|&one| (one, Some('Р'))).collect();
    for (change, missing) in [(&[] as &[_], '₽'), (&[('№', Some('№'))], '₽')] {
        let layout = laid_out(
            fonts(|file| file.mapped(change)),
            &letter(&missing.to_string()),
        );
        assert_eq!(layout.unwrap_err().args["char"], missing.to_string().into());
    }
    for missing in far {
        let layout = laid_out(
            fonts(|file| file.mapped(&all)),
            &letter(&format!("а{missing}б")),
        );
        assert_eq!(layout.unwrap_err().code, "missing-glyph", "{missing:?}");
    }
}

fn laid_out(fonts: Fonts, letter: &Letter) -> Result<Layout, zhaloba::problem::Problem> {
    Typesetter::new(fonts).lay_out(letter)
}

#[test]
fn italics_need_a_face_of_their_own_where_there_are_any() {
    let two = || {
        let [regular, bold, _] = STYLES.map(|style| font(style, &Sfnt::of(style)));
        Fonts::own(regular, bold, None)
    };
    laid_out(two(), &complaint()).unwrap();
    let letter = short(vec![italic("Курсив.")]);
    assert_eq!(laid_out(two(), &letter).unwrap_err().code, "font-no-italic");
    laid_out(fonts(unchanged), &letter).unwrap();
}

/// The names of the faces of a file, without the tags of subsets.
fn names(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let is_descendant = |object: &&Dictionary| {
        object
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"CIDFontType2")
    };
    let dictionaries = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let mut names: Vec<String> = dictionaries
        .filter(is_descendant)
        .map(|face| {
            let name = face.get(b"BaseFont").unwrap().as_name().unwrap();
            String::from_utf8(name[7..].to_vec()).unwrap()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn the_file_names_the_face_as_the_face_does() {
    let long = "N".repeat(200);
    for (name, expected) in [
        ("Other-Serif", "Other-Serif"),
        ("A (b) [c]/#d%", "Abcd"),
        ("Шрифт", "Font"),
        ("", "Font"),
        (long.as_str(), &long[..100]),
    ] {
        let fonts = fonts(|file| file.named(name));
        assert_eq!(names(&printed(fonts, &complaint())), [expected; 2]);
    }
    let fonts = fonts(|file| file.table(b"name", None));
    assert_eq!(names(&printed(fonts, &complaint())), ["Font"; 2]);
}

/// A folder with the example of a student and these files.
fn folder(files: &[(&str, Vec<u8>)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(CASE, folder.path().join("case.yaml")).unwrap();
    for (name, data) in files {
        fs::write(folder.path().join(name), data).unwrap();
    }
    folder
}

fn zhaloba(folder: &Path, args: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args.split(' '))
        .args(["--lang", "en"])
        .current_dir(folder)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn write_and_check_take_own_faces() {
    let rouble = |style| Sfnt::of(style).mapped(&[('₽', Some('Р'))]).bytes();
    let files = [
        ("r.ttf", rouble(Style::Regular)),
        ("b.ttf", rouble(Style::Bold)),
    ];
    let folder = folder(&files);
    let plain = fs::read_to_string(CASE).unwrap();
    let rich = plain.replace("На собрании группы", "За 500 ₽ на собрании группы");
    assert_ne!(plain, rich);
    fs::write(folder.path().join("rich.yaml"), rich).unwrap();
    let own = "--font r.ttf,b.ttf";
    for (args, code) in [
        ("check rich.yaml".to_owned(), 3),
        (format!("check rich.yaml {own}"), 0),
        ("write rich.yaml -o plain".to_owned(), 3),
        (format!("write rich.yaml -o own {own}"), 0),
        (format!("{own} write rich.yaml -o again"), 0),
    ] {
        let output = zhaloba(folder.path(), &args);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{args}: {}",
            said(&output)
        );
        assert_eq!(
            said(&output).contains("no character \"₽\""),
            code == 3,
            "{args}"
        );
    }
    let letter = |name: &str| {
        let path = folder.path().join(name).join("rich-prosecutor.pdf");
        fs::read(path).unwrap()
    };
    assert!(letter("own") == letter("again"));
    assert!(text(&letter("own")).contains("500 ₽"));
    assert!(!folder.path().join("plain").exists());
}

#[test]
fn a_frame_with_italics_asks_for_the_third_file() {
    let files = STYLES.map(|style| (format!("{style:?}.ttf"), Sfnt::of(style).bytes()));
    let files = files
        .each_ref()
        .map(|(name, data)| (name.as_str(), data.clone()));
    let folder = folder(&files);
    let data = folder.path().join("own");
    fs::create_dir(&data).unwrap();
    let frame = "{%- extends \"letter.md\" -%}\n\
                 {% block subject %}о мессенджере MAX{% endblock subject %}\n\
                 {% block claim %}*Прошу принять меры.*{% endblock claim %}\n";
    fs::write(data.join("statement.md"), frame).unwrap();
    let write = "write case.yaml --data own -q --to rector --font Regular.ttf,Bold.ttf";
    let output = zhaloba(folder.path(), write);
    assert_eq!(output.status.code(), Some(3));
    let expected = "error: the letter has italics, and no italic font was given\n";
    assert!(said(&output).starts_with(expected), "{}", said(&output));
    let output = zhaloba(folder.path(), &format!("{write},Italic.ttf"));
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}
