//! Words that agree: the filters `agree` and `counted` of templates.
//!
//! In goes «согласен/согласна/согласны», «мне/нам» or «подпись/подписи/подписей», out comes the word for a
//! man, a woman or several, for one or several, or the number with its noun.

use tera::{Error, Kwargs, State, TeraResult};

use crate::grammar::ru::numerals;

/// Picks one of three words, for a man, a woman or several, or of two, for one or several, by `with`, which
/// is `applicant.agreement`; of three the first two where a draft does not know who writes.
///
/// # Errors
/// A text that is neither two nor three words, or a `with` that is no agreement.
pub(super) fn agree(words: &str, arguments: Kwargs, _: &State) -> TeraResult<String> {
    let with: &str = arguments.must_get("with")?;
    if !["male", "female", "plural", "unknown"].contains(&with) {
        return Err(Error::message("`with` is no agreement"));
    }
    let words: Vec<&str> = words.split('/').collect();
    let word = match (words.as_slice(), with) {
        ([_, several] | [_, _, several], "plural") => *several,
        ([one, _] | [one, _, _], "male") | ([one, _], _) => one,
        ([_, woman, _], "female") => woman,
        ([man, woman, _], _) => return Ok(format!("{man} ({woman})")),
        _ => return Err(Error::message("two or three words are needed")),
    };
    Ok(word.to_owned())
}

/// A number with its noun: `{{ 2 | counted(of="подпись/подписи/подписей") }}`.
///
/// # Errors
/// A value that is no whole number, or an `of` that is not three words.
pub(super) fn counted(number: u64, arguments: Kwargs, _: &State) -> TeraResult<String> {
    let [one, few, many] = three(arguments.must_get("of")?)?;
    Ok(numerals::counted(number, one, few, many))
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
        tera.register_filter("counted", counted);
        let mut values = tera::Context::new();
        values.insert("who", "female");
        values.insert("pages", &22);
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
            (r#"{{ "мне/нам" | agree(with=who) }}"#, Some("мне")),
            (r#"{{ "мне/нам" | agree(with="unknown") }}"#, Some("мне")),
            (r#"{{ "мне/нам" | agree(with="plural") }}"#, Some("нам")),
            (r#"{{ "согласен" | agree(with=who) }}"#, None),
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
