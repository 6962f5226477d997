//! Where the sentences of a paragraph end.
//!
//! In goes a paragraph, out come the places behind its sentences but the last. Only what is certain counts:
//! no sentence ends behind an abbreviation, an initial or a number, nor inside quotation marks or brackets.
//! A place that is passed over makes two sentences one, which harms nothing.

/// Words behind whose full stop a sentence goes on; single letters always are such.
const ABBREVIATIONS: [&str; 61] = [
    "абз",
    "адм",
    "акад",
    "ауд",
    "бул",
    "вв",
    "гг",
    "гор",
    "гр",
    "дер",
    "дир",
    "доц",
    "др",
    "зав",
    "зам",
    "изд",
    "им",
    "каб",
    "кв",
    "коп",
    "корп",
    "куп",
    "мин",
    "мкр",
    "млн",
    "млрд",
    "наб",
    "нач",
    "обл",
    "оф",
    "пер",
    "пл",
    "пол",
    "пос",
    "пп",
    "пр",
    "прим",
    "просп",
    "проф",
    "разд",
    "рай",
    "рег",
    "рис",
    "рп",
    "руб",
    "св",
    "сек",
    "см",
    "соц",
    "ст",
    "стр",
    "студ",
    "табл",
    "тел",
    "тыс",
    "ул",
    "уч",
    "факс",
    "чел",
    "экз",
    "эл",
];

/// The places behind the sentences of a paragraph, in bytes, in order; its own end is none of them.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut depth = Depth::default();
    let mut ended: Option<usize> = None;
    for (place, letter) in text.char_indices() {
        if letter.is_whitespace() {
            continue;
        }
        let before = text.get(..place).unwrap_or_default();
        let parted = before.ends_with(char::is_whitespace);
        if let Some(end) = ended.filter(|_| parted) {
            if begins(letter) {
                found.push(end);
            }
            ended = None;
        }
        let is_inside = depth.is_inside();
        depth.pass(letter);
        let behind = place + letter.len_utf8();
        if is_mark(letter) && !depth.is_inside() && !is_abbreviated(before, letter) {
            ended = Some(behind);
        } else if is_inside && !depth.is_inside() && before.ends_with(['!', '?', '…']) {
            // «…уходите!» ends what holds it, if a capital follows.
            ended = Some(behind);
        } else if !(ended.is_some() && is_closing(letter)) {
            ended = None;
        } else {
            ended = Some(behind);
        }
    }
    found
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…')
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '»' | '“' | '”' | '"' | ')' | ']')
}

/// Whether a sentence can begin with it.
fn begins(letter: char) -> bool {
    letter.is_uppercase() || letter.is_ascii_digit() || matches!(letter, '«' | '„' | '(' | '№')
}

/// Whether a full stop belongs to the word before it.
fn is_abbreviated(before: &str, mark: char) -> bool {
    if mark != '.' {
        return false;
    }
    let word = before
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_number = word.ends_with(|last: char| last.is_ascii_digit());
    let is_letter = word.chars().count() == 1;
    is_number || is_letter || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// How deep in quotation marks and brackets.
#[derive(Default)]
struct Depth {
    /// «» and „“.
    quotes: usize,
    brackets: usize,
    /// Between two marks that look alike.
    straight: bool,
}

impl Depth {
    fn is_inside(&self) -> bool {
        self.quotes > 0 || self.brackets > 0 || self.straight
    }

    fn pass(&mut self, letter: char) {
        match letter {
            '«' | '„' => self.quotes += 1,
            '»' | '“' | '”' => self.quotes = self.quotes.saturating_sub(1),
            '(' | '[' => self.brackets += 1,
            ')' | ']' => self.brackets = self.brackets.saturating_sub(1),
            '"' => self.straight = !self.straight,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_every_reader_would_end_them() {
        for (text, parts) in [
            (
                "Один. Два! Три? Четыре… Пять",
                "Один.| Два!| Три?| Четыре…| Пять",
            ),
            (
                "На ул. Мира, д. 5, кв. 3. Там жили",
                "На ул. Мира, д. 5, кв. 3. Там жили",
            ),
            (
                "Сказал А. С. Громов. Потом ушёл.",
                "Сказал А. С. Громов.| Потом ушёл.",
            ),
            ("Это было в 10.30. Потом", "Это было в 10.30. Потом"),
            (
                "Справки, отчёты и т. д. Затем",
                "Справки, отчёты и т. д. Затем",
            ),
            (
                "Он сказал: «Уходите. Вас отчислят». Я ушёл.",
                "Он сказал: «Уходите. Вас отчислят».| Я ушёл.",
            ),
            (
                "Он крикнул: «Уходите!» Я ушёл.",
                "Он крикнул: «Уходите!»| Я ушёл.",
            ),
            (
                "«Уходите!» — сказал он. Я ушёл.",
                "«Уходите!» — сказал он.| Я ушёл.",
            ),
            (
                "Ждали час (до обеда. И после). Ушли.",
                "Ждали час (до обеда. И после).| Ушли.",
            ),
            (
                "Чат удалили. 15 ноября мы узнали.",
                "Чат удалили.| 15 ноября мы узнали.",
            ),
            (
                "Пришли из ГАПОУ СО «Колледж». «Нет», — сказали нам.",
                "Пришли из ГАПОУ СО «Колледж».| «Нет», — сказали нам.",
            ),
            ("Ушла в max.ru и пришла. так", "Ушла в max.ru и пришла. так"),
            (
                "Незакрытая «кавычка. Два. Три.",
                "Незакрытая «кавычка. Два. Три.",
            ),
            ("Что?! Да...  Нет", "Что?!| Да...|  Нет"),
            (
                "Я спросил, почему. Ответили: «Потому». Всё",
                "Я спросил, почему.| Ответили: «Потому».| Всё",
            ),
            ("", ""),
        ] {
            let mut shown = text.to_owned();
            for end in ends(text).into_iter().rev() {
                shown.insert(end, '|');
            }
            assert_eq!(shown, parts);
        }
    }
}
