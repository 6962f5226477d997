//! What the forms of a Russian word have in common, so that a search finds all of them.
//!
//! In goes a word, out comes its stem by the Snowball rules, which need no dictionary. Two words with
//! one stem may still be different words: good enough for finding, not for writing.

use rust_stemmers::{Algorithm, Stemmer};

use super::folding::without_yo;

/// The shortest stem that is found apart from its word: below it too little is left.
const LEAST: usize = 4;

/// Endings of nouns, the longest first.
const ENDINGS: [&str; 31] = [
    "иями", "иях", "ями", "ами", "ией", "иям", "ях", "ах", "ев", "ов", "ей", "ой", "ем", "ом",
    "ам", "ям", "ью", "ия", "ья", "ие", "ье", "ии", "а", "е", "и", "о", "у", "ы", "ь", "ю", "я",
];

/// The stems of a word, the likeliest first; `ё` counts as `е`, and capitals do not matter.
///
/// The rules take «органа» and «устав» for forms of verbs and cut too much off, so every word is tried
/// as a noun too: one stem in common is enough to find it.
pub fn stems(word: &str) -> Vec<String> {
    let word: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .map(without_yo)
        .collect();
    let stem = Stemmer::create(Algorithm::Russian).stem(&word);
    let mut stems = vec![without_fleeting_vowel(&stem)];
    let noun = without_fleeting_vowel(of_noun(&word));
    if !stems.contains(&noun) {
        stems.push(noun);
    }
    stems
}

/// The word without the ending of a noun, where enough of it is left.
fn of_noun(word: &str) -> &str {
    let stems = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let mut long = stems.filter(|stem| stem.chars().count() >= LEAST);
    long.next().unwrap_or(word)
}

/// «оценок» is a form of «оценка», «отца» of «отец», «владельца» of «владелец»: the vowel before «к»
/// and «ц» comes and goes, so it is left out of every stem.
fn without_fleeting_vowel(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    if let [.., before, fleeting, last] = letters.as_slice()
        && letters.len() >= LEAST
        && matches!(last, 'к' | 'ц')
        && matches!(fleeting, 'о' | 'е' | 'ь')
        && !"аеиоуыэюя".contains(*before)
    {
        letters.remove(letters.len() - 2);
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::stems;
    use crate::grammar::ru::cases::GrammaticalCase;
    use crate::grammar::ru::phrases::decline;

    /// Whether words have a stem in common.
    fn same(one: &str, other: &str) -> bool {
        let others = stems(other);
        stems(one).iter().any(|stem| others.contains(stem))
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            "право права праву правом праве прав правам правами правах",
            "обязанность обязанности обязанностью обязанностей обязанностям обязанностями",
            "обучающийся обучающегося обучающемуся обучающимся обучающиеся обучающихся",
            "отчисление отчисления отчислению отчислением отчислении отчислений",
            "оценка оценки оценке оценку оценкой оценок оценкам оценками",
            "персональный персонального персональному персональным персональные персональных",
            "учёба учебы учебе УЧЁБУ учёбой",
            "орган органа органу органом органе органы органов органам органами органах",
            "письменный письменная письменное письменного письменной",
            "запрещается запрещаются запрещать",
        ] {
            let (first, others) = forms.split_once(' ').unwrap();
            for form in others.split(' ') {
                assert!(same(first, form), "{first} {form}");
            }
        }
    }

    #[test]
    fn a_noun_is_found_in_every_case_that_the_grammar_knows() {
        let nouns = "закон устав состав отзыв призыв право договор приказ распоряжение жалоба \
            ответственность обращение прокурор прокуратура протест представление нарушение срок \
            работник работодатель учредитель учреждение организация обучающийся студент родитель \
            согласие информация сеть сайт достоинство честь свобода взыскание отчисление орган \
            должность лицо гражданин решение экзамен аттестация оценка справка телефон средство \
            имущество владелец заказчик отец участок порядок подросток список коллектив архив власть \
            тайна переписка судья учащийся преподаватель служащий имя время семья статья платформа";
        for noun in nouns.split_whitespace() {
            let forms = decline(noun, None);
            for case in GrammaticalCase::ALL {
                let form = forms.form(case);
                assert!(same(noun, form), "{noun} {form}");
            }
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (one, other) in [
            ("право", "правительство"),
            ("закон", "законченный"),
            ("срок", "сорок"),
            ("max", "мах"),
        ] {
            assert!(!same(one, other), "{one} {other}");
        }
    }
}
