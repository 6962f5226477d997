//! Sets a signature list: sheets of a ruled table that many sign.
//!
//! In go the list and a layout, out come pages behind those that the layout has. Each sheet is whole by
//! itself: title, subject, the heads of the columns, a note, its number. Only those of the first sheet are
//! part of what is read: on the others they would interrupt the table. A row is never divided.

use super::font::Fonts;
use super::frame::Frame;
use super::lines::{Column, Fill};
use super::paragraphs::{Paragraphs, SetLine, Setting};
use super::rows::runs;
use super::structure::{ElementId, Part, Role, Structure};
use super::style::sheets::{
    CELL_GAP, COLUMN_WIDTHS, LEADING, LEAST_BLANK_ROW, LEAST_ROW, NOTE_GAP, SIZE, TITLE_GAP,
    TITLE_LEADING, TITLE_SIZE,
};
use super::style::{BOTTOM, LEFT, MEASURE, PAGE_NUMBER, Pt, RULE_THICKNESS, TOP, ascent};
use super::{Layout, Page, PlacedText, Rule};
use crate::letter::{COLUMNS, Inline, SignatureList, Style, shown_title};
use crate::problem::Problem;

/// What stands across a sheet.
const ACROSS: Frame = Frame {
    left: LEFT,
    measure: MEASURE,
    ..Frame::HEAD
};

/// The columns that are read from the middle: number, signature, date.
const CENTRED: [bool; COLUMNS] = [true, false, false, true, true];

/// Rows that are bound together; a longer list has several volumes, each with sheets of its own.
const VOLUME: usize = 10_000;

/// Adds the sheets of a list.
///
/// # Errors
/// `missing-glyph`; `signer-too-long` with the `row` that no sheet holds.
pub(super) fn add(
    layout: &mut Layout,
    list: &SignatureList,
    paragraphs: &mut Paragraphs,
    fonts: &Fonts,
) -> Result<(), Problem> {
    let mut setter = Setter { paragraphs, fonts };
    let furniture = Furniture::of(list, &mut setter)?;
    let mut rows = Vec::with_capacity(list.signers.len());
    for (number, signer) in (1usize..).zip(&list.signers) {
        let number_words = number.to_string();
        let row = setter.row(
            [&number_words, &signer.name, &signer.address, "", ""],
            Style::Regular,
        )?;
        if row.height > furniture.room {
            return Err(Problem::error("signer-too-long").with("row", number));
        }
        rows.push(row);
    }
    let volumes: Vec<&[Row]> = match rows.is_empty() {
        true => vec![&[]],
        false => rows.chunks(VOLUME).collect(),
    };
    for (number, rows) in (1..).zip(&volumes) {
        let volume = (number, volumes.len());
        furniture.volume(rows, layout, volume, &mut setter)?;
    }
    Ok(())
}

/// Adds so many equal sheets to be filled in by hand, each with so many rows numbered from 1, or as many as it
/// holds.
///
/// # Errors
/// `missing-glyph`; `sheet-rows` where a sheet does not hold so many.
pub(super) fn add_blank(
    layout: &mut Layout,
    list: &SignatureList,
    (rows, pages): (Option<usize>, usize),
    paragraphs: &mut Paragraphs,
    fonts: &Fonts,
) -> Result<(), Problem> {
    let mut setter = Setter { paragraphs, fonts };
    let furniture = Furniture::of(list, &mut setter)?;
    let held = furniture.room.in_thousandths() / LEAST_BLANK_ROW.in_thousandths();
    let held = usize::try_from(held).unwrap_or_default();
    let wanted = rows.unwrap_or(held).max(1);
    if wanted > held {
        return Err(Problem::error("sheet-rows").with("most", held));
    }
    let blank = |number: usize| setter.row([&number.to_string(), "", "", "", ""], Style::Regular);
    let blank: Vec<Row> = (1..=wanted).map(blank).collect::<Result<_, _>>()?;
    let read = Read::of(&mut layout.structure, !list.summary.is_empty());
    for number in 1..=pages {
        let place = Place {
            sheet: (number, pages),
            volume: (1, 1),
        };
        let page = furniture.sheet(&blank, layout, &read, place, &mut setter)?;
        layout.pages.push(page);
    }
    Ok(())
}

/// How many rows go on each sheet; one without rows where there are none.
fn parted(rows: &[Row], room: Pt) -> Vec<usize> {
    let mut counts = vec![0];
    let mut taken = Pt::ZERO;
    for row in rows {
        if taken + row.height > room {
            counts.push(0);
            taken = Pt::ZERO;
        }
        taken += row.height;
        if let Some(count) = counts.last_mut() {
            *count += 1;
        }
    }
    counts
}

/// The elements that the sheets belong to.
struct Read {
    part: ElementId,
    heading: ElementId,
    /// Unless there is none.
    summary: Option<ElementId>,
    table: ElementId,
}

impl Read {
    fn of(structure: &mut Structure, has_summary: bool) -> Self {
        // Below the title of the letter, if there is a letter.
        let level = if structure.is_empty() { 1 } else { 2 };
        let part = structure.add(Role::Part(Part::List), None);
        let heading = structure.add(Role::Heading(level), Some(part));
        let summary = has_summary.then(|| structure.add(Role::Paragraph, Some(part)));
        Self {
            part,
            heading,
            summary,
            table: structure.add(Role::Table, Some(part)),
        }
    }
}

/// A row of the table, its cells broken into lines.
struct Row {
    cells: [Vec<SetLine>; COLUMNS],
    height: Pt,
}

/// Breaks texts into lines.
struct Setter<'a> {
    paragraphs: &'a mut Paragraphs,
    fonts: &'a Fonts,
}

impl Setter<'_> {
    fn row(&mut self, cells: [&str; COLUMNS], style: Style) -> Result<Row, Problem> {
        let mut set: [Vec<SetLine>; COLUMNS] = Default::default();
        for ((lines, words), width) in set.iter_mut().zip(cells).zip(COLUMN_WIDTHS) {
            if !words.is_empty() {
                *lines = self.once(words, style, width - CELL_GAP * 2)?;
            }
        }
        let lines = set.iter().map(Vec::len).max().unwrap_or_default();
        let height = LEADING * i64::try_from(lines).unwrap_or(i64::MAX / 100_000) + CELL_GAP * 2;
        let [_, name, address, ..] = cells;
        let least = match name.is_empty() || address.is_empty() {
            true => LEAST_BLANK_ROW,
            false => LEAST_ROW,
        };
        Ok(Row {
            cells: set,
            height: height.max(least),
        })
    }

    fn once(&mut self, words: &str, style: Style, measure: Pt) -> Result<Vec<SetLine>, Problem> {
        let setting = setting(measure, SIZE, Fill::Ragged);
        self.paragraphs.set_once(words, style, setting, self.fonts)
    }

    fn across(&mut self, words: &[Inline], size: Pt, fill: Fill) -> Result<Vec<SetLine>, Problem> {
        let setting = setting(MEASURE, size, fill);
        let lines = self.paragraphs.set(words, setting, self.fonts)?;
        Ok(lines.to_vec())
    }
}

fn setting(measure: Pt, size: Pt, fill: Fill) -> Setting {
    Setting {
        column: Column {
            first: measure.in_ems(size),
            rest: measure.in_ems(size),
            fill,
        },
        hyphenated: false,
    }
}

/// What every sheet has.
struct Furniture<'a> {
    list: &'a SignatureList,
    title: Vec<SetLine>,
    summary: Vec<SetLine>,
    heads: Row,
    note: Vec<SetLine>,
    /// What is left for rows.
    room: Pt,
}

impl<'a> Furniture<'a> {
    fn of(list: &'a SignatureList, setter: &mut Setter<'_>) -> Result<Self, Problem> {
        let title = setter.across(&shown_title(&list.title), TITLE_SIZE, Fill::Balanced)?;
        let summary = setter.across(&list.summary, SIZE, Fill::Justified)?;
        let note = setter.across(&list.note, SIZE, Fill::Justified)?;
        let columns = list.columns.each_ref().map(String::as_str);
        let heads = setter.row(columns, Style::Bold)?;
        let room = BOTTOM
            - TOP
            - heights(&title, TITLE_LEADING, TITLE_GAP)
            - heights(&summary, LEADING, TITLE_GAP)
            - heads.height
            - heights(&note, LEADING, NOTE_GAP);
        Ok(Self {
            list,
            title,
            summary,
            heads,
            note,
            room,
        })
    }

    fn volume(
        &self,
        rows: &[Row],
        layout: &mut Layout,
        volume: (usize, usize),
        setter: &mut Setter<'_>,
    ) -> Result<(), Problem> {
        let counts = parted(rows, self.room);
        let read = Read::of(&mut layout.structure, !self.list.summary.is_empty());
        let mut rest = rows;
        for (number, count) in (1..).zip(&counts) {
            let (rows, following) = rest.split_at_checked(*count).unwrap_or((rest, &[]));
            rest = following;
            let place = Place {
                sheet: (number, counts.len()),
                volume,
            };
            let page = self.sheet(rows, layout, &read, place, setter)?;
            layout.pages.push(page);
        }
        Ok(())
    }

    fn sheet(
        &self,
        rows: &[Row],
        layout: &mut Layout,
        read: &Read,
        place: Place,
        setter: &mut Setter<'_>,
    ) -> Result<Page, Problem> {
        let mut sheet = Sheet {
            page: Page::default(),
            y: TOP,
        };
        let is_first = place.sheet.0 == 1;
        let centred = Frame {
            centred: true,
            ..ACROSS
        };
        let heading = (read.heading, is_first);
        sheet.lines(&self.title, centred, (TITLE_SIZE, TITLE_LEADING), heading);
        sheet.y += TITLE_GAP;
        if let Some(summary) = read.summary {
            sheet.lines(&self.summary, ACROSS, (SIZE, LEADING), (summary, is_first));
            sheet.y += TITLE_GAP;
        }
        let top = sheet.y;
        let heads = is_first.then_some(Role::ColumnHead);
        sheet.row(&self.heads, layout, read.table, heads);
        for row in rows {
            sheet.row(row, layout, read.table, Some(Role::Cell));
        }
        sheet.frame(top);
        if !self.note.is_empty() {
            let note = match is_first {
                true => layout.structure.add(Role::Paragraph, Some(read.part)),
                false => read.part,
            };
            sheet.y += NOTE_GAP;
            sheet.lines(&self.note, ACROSS, (SIZE, LEADING), (note, is_first));
        }
        let words = place.in_words(&self.list.sheet);
        let lines = setter.once(&words, Style::Regular, MEASURE)?;
        // Last of all, for whoever reads it aloud or copies it.
        sheet.y = PAGE_NUMBER - ascent(SIZE, LEADING);
        sheet.lines(&lines, centred, (SIZE, LEADING), (read.part, false));
        Ok(sheet.page)
    }
}

/// Which sheet of how many in its volume, and which volume of how many.
#[derive(Clone, Copy)]
struct Place {
    sheet: (usize, usize),
    volume: (usize, usize),
}

impl Place {
    /// What stands between square brackets is of volumes, and left out where there is but one.
    fn in_words(self, words: &str) -> String {
        let mut said = String::new();
        for (number, part) in words.split(['[', ']']).enumerate() {
            if number % 2 == 0 || self.volume.1 > 1 {
                said.push_str(part);
            }
        }
        let numbers = [
            ("{number}", self.sheet.0),
            ("{count}", self.sheet.1),
            ("{volume}", self.volume.0),
            ("{volumes}", self.volume.1),
        ];
        for (name, number) in numbers {
            said = said.replace(name, &number.to_string());
        }
        said
    }
}

/// The height of lines with what parts them from the table.
fn heights(lines: &[SetLine], leading: Pt, gap: Pt) -> Pt {
    match i64::try_from(lines.len()) {
        Ok(0) | Err(_) => Pt::ZERO,
        Ok(lines) => leading * lines + gap,
    }
}

/// A sheet down to where it is filled.
struct Sheet {
    page: Page,
    y: Pt,
}

impl Sheet {
    /// Sets lines of this element, which is not told again where it was told before.
    fn lines(
        &mut self,
        lines: &[SetLine],
        frame: Frame,
        (size, leading): (Pt, Pt),
        (element, told): (ElementId, bool),
    ) {
        for line in lines {
            let baseline = self.y + ascent(size, leading);
            let runs = runs(line, Pt::ZERO, frame, size, element).into_iter();
            self.page.texts.extend(runs.map(|run| PlacedText {
                element: Some(element).filter(|_| told),
                ..run.placed(baseline, size)
            }));
            self.y += leading;
        }
    }

    /// Sets a row of cells with the line above it; without a role it was told before.
    fn row(&mut self, row: &Row, layout: &mut Layout, table: ElementId, role: Option<Role>) {
        let top = self.y;
        self.across(top);
        let element = role.map(|_| layout.structure.add(Role::Row, Some(table)));
        let mut left = LEFT;
        for ((lines, width), centred) in row.cells.iter().zip(COLUMN_WIDTHS).zip(CENTRED) {
            let cell = role.map(|role| layout.structure.add(role, element));
            let frame = Frame {
                left: left + CELL_GAP,
                measure: width - CELL_GAP * 2,
                centred: centred || role != Some(Role::Cell),
                ..ACROSS
            };
            let height = LEADING * i64::try_from(lines.len()).unwrap_or_default();
            self.y = top + (row.height - height) / 2;
            let told = (cell.unwrap_or(table), cell.is_some());
            self.lines(lines, frame, (SIZE, LEADING), told);
            left += width;
        }
        self.y = top + row.height;
    }

    /// The line below the table, and those between its columns down from `top`.
    fn frame(&mut self, top: Pt) {
        self.across(self.y);
        let mut x = LEFT;
        for width in std::iter::once(Pt::ZERO).chain(COLUMN_WIDTHS) {
            x += width;
            self.page.rules.push(Rule {
                x,
                y: top,
                width: Pt::ZERO,
                height: self.y - top,
                thickness: RULE_THICKNESS,
            });
        }
    }

    fn across(&mut self, y: Pt) {
        self.page.rules.push(Rule {
            x: LEFT,
            y,
            width: MEASURE,
            height: Pt::ZERO,
            thickness: RULE_THICKNESS,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_say_which_they_are() {
        for (volume, said) in [((1, 1), "Лист 2 из 9"), ((3, 4), "Том 3 из 4, лист 2 из 9")]
        {
            let place = Place {
                sheet: (2, 9),
                volume,
            };
            let words = match volume.1 {
                1 => "[Том {volume} из {volumes}, ]Лист {number} из {count}",
                _ => "[Том {volume} из {volumes}, ]лист {number} из {count}",
            };
            assert_eq!(place.in_words(words), said);
        }
    }

    #[test]
    fn no_sheet_holds_more_than_it_has_room_for() {
        let row = |height| Row {
            cells: Default::default(),
            height: Pt::new(height),
        };
        for (heights, expected) in [
            (vec![], vec![0]),
            (vec![40, 40, 40], vec![2, 1]),
            (vec![100, 1, 99, 2], vec![1, 2, 1]),
        ] {
            let rows: Vec<Row> = heights.into_iter().map(row).collect();
            assert_eq!(parted(&rows, Pt::new(100)), expected);
        }
    }
}
