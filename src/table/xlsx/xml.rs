//! XML of a part as starts, ends and texts; what is no XML makes the whole file a broken one.
//!
//! No entity but those of XML itself is known, so that nothing can be made to grow.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::problem::Problem;
use crate::table::xlsx::package::broken;

/// The elements of a part.
pub(super) struct Xml<B: BufRead> {
    reader: Reader<B>,
    buffer: Vec<u8>,
}

impl<B: BufRead> Xml<B> {
    pub(super) fn new(part: B) -> Self {
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
        }
    }

    /// The next start, end or text; nothing at the end of the part.
    pub(super) fn next(&mut self) -> Result<Option<Event<'_>>, Problem> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => Ok(Some(event)),
            Err(_) => Err(broken()),
        }
    }

    /// The next start or end; a part must not end here.
    pub(super) fn inner(&mut self) -> Result<Event<'_>, Problem> {
        self.next()?.ok_or_else(broken)
    }

    /// The text up to the end of the element that has just begun, whatever stands in it.
    pub(super) fn text(&mut self) -> Result<String, Problem> {
        let (mut text, mut depth) = (String::new(), 0_usize);
        loop {
            match self.inner()? {
                Event::Text(piece) => text.push_str(&piece.xml10_content()),
                Event::CData(piece) => text.push_str(&piece.xml10_content()),
                Event::GeneralRef(name) => text.push(entity(&name)?),
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return Ok(text),
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
    }

    /// The text of a shared or an inline string: all its runs, without readings of hieroglyphs.
    pub(super) fn string(&mut self) -> Result<String, Problem> {
        let (mut text, mut depth) = (String::new(), 0_usize);
        loop {
            let name = match self.inner()? {
                Event::Start(start) => start.local_name().as_ref().to_owned(),
                Event::End(_) if depth == 0 => return Ok(unescaped(&text)),
                Event::End(_) => {
                    depth -= 1;
                    continue;
                }
                _ => continue,
            };
            match name.as_str() {
                "t" => text.push_str(&self.text()?),
                "rPh" => drop(self.text()?),
                _ => depth += 1,
            }
        }
    }
}

fn entity(name: &quick_xml::events::BytesRef<'_>) -> Result<char, Problem> {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return Ok(character);
    }
    match name.as_ref() {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => Err(broken()),
    }
}

/// The attribute of this name, whatever its prefix.
pub(super) fn attribute<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'e, str>>, Problem> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| broken())?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            return value.map(Some).map_err(|_| broken());
        }
    }
    Ok(None)
}

/// Excel writes characters that XML lacks as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let digits = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(character) = number.and_then(char::from_u32) {
            plain.push(character);
            rest = after.get(5..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::{Xml, unescaped};
    use quick_xml::events::Event;

    fn string(xml: &str) -> Option<String> {
        let mut xml = Xml::new(xml.as_bytes());
        assert!(matches!(xml.inner(), Ok(Event::Start(_))));
        xml.string().ok()
    }

    #[test]
    fn strings_are_their_runs() {
        let table = [
            ("<si><t>а &amp; &#x431;</t></si>", Some("а & б")),
            (
                "<si><r><rPr><b/></rPr><t>а</t></r><r><t> б</t></r></si>",
                Some("а б"),
            ),
            (
                "<si><t>漢</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>",
                Some("漢"),
            ),
            (
                "<x:si xmlns:x=\"y\"><x:t><![CDATA[<а>]]></x:t></x:si>",
                Some("<а>"),
            ),
            ("<si/>", Some("")),
            ("<si><t>&secret;</t></si>", None),
            ("<si><t>а</si>", None),
            ("<si><t>а", None),
        ];
        for (xml, expected) in table {
            assert_eq!(string(xml).as_deref(), expected, "{xml}");
        }
    }

    #[test]
    fn escapes_of_excel_are_undone() {
        let table = [
            ("а_x000D_\nб", "а\r\nб"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00_", "_x00_"),
            ("_xD800_", "_xD800_"),
            ("_xабвг_", "_xабвг_"),
            ("a_x", "a_x"),
        ];
        for (text, expected) in table {
            assert_eq!(unescaped(text), expected);
        }
    }
}
