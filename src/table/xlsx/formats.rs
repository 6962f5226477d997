//! How numbers are shown: which of them are days or times, and which have zeros in front.
//!
//! In go the styles of a workbook, out comes a [`Format`] for each style a cell may name. Everything else that
//! a format does (currencies, colours, thousands) is left alone: a cell counts by its number.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use quick_xml::events::Event;

use crate::problem::Problem;
use crate::table::xlsx::book::Book;
use crate::table::xlsx::package::Package;
use crate::table::xlsx::xml::{Xml, attribute};

/// What a person sees of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Plain,
    /// At least so many digits.
    Padded(usize),
    Day,
    DayAndTime,
    Time,
}

/// The formats by the numbers of styles.
pub(super) fn formats<R: Read + Seek>(
    package: &mut Package<R>,
    book: &Book,
) -> Result<Vec<Format>, Problem> {
    let mut formats = Vec::new();
    let Some(name) = book.styles.as_deref().filter(|name| package.has(name)) else {
        return Ok(formats);
    };
    let mut own = BTreeMap::new();
    let mut is_of_cells = false;
    let mut xml = Xml::new(package.part(name)?);
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&element, "numFmtId")?;
                    let code = attribute(&element, "formatCode")?;
                    if let (Some(id), Some(code)) = (id, code) {
                        own.insert(id.into_owned(), told(&code));
                    }
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells => {
                    let id = attribute(&element, "numFmtId")?;
                    let id = id.as_deref().unwrap_or_default();
                    formats.push(own.get(id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => {
                is_of_cells = false;
            }
            _ => {}
        }
    }
    Ok(formats)
}

/// Formats that a workbook names without telling them (ECMA-376, 18.8.30).
fn built_in(id: &str) -> Format {
    match id.parse::<u8>() {
        Ok(14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58) => Format::Day,
        Ok(22) => Format::DayAndTime,
        Ok(18..=21 | 32..=35 | 45..=47 | 55 | 56) => Format::Time,
        _ => Format::Plain,
    }
}

/// What a format of the workbook's own shows, by the letters of its first section.
fn told(code: &str) -> Format {
    let letters = letters(code);
    let has = |any: &[char]| letters.contains(any);
    let (is_time, is_month) = (has(&['h', 's']), has(&['m']));
    let is_day = has(&['d', 'y']) || (is_month && !is_time);
    match (is_day, is_time) {
        (true, true) => Format::DayAndTime,
        (true, false) => Format::Day,
        (false, true) => Format::Time,
        (false, false) if code.len() > 1 && code.bytes().all(|byte| byte == b'0') => {
            Format::Padded(code.len().min(20))
        }
        (false, false) => Format::Plain,
    }
}

/// The letters of a format that stand for parts of a date: no quoted text, colours, languages.
fn letters(code: &str) -> String {
    let mut letters = String::new();
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '\\' | '_' | '*' => drop(characters.next()),
            '"' => drop(characters.by_ref().find(|next| *next == '"')),
            '[' => {
                let inner: String = characters
                    .by_ref()
                    .take_while(|next| *next != ']')
                    .collect();
                let inner = inner.to_lowercase();
                // Hours, minutes, seconds beyond 24 and 60 stand in brackets.
                if !inner.is_empty() && inner.chars().all(|one| matches!(one, 'h' | 'm' | 's')) {
                    letters.push('h');
                }
            }
            letter => letters.extend(letter.to_lowercase()),
        }
    }
    // `General` has no letter of a date, `AM/PM` has one.
    letters.replace("am/pm", "h").replace("a/p", "h")
}

#[cfg(test)]
mod tests {
    use super::{Format, built_in, told};

    #[test]
    fn formats_of_dates_are_known_by_their_letters() {
        let table = [
            ("General", Format::Plain),
            ("0", Format::Plain),
            ("000000", Format::Padded(6)),
            ("0.00E+00", Format::Plain),
            ("#,##0.00\\ \"руб\"", Format::Plain),
            ("[Red]0;dd", Format::Plain),
            ("@", Format::Plain),
            ("\"дней: \"0\"d\"", Format::Plain),
            ("dd.mm.yyyy", Format::Day),
            ("[$-419]d\\ mmmm\\ yyyy\\ \"г.\";@", Format::Day),
            ("mmm\\ yy", Format::Day),
            ("MMMM", Format::Day),
            ("yyyy-mm-dd\\ hh:mm", Format::DayAndTime),
            ("h:mm AM/PM", Format::Time),
            ("[h]:mm:ss", Format::Time),
            ("[mm]", Format::Time),
            ("mm:ss.0", Format::Time),
        ];
        for (code, expected) in table {
            assert_eq!(told(code), expected, "{code}");
        }
    }

    #[test]
    fn formats_of_every_workbook_are_known_by_number() {
        assert_eq!(built_in("14"), Format::Day);
        assert_eq!(built_in("22"), Format::DayAndTime);
        assert_eq!(built_in("20"), Format::Time);
        assert_eq!(built_in("49"), Format::Plain);
        assert_eq!(built_in("x"), Format::Plain);
    }
}
