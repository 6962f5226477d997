//! The words of a paragraph as runs of one look each.
//!
//! In go inlines of the letter and whether their style is bold already, out come `w:r` whose texts are
//! those of the letter, no-break spaces and hyphens included.

use super::styles::bold;
use super::xml::Element;
use crate::letter::{self, Inline, Style};

/// The inlines of a paragraph whose style is not bold.
pub(super) fn runs(inlines: &[Inline]) -> Vec<Element> {
    inlines.iter().map(|inline| run(inline, false)).collect()
}

/// The inlines of a heading, which is bold throughout.
pub(super) fn heading(inlines: &[Inline]) -> Vec<Element> {
    let inlines = letter::bold(inlines);
    inlines.iter().map(|inline| run(inline, true)).collect()
}

/// The inlines of a title: its first line is bold, what it is about stands below in the look it came with.
pub(super) fn title(inlines: &[Inline]) -> Vec<Element> {
    let inlines = letter::shown_title(inlines);
    inlines.iter().map(|inline| run(inline, true)).collect()
}

/// A run of plain words.
pub(super) fn plain(words: &str) -> Element {
    Element::new("w:r").holding([text(words)])
}

/// A run of bold words.
pub(super) fn strong(words: &str) -> Element {
    look(Element::new("w:rPr").holding(bold())).holding([text(words)])
}

/// A run that goes on to the next stop of its line.
pub(super) fn tab() -> Element {
    Element::new("w:r").holding([Element::new("w:tab")])
}

fn run(inline: &Inline, in_bold: bool) -> Element {
    let Inline::Text(words, style) = inline else {
        return Element::new("w:r").holding([Element::new("w:br")]);
    };
    let looks = match (style, in_bold) {
        (Style::Bold, false) => Element::new("w:rPr").holding(bold()),
        (Style::Regular, true) => Element::new("w:rPr").holding(not_bold()),
        (Style::Italic, false) => Element::new("w:rPr").holding(italic()),
        (Style::Italic, true) => Element::new("w:rPr").holding(not_bold()).holding(italic()),
        (Style::Regular, false) | (Style::Bold, true) => Element::new("w:rPr"),
    };
    look(looks).holding([text(words)])
}

fn look(looks: Element) -> Element {
    Element::new("w:r").holding((!looks.is_bare()).then_some(looks))
}

/// What a template broke between two lines is one line here.
fn text(words: &str) -> Element {
    Element::new("w:t")
        .with("xml:space", "preserve")
        .saying(&words.replace(['\t', '\n', '\r'], " "))
}

fn not_bold() -> [Element; 2] {
    [Element::valued("w:b", 0), Element::valued("w:bCs", 0)]
}

fn italic() -> [Element; 2] {
    [Element::new("w:i"), Element::new("w:iCs")]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(runs: &[Element]) -> String {
        let shown: String = runs.iter().map(ToString::to_string).collect();
        let shown = shown.replace(" xml:space=\"preserve\"", "");
        shown.replace("<w:r>", "(").replace("</w:r>", ")")
    }

    fn inlines() -> Vec<Inline> {
        let styles = [Style::Regular, Style::Bold, Style::Italic];
        let texts = styles.map(|style| Inline::Text("а".to_owned(), style));
        let [one, two, three] = texts.clone();
        let [four, five, six] = texts;
        vec![one, two, three, Inline::Break, four, five, six]
    }

    #[test]
    fn looks_are_told_only_where_the_style_differs() {
        let plain = "(<w:t>а</w:t>)";
        let bold = "(<w:rPr><w:b/><w:bCs/></w:rPr><w:t>а</w:t>)";
        let italic = "(<w:rPr><w:i/><w:iCs/></w:rPr><w:t>а</w:t>)";
        let light = "(<w:rPr><w:b w:val=\"0\"/><w:bCs w:val=\"0\"/></w:rPr><w:t>а</w:t>)";
        let slanted =
            "(<w:rPr><w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:i/><w:iCs/></w:rPr><w:t>а</w:t>)";
        let line = "(<w:br/>)";
        let all = inlines();
        assert_eq!(
            looks(&runs(&all)),
            [plain, bold, italic, line, plain, bold, italic].concat()
        );
        assert_eq!(
            looks(&heading(&all)),
            [plain, plain, plain, line, plain, plain, plain].concat()
        );
        assert_eq!(
            looks(&title(&all)),
            [plain, plain, plain, line, light, plain, slanted].concat()
        );
    }
}
