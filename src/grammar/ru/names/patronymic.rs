//! Patronymics: which words are some, whose they are, and all their cases.
//!
//! In goes a patronymic as it is written: «Ильич», «Ильинична», «Али оглы», «Гасан-кызы». Turkic ones
//! with a word for a son or a daughter do not decline, nor does the father's name before it. What is
//! no patronymic stays as it is, with a doubt.

use super::first;
use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::{Pattern, Row, find, fold, is_one_of, pattern, sure};

/// Words for a son, alone or at the end of the father's name.
const SON: &str = "оглы оглу огли угли улы уулу";
/// Words for a daughter.
const DAUGHTER: &str = "кызы гызы кизи =кыз";

/// Ends of men's patronymics, and those whose end surnames have as well.
const MASCULINE: &str = "ович евич ювич =ильич =кузьмич =козьмич =фомич =лукич =никитич =аникитич \
    =саввич =фокич =силич =мокич";
/// Ends of women's patronymics.
const FEMININE: &str = "овна евна ювна ична инишна";

const IN_ICH: Pattern = pattern(0, "а у а ем е");
const IN_STRESSED_ICH: Pattern = pattern(0, "а у а ом е");
const IN_NA: Pattern = pattern(1, "ы е у ой е");

const MEN: &[Row] = &[
    // After fathers with a stressed -а or -я: Илья, Кузьма, Лука, Фома.
    sure("=ильич =кузьмич =козьмич =лукич =фомич", IN_STRESSED_ICH),
    sure("ич ыч", IN_ICH),
];
const WOMEN: &[Row] = &[sure("вна чна шна", IN_NA)];

/// Whether a word is a patronymic, or the word for a son or a daughter that ends one.
pub(crate) fn is_patronymic(word: &str) -> bool {
    let word = fold(word);
    // «Гурбангулы» is a first name.
    let is_first = word.ends_with("гулы");
    let mut all = [MASCULINE, FEMININE, SON, DAUGHTER].iter();
    !is_first && all.any(|ends| is_one_of(ends, &word))
}

/// The gender that a patronymic tells; of a short form («Иваныч») as well.
pub(crate) fn gender(name: &str) -> Option<Gender> {
    let name = fold(name);
    let last = name.rsplit([' ', '\u{a0}', '-']).next()?;
    if is_one_of(SON, last) || find(&[MEN], last).is_some() {
        Some(Gender::Male)
    } else if is_one_of(DAUGHTER, last) || find(&[WOMEN], last).is_some() {
        Some(Gender::Female)
    } else {
        None
    }
}

/// A patronymic in all cases; an initial stays as it is.
pub(crate) fn decline(name: &str, gender: Gender) -> Declined {
    let unchanged = Paradigm::unchanged(name);
    let folded = fold(name);
    let last = folded
        .rsplit([' ', '\u{a0}', '-'])
        .next()
        .unwrap_or(&folded);
    if first::is_initial(name) || is_one_of(SON, last) || is_one_of(DAUGHTER, last) {
        return Declined::sure(unchanged);
    }
    let (own, other) = match gender {
        Gender::Male => (MEN, WOMEN),
        Gender::Female => (WOMEN, MEN),
    };
    if let Some(row) = find(&[own], last) {
        return row.decline(name);
    }
    let (reason, alternative) = match find(&[other], last) {
        Some(row) => (Reason::Gender, row.decline(name).forms),
        // A father's name without an ending, or a second first name.
        None => (Reason::Declension, first::decline(name, gender).forms),
    };
    Declined::unsure(unchanged, reason, vec![alternative])
}

/// Whether a word alone is the word for a son or a daughter that follows the father's name.
pub(crate) fn is_kinship(word: &str) -> bool {
    let folded = fold(word);
    let mut words = SON.split(' ').chain(DAUGHTER.split(' '));
    words.any(|kin| kin.trim_start_matches('=') == folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::ru::cases::GrammaticalCase;

    #[test]
    fn patronymics_decline_by_their_end() {
        for (name, genitive, instrumental) in [
            ("Иванович", "Ивановича", "Ивановичем"),
            ("ИВАНОВИЧ", "ИВАНОВИЧА", "ИВАНОВИЧЕМ"),
            ("Никитич", "Никитича", "Никитичем"),
            ("Ильич", "Ильича", "Ильичом"),
            ("Кузьмич", "Кузьмича", "Кузьмичом"),
            ("Лукич", "Лукича", "Лукичом"),
            ("Фомич", "Фомича", "Фомичом"),
            ("Артёмович", "Артёмовича", "Артёмовичем"),
            ("Ивановна", "Ивановны", "Ивановной"),
            ("Ильинична", "Ильиничны", "Ильиничной"),
            ("Али оглы", "Али оглы", "Али оглы"),
            ("Мамед-оглы", "Мамед-оглы", "Мамед-оглы"),
            ("Гасан кызы", "Гасан кызы", "Гасан кызы"),
            ("Аликызы", "Аликызы", "Аликызы"),
        ] {
            let declined = decline(name, gender(name).unwrap());
            assert_eq!(declined.forms.genitive, genitive);
            assert_eq!(declined.forms.instrumental, instrumental);
            assert_eq!(declined.doubt, None, "{name}");
            let last = name.split(' ').next_back().unwrap();
            assert!(is_patronymic(last), "{name}");
        }
        assert_eq!(
            decline("С.", Gender::Male).form(GrammaticalCase::Dative),
            "С."
        );
    }

    #[test]
    fn surnames_and_first_names_are_no_patronymics() {
        for name in ["Бабич", "Иванова", "Анна", "Иван", "С."] {
            assert!(!is_patronymic(name), "{name}");
        }
        assert_eq!(gender("Али"), None);
        assert_eq!(gender("С."), None);
    }

    #[test]
    fn what_is_no_patronymic_of_this_gender_is_doubtful() {
        for (name, reason, other) in [
            ("Иванович", Reason::Gender, "Ивановича"),
            ("Мария", Reason::Declension, "Марии"),
        ] {
            let declined = decline(name, Gender::Female);
            let doubt = declined.doubt_in(GrammaticalCase::Genitive);
            assert_eq!(doubt, Some((reason, vec![other])), "{name}");
        }
    }
}
