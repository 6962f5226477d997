//! The known name that a mistyped one was probably meant to be.

use strsim::damerau_levenshtein;

/// Longer than any name of ours; the distance costs the product of both lengths.
const LONGEST: usize = 64;

/// The known name nearest to a word, if one is near enough to be worth suggesting.
///
/// Case, hyphens against underscores and Cyrillic against Latin letters do not count: `Роль` is
/// near `role`, and so is `rоle` with a Cyrillic `о`.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 2 * LONGEST {
        return None;
    }
    let word = folded(word.trim());
    let length = word.chars().count();
    let most = (length / 3).max(2);
    known
        .map(|name| {
            let name_folded = folded(name);
            let longest = length.max(name_folded.chars().count());
            (damerau_levenshtein(&word, &name_folded), longest, name)
        })
        // Two letters can be turned into any other two: at least half must be right.
        .filter(|(distance, longest, _)| *distance <= most && distance * 2 <= *longest)
        .min_by_key(|(distance, ..)| *distance)
        .map(|(.., name)| name)
}

fn folded(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            '-' | ' ' => folded.push('_'),
            _ => match latin(letter) {
                Some(latin) => folded.push_str(latin),
                None => folded.push(letter),
            },
        }
    }
    folded
}

fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["role", "name", "institution", "pressure", "is", "in"];
        let cases = [
            ("roel", Some("role")),
            ("nmae", Some("name")),
            ("Роль", Some("role")),
            ("rоle", Some("role")),
            ("ROLE", Some("role")),
            ("institutoin", Some("institution")),
            ("presure", Some("pressure")),
            ("iss", Some("is")),
            ("xx", None),
            ("КАНАРЕЙКА", None),
            ("", None),
        ];
        for (word, expected) in cases {
            assert_eq!(nearest(word, known.into_iter()), expected, "{word}");
        }
        let long = "r".repeat(1_000_000);
        assert_eq!(nearest(&long, known.into_iter()), None);
    }
}
