//! The meaning of a letter, free of looks: what every output format starts from.
//!
//! [`Letter::parse`] reads it from the Markdown that the templates render. Nothing here knows of
//! fonts, pages or PDF, and nothing is dropped: Markdown outside the subset is a [`Problem`].
//!
//! [`Problem`]: crate::problem::Problem

mod list;
mod markdown;
mod parse;
mod text;

pub(crate) use markdown::quoted;

/// One letter to one addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What every page of a letter says that is not final («ЧЕРНОВИК»).
    pub mark: Option<String>,
    /// Who writes on own paper, as an office does: above everything, across the page; empty for most.
    pub letterhead: Vec<Block>,
    /// To whom and from whom: the block at the top right, one paragraph per group of lines.
    pub head: Vec<Block>,
    /// The kind of letter («ЖАЛОБА») and, after [`Inline::Break`], what it is about.
    pub title: Vec<Inline>,
    /// Facts, grounds, demands.
    pub body: Vec<Block>,
    /// Attachments and whatever else stands between the demands and the signature.
    pub closing: Vec<Block>,
    /// Date and name under the letter.
    pub signature: Signature,
    /// What the letter would be too long with, on pages behind it; most have none.
    pub annex: Option<Annex>,
    /// Where those sign who complain together.
    pub list: Option<SignatureList>,
}

/// What belongs to a letter and stands behind its signature, on as many pages as it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// What it is and, after [`Inline::Break`], of what.
    pub title: Vec<Inline>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A table to be signed, on pages of its own behind the letter. Every page has its head: a sheet may get
/// away from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureList {
    /// What it is («ПОДПИСНОЙ ЛИСТ») and, after [`Inline::Break`], to what.
    pub title: Vec<Inline>,
    /// What is signed, in short, for whoever does not have the letter at hand; mostly nothing.
    pub summary: Vec<Inline>,
    /// What stands above the columns: number, name, address, signature, date.
    pub columns: [String; COLUMNS],
    /// Who signs, in order; nobody yet on blank sheets.
    pub signers: Vec<Signer>,
    /// What numbers the sheets, with `{number}` and `{count}` («Лист {number} из {count}»), and between square
    /// brackets the volumes of a very long list, with `{volume}` and `{volumes}`.
    pub sheet: String,
    /// What stands under the table on every sheet; mostly nothing.
    pub note: Vec<Inline>,
}

/// The columns of a signature list.
pub const COLUMNS: usize = 5;

/// A row of a signature list; its number is its place, and the last two columns are left to the hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The full name, with what else tells who it is.
    pub name: String,
    /// The postal address.
    pub address: String,
}

/// The end of a letter: date at the left, room for a signature, name at the right; under it whoever
/// signs besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The date in words («20 ноября 2025 г.»).
    pub date: String,
    /// Initials and surname of who signs («А. С. Громов»).
    pub name: String,
    /// Who signs besides, each with room for a signature.
    pub others: Vec<String>,
}

/// A block of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading inside the body.
    Heading(Vec<Inline>),
    /// A paragraph; in the body it has a first-line indent.
    Paragraph(Vec<Inline>),
    /// A list whose items hold blocks of their own.
    List {
        /// The number of the first item; `None` for a plain list.
        start: Option<u64>,
        /// The items in order.
        items: Vec<Vec<Block>>,
    },
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Inline {
    /// A run of text in one style.
    Text(String, Style),
    /// A line that ends here whatever the width.
    Break,
}

/// The look of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// Upright.
    Regular,
    /// Strong emphasis.
    Bold,
    /// Emphasis.
    Italic,
}

impl Letter {
    /// The bytes of the body, without its title, in the Markdown of a letter; none, where it is no letter.
    pub fn body_in(markdown: &str) -> std::ops::Range<usize> {
        parse::body_of(markdown)
    }

    /// How many characters there are between the title and the signature, and above them.
    pub fn characters(&self) -> usize {
        let parts = [&self.letterhead, &self.head, &self.body, &self.closing];
        let blocks = parts.into_iter().flatten();
        blocks.map(Block::characters).sum::<usize>() + characters(&self.title)
    }

    /// The same letter with every run of text changed.
    #[must_use]
    pub fn map_text(self, change: impl Fn(&str) -> String) -> Self {
        self.map_runs(|runs| runs.iter().map(|run| change(run)).collect())
    }

    /// Every run of text, in the order in which [`Self::map_text`] changes them.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        let parts = [&self.letterhead, &self.head, &self.body, &self.closing];
        for block in parts.into_iter().flatten() {
            block.texts(&mut texts);
        }
        texts.extend(runs_of(&self.title));
        let Signature { date, name, others } = &self.signature;
        texts.extend([date, name].into_iter().chain(others).map(String::as_str));
        if let Some(annex) = &self.annex {
            texts.extend(runs_of(&annex.title));
            annex
                .blocks
                .iter()
                .for_each(|block| block.texts(&mut texts));
        }
        if let Some(list) = &self.list {
            let words = [&list.title, &list.summary, &list.note];
            texts.extend(words.into_iter().flat_map(|words| runs_of(words)));
            texts.push(&list.sheet);
            texts.extend(list.columns.iter().map(String::as_str));
            let cells = list.signers.iter();
            texts.extend(cells.flat_map(|signer| [signer.name.as_str(), &signer.address]));
        }
        texts
    }

    /// The same letter with the runs of each paragraph changed together: `change` is given them in
    /// order, with a line end for each [`Inline::Break`], and gives as many back; what it makes of a
    /// line end is not looked at.
    #[must_use]
    pub fn map_runs(mut self, change: impl Fn(&[&str]) -> Vec<String>) -> Self {
        let parts = [
            &mut self.letterhead,
            &mut self.head,
            &mut self.body,
            &mut self.closing,
        ];
        for block in parts.into_iter().flatten() {
            block.map_runs(&change);
        }
        map_inlines(&mut self.title, &change);
        self.signature.date = change(&[&self.signature.date]).concat();
        self.signature.name = change(&[&self.signature.name]).concat();
        for other in &mut self.signature.others {
            *other = change(&[other]).concat();
        }
        if let Some(annex) = &mut self.annex {
            map_inlines(&mut annex.title, &change);
            annex
                .blocks
                .iter_mut()
                .for_each(|block| block.map_runs(&change));
        }
        self.list = self.list.map(|list| list.map_runs(&change));
        self
    }
}

impl SignatureList {
    /// The same list with its runs of text changed, see [`Letter::map_runs`].
    #[must_use]
    pub fn map_runs(mut self, change: &impl Fn(&[&str]) -> Vec<String>) -> Self {
        for words in [&mut self.title, &mut self.summary, &mut self.note] {
            map_inlines(words, change);
        }
        let cells = self.signers.iter_mut();
        let cells = cells.flat_map(|signer| [&mut signer.name, &mut signer.address]);
        for cell in self.columns.iter_mut().chain(cells) {
            *cell = change(&[cell]).concat();
        }
        self
    }
}

impl Block {
    /// The same block with every run of text changed.
    #[must_use]
    pub fn map_text(mut self, change: impl Fn(&str) -> String) -> Self {
        self.map_runs(&|runs: &[&str]| runs.iter().map(|run| change(run)).collect());
        self
    }

    /// Whether it says nothing and is no list or heading either.
    fn is_empty(&self) -> bool {
        matches!(self, Self::Paragraph(inlines) if inlines.is_empty())
    }

    fn texts<'b>(&'b self, texts: &mut Vec<&'b str>) {
        match self {
            Self::Heading(inlines) | Self::Paragraph(inlines) => texts.extend(runs_of(inlines)),
            Self::List { items, .. } => {
                items.iter().flatten().for_each(|block| block.texts(texts));
            }
        }
    }

    /// Its words without their looks; the blocks of a list are lines.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Heading(inlines) | Self::Paragraph(inlines) => words(inlines),
            Self::List { items, .. } => {
                let blocks = items.iter().flatten().map(Self::words);
                blocks.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn characters(&self) -> usize {
        match self {
            Self::Heading(inlines) | Self::Paragraph(inlines) => characters(inlines),
            Self::List { items, .. } => {
                let blocks = items.iter().flatten();
                // A line that holds nothing takes room too.
                items.len() + blocks.map(Self::characters).sum::<usize>()
            }
        }
    }

    fn map_runs(&mut self, change: &impl Fn(&[&str]) -> Vec<String>) {
        match self {
            Self::Heading(inlines) | Self::Paragraph(inlines) => map_inlines(inlines, change),
            Self::List { items, .. } => {
                items
                    .iter_mut()
                    .flatten()
                    .for_each(|block| block.map_runs(change));
            }
        }
    }
}

/// A title as it is shown: the kind of letter is bold, what it is about stands below in the style it came with.
#[must_use]
pub fn shown_title(title: &[Inline]) -> Vec<Inline> {
    let first = title.iter().position(|inline| *inline == Inline::Break);
    let (kind, about) = title.split_at(first.unwrap_or(title.len()));
    bold(kind)
        .into_iter()
        .chain(about.iter().cloned())
        .collect()
}

/// The same inlines in bold.
#[must_use]
pub fn bold(inlines: &[Inline]) -> Vec<Inline> {
    let bold = inlines.iter().map(|inline| match inline {
        Inline::Text(words, _) => Inline::Text(words.clone(), Style::Bold),
        Inline::Break => Inline::Break,
    });
    bold.collect()
}

/// Whether a paragraph ends with a colon, and so belongs to what follows it.
pub fn announces(inlines: &[Inline]) -> bool {
    let last = inlines.iter().rev().find_map(|inline| match inline {
        Inline::Text(words, _) if !words.trim().is_empty() => Some(words.trim_end()),
        _ => None,
    });
    last.is_some_and(|words| words.ends_with(':'))
}

/// The words of a paragraph without their looks, with a line end for each break.
#[must_use]
pub fn words(inlines: &[Inline]) -> String {
    let runs = inlines.iter().map(|inline| match inline {
        Inline::Text(text, _) => text.as_str(),
        Inline::Break => "\n",
    });
    runs.collect()
}

fn runs_of(inlines: &[Inline]) -> impl Iterator<Item = &str> {
    inlines.iter().filter_map(|inline| match inline {
        Inline::Text(text, _) => Some(text.as_str()),
        Inline::Break => None,
    })
}

fn characters(inlines: &[Inline]) -> usize {
    let lengths = inlines.iter().map(|inline| match inline {
        Inline::Text(text, _) => text.chars().count(),
        Inline::Break => 1,
    });
    lengths.sum()
}

fn map_inlines(inlines: &mut [Inline], change: &impl Fn(&[&str]) -> Vec<String>) {
    let runs: Vec<&str> = inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text, _) => text.as_str(),
            Inline::Break => "\n",
        })
        .collect();
    let changed = change(&runs);
    for (inline, changed) in inlines.iter_mut().zip(changed) {
        if let Inline::Text(text, _) = inline {
            *text = changed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colon_announces_even_before_trailing_space() {
        let text = |words: &str| Inline::Text(words.to_owned(), Style::Bold);
        for (inlines, expected) in [
            (vec![text("ПРОШУ:")], true),
            (vec![text("ПРОШУ: "), Inline::Break, text(" ")], true),
            (vec![text("прошу")], false),
            (vec![], false),
        ] {
            assert_eq!(announces(&inlines), expected, "{inlines:?}");
        }
    }
}
