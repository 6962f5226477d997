//! Words that agree: the filters `agree`, `ours` and `counted` of templates.
//!
//! In goes «согласен/согласна/согласны», «мне/нам» or «подпись/подписи/подписей», out comes the word for a
//! man, a woman or several, for one or several, or the number with its noun.

use tera::{Error, Kwargs, State, TeraResult};

use crate::grammar::ru::numerals;

/// Picks one of three words by `with`, which is `applicant.agreement`; two of them where a draft does not
/// know who writes.
///
/// # Errors
/// A text that is not three words, or a `with` that is no agreement.
pub(super) fn agree(words: &str, arguments: Kwargs, _: &State) -> TeraResult<String> {
    let with: &str = arguments.must_get("with")?;
    let place = match with {
        "male" => 0,
        "female" => 1,
        "plural" => 2,
        "unknown" => return three(words).map(|[male, female, _]| format!("{male} ({female})")),
        _ => return Err(Error::message("`with` is no agreement")),
    };
    let words = three(words)?;
    Ok(words.get(place).copied().unwrap_or_default().to_owned())
}

/// Picks the first of two words where one person complains, the second where several do: «мне/нам».
///
/// # Errors
/// A text that is not two words.
pub(super) fn ours(words: &str, _: Kwargs, state: &State) -> TeraResult<String> {
    let several = state.get::<bool>("several")?.unwrap_or_default();
    let (one, all) = words
        .split_once('/')
        .ok_or_else(|| Error::message("two words are needed"))?;
    Ok(if several { all } else { one }.to_owned())
}

/// A number with its noun: `{{ 2 | counted(of="подпись/подписи/подписей") }}`.
///
/// # Errors
/// A value that is no whole number, or an `of` that is not three words.
pub(super) fn counted(number: u64, arguments: Kwargs, _: &State) -> TeraResult<String> {
    let [one, few, many] = three(arguments.must_get("of")?)?;
    Ok(numerals::counted_in_thousands(number, one, few, many))
}

fn three(words: &str) -> TeraResult<[&str; 3]> {
    let words: Vec<&str> = words.split('/').collect();
    <[&str; 3]>::try_from(words).map_err(|_| Error::message("three words are needed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(template: &str) -> Option<String> {
        let mut tera = tera::Tera::default();
        tera.register_filter("agree", agree);
        tera.register_filter("ours", ours);
        tera.register_filter("counted", counted);
        let mut values = tera::Context::new();
        values.insert("who", "female");
        values.insert("pages", &22);
        values.insert("several", &true);
        tera.render_str(template, &values, false).ok()
    }

    #[test]
    fn words_agree_with_people_and_numbers() {
        for (template, words) in [
            (
                r#"{{ "согласен/согласна/согласны" | agree(with=who) }}"#,
                Some("согласна"),
            ),
            (
                r#"{{ "согласен/согласна/согласны" | agree(with="plural") }}"#,
                Some("согласны"),
            ),
            (
                r#"{{ pages | counted(of="лист/листа/листов") }}"#,
                Some("22 листа"),
            ),
            (r#"{{ "согласен/согласна" | agree(with=who) }}"#, None),
            (r#"{{ "мне/нам" | ours }}"#, Some("нам")),
            (r#"{{ "мне" | ours }}"#, None),
            (
                r#"{{ "согласен/согласна/согласны" | agree(with="unknown") }}"#,
                Some("согласен (согласна)"),
            ),
            (
                r#"{{ "согласен/согласна/согласны" | agree(with="they") }}"#,
                None,
            ),
            (r#"{{ who | counted(of="лист/листа/листов") }}"#, None),
        ] {
            assert_eq!(rendered(template).as_deref(), words, "{template}");
        }
    }
}
