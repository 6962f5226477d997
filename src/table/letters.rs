//! Which of two encodings of Russian text without a mark is meant: windows-1251 or cp866.
//!
//! Every byte above ASCII is weighed as the letter it would be: frequent letters of Russian weigh more,
//! signs that no text is made of weigh against, and so do capitals in the middle of a word. In go bytes,
//! in pieces of any size; nothing of the text is kept.

use encoding_rs::{Encoding, IBM866, WINDOWS_1251};

/// How the bytes so far look in both encodings.
#[derive(Debug, Clone)]
pub(super) struct Scores {
    windows: Score,
    dos: Score,
    high: u64,
}

/// Encodings that few tables are in look as wrong as this share of their letters does.
const MOST_ODD: u64 = 8;

impl Scores {
    pub(super) fn new() -> Self {
        Self {
            windows: Score::new(WINDOWS_1251),
            dos: Score::new(IBM866),
            high: 0,
        }
    }

    pub(super) fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.high += u64::from(!byte.is_ascii());
            self.windows.take(*byte);
            self.dos.take(*byte);
        }
    }

    /// The encoding in which the text looks Russian; none, if it does in neither.
    pub(super) fn likely(&self) -> Option<&'static Encoding> {
        let better = if self.dos.total() > self.windows.total() {
            &self.dos
        } else {
            &self.windows
        };
        let odd = better.odd.saturating_mul(MOST_ODD);
        (odd <= self.high).then_some(better.encoding)
    }
}

/// How the bytes look in one encoding.
#[derive(Debug, Clone)]
struct Score {
    encoding: &'static Encoding,
    /// What each byte from 128 on is.
    signs: Vec<Sign>,
    before: Sign,
    good: u64,
    odd: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Frequent,
    Small,
    Capital,
    Mark,
    Odd,
    Ascii,
}

impl Sign {
    fn of(character: Option<char>) -> Self {
        match character {
            Some('о' | 'е' | 'а' | 'и' | 'н' | 'т' | 'с' | 'р' | 'в' | 'л' | 'к') => {
                Self::Frequent
            }
            Some('а'..='я' | 'ё') => Self::Small,
            Some('А'..='Я' | 'Ё') => Self::Capital,
            Some('«' | '»' | '—' | '–' | '№' | '…' | '\u{a0}') => Self::Mark,
            _ => Self::Odd,
        }
    }

    fn is_small(self) -> bool {
        matches!(self, Self::Frequent | Self::Small)
    }
}

impl Score {
    fn new(encoding: &'static Encoding) -> Self {
        let sign = |byte: u8| {
            let bytes = [byte];
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            Sign::of(text.chars().next())
        };
        Self {
            encoding,
            signs: (0x80..=0xff).map(sign).collect(),
            before: Sign::Ascii,
            good: 0,
            odd: 0,
        }
    }

    fn take(&mut self, byte: u8) {
        let place = byte.checked_sub(0x80).map(usize::from);
        let sign = place.and_then(|place| self.signs.get(place));
        let sign = sign.copied().unwrap_or(Sign::Ascii);
        match sign {
            Sign::Frequent => self.good += 4,
            Sign::Small => self.good += 3,
            Sign::Capital if self.before.is_small() => {
                self.odd += 1;
                // The rest of such a word is no better.
                return;
            }
            Sign::Capital => self.good += 2,
            Sign::Mark => self.good += 2,
            Sign::Odd => self.odd += 1,
            Sign::Ascii => {}
        }
        self.before = sign;
    }

    /// A sign that no text is made of outweighs a few that look like letters.
    fn total(&self) -> i64 {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        number(self.good).saturating_sub(number(self.odd).saturating_mul(6))
    }
}

#[cfg(test)]
mod tests {
    use super::Scores;
    use encoding_rs::{Encoding, IBM866, KOI8_R, WINDOWS_1251};

    fn likely(text: &str, encoding: &'static Encoding) -> Option<&'static Encoding> {
        let (bytes, _, lost) = encoding.encode(text);
        assert!(!lost, "{text} in {}", encoding.name());
        let mut scores = Scores::new();
        for piece in bytes.chunks(3) {
            scores.take(piece);
        }
        scores.likely()
    }

    const SHORT: [&str; 20] = [
        "да",
        "нет",
        "а",
        "ВУЗ",
        "МБОУ СОШ № 15",
        "Примеров Пётр",
        "ПРИМЕРОВ ПЁТР",
        "Примеровск",
        "ул. Ленина, д. 1, кв. 2",
        "Свердловская область",
        "ГАПОУ СО",
        "3 А",
        "Ёлкина",
        "съезд",
        "щука",
        "ЩУКА",
        "г. Уфа",
        "Ы",
        "эхо",
        "Я",
    ];

    #[test]
    fn short_texts_are_told_apart() {
        let mut wrong = Vec::new();
        for text in SHORT {
            for encoding in [WINDOWS_1251, IBM866] {
                if likely(text, encoding) != Some(encoding) {
                    wrong.push((text, encoding.name()));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn quotation_marks_and_dashes_speak_for_windows() {
        for text in ["«Примерский колледж» — филиал", "ООО «А»", "№ 5 — «Б»"]
        {
            assert_eq!(likely(text, WINDOWS_1251), Some(WINDOWS_1251), "{text}");
        }
    }

    #[test]
    fn what_looks_russian_in_neither_is_not_guessed() {
        for text in ["Примеров Пётр Петрович", "ул. Ленина, дом один"]
        {
            assert_eq!(likely(text, KOI8_R), None, "{text}");
        }
    }
}
