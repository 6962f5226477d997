//! Faces that the user brings: whether letters can be set in them, and all that speaks against it.
//!
//! In goes the file of a face and what it is to be, out comes the face or what is wrong with it, each
//! reason once. A face is refused rather than replaced: who chose it would not see the other one.

use std::borrow::Cow;

use skrifa::raw::tables::head::MacStyle;
use skrifa::raw::tables::os2::{Os2, SelectionFlags};
use skrifa::raw::types::Tag;
use skrifa::raw::{TableProvider, TopLevelTable};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use super::Font;
use crate::letter::Style;
use crate::problem::Problem;

/// Signs that letters have beside Russian letters and printable ASCII: those of the typography.
const SIGNS: &str = "\u{a0}§«»–—“„…№";

/// The least weight of a face that counts as bold (600 is semibold).
const BOLD: u16 = 600;

/// Licence bits of a face (`fsType` in its table OS/2).
const RESTRICTED: u16 = 0x0002;
const PREVIEW_OR_EDITABLE: u16 = 0x0004 | 0x0008;
const WHOLE_ONLY: u16 = 0x0100;
const PICTURES_ONLY: u16 = 0x0200;

/// Widths between which a character of every letter lies, in thousandths of an em.
const WIDTHS: std::ops::RangeInclusive<u16> = 50..=4000;

/// The longest name that a PDF may have is 127 bytes, and a tag of seven precedes it.
const LONGEST_NAME: usize = 100;

impl Font {
    /// Reads a face that the user brings for this style.
    ///
    /// # Errors
    /// What speaks against it: `font-format`, `font-collection`, `font-variable`, `font-outlines` or
    /// `font-broken` alone; `font-licence`, `font-style` and `font-characters` together.
    pub fn own(style: Style, data: Vec<u8>) -> Result<Self, Vec<Problem>> {
        let broken = || vec![Problem::error("font-broken")];
        kind(&data).map_err(|problem| vec![problem])?;
        let (name, mut problems) = {
            let face = FontRef::new(&data).map_err(|_| broken())?;
            outlines(&face).map_err(|problem| vec![problem])?;
            let os2 = face.os2().map_err(|_| broken())?;
            let problems = [licence(&os2), misfit(style, &face, &os2)];
            (
                name(&face),
                problems.into_iter().flatten().collect::<Vec<_>>(),
            )
        };
        let font = Self::read(&name, Cow::Owned(data)).map_err(|_| broken())?;
        problems.extend(font.lacks());
        if problems.is_empty() {
            Ok(font)
        } else {
            Err(problems)
        }
    }

    /// The characters that it would need, all in one problem; or that it has no sane widths for them.
    fn lacks(&self) -> Option<Problem> {
        let missing: Vec<char> = needed()
            .filter(|&one| self.advance(one).is_none())
            .collect();
        if !missing.is_empty() {
            let problem = Problem::error("font-characters").with("count", missing.len());
            return Some(problem.with("characters", in_ranges(&missing)));
        }
        let mut widths = needed().filter_map(|one| self.advance(one));
        let sane = widths.all(|width| WIDTHS.contains(&width));
        (!sane).then(|| Problem::error("font-broken"))
    }
}

/// The characters that any letter may have, in the order of their codes.
fn needed() -> impl Iterator<Item = char> {
    let russian = "Ё".chars().chain('А'..='я').chain("ё".chars());
    let (before, after) = SIGNS.split_at(SIGNS.find('–').unwrap_or_default());
    (' '..='~')
        .chain(before.chars())
        .chain(russian)
        .chain(after.chars())
}

/// By its first bytes, whether the file is a face of the kind that is embedded.
fn kind(data: &[u8]) -> Result<(), Problem> {
    match data.get(..4) {
        Some([0, 1, 0, 0] | b"true") => Ok(()),
        Some(b"ttcf") => Err(Problem::error("font-collection")),
        Some(b"OTTO") => Err(Problem::error("font-outlines")),
        _ => Err(Problem::error("font-format")),
    }
}

/// Whether the face has outlines, and one set of them.
fn outlines(face: &FontRef<'_>) -> Result<(), Problem> {
    let names = face.table_directory().table_records().iter();
    let names: Vec<Tag> = names.map(|record| record.tag()).collect();
    let has = |name: &[u8; 4]| names.contains(&Tag::new(name));
    if !has(b"head") || !has(b"cmap") {
        return Err(Problem::error("font-broken"));
    }
    if has(b"fvar") {
        return Err(Problem::error("font-variable"));
    }
    if !has(b"glyf") {
        return Err(Problem::error("font-outlines"));
    }
    // Looked up, not only listed: the file may end before.
    let tables = [
        face.glyf().is_ok(),
        face.loca(None).is_ok(),
        face.head()
            .is_ok_and(|head| (16..=16384).contains(&head.units_per_em())),
        face.hmtx().is_ok(),
        face.maxp().is_ok(),
        face.cmap().is_ok(),
        has_sound_names(face),
    ];
    if tables.contains(&false) {
        return Err(Problem::error("font-broken"));
    }
    Ok(())
}

/// Whether the texts of the face lie where its table can hold them.
fn has_sound_names(face: &FontRef<'_>) -> bool {
    let Ok(name) = face.name() else {
        return face
            .table_data(skrifa::raw::tables::name::Name::TAG)
            .is_none();
    };
    let lengths = name.name_record().iter().map(|record| {
        let length = record.length();
        let end = record.string_offset().to_u32() + u32::from(length);
        (end <= u32::from(u16::MAX)).then_some(u32::from(length))
    });
    let total: Option<u32> = lengths.sum();
    total.is_some_and(|total| total <= u32::from(u16::MAX))
}

/// What the face forbids. Until version 3 of the table several permissions could stand side by side,
/// and the widest held.
fn licence(os2: &Os2<'_>) -> Option<Problem> {
    let bits = os2.fs_type();
    let has = |bit: u16| bits & bit != 0;
    let widened = os2.version() < 3 && has(PREVIEW_OR_EDITABLE);
    let forbids = if has(RESTRICTED) && !widened {
        "embedding"
    } else if has(PICTURES_ONLY) {
        "outlines"
    } else if has(WHOLE_ONLY) {
        "parts"
    } else {
        return None;
    };
    Some(Problem::error("font-licence").with("forbids", forbids))
}

/// A face of another style than it is to be: neither weight nor slant is ever made up.
fn misfit(style: Style, face: &FontRef<'_>, os2: &Os2<'_>) -> Option<Problem> {
    let selected = |flags| os2.fs_selection().intersects(flags);
    let mac = |flag| {
        face.head()
            .is_ok_and(|head| head.mac_style().contains(flag))
    };
    let bold =
        os2.us_weight_class() >= BOLD || selected(SelectionFlags::BOLD) || mac(MacStyle::BOLD);
    let slanted = face
        .post()
        .is_ok_and(|post| post.italic_angle().to_f64() != 0.0);
    let italic = selected(SelectionFlags::ITALIC | SelectionFlags::OBLIQUE)
        || mac(MacStyle::ITALIC)
        || slanted;
    let (wanted, fits) = match style {
        Style::Regular => ("regular", !bold && !italic),
        Style::Bold => ("bold", bold && !italic),
        Style::Italic => ("italic", !bold && italic),
    };
    let found = match (bold, italic) {
        (false, false) => "regular",
        (true, false) => "bold",
        (false, true) => "italic",
        (true, true) => "bold-italic",
    };
    let problem = || Problem::error("font-style").with("wanted", wanted);
    (!fits).then(|| problem().with("found", found))
}

/// The name for programs, else that for people, of letters and digits.
fn name(face: &FontRef<'_>) -> String {
    let names = [
        StringId::POSTSCRIPT_NAME,
        StringId::FULL_NAME,
        StringId::FAMILY_NAME,
    ];
    let names = names.into_iter().filter_map(|id| {
        let text = face.localized_strings(id).english_or_first()?;
        let fits = |one: &char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.');
        let name: String = text.chars().filter(fits).take(LONGEST_NAME).collect();
        (!name.is_empty()).then_some(name)
    });
    names
        .into_iter()
        .next()
        .unwrap_or_else(|| "Font".to_owned())
}

/// Characters in the order of their codes, those that follow one another as a range: `А–я ё №`.
fn in_ranges(characters: &[char]) -> String {
    let next = |a: &char, b: &char| u32::from(*a) + 1 == u32::from(*b);
    let ranges = characters.chunk_by(next).flat_map(|run| match run {
        [first, _, .., last] => vec![format!("{}–{}", shown(*first), shown(*last))],
        few => few.iter().map(|&one| shown(one)).collect(),
    });
    ranges.collect::<Vec<_>>().join(" ")
}

/// A space would not be seen.
fn shown(character: char) -> String {
    if character.is_whitespace() {
        format!("U+{:04X}", u32::from(character))
    } else {
        character.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_stands_in_order_and_in_the_embedded_faces() {
        let needed: Vec<char> = needed().collect();
        assert!(needed.is_sorted() && needed.len() == 95 + 66 + 10);
        let fonts = crate::layout::font::Fonts::embedded().unwrap();
        for style in [Style::Regular, Style::Bold, Style::Italic] {
            let font = fonts.get(style).unwrap();
            assert_eq!(font.lacks(), None);
            let own = Font::own(style, font.data.to_vec()).unwrap_or_else(|_| panic!("{style:?}"));
            assert_eq!((own.name, own.measures), (font.name.clone(), font.measures));
        }
    }

    #[test]
    fn characters_are_told_as_ranges() {
        for (characters, expected) in [
            ("", ""),
            ("а", "а"),
            ("аб", "а б"),
            ("абв", "а–в"),
            ("\u{a0}Ёабв№", "U+00A0 Ё а–в №"),
        ] {
            let characters: Vec<char> = characters.chars().collect();
            assert_eq!(in_ranges(&characters), expected);
        }
    }
}
