//! Names and positions: any text in all grammatical cases.

use zhaloba::grammar::ru::cases::GrammaticalCase;
use zhaloba::grammar::ru::declined::Declined;
use zhaloba::grammar::ru::gender::Gender;
use zhaloba::grammar::ru::names::Name;
use zhaloba::grammar::ru::officials::Official;
use zhaloba::grammar::ru::phrases;
use zhaloba::grammar::ru::prepositions::into;
use zhaloba::grammar::ru::request::Request;

/// Declines a text as whatever it may be.
pub fn enter(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines().take(4) {
        named(line);
        if let Ok(request) = Request::read(line) {
            let answer = request.answer();
            forms(line, &answer.full);
            if let Some(short) = &answer.short {
                forms(line, short);
            }
        }
        let official = Official::split(line);
        forms(line, &official.decline());
        forms(line, &phrases::decline(line, None));
        phrases::head_gender(line);
        phrases::is_person(line);
        assert!(into(line).ends_with(line));
    }
}

fn named(line: &str) {
    let whole = Name::parse(line);
    let parts = [
        Name::of_surname(line),
        Name::of_first(line),
        Name::of_patronymic(line),
    ];
    for name in parts.into_iter().chain([whole]) {
        for gender in [None, Some(Gender::Male), Some(Gender::Female)] {
            let declined = name.decline(gender);
            forms(line, &declined.full);
            forms(line, &declined.short);
        }
        name.gender();
        name.begins_small();
        added(line, &name.initials_first());
    }
}

/// Every form, and others where one is doubtful: none much longer than the text or with what it does not have.
fn forms(text: &str, declined: &Declined) {
    for case in GrammaticalCase::ALL {
        added(text, declined.form(case));
        if let Some((_, others)) = declined.doubt_in(case) {
            others.iter().for_each(|other| added(text, other));
        }
    }
}

/// A form has the letters of the text and endings, and no control character that the text lacks.
fn added(text: &str, form: &str) {
    let words = text.split_whitespace().count();
    let most = text.chars().count() + 8 * words + 16;
    assert!(form.chars().count() <= most, "grows: {text:?}: {form:?}");
    let mut controls = form.chars().filter(|letter| letter.is_control());
    assert!(controls.all(|letter| text.contains(letter)), "{form:?}");
}
