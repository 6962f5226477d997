use super::*;

#[test]
fn only_feminine_forms_tell_the_gender() {
    for (phrase, gender) in [
        ("заведующая отделением", Some(Gender::Female)),
        ("студентка 2 курса", Some(Gender::Female)),
        ("новая староста", Some(Gender::Female)),
        ("староста", None),
        ("заведующий", None),
        ("директор", None),
        ("прокуратура", None),
        ("приёмная", None),
        ("шмяк", None),
    ] {
        assert_eq!(head_gender(phrase), gender, "{phrase}");
    }
}

#[test]
fn single_words_are_heads_where_the_rules_know_them() {
    for (word, known) in [
        ("Директор", true),
        ("заведующая", true),
        ("Завуч", true),
        ("Ректор", true),
        ("Куратор", true),
        ("Заведующая", true),
        ("Исполняющий", true),
        ("Староста", true),
        ("Участковый", true),
        ("Уполномоченный", true),
        ("Врио", true),
        ("ИО", true),
        ("И.о.", true),
        ("Вр.и.о.", true),
        ("Зам.", true),
        ("Замдекана", true),
        // These may be initials.
        ("И.О.", false),
        ("И.", false),
        ("МБОУ", false),
        ("Минобрнауки", false),
        ("Прокурору", false),
        ("шмяк", false),
        ("", false),
    ] {
        assert_eq!(is_head(word), known, "{word}");
    }
}

#[test]
fn people_are_told_from_bodies() {
    for person in [
        "прокурор города",
        "судья",
        "глава",
        "новый староста",
        "и. о. прокурора",
        "И.О. прокурора",
        "врио прокурора",
        "зам. директора",
        "замдекана",
        "заведующая",
        "заведующий отделением",
        "исполняющий обязанности ректора",
        "ст. преподаватель",
        "участковый",
    ] {
        assert!(is_person(person), "{person}");
    }
    for other in [
        "прокуратура",
        "комитет",
        "Ленинский районный суд",
        "министерство",
        "Минобрнауки России",
        "МБОУ «Гимназия № 1»",
        "общественная приёмная",
        "мастерская",
        "органы опеки",
        "родители",
        "ИП Примеров И. И.",
        "И. О. Примеров",
        "главный шмяк",
        "прокурору",
        "в прокуратуру",
        "",
    ] {
        assert!(!is_person(other), "{other}");
    }
}
