//! The story of a letter, as sentences that can be left out from the end.
//!
//! In go the blocks of a story, out come its first so many sentences. A heading and a sentence that ends
//! in a colon stay together with what follows them; a list is never divided.

use super::sentences::ends;
use crate::letter::{self, Block, Inline};

/// A story, and where it may end.
pub(super) struct Story<'l> {
    blocks: &'l [Block],
    ends: Vec<End>,
}

/// A place behind a sentence: in which block, and behind how many of its bytes; all of them, if nothing is said.
struct End {
    block: usize,
    byte: Option<usize>,
}

impl<'l> Story<'l> {
    pub(super) fn of(blocks: &'l [Block]) -> Self {
        let mut found: Vec<End> = Vec::new();
        for (block, it) in blocks.iter().enumerate() {
            let whole = End { block, byte: None };
            match it {
                Block::Heading(_) => {}
                Block::List { .. } => found.push(whole),
                Block::Paragraph(words) => {
                    let text = letter::words(words);
                    let inside = ends(&text).into_iter();
                    let inside = inside.map(|byte| End {
                        block,
                        byte: Some(byte),
                    });
                    found.extend(inside);
                    if !text.trim_end().ends_with(':') {
                        found.push(whole);
                    }
                }
            }
        }
        // However it ends, all of it is an end too.
        let last = blocks.len().saturating_sub(1);
        if !blocks.is_empty()
            && found
                .last()
                .is_none_or(|end| end.block < last || end.byte.is_some())
        {
            found.push(End {
                block: last,
                byte: None,
            });
        }
        Self {
            blocks,
            ends: found,
        }
    }

    /// How many there are.
    pub(super) fn sentences(&self) -> usize {
        self.ends.len()
    }

    /// The first so many.
    pub(super) fn first(&self, count: usize) -> Vec<Block> {
        let last = count.checked_sub(1).and_then(|last| self.ends.get(last));
        let Some(End { block, byte }) = last else {
            return Vec::new();
        };
        let mut blocks = self.blocks.get(..=*block).unwrap_or_default().to_vec();
        if let (Some(byte), Some(Block::Paragraph(words))) = (byte, blocks.last_mut()) {
            cut(words, *byte);
        }
        blocks
    }
}

/// Leaves the first so many bytes of what [`words`](crate::letter::words) gives.
fn cut(words: &mut Vec<Inline>, bytes: usize) {
    let mut left = bytes;
    words.retain_mut(|inline| {
        let some = left > 0;
        match inline {
            Inline::Text(text, _) => {
                text.truncate(left);
                left -= text.len();
            }
            Inline::Break => left = left.saturating_sub(1),
        }
        some
    });
}
