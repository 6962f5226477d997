//! Prepositions whose form depends on the next word.

/// The words with «в» before them: «в прокуратуру», «во Владимирскую прокуратуру».
pub fn into(words: &str) -> String {
    let preposition = if takes_vowel(words) { "во" } else { "в" };
    format!("{preposition} {words}")
}

/// Whether a word begins with «в» or «ф» and another consonant after it, so that «в» cannot be heard.
fn takes_vowel(words: &str) -> bool {
    let mut letters = words.chars().flat_map(char::to_lowercase);
    let first = letters.next();
    let second = letters.next();
    matches!(first, Some('в' | 'ф'))
        && second.is_some_and(|letter| letter.is_alphabetic() && !"аеёиоуыэюяьъ".contains(letter))
        // An abbreviation is read by its letters: «в ФГБОУ», «в ВШЭ».
        && words.chars().nth(1).is_some_and(char::is_lowercase)
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
            ("ФГБОУ ВО «Пример»", "в ФГБОУ ВО «Пример»"),
            ("", "в "),
        ] {
            assert_eq!(into(words), after);
        }
    }
}
