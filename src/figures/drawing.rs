//! A report as a chart: where each word and each bar stands, for any medium.
//!
//! In go a report and faces, out come blocks, to be set one under the other: a heading, a paragraph, a line with its
//! bar. Whoever sets them decides where a page ends, and nothing else.

use super::report::{Part, Report, Row};
use crate::layout::font::Fonts;
use crate::layout::style::Pt;
use crate::letter::Style;

/// Width of a chart: that of a sheet of A4 without its margins.
pub const WIDTH: Pt = Pt::new(482);
/// Width of the labels.
const LABELS: Pt = Pt::new(186);
/// Where bars start.
const AXIS: Pt = Pt::new(196);
/// Length of the longest bar; behind it there is room for its number.
const LONGEST: Pt = Pt::new(218);
/// No number but nought is drawn as nothing.
const SHORTEST: Pt = Pt::new(1);
/// Between a bar and its number, and between number and share.
const GAP: Pt = Pt::new(5);
/// Height of a line of a breakdown, of each further line of its label, of a bar.
const ROW: Pt = Pt::thousandths(14_500);
const FURTHER: Pt = Pt::new(11);
const BAR: Pt = Pt::thousandths(8_500);
/// Thickness of lines.
const HAIRLINE: Pt = Pt::thousandths(500);
/// How wide a character is taken to be that the face lacks, in thousandths of an em.
const UNKNOWN: u16 = 600;

/// Type of one kind: size, distance of baselines, space above.
struct Type {
    style: Style,
    size: Pt,
    leading: Pt,
    above: Pt,
}

const TITLE: Type = Type {
    style: Style::Bold,
    size: Pt::new(17),
    leading: Pt::new(20),
    above: Pt::ZERO,
};
const SUBTITLE: Type = Type {
    style: Style::Regular,
    size: Pt::new(13),
    leading: Pt::new(16),
    above: Pt::new(4),
};
const HEADING: Type = Type {
    style: Style::Bold,
    size: Pt::new(12),
    leading: Pt::new(20),
    above: Pt::new(13),
};
const SMALL: Type = Type {
    style: Style::Regular,
    size: Pt::new(9),
    leading: Pt::new(11),
    above: Pt::new(5),
};
/// Size of labels and numbers.
const LABEL: Pt = Pt::new(10);

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of the chart.
    Title,
    /// The heading of a breakdown, which stands above a line of it.
    Heading,
    /// Words.
    Paragraph,
    /// A line of a breakdown.
    Item,
}

/// What stands under the block before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// From its top to the top of the next one.
    pub height: Pt,
    /// How much of this is space above it, which a new page does not need.
    pub above: Pt,
    /// Its words in the order of reading.
    pub texts: Vec<Text>,
    /// Its bars and lines.
    pub bars: Vec<Bar>,
}

/// Words on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// From the left edge of the chart.
    pub x: Pt,
    /// The baseline, from the top of the block.
    pub y: Pt,
    /// Width.
    pub width: Pt,
    /// Size of type.
    pub size: Pt,
    /// The face.
    pub style: Style,
    /// The words.
    pub text: String,
}

/// A black rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// From the left edge of the chart.
    pub x: Pt,
    /// Its upper edge, from the top of the block.
    pub y: Pt,
    /// Width.
    pub width: Pt,
    /// Height.
    pub height: Pt,
}

/// The blocks of a chart.
#[must_use]
pub fn blocks(report: &Report, fonts: &Fonts) -> Vec<Block> {
    let pen = Pen { fonts };
    let mut blocks = vec![
        pen.words(Role::Title, &report.title, &TITLE),
        pen.words(Role::Paragraph, &report.subtitle, &SUBTITLE),
    ];
    let places = report.places.as_ref();
    blocks.extend(places.map(|places| {
        let close = Type {
            above: Pt::ZERO,
            ..SUBTITLE
        };
        pen.words(Role::Paragraph, places, &close)
    }));
    for part in report.telling() {
        blocks.push(pen.heading(part));
        let most = part.most(report.all);
        let rows = part.rows.iter();
        blocks.extend(rows.map(|row| pen.row(row, report.all.incidents, most)));
        let note = part.note.iter();
        blocks.extend(note.map(|note| pen.words(Role::Paragraph, note, &SMALL)));
    }
    let source = Type {
        leading: Pt::new(15),
        above: Pt::new(16),
        ..SMALL
    };
    blocks.push(ruled(pen.words(Role::Paragraph, &report.source, &source)));
    blocks
}

/// Measures and sets words.
struct Pen<'f> {
    fonts: &'f Fonts,
}

impl Pen<'_> {
    fn width(&self, text: &str, style: Style, size: Pt) -> Pt {
        let font = self.fonts.get(style);
        let advance = |character| font.and_then(|font| font.advance(character));
        let advances = text.chars().map(|one| advance(one).unwrap_or(UNKNOWN));
        size.em(advances.map(i64::from).sum())
    }

    /// The words in lines of this width; one that is wider stands alone.
    fn lines(&self, words: &str, style: Style, size: Pt, width: Pt) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split(' ') {
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {word}");
                if self.width(&longer, style, size) <= width {
                    *line = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        lines
    }

    fn text(&self, text: String, (x, y): (Pt, Pt), style: Style, size: Pt) -> Text {
        Text {
            x,
            y,
            width: self.width(&text, style, size),
            size,
            style,
            text,
        }
    }

    fn words(&self, role: Role, words: &str, kind: &Type) -> Block {
        let lines = self.lines(words, kind.style, kind.size, WIDTH);
        let mut baseline = kind.above + kind.size.em(800) + (kind.leading - kind.size).share(2);
        let mut texts = Vec::with_capacity(lines.len());
        for line in lines {
            texts.push(self.text(line, (Pt::ZERO, baseline), kind.style, kind.size));
            baseline += kind.leading;
        }
        let count = i64::try_from(texts.len()).unwrap_or_default();
        Block {
            role,
            height: kind.above + kind.leading * count,
            above: kind.above,
            texts,
            bars: Vec::new(),
        }
    }

    fn heading(&self, part: &Part) -> Block {
        ruled(self.words(Role::Heading, &part.heading, &HEADING))
    }

    /// A label, a bar, a number, a share.
    fn row(&self, row: &Row, all: usize, most: usize) -> Block {
        let labels = self.lines(&row.label, Style::Regular, LABEL, LABELS);
        let further = i64::try_from(labels.len()).unwrap_or_default() - 1;
        let height = ROW + FURTHER * further;
        let middle = height.share(2);
        let baseline = middle + LABEL.em(330);
        let mut texts = Vec::with_capacity(labels.len() + 2);
        let mut y = baseline - (FURTHER * further).share(2);
        for label in labels {
            texts.push(self.text(label, (Pt::ZERO, y), Style::Regular, LABEL));
            y += FURTHER;
        }
        let incidents = row.tally.map_or(all, |tally| tally.incidents);
        let length = length(incidents, most);
        let mut x = AXIS + length + GAP;
        let number = self.text(row.number.clone(), (x, baseline), Style::Bold, LABEL);
        x += number.width + GAP;
        texts.push(number);
        if incidents > 0 && !row.percent.is_empty() {
            texts.push(self.text(row.percent.clone(), (x, baseline), Style::Regular, LABEL));
        }
        let axis = Bar {
            x: AXIS - HAIRLINE,
            y: Pt::ZERO,
            width: HAIRLINE,
            height,
        };
        let bar = Bar {
            x: AXIS,
            y: middle - BAR.share(2),
            width: length,
            height: BAR,
        };
        let bars = [axis]
            .into_iter()
            .chain(Some(bar).filter(|_| incidents > 0));
        Block {
            role: Role::Item,
            height,
            above: Pt::ZERO,
            texts,
            bars: bars.collect(),
        }
    }
}

fn length(incidents: usize, most: usize) -> Pt {
    let number = |count: usize| i64::try_from(count).unwrap_or(1);
    match incidents {
        0 => Pt::ZERO,
        _ => (LONGEST * number(incidents))
            .share(number(most))
            .max(SHORTEST),
    }
}

/// The block with a line above its words.
fn ruled(mut block: Block) -> Block {
    block.bars.push(Bar {
        x: Pt::ZERO,
        y: block.above - HAIRLINE,
        width: WIDTH,
        height: HAIRLINE,
    });
    block
}
