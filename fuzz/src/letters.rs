//! A letter that a person has edited: Markdown to a letter and back.

use std::sync::OnceLock;

use zhaloba::edited::LetterReader;
use zhaloba::letter::Letter;
use zhaloba::output::{Format, Press};
use zhaloba::short;
use zhaloba::yaml::Source;

use super::held;

/// Reads a letter, writes it, reads it again.
pub fn enter(bytes: &[u8]) {
    let source = match Source::from_bytes(None, bytes) {
        Ok(source) => source,
        Err(problem) => return held::refusal(&[problem]),
    };
    if let Ok(letter) = Letter::parse(&source.text) {
        again(&letter);
    }
    match reader().read(source) {
        Err(problems) => held::refusal(&problems),
        Ok(edited) => {
            held::problems(&edited.doubts);
            held::letter(&edited.letter);
            edited.dated(held::today());
            short::length(&edited.letter);
            again(&edited.letter);
        }
    }
}

/// What is written of a letter is read as the same letter.
fn again(letter: &Letter) {
    let mut press = Press::embedded().expect("the faces inside the program");
    let written = press.render(letter, held::today(), Format::Markdown);
    let written = String::from_utf8(written.expect("Markdown")).expect("text");
    match Letter::parse(&written) {
        Ok(read) => assert_eq!(&read, letter, "another letter:\n{written}"),
        Err(problem) => panic!("{}: no letter:\n{written}", problem.code),
    }
}

fn reader() -> &'static LetterReader<'static> {
    static READER: OnceLock<LetterReader<'static>> = OnceLock::new();
    READER.get_or_init(|| LetterReader::new(&held::data().rules))
}
