//! Stories that say the same: letters that differ in nothing but the name are easy to dismiss.
//!
//! In go stories, out come groups of them that share most of their runs of three words, whatever the case
//! of letters, the numbers and the punctuation. Each story is kept as a fingerprint of a few bytes
//! (min-wise hashing), so that a table of any length can be compared.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::grammar::ru::pattern::is_letter;

/// How many smallest hashes make a fingerprint.
const SIZE: usize = 16;

/// How many of them have to be equal: about three quarters of the runs of words are shared then.
const ALIKE: usize = 12;

/// Fingerprints are compared where as many hashes in a row are equal.
const BAND: usize = 2;

/// Words in a run.
const RUN: usize = 3;

/// Shorter stories are alike by chance.
const FEWEST_WORDS: usize = 12;

/// What is kept of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; SIZE]);

impl Fingerprint {
    /// The fingerprint of a story; `None` of one that is too short to be compared.
    #[must_use]
    pub fn of(story: &str) -> Option<Self> {
        let words: Vec<String> = story
            .split(|letter: char| !is_letter(letter))
            .filter(|word| !word.is_empty())
            .map(|word| word.to_lowercase().replace('ё', "е"))
            .collect();
        if words.len() < FEWEST_WORDS {
            return None;
        }
        let mut least = [u64::MAX; SIZE];
        for run in words.windows(RUN) {
            let mut hash = hash(run);
            for least in &mut least {
                hash = stirred(hash);
                *least = (*least).min(hash);
            }
        }
        // The highest bits of a minimum are zeros; the lowest are as good as any.
        Some(Self(least.map(|hash| (hash & 0xff) as u8)))
    }

    fn is_like(&self, other: &Self) -> bool {
        let pairs = self.0.iter().zip(&other.0);
        pairs.filter(|(one, other)| one == other).count() >= ALIKE
    }
}

/// Equal in every build and on every machine: the hasher has no keys.
fn hash(run: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    run.hash(&mut hasher);
    hasher.finish()
}

/// The next of a series that begins anywhere (splitmix64).
fn stirred(hash: u64) -> u64 {
    let mut stirred = hash.wrapping_add(0x9e37_79b9_7f4a_7c15);
    stirred = (stirred ^ (stirred >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    stirred = (stirred ^ (stirred >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    stirred ^ (stirred >> 31)
}

/// Groups of rows whose stories are alike, two rows or more in each, in the order of their first rows.
#[must_use]
pub fn groups(stories: &[(u32, Fingerprint)]) -> Vec<Vec<u32>> {
    let mut heads = numbers(stories);
    for band in 0..SIZE / BAND {
        join_in_band(stories, band * BAND, &mut heads);
    }
    // Most stories are like no other, so none gets a list before it is known to need one.
    let rows = (0..).zip(stories);
    let mut order: Vec<(u32, u32)> = rows
        .map(|(index, (row, _))| (head(&mut heads, index), *row))
        .collect();
    order.sort_unstable();
    let groups = order
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter(|rows| rows.len() > 1);
    let mut groups: Vec<Vec<u32>> = groups
        .map(|rows| rows.iter().map(|(_, row)| *row).collect())
        .collect();
    groups.sort();
    groups
}

/// The numbers of the stories; a table has no more rows than 32 bits count.
fn numbers(stories: &[(u32, Fingerprint)]) -> Vec<u32> {
    (0..).zip(stories).map(|(index, _)| index).collect()
}

fn at(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}

/// Joins the stories that are alike among those whose hashes from `start` on are the same.
fn join_in_band(stories: &[(u32, Fingerprint)], start: usize, heads: &mut [u32]) {
    let band = |index: u32| {
        let fingerprint = stories.get(at(index)).map(|(_, fingerprint)| fingerprint);
        fingerprint.and_then(|fingerprint| fingerprint.0.get(start..start + BAND))
    };
    let mut order = numbers(stories);
    order.sort_unstable_by_key(|index| (band(*index), *index));
    for same in order.chunk_by(|one, other| band(*one) == band(*other)) {
        // Many equal stories would make very many pairs: each is compared with the first that is no like of
        // another.
        let mut firsts: Vec<u32> = Vec::new();
        for index in same {
            let like = firsts
                .iter()
                .find(|first| is_like(stories, **first, *index));
            match like {
                Some(first) => join(heads, *first, *index),
                None if firsts.len() < MOST_FIRSTS => firsts.push(*index),
                None => {}
            }
        }
    }
}

/// With how many different stories of a band one is compared: more would take the square of their number.
const MOST_FIRSTS: usize = 64;

fn is_like(stories: &[(u32, Fingerprint)], one: u32, other: u32) -> bool {
    match (stories.get(at(one)), stories.get(at(other))) {
        (Some((_, one)), Some((_, other))) => one.is_like(other),
        _ => false,
    }
}

fn head(heads: &mut [u32], index: u32) -> u32 {
    let mut top = index;
    while let Some(above) = heads.get(at(top)).copied().filter(|above| *above != top) {
        top = above;
    }
    if let Some(known) = heads.get_mut(at(index)) {
        *known = top;
    }
    top
}

fn join(heads: &mut [u32], one: u32, other: u32) {
    let (one, other) = (head(heads, one), head(heads, other));
    if let Some(above) = heads.get_mut(at(one.max(other))) {
        *above = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "На классном часе куратор сказал, что тех, кто до понедельника не установит MAX, \
        отчислят. Это слышала вся группа. Он записал в журнал всех, кто отказался, и потребовал показать \
        телефон. Я отказался, потому что телефон мой личный, и попросил показать приказ, но приказа мне \
        никто не показал, сказали, что это распоряжение сверху.";

    const OTHER: &str = "В декабре мастер производственного обучения не пустил меня в мастерскую, потому что \
        у меня нет мессенджера на телефоне. Пропуск теперь показывают в приложении. Вахтёр посоветовала \
        поговорить с директором, а директор отправил меня обратно к мастеру и ничего не объяснил.";

    fn found(stories: &[&str]) -> Vec<Vec<u32>> {
        let stories: Vec<_> = (2..)
            .zip(stories)
            .map(|(row, story)| (row, Fingerprint::of(story).unwrap()))
            .collect();
        groups(&stories)
    }

    #[test]
    fn names_numbers_and_single_words_make_no_other_story() {
        let named = STORY.replace("куратор сказал", "куратор Примеров сказал");
        let dated = STORY.replace("до понедельника", "до 24 ноября");
        let marks = STORY.replace(['.', ','], " ").to_uppercase();
        assert_eq!(
            found(&[STORY, OTHER, &named, &dated, &marks]),
            [[2, 4, 5, 6]]
        );
    }

    #[test]
    fn a_story_told_anew_is_another() {
        let halved: String = STORY.chars().take(160).collect();
        assert_eq!(found(&[STORY, OTHER, &halved]), Vec::<Vec<u32>>::new());
        assert_eq!(Fingerprint::of("Куратор сказал, что отчислит."), None);
    }

    #[test]
    fn thousands_of_equal_stories_are_one_group() {
        let one = Fingerprint::of(STORY).unwrap();
        let stories: Vec<_> = (2..20_002).map(|row| (row, one)).collect();
        let groups = groups(&stories);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups.concat().len(), 20_000);
    }
}
