//! Prepositions whose form depends on the next word.
//!
//! Words in a case go in, out they come with the preposition before them. The case is not chosen here.

/// The words with «в» before them: «в прокуратуру», «во Владимирскую прокуратуру».
pub fn into(words: &str) -> String {
    let preposition = if takes_vowel(words) { "во" } else { "в" };
    format!("{preposition} {words}")
}

/// Other beginnings that «в» cannot be said before.
const HARD: [&str; 14] = [
    "мн",
    "мст",
    "мц",
    "мх",
    "льв",
    "льд",
    "льн",
    "лж",
    "лб",
    "рж",
    "рв",
    "рт",
    "дворец",
    "дворц",
];

/// Whether a word begins with «в» or «ф» and another consonant after it, so that «в» cannot be heard,
/// or with other letters that ask for a vowel.
fn takes_vowel(words: &str) -> bool {
    // «Во 2 классе» is read «во втором».
    if let Some(after) = words.strip_prefix('2') {
        return !after.starts_with(|next: char| next.is_ascii_digit());
    }
    // An abbreviation is read by its letters: «в ФГБОУ», «в ВШЭ».
    if !words.chars().nth(1).is_some_and(char::is_lowercase) {
        return false;
    }
    let letters = words.chars().take_while(|letter| letter.is_alphabetic());
    let word: String = letters.flat_map(char::to_lowercase).collect();
    let mut letters = word.chars();
    let like = matches!(letters.next(), Some('в' | 'ф'));
    let consonant = letters
        .next()
        .is_some_and(|letter| !"аеёиоуыэюяьъ".contains(letter));
    // «В многопрофильный лицей», though «во многих».
    let hard = HARD.iter().any(|beginning| word.starts_with(beginning));
    like && consonant || hard && !word.starts_with("много")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preposition_is_heard_before_its_like() {
        for (words, after) in [
            ("прокуратуру города", "в прокуратуру города"),
            ("Владимирскую прокуратуру", "во Владимирскую прокуратуру"),
            ("Всеволожскую прокуратуру", "во Всеволожскую прокуратуру"),
            ("Воронежский колледж", "в Воронежский колледж"),
            ("Фрунзенскую прокуратуру", "во Фрунзенскую прокуратуру"),
            ("Федеральную службу", "в Федеральную службу"),
            ("2 «Б» классе", "во 2 «Б» классе"),
            ("3 «А» классе", "в 3 «А» классе"),
            ("21 группе", "в 21 группе"),
            ("ФГБОУ ВО «Пример»", "в ФГБОУ ВО «Пример»"),
            ("Мценскую прокуратуру", "во Мценскую прокуратуру"),
            ("Мстиславскую школу", "во Мстиславскую школу"),
            ("Львовской области", "во Львовской области"),
            ("Ржевскую прокуратуру", "во Ржевскую прокуратуру"),
            ("Лжевский район", "во Лжевский район"),
            ("мнимую школу", "во мнимую школу"),
            ("многопрофильный лицей", "в многопрофильный лицей"),
            ("Дворец творчества", "во Дворец творчества"),
            ("Ростовский суд", "в Ростовский суд"),
            ("Московскую прокуратуру", "в Московскую прокуратуру"),
            ("Льговскую прокуратуру", "в Льговскую прокуратуру"),
            ("В.", "в В."),
            ("", "в "),
        ] {
            assert_eq!(into(words), after);
        }
    }
}
