//! The words for what happened: where, when and how, on whose order, with what to prove it.
//!
//! In go the facts of a case and the phrases of the interview and the regions, out come the
//! variables of a template. Dates are in words; the writer's own story is only cut into paragraphs.

use super::{
    EarlierWords, EvidenceWords, IncidentWords, InstitutionWords, OrderWords, RegionWords, given,
};
use crate::case::people::Person;
use crate::case::{Case, EarlierAppeal, Evidence, Incident, Institution, Order};
use crate::catalogue::cite::set_quote;
use crate::grammar::ru::cases::GrammaticalCase;
use crate::grammar::ru::{dates, phrases, prepositions};
use crate::rulebook::Rulebook;

/// How a name in quotation marks begins.
const QUOTES: [char; 4] = ['«', '"', '„', '“'];

impl InstitutionWords {
    pub(super) fn of(institution: &Institution, rules: &Rulebook) -> Self {
        let said = |name: &str| rules.word_for("kind", &institution.kind, name);
        let Some(name) = given(&institution.name) else {
            return Self::unnamed(institution, rules);
        };
        let declined = phrases::decline(&institution.name, None);
        let has_no_head = institution.name.starts_with(QUOTES);
        let form = |case: GrammaticalCase| match said(case.key()) {
            Some(kind) if has_no_head || declined.doubt_in(case).is_some() => {
                after_kind(kind, &institution.name)
            }
            _ => declined.form(case).to_owned(),
        };
        Self::with(name, form, institution, rules)
    }

    /// Only its kind is known: «в образовательной организации [название]».
    fn unnamed(institution: &Institution, rules: &Rulebook) -> Self {
        let said = |name: &str| rules.word_for("kind", &institution.kind, name);
        let blank = &rules.blanks.institution;
        let form = |case: GrammaticalCase| match said(case.key()) {
            Some(kind) => format!("{kind} {blank}"),
            None => blank.clone(),
        };
        Self::with(blank, form, institution, rules)
    }

    fn with(
        name: &str,
        form: impl Fn(GrammaticalCase) -> String,
        institution: &Institution,
        rules: &Rulebook,
    ) -> Self {
        let head = rules.word_for("kind", &institution.kind, "head_dative");
        Self {
            kind: institution.kind.clone(),
            name: name.to_owned(),
            inside: prepositions::into(&form(GrammaticalCase::Prepositional)),
            genitive: form(GrammaticalCase::Genitive),
            accusative: form(GrammaticalCase::Accusative),
            instrumental: form(GrammaticalCase::Instrumental),
            place: place(institution, rules),
            region: institution.region.clone(),
            address: institution.address.clone(),
            head_dative: head.map(str::to_owned),
        }
    }
}

/// The name behind a word for its kind, where nobody knows how the name itself declines:
/// «образовательной организации «…»».
fn after_kind(kind: &str, name: &str) -> String {
    if name.starts_with(QUOTES) {
        format!("{kind} {name}")
    } else {
        format!("{kind} «{}»", set_quote(name))
    }
}

/// Town and region, of which one may be both: «г. Екатеринбург, Свердловская область», «г. Москва».
fn place(institution: &Institution, rules: &Rulebook) -> String {
    let known = rules.regions.get(&institution.region);
    let region = known.map_or(institution.region.as_str(), |region| region.name.as_str());
    let Some(city) = &institution.city else {
        return region.to_owned();
    };
    let city = town(city);
    if bare_town(&city) == region {
        city
    } else {
        format!("{city}, {region}")
    }
}

/// A town of which no more is said than its name is a «г.»; a village says itself what it is.
pub(super) fn town(city: &str) -> String {
    let bare = bare_town(city);
    if bare.starts_with(char::is_uppercase) {
        format!("г. {bare}")
    } else {
        bare.to_owned()
    }
}

/// The name of a town without «г.» or «город» before it.
fn bare_town(town: &str) -> &str {
    let town = town.trim();
    ["город ", "Город ", "г.", "Г."]
        .iter()
        .find_map(|kind| town.strip_prefix(kind))
        .unwrap_or(town)
        .trim_start()
}

impl RegionWords {
    pub(super) fn of(institution: &Institution, rules: &Rulebook) -> Option<Self> {
        let region = rules.regions.get(&institution.region)?;
        Some(Self {
            name: region.name.clone(),
            genitive: region.form(GrammaticalCase::Genitive).to_owned(),
            prepositional: region.form(GrammaticalCase::Prepositional).to_owned(),
        })
    }
}

impl IncidentWords {
    pub(super) fn of(case: &Case, rules: &Rulebook) -> Self {
        let incident = &case.incident;
        let blanks = &rules.blanks;
        let position = given(&incident.demanded_by.position);
        Self {
            when: when(incident, rules),
            lasting: incident.days().is_some_and(|(first, last)| first != last)
                || incident.is_open(),
            open: incident.is_open(),
            how: said_how(incident, rules),
            official: official(&incident.demanded_by, position.unwrap_or(&blanks.official)),
            official_genitive: match (position, &incident.demanded_by.name) {
                (Some(_), _) => case.official_inflected().form(GrammaticalCase::Genitive),
                (None, Some(_)) => None,
                (None, None) => Some(blanks.official.clone()),
            },
            device: incident.device.clone(),
            pressure: incident.pressure.clone(),
            acts: acts(&incident.pressure, rules),
            ongoing: incident.ongoing,
            story: paragraphs(given(&incident.story).unwrap_or(&blanks.story)),
        }
    }
}

/// The day or the period, as a sentence begins with it.
pub(super) fn when(incident: &Incident, rules: &Rulebook) -> String {
    match incident.days() {
        Some((first, _)) if incident.is_open() => dates::since(first),
        Some((first, last)) => dates::period(first, last),
        None => rules.blanks.date.clone(),
    }
}

/// How it was demanded.
pub(super) fn said_how(incident: &Incident, rules: &Rulebook) -> Option<String> {
    phrase("how", incident.how.as_ref()?, rules)
}

/// Kinds of pressure as phrases in the nominative.
pub(super) fn acts(pressure: &[String], rules: &Rulebook) -> Vec<String> {
    let kinds = pressure.iter();
    kinds
        .filter_map(|kind| phrase("pressure", kind, rules))
        .collect()
}

fn phrase(question: &str, option: &str, rules: &Rulebook) -> Option<String> {
    rules.interview.option(question, option)?.letter.clone()
}

fn official(person: &Person, position: &str) -> String {
    match &person.name {
        Some(name) => format!("{position} {name}"),
        None => position.to_owned(),
    }
}

/// Paragraphs are divided by blank lines, and items of a list stand apart; other line ends only wrap.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(last) if !last.is_empty() && line.is_empty() => paragraphs.push(String::new()),
            Some(last) if !last.is_empty() && is_item(line) => paragraphs.push(line.to_owned()),
            Some(last) => {
                if !last.is_empty() && !line.is_empty() {
                    last.push(' ');
                }
                last.push_str(line);
            }
            None => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// Whether a line is an item of a list: «- …», «1. …», «2) …».
fn is_item(line: &str) -> bool {
    let Some((mark, _)) = line.split_once(' ') else {
        return false;
    };
    let number = mark.strip_suffix(['.', ')']);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    matches!(mark, "-" | "–" | "—" | "•" | "*") || number.is_some_and(is_number)
}

impl OrderWords {
    pub(super) fn of(order: &Order) -> Self {
        let mut name = order.title.trim_end_matches('.').to_owned();
        if let Some(number) = &order.number {
            name.push(' ');
            name.push_str(&numbered(number));
        }
        if let Some(date) = order.date {
            name.push_str(&format!(" от {}", dates::day(date)));
        }
        Self { name }
    }
}

/// «№ 15», however the writer put it; «б/н» stands alone.
fn numbered(number: &str) -> String {
    let bare = number.trim_start_matches(['№', 'N', ' ']);
    if bare.to_lowercase().starts_with("б/н") {
        bare.to_owned()
    } else {
        format!("№ {bare}")
    }
}

impl EvidenceWords {
    pub(super) fn of(item: &Evidence) -> Self {
        Self {
            title: without_full_stop(&item.title).to_owned(),
            pages: item.pages,
        }
    }
}

/// The text without the full stop of a sentence; that of an abbreviation stays («2025 г.», «А. А.»).
pub(super) fn without_full_stop(text: &str) -> &str {
    const ABBREVIATIONS: [&str; 12] = [
        "гг", "др", "экз", "стр", "руб", "коп", "мин", "тыс", "им", "пр", "обл", "ред",
    ];
    let bare = text.trim_end().trim_end_matches('.');
    let last = bare.rsplit([' ', '\u{a0}', '.']).next().unwrap_or_default();
    let is_abbreviation = last.chars().nth(1).is_none() || ABBREVIATIONS.contains(&last);
    if is_abbreviation {
        text.trim_end()
    } else {
        bare
    }
}

impl EarlierWords {
    pub(super) fn of(appeal: &EarlierAppeal) -> Self {
        Self {
            to: appeal.to.clone(),
            date: appeal.date.map(dates::day),
            number: appeal.number.as_deref().map(numbered),
            answer: appeal
                .answer
                .as_deref()
                .map(|answer| answer.trim_end_matches('.').to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_and_numbers_are_named_once() {
        for (city, named) in [
            ("Екатеринбург", "г. Екатеринбург"),
            ("г. Химки", "г. Химки"),
            ("г.Химки", "г. Химки"),
            ("город Химки", "г. Химки"),
            ("пос. Лесной", "пос. Лесной"),
        ] {
            assert_eq!(town(city), named);
        }
        for (number, named) in [
            ("15", "№ 15"),
            ("№ 15-о", "№ 15-о"),
            ("N 5", "№ 5"),
            ("б/н", "б/н"),
        ] {
            assert_eq!(numbered(number), named);
        }
    }

    #[test]
    fn only_the_full_stop_of_a_sentence_goes() {
        for (text, title) in [
            ("Снимок экрана.", "Снимок экрана"),
            ("Снимок от 14.11.2025 г.", "Снимок от 14.11.2025 г."),
            ("Переписка с Петровой А. А.", "Переписка с Петровой А. А."),
            ("Снимки и т. д.", "Снимки и т. д."),
            ("Запись, 2 мин.", "Запись, 2 мин."),
            ("Чат", "Чат"),
        ] {
            assert_eq!(without_full_stop(text), title);
        }
    }

    #[test]
    fn blank_lines_divide_paragraphs() {
        assert_eq!(paragraphs("\n\nа\nб\n\n\n в \n"), ["а б", "в"]);
        let list = "Так:\n- раз\nи ещё\n- два\n1. три\n14 ноября\n2) пять";
        let items = [
            "Так:",
            "- раз и ещё",
            "- два",
            "1. три 14 ноября",
            "2) пять",
        ];
        assert_eq!(paragraphs(list), items);
    }
}
