//! A chart as a picture that any browser shows: SVG without anything from elsewhere.
//!
//! In goes a report, out comes one file. Widths are those of Times, which the embedded faces share. Who does not see
//! the picture hears its title and all numbers as sentences.

use std::fmt::Write as _;

use super::drawing::{Bar, Block, Text, WIDTH, blocks};
use super::report::{Report, Row};
use crate::layout::font::Fonts;
use crate::layout::style::Pt;
use crate::letter::Style;

/// Around the chart.
const MARGIN: Pt = Pt::new(24);

/// The chart, in the faces that measure it; in the language of this code.
#[must_use]
pub fn svg(report: &Report, fonts: &Fonts, lang: &str) -> String {
    let blocks = blocks(report, fonts);
    let height: Pt = blocks.iter().map(|block| block.height).sum();
    let (width, height) = (WIDTH + MARGIN * 2, height + MARGIN * 2);
    let title = escaped(&report.title);
    let description = escaped(&described(report));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"{lang}\">\n\
         <title id=\"title\">{title}</title>\n\
         <desc id=\"desc\">{description}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <g font-family=\"'Times New Roman', 'Liberation Serif', Tinos, Times, serif\" fill=\"#111\">\n"
    );
    let mut top = MARGIN;
    for block in &blocks {
        draw(&mut svg, block, top);
        top += block.height;
    }
    svg += "</g>\n</svg>\n";
    svg
}

fn draw(svg: &mut String, block: &Block, top: Pt) {
    for Bar {
        x,
        y,
        width,
        height,
    } in &block.bars
    {
        let (x, y) = (MARGIN + *x, top + *y);
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"#333\"/>"
        );
    }
    for Text {
        x,
        y,
        size,
        style,
        text,
        ..
    } in &block.texts
    {
        let (x, y) = (MARGIN + *x, top + *y);
        let weight = match style {
            Style::Bold => " font-weight=\"bold\"",
            Style::Regular | Style::Italic => "",
        };
        let text = escaped(text);
        let _ = writeln!(
            svg,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}>{text}</text>"
        );
    }
}

/// All numbers as sentences.
fn described(report: &Report) -> String {
    let mut sentences = vec![report.subtitle.clone()];
    sentences.extend(report.places.clone());
    sentences.extend(report.telling().map(|part| {
        let rows = part.rows.iter().map(told);
        format!("{}: {}", part.heading, rows.collect::<Vec<_>>().join("; "))
    }));
    let notes = report.telling().filter_map(|part| part.note.clone());
    sentences.extend(notes);
    sentences.push(report.source.clone());
    let sentences = sentences.iter().map(|one| one.trim_end_matches('.'));
    sentences.collect::<Vec<_>>().join(". ") + "."
}

fn told(row: &Row) -> String {
    let Row {
        label,
        number,
        percent,
        ..
    } = row;
    match percent.as_str() {
        "" => format!("{label} – {number}"),
        _ => format!("{label} – {number} ({percent})"),
    }
}

/// Text that stands for itself in XML; what XML has no place for is left out.
fn escaped(text: &str) -> String {
    let shown = |character: &char| {
        !character.is_control() && !('\u{fffe}'..='\u{ffff}').contains(character)
    };
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars().filter(shown) {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_place() {
        assert_eq!(
            escaped("</text><a b=\"c\">&\u{1}\u{ffff}«да»"),
            "&lt;/text&gt;&lt;a b=&quot;c&quot;&gt;&amp;«да»"
        );
    }
}
