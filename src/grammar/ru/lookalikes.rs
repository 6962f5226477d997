//! Letters that look right and are not: a Latin «c» in a Russian word, a Cyrillic «а» in a Latin one,
//! a zero for «О» in a name.
//!
//! In goes a text, out come the characters to look at, by their index. A word is letters and digits
//! without anything between, so «IT-отдел» is two. Alphabets that are mixed in sight of everybody
//! («в Zoomе») are the writer's business.

use super::pattern::is_letter_or_digit;

/// The alphabets of the letters that can be mistaken for one another, side by side.
const LATIN: &str = "ABCEHKMOPTXYaceokpxy";
const CYRILLIC: &str = "АВСЕНКМОРТХУасеокрху";

/// Cyrillic letters of other languages that look Latin; in a Russian word their doubles are seen.
const FOREIGN: [char; 4] = ['і', 'ј', 'ѕ', 'І'];

/// A character that looks like another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lookalike {
    /// Its index in the text, in characters.
    pub index: usize,
    /// The character.
    pub letter: char,
    /// What it is, in a word of something else.
    pub script: Script,
}

/// What a character belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// A Latin letter, in a Cyrillic word.
    Latin,
    /// A Cyrillic letter, in a Latin word.
    Cyrillic,
    /// A digit, in a name.
    Digit,
}

/// The letters of a text that belong to the other alphabet than the word around them and look as if
/// they did not; and «МАХ» in Cyrillic, which is the name of a messenger in Latin.
pub fn lookalikes(text: &str) -> Vec<Lookalike> {
    let letters: Vec<(usize, char)> = text.chars().enumerate().collect();
    letters
        .split(|(_, letter)| letter.is_whitespace())
        .flat_map(|part| {
            let messenger = cyrillic_messenger(part);
            words(part)
                .flat_map(move |word| intruders(word, part))
                .chain(messenger)
        })
        .collect()
}

/// The digits that stand right beside letters, for texts that are names of people.
pub fn digits_in_words(text: &str) -> Vec<Lookalike> {
    let letters: Vec<(usize, char)> = text.chars().enumerate().collect();
    words(&letters)
        .filter(|word| word.iter().any(|(_, letter)| letter.is_alphabetic()))
        .flatten()
        .filter(|(_, letter)| letter.is_ascii_digit())
        .map(|(index, letter)| Lookalike {
            index: *index,
            letter: *letter,
            script: Script::Digit,
        })
        .collect()
}

/// The Cyrillic letter that looks like this Latin one.
pub fn cyrillic_double(letter: char) -> Option<char> {
    if !letter.is_ascii_alphabetic() {
        return None;
    }
    let index = LATIN.find(letter)?;
    CYRILLIC.chars().nth(index)
}

/// Characters with their indices in the text.
type Letters = [(usize, char)];

fn words(letters: &Letters) -> impl Iterator<Item = &Letters> {
    letters
        .split(|(_, letter)| !is_letter_or_digit(*letter))
        .filter(|word| !word.is_empty())
}

/// Whether this is an e-mail or web address, where no ending is ever added.
fn is_address(part: &Letters) -> bool {
    let text: String = part.iter().map(|(_, letter)| *letter).collect();
    text.contains('@') || text.contains("://") || text.starts_with("www.")
}

/// The letters of a messenger's name that is in Cyrillic from end to end, where it stands alone.
fn cyrillic_messenger(part: &Letters) -> Vec<Lookalike> {
    if !part.iter().any(|(_, letter)| *letter == 'М') {
        return Vec::new();
    }
    let mut words = words(part);
    let name = words.next().filter(|word| {
        let letters = word.iter().map(|(_, letter)| *letter);
        letters.eq("МАХ".chars()) && words.next().is_none()
    });
    let letters = name.unwrap_or_default().iter();
    letters
        .map(|&(index, letter)| Lookalike {
            index,
            letter,
            script: Script::Cyrillic,
        })
        .collect()
}

/// The letters of one word that are of the wrong alphabet; `part` is what stands between the blanks around it.
fn intruders(word: &Letters, part: &Letters) -> Vec<Lookalike> {
    let is_of = |script| move |(_, letter): &(usize, char)| script_of(*letter) == Some(script);
    if !word.iter().any(is_of(Script::Latin)) || !word.iter().any(is_of(Script::Cyrillic)) {
        return Vec::new();
    }
    let of = |script: Script| -> Vec<char> {
        let letters = word.iter().map(|(_, letter)| *letter);
        letters
            .filter(|letter| script_of(*letter) == Some(script))
            .collect()
    };
    let (latin, cyrillic) = (of(Script::Latin), of(Script::Cyrillic));
    if is_name_or_numeral(&latin) {
        return Vec::new();
    }
    let certain = |letters: &[char]| !letters.iter().all(|letter| has_double(*letter));
    let script = match (certain(&latin), certain(&cyrillic)) {
        (false, true) => Script::Latin,
        (true, false) => Script::Cyrillic,
        (true, true) if runs(word) == 2 => return Vec::new(),
        _ if cyrillic.len() < latin.len() => Script::Cyrillic,
        _ => Script::Latin,
    };
    if script == Script::Cyrillic && is_ending(word, &cyrillic) && !is_address(part) {
        return Vec::new();
    }
    let wrong = word
        .iter()
        .filter(|(_, letter)| script_of(*letter) == Some(script) && has_double(*letter));
    wrong
        .map(|(index, letter)| Lookalike {
            index: *index,
            letter: *letter,
            script,
        })
        .collect()
}

/// `MAXа` and `XXв`: every letter of the first part could be Cyrillic, and none is.
fn is_name_or_numeral(latin: &[char]) -> bool {
    let name: String = latin.iter().collect();
    name.eq_ignore_ascii_case("max")
        || name.len() > 1 && name.chars().all(|letter| "IVXLCDM".contains(letter))
}

/// Whether the Cyrillic letters only end a Latin word, as in «Zoomе».
fn is_ending(word: &Letters, cyrillic: &[char]) -> bool {
    let starts_latin = word
        .iter()
        .find_map(|(_, letter)| script_of(*letter))
        .is_some_and(|script| script == Script::Latin);
    starts_latin && runs(word) == 2 && cyrillic.iter().all(|letter| letter.is_lowercase())
}

/// How many stretches of one alphabet a word has.
fn runs(word: &Letters) -> usize {
    let mut scripts: Vec<Script> = word
        .iter()
        .filter_map(|(_, letter)| script_of(*letter))
        .collect();
    scripts.dedup();
    scripts.len()
}

fn script_of(letter: char) -> Option<Script> {
    match letter {
        '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' => Some(Script::Latin),
        _ => None,
    }
}

fn has_double(letter: char) -> bool {
    LATIN.contains(letter) || CYRILLIC.contains(letter) || FOREIGN.contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters found, the wrong ones in a row.
    fn found(text: &str) -> String {
        let found = lookalikes(text);
        for lookalike in &found {
            assert_eq!(text.chars().nth(lookalike.index), Some(lookalike.letter));
        }
        let scripts: std::collections::BTreeSet<_> = found
            .iter()
            .map(|found| format!("{:?}", found.script))
            .collect();
        let letters: String = found.iter().map(|found| found.letter).collect();
        let script = scripts.into_iter().collect::<Vec<_>>().join(" ");
        format!("{script} {letters}").trim().to_owned()
    }

    #[test]
    fn letters_of_the_other_alphabet_are_found() {
        for (text, wrong) in [
            ("Гpомов", "Latin p"),
            ("Cанкт-Петербург", "Latin C"),
            ("PОССИЯ", "Latin P"),
            ("MOСКВА", "Latin MO"),
            ("Maя", "Latin Ma"),
            ("Алeксeй", "Latin ee"),
            ("приказ о пpиёме, кoлледж", "Latin po"),
            ("преподавaтель 2a класса и 3б", "Latin a"),
            ("MАХ", "Latin M"),
            ("в «МАХ», да", "Cyrillic МАХ"),
            ("МAX", "Cyrillic М"),
            ("WhаtsApp", "Cyrillic а"),
            ("ivanov@mаil.ru", "Cyrillic а"),
            ("lebedevа@example.org", "Cyrillic а"),
            ("https://exampleо.org/", "Cyrillic о"),
            ("maіl", "Cyrillic і"),
        ] {
            assert_eq!(found(text), wrong, "{text}");
        }
    }

    #[test]
    fn alphabets_mixed_on_purpose_are_let_be() {
        for text in [
            "Мессенджер MAX, в MAX-е, MAXа, maxом, из MAX’а",
            "IT-отдел, IT\u{2011}отдел, e-mail, Wi-Fi, QR-код, COVID-19, СПбГУ",
            "№ 5А, № 5A, 3 «А», 3 «A», 2-А, 5а класс, А4, 1С, Б52",
            "II курса, XX века, XXвека, IIго, IV-го, Людовик XIV",
            "PDFка, SMSка, в Zoomе, WhatsAppа, HRы, вZoom, Telegram-канал",
            "иванов@почта.рф, ivanov@example.org, www.example.org/путь",
            "Қанат Әлиев, Іваненко, Ґудзь, Müller, café",
            "РАЗМАХ, МАХом, МАХ-канал, Мах, мах",
            "",
            "…—",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn digits_beside_letters_are_found_in_names() {
        for (text, digits) in [
            ("Гром0в Алексей", "0"),
            ("3ахаров Иван", "3"),
            ("Иванов Иван 2", ""),
            ("Иванов Иван 2-й", ""),
            ("Салтыков-Щедр1н", "1"),
        ] {
            let found: String = digits_in_words(text)
                .iter()
                .map(|found| found.letter)
                .collect();
            assert_eq!(found, digits, "{text}");
        }
    }
}
