//! First names in all cases.
//!
//! In goes a name as it is written, with its gender; out come its forms and what is doubtful about
//! them. What decides is the end of the word: [`rules`] has the tables. Which gender a name tells is
//! asked of [`gender()`]; nothing here guesses it.

mod gender;
mod rules;

pub(crate) use gender::{gender, is_known};

use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::{find, fold, is_listed};

/// First halves of men's double names that stay: «Жан-Поля», «Абдул-Каюма».
const FROZEN: &str = " абд абдул абдель абду абу аль али ага амир ак гаджи жан хаджи шах ";
/// Titles and kin that follow a man's name and decline for both: «Юнус-бека».
const ADDED: &str = " ага али бай бек бей гирей заде кызы оглы оол паша хан ханум шах ";

/// A first name in all cases; an initial stays as it is.
pub(crate) fn decline(name: &str, gender: Gender) -> Declined {
    match name.split_once('-') {
        Some((first, last)) => decline_double(first, last, gender),
        None => decline_single(name, gender),
    }
}

fn decline_single(name: &str, gender: Gender) -> Declined {
    if is_initial(name) {
        return Declined::unchanged(name);
    }
    if !name.chars().all(is_russian) {
        return Declined::unsure(Paradigm::unchanged(name), Reason::Script, Vec::new());
    }
    match find(rules::tables(gender), &fold(name)) {
        Some(row) => row.decline(name),
        None => Declined::unchanged(name),
    }
}

/// Both halves of a woman's name decline, of a man's the last one; whether the first does as well is
/// sure only of a few.
fn decline_double(first: &str, last: &str, gender: Gender) -> Declined {
    let declined = decline_single(first, gender);
    let frozen = Declined::unchanged(first);
    let first = if gender == Gender::Female || is_initial(first) {
        declined
    } else if is_listed(FROZEN, &fold(first)) || is_listed(ADDED, &fold(last)) {
        frozen
    } else {
        Declined::unsure(frozen.forms, Reason::FirstHalf, vec![declined.forms])
    };
    Declined::join(vec![first, decline(last, gender)], "-")
}

/// «А.» or a letter alone.
#[inline(never)]
pub(super) fn is_initial(name: &str) -> bool {
    name.ends_with('.') || name.chars().nth(1).is_none()
}

/// Whether a character may stand in a Russian spelling of a name; signs between letters may.
fn is_russian(letter: char) -> bool {
    !letter.is_alphabetic() || ('\u{400}'..='\u{4ff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::ru::cases::GrammaticalCase;

    fn oblique(declined: &Declined) -> String {
        GrammaticalCase::OBLIQUE
            .map(|case| declined.form(case))
            .join(" ")
    }

    #[test]
    fn mens_names_decline_by_their_end() {
        for (name, forms) in [
            ("Иван", "Ивана Ивану Ивана Иваном Иване"),
            ("Яков", "Якова Якову Якова Яковом Якове"),
            ("Лев", "Льва Льву Льва Львом Льве"),
            ("Павел", "Павла Павлу Павла Павлом Павле"),
            ("Пётр", "Петра Петру Петра Петром Петре"),
            ("ПЁТР", "ПЕТРА ПЕТРУ ПЕТРА ПЕТРОМ ПЕТРЕ"),
            ("Илья", "Ильи Илье Илью Ильёй Илье"),
            ("Никита", "Никиты Никите Никиту Никитой Никите"),
            ("Миша", "Миши Мише Мишу Мишей Мише"),
            ("Георгий", "Георгия Георгию Георгия Георгием Георгии"),
            ("Сергей", "Сергея Сергею Сергея Сергеем Сергее"),
            ("Игорь", "Игоря Игорю Игоря Игорем Игоре"),
            ("Мишель", "Мишеля Мишелю Мишеля Мишелем Мишеле"),
            ("Франц", "Франца Францу Франца Францем Франце"),
            ("Витёк", "Витька Витьку Витька Витьком Витьке"),
            ("Сашок", "Сашка Сашку Сашка Сашком Сашке"),
            ("Отто", "Отто Отто Отто Отто Отто"),
            ("Али", "Али Али Али Али Али"),
            ("А.", "А. А. А. А. А."),
            ("Жан-Поль", "Жан-Поля Жан-Полю Жан-Поля Жан-Полем Жан-Поле"),
        ] {
            let declined = decline(name, Gender::Male);
            assert_eq!(oblique(&declined), forms, "{name}");
            assert_eq!(declined.reason(), None, "{name}");
        }
    }

    #[test]
    fn womens_names_decline_by_their_end() {
        for (name, forms) in [
            ("Анна", "Анны Анне Анну Анной Анне"),
            ("Ольга", "Ольги Ольге Ольгу Ольгой Ольге"),
            ("Алёна", "Алёны Алёне Алёну Алёной Алёне"),
            ("Наташа", "Наташи Наташе Наташу Наташей Наташе"),
            ("Алица", "Алицы Алице Алицу Алицей Алице"),
            ("Мария", "Марии Марии Марию Марией Марии"),
            ("МАРИЯ", "МАРИИ МАРИИ МАРИЮ МАРИЕЙ МАРИИ"),
            ("Дарья", "Дарьи Дарье Дарью Дарьей Дарье"),
            ("Любовь", "Любови Любови Любовь Любовью Любови"),
            ("Зульфия", "Зульфии Зульфие Зульфию Зульфиёй Зульфие"),
            ("Гульназ", "Гульназ Гульназ Гульназ Гульназ Гульназ"),
            ("Айгуль", "Айгуль Айгуль Айгуль Айгуль Айгуль"),
            ("Нелли", "Нелли Нелли Нелли Нелли Нелли"),
            (
                "Анна-Мария",
                "Анны-Марии Анне-Марии Анну-Марию Анной-Марией Анне-Марии",
            ),
        ] {
            let declined = decline(name, Gender::Female);
            assert_eq!(oblique(&declined), forms, "{name}");
            assert_eq!(declined.reason(), None, "{name}");
        }
    }

    #[test]
    fn what_usage_does_not_settle_is_doubtful() {
        for (name, gender, reason, other) in [
            ("Николь", Gender::Female, Reason::Declension, "Николи"),
            ("Закия", Gender::Male, Reason::Declension, "Закии"),
            ("Марек", Gender::Male, Reason::FleetingVowel, "Марка"),
            ("Павло", Gender::Male, Reason::Declension, "Павла"),
            (
                "Карл-Густав",
                Gender::Male,
                Reason::FirstHalf,
                "Карла-Густава",
            ),
        ] {
            let declined = decline(name, gender);
            let doubt = declined.doubt_in(GrammaticalCase::Genitive);
            assert_eq!(doubt, Some((reason, vec![other])), "{name}");
        }
        let foreign = decline("Anna", Gender::Female);
        assert_eq!(foreign.reason(), Some(Reason::Script));
    }
}
