use super::{Lang, Messages, choose};
use crate::problem::{Args, Place, Problem};

#[test]
fn only_explicit_english_is_english() {
    let table = [
        (None, None, None, Lang::Ru),
        (Some("en"), Some("ru"), Some("ru_RU.UTF-8"), Lang::En),
        (Some("ru"), Some("en"), Some("en_US.UTF-8"), Lang::Ru),
        (None, Some("en"), Some("ru_RU.UTF-8"), Lang::En),
        (None, Some(""), Some("en_GB.UTF-8"), Lang::En),
        (None, None, Some("C.UTF-8"), Lang::Ru),
        (None, None, Some("de_DE"), Lang::Ru),
        (Some("ё"), None, None, Lang::Ru),
        (Some("EN"), None, None, Lang::En),
    ];
    for (flag, env, locale, lang) in table {
        assert_eq!(
            choose(flag, env, locale),
            lang,
            "{flag:?} {env:?} {locale:?}"
        );
    }
}

#[test]
fn what_is_missing_shows_its_name() {
    let messages = Messages::new(Lang::Ru);
    assert_eq!(messages.text("no-such-id", &Args::new()), "no-such-id");
    assert_eq!(messages.attribute("no-such-id", "hint", &Args::new()), None);
    assert_eq!(
        messages.text("problem-missing-key", &Args::new()),
        "не хватает ключа «{$key}»"
    );
    let unknown = Problem::error("no-such-code");
    assert_eq!(messages.line(&unknown), "ошибка: problem-no-such-code");
}

#[test]
fn line_names_as_much_of_the_place_as_is_known() {
    let messages = Messages::new(Lang::Ru);
    let empty = || Problem::error("empty-value");
    let place = Some(Place {
        line: 12,
        column: 5,
    });
    let says = "значение пустое\n  → Впишите значение; необязательное поле можно убрать целиком.";
    let table = [
        (empty(), "ошибка: "),
        (empty().in_file("case.yaml"), "ошибка: case.yaml: "),
        (empty().at(place), "ошибка: стандартный ввод:12:5: "),
        (empty().field("to"), "ошибка: to: "),
        (
            empty()
                .in_file("case.yaml")
                .at(place)
                .field("applicants[0].name"),
            "ошибка: case.yaml:12:5: applicants[0].name: ",
        ),
    ];
    for (problem, start) in table {
        assert_eq!(messages.line(&problem), format!("{start}{says}"));
    }
    let warning = Problem::warning("address-short");
    assert!(
        messages
            .line(&warning)
            .starts_with("предупреждение: в адресе")
    );
    assert!(
        messages
            .lines([&warning], true)
            .concat()
            .contains("предупреждение:\u{1b}[0m в адресе")
    );
}

#[test]
fn foreign_text_cannot_steer_the_terminal() {
    let messages = Messages::new(Lang::En);
    let problem = Problem::error("output-exists")
        .in_file("a\u{1b}[2J")
        .field("x\u{202e}")
        .with("path", "b\nerror: c");
    assert_eq!(
        messages.line(&problem).lines().next(),
        Some("error: a\\u{1b}[2J: x\\u{202e}: the file exists already: b\\u{a}error: c")
    );
}

#[test]
fn json_has_exactly_the_fields_of_the_contract() {
    let messages = Messages::new(Lang::En);
    let problem = Problem::error("missing-key")
        .in_file("case.yaml")
        .at(Some(Place { line: 3, column: 1 }))
        .field("incident")
        .with("key", "date");
    let expected = serde_json::json!({
        "code": "missing-key", "severity": "error", "file": "case.yaml", "line": 3, "column": 1,
        "path": "incident", "message": "the key \"date\" is missing", "hint": "Add it here.",
    });
    assert_eq!(messages.problem_json(&problem), expected);
    let bare = messages.problem_json(&Problem::warning("no-such-code"));
    for field in ["file", "line", "column", "hint"] {
        assert!(bare[field].is_null(), "{field}");
    }
    assert_eq!(bare.as_object().unwrap().len(), 8);
}

#[test]
fn words_agree_with_numbers() {
    let table = [
        (1_usize, "получилась 1 страница"),
        (3, "получились 3 страницы"),
        (11, "получилось 11 страниц"),
        (21, "получилась 21 страница"),
        (1000, "получилось 1000 страниц"),
    ];
    for (pages, start) in table {
        let problem = Problem::error("too-long")
            .with("pages", pages)
            .with("limit", 5_usize);
        let line = Messages::new(Lang::Ru).line(&problem);
        assert!(
            line.starts_with(&format!("ошибка: {start}, а можно не больше 5\n")),
            "{line}"
        );
    }
}

#[test]
fn empty_argument_and_none_are_the_same() {
    let messages = Messages::new(Lang::Ru);
    let problem = |nearest: &str| {
        let problem = Problem::error("unknown-key").with("key", "nmae");
        messages.line(
            &problem
                .with("nearest", nearest)
                .with("known", "name, address"),
        )
    };
    assert_eq!(problem(""), problem("none"));
    assert!(problem("").ends_with("→ Возможные варианты: name, address."));
    assert!(problem("name").contains("→ Возможно, имеется в виду «name»."));
    let plain = Problem::error("not-utf8").with("encoding", "");
    assert!(
        messages
            .line(&plain)
            .starts_with("ошибка: файл записан не в UTF-8\n")
    );
    let guessed = Problem::error("not-utf8").with("encoding", "windows-1251");
    assert!(
        messages
            .line(&guessed)
            .starts_with("ошибка: файл записан не в UTF-8, а, похоже, в windows-1251\n")
    );
    let english = Messages::new(Lang::En).line(&guessed);
    assert!(
        english.starts_with("error: the file is not in UTF-8 but, it seems, in windows-1251\n")
    );
}

#[test]
fn messages_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
}
