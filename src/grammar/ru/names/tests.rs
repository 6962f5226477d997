use super::*;
use crate::grammar::ru::cases::GrammaticalCase;
use GrammaticalCase::{Dative, Genitive, Instrumental};

fn parts(name: &str) -> [Option<&str>; 3] {
    let name = Name::parse(name);
    [name.surname, name.first, name.patronymic]
}

#[test]
fn parts_are_found_in_every_usual_order() {
    for (name, surname, first, patronymic) in [
        ("Громов Алексей Сергеевич", "Громов", "Алексей", "Сергеевич"),
        ("Алексей Сергеевич Громов", "Громов", "Алексей", "Сергеевич"),
        (
            "  Громов\u{a0} Алексей  Сергеевич ",
            "Громов",
            "Алексей",
            "Сергеевич",
        ),
        ("П.П. Петров", "Петров", "П.", "П."),
        ("Петров П.П.", "Петров", "П.", "П."),
        ("Петров П. П.", "Петров", "П.", "П."),
        ("Ильич Пётр Ильич", "Ильич", "Пётр", "Ильич"),
        ("Пётр Ильич Ильич", "Ильич", "Пётр", "Ильич"),
        ("Анна Сергеевна Петрович", "Петрович", "Анна", "Сергеевна"),
        ("Александр Иван Петрович", "Александр", "Иван", "Петрович"),
        ("Мамедов Руслан Али оглы", "Мамедов", "Руслан", "Али оглы"),
        (
            "Лейла Гасан кызы Мамедова",
            "Мамедова",
            "Лейла",
            "Гасан кызы",
        ),
        ("фон Берг Карл Иванович", "фон Берг", "Карл", "Иванович"),
        ("Карл Иванович фон Берг", "фон Берг", "Карл", "Иванович"),
        ("ГРОМОВ АЛЕКСЕЙ СЕРГЕЕВИЧ", "ГРОМОВ", "АЛЕКСЕЙ", "СЕРГЕЕВИЧ"),
        ("громов алексей сергеевич", "громов", "алексей", "сергеевич"),
    ] {
        assert_eq!(
            parts(name),
            [Some(surname), Some(first), Some(patronymic)],
            "{name}"
        );
        assert!(!Name::parse(name).is_uncertain, "{name}");
    }
}

#[test]
fn names_of_two_words_are_told_apart_by_what_is_known_of_them() {
    for (name, surname, first, patronymic) in [
        ("Анна Ким", Some("Ким"), Some("Анна"), None),
        ("Ким Анна", Some("Ким"), Some("Анна"), None),
        (
            "Константин Петров",
            Some("Петров"),
            Some("Константин"),
            None,
        ),
        ("Марина Шевченко", Some("Шевченко"), Some("Марина"), None),
        ("Шевченко Марина", Some("Шевченко"), Some("Марина"), None),
        ("Абрамович Роман", Some("Абрамович"), Some("Роман"), None),
        ("Анна Абрамович", Some("Абрамович"), Some("Анна"), None),
        ("Анна Сергеевна", None, Some("Анна"), Some("Сергеевна")),
        ("Анна", None, Some("Анна"), None),
        ("Громова", Some("Громова"), None, None),
        ("Громов А.", Some("Громов"), Some("А."), None),
        ("", None, None, None),
    ] {
        assert_eq!(parts(name), [surname, first, patronymic], "{name}");
        assert!(!Name::parse(name).is_uncertain, "{name}");
    }
    for name in [
        "Андрей Белый Сергеевич",
        "Прокурору Иванову И. И.",
        "Ким Ир Сен",
        "Нгуен Ван Тхань",
        "Роман Александр",
        "Иванов Иван Петрович Павлович",
    ] {
        assert!(Name::parse(name).is_uncertain, "{name}");
    }
}

#[test]
fn gender_is_read_from_all_parts_and_never_against_one() {
    use Gender::{Female, Male};
    for (name, gender) in [
        ("Громов Алексей Сергеевич", Some(Male)),
        ("Лебедева Мария Ильинична", Some(Female)),
        ("Анна Сергеевна Петрович", Some(Female)),
        ("Кузьмич Пётр Кузьмич", Some(Male)),
        ("Мамедова Лейла Гасан кызы", Some(Female)),
        ("Громова А. С.", Some(Female)),
        ("П. П. Петров", Some(Male)),
        ("Ким Анна", Some(Female)),
        ("Бова Иван Петрович", Some(Male)),
        ("Бадмаева Сэсэг Дашиевна", Some(Female)),
        ("Эрмек кызы Жылдыз", Some(Female)),
        ("Асанбек уулу Бакыт", Some(Male)),
        ("Ли Мин", None),
        ("Нгуен Тхи Хоа", None),
        ("Иван Сергеевна", None),
        ("Ким А. В.", None),
        ("Петрова Иван Сергеевич", None),
        ("Ким Саша", None),
    ] {
        assert_eq!(Name::parse(name).gender(), gender, "{name}");
    }
}

#[test]
fn whole_names_decline_surname_first() {
    for (name, genitive, dative, instrumental, short) in [
        (
            "Иванов Иван Иванович",
            "Иванова Ивана Ивановича",
            "Иванову Ивану Ивановичу",
            "Ивановым Иваном Ивановичем",
            "Иванову И. И.",
        ),
        (
            "П.П. Петров",
            "Петрова П. П.",
            "Петрову П. П.",
            "Петровым П. П.",
            "Петрову П. П.",
        ),
        (
            "Черных Анна Павловна",
            "Черных Анны Павловны",
            "Черных Анне Павловне",
            "Черных Анной Павловной",
            "Черных А. П.",
        ),
        (
            "Ким Анна-Мария Львовна",
            "Ким Анны-Марии Львовны",
            "Ким Анне-Марии Львовне",
            "Ким Анной-Марией Львовной",
            "Ким А.-М. Л.",
        ),
        (
            "ИВАНОВ ИВАН ИВАНОВИЧ",
            "ИВАНОВА ИВАНА ИВАНОВИЧА",
            "ИВАНОВУ ИВАНУ ИВАНОВИЧУ",
            "ИВАНОВЫМ ИВАНОМ ИВАНОВИЧЕМ",
            "ИВАНОВУ И. И.",
        ),
        (
            "Бонч-Бруевич Владимир Дмитриевич",
            "Бонч-Бруевича Владимира Дмитриевича",
            "Бонч-Бруевичу Владимиру Дмитриевичу",
            "Бонч-Бруевичем Владимиром Дмитриевичем",
            "Бонч-Бруевичу В. Д.",
        ),
        (
            "Любовь Ивановна Заяц",
            "Заяц Любови Ивановны",
            "Заяц Любови Ивановне",
            "Заяц Любовью Ивановной",
            "Заяц Л. И.",
        ),
        (
            "Мамедов Руслан Али оглы",
            "Мамедова Руслана Али оглы",
            "Мамедову Руслану Али оглы",
            "Мамедовым Русланом Али оглы",
            "Мамедову Р. А.",
        ),
        (
            "фон Берг Карл Иванович",
            "фон Берга Карла Ивановича",
            "фон Бергу Карлу Ивановичу",
            "фон Бергом Карлом Ивановичем",
            "фон Бергу К. И.",
        ),
        (
            "Сент-Экзюпери Александр",
            "Сент-Экзюпери Александра",
            "Сент-Экзюпери Александру",
            "Сент-Экзюпери Александром",
            "Сент-Экзюпери А.",
        ),
        (
            "Швец Лев Ильич",
            "Швеца Льва Ильича",
            "Швецу Льву Ильичу",
            "Швецом Львом Ильичом",
            "Швецу Л. И.",
        ),
        (
            "Шевченко Т. Г.",
            "Шевченко Т. Г.",
            "Шевченко Т. Г.",
            "Шевченко Т. Г.",
            "Шевченко Т. Г.",
        ),
    ] {
        let forms = Name::parse(name).decline(None);
        assert_eq!(forms.full.form(Genitive), genitive);
        assert_eq!(forms.full.form(Dative), dative);
        assert_eq!(forms.full.form(Instrumental), instrumental);
        assert_eq!(forms.short.form(Dative), short);
        assert_eq!(forms.full.reason(), None, "{name}");
    }
}

#[test]
fn fathers_names_and_several_first_names_keep_their_words() {
    for (name, genitive) in [
        ("Асанбек уулу Бакыт", "Асанбек уулу Бакыта"),
        ("Назарзода Амина", "Назарзоды Амины"),
        ("Мадина Иванова", "Ивановой Мадины"),
        ("Шмидт Женя", "Шмидт Жени"),
        ("Керимов Гурбангулы", "Керимова Гурбангулы"),
        ("Мамедов Р. А. оглы", "Мамедова Р. А. оглы"),
    ] {
        let forms = Name::parse(name).decline(None);
        assert_eq!(forms.full.form(Genitive), genitive);
    }
}

#[test]
fn no_word_of_a_name_is_lost() {
    for name in [
        "Громов Алексей сергеевич",
        "Иванов Иван ибн",
        "Иванов Иван Иванович отец",
        "Салтыков Щедрин М. Е.",
        "Сидоров И. И. О.",
        "Петров И. И. и Сидоров С. С.",
        "Иванова А. М. (декан)",
        "Громов алексей Сергеевич",
        "доцент Швец Лев Ильич",
        "фон",
    ] {
        let words = |text: &str| {
            let mut words: Vec<_> = text.split(' ').map(str::to_owned).collect();
            words.sort();
            words
        };
        let declined = Name::parse(name).decline(None).full;
        assert_eq!(words(&declined.forms.nominative), words(name));
    }
}

#[test]
fn endless_names_are_left_alone() {
    for name in [
        "Анна-".repeat(50_000),
        "Гришковец ".repeat(50_000),
        "А.".repeat(50_000),
    ] {
        let forms = Name::parse(&name).decline(None);
        assert_eq!(forms.full.forms.genitive, name);
        assert!(forms.full.reason().is_some());
    }
    // As long as a name may be: readings beyond counting are none.
    let doubtful = "Бобок-".repeat(33);
    assert!(Name::parse(&doubtful).decline(None).full.reason().is_some());
}

#[test]
fn what_is_not_known_is_said_with_the_other_forms() {
    for (name, reason, others) in [
        ("Ким А. В.", Reason::Gender, vec!["Киму А. В."]),
        ("Шмидт О. Ю.", Reason::Gender, vec!["Шмидту О. Ю."]),
        ("Smith Анна", Reason::Script, vec![]),
    ] {
        let forms = Name::parse(name).decline(None).full;
        assert_eq!(forms.doubt_in(Dative), Some((reason, others)), "{name}");
    }
    let none = Name::parse("Прокурору Иванову И. И.").decline(None).full;
    assert_eq!(none.form(Dative), "Прокурору Иванову И. И.");
    assert_eq!(none.doubt_in(Dative), Some((Reason::Order, vec![])));
    let given = Name::parse("Ким А. В.").decline(Some(Gender::Male)).full;
    assert_eq!((given.form(Dative), given.reason()), ("Киму А. В.", None));
    let order = Name::parse("Ким Ир Сен").decline(Some(Gender::Male)).full;
    assert!(order.doubt_in(Genitive).is_some());
}

#[test]
fn signatures_have_initials_before_the_surname() {
    for (name, signature) in [
        ("Громов Алексей Сергеевич", "А. С. Громов"),
        ("Алексей Сергеевич Громов", "А. С. Громов"),
        ("  Ким   Анна ", "А. Ким"),
        ("Мамедов Руслан Али оглы", "Р. А. Мамедов"),
        ("Перье Жан-Поль", "Ж.-П. Перье"),
        ("Громов А. С.", "А. С. Громов"),
        ("Ильич Пётр Ильич", "П. И. Ильич"),
        ("Анна Сергеевна Петрович", "А. С. Петрович"),
        ("Лейла Али кызы Мамедова", "Л. А. Мамедова"),
        ("фон Берг Карл Иванович", "К. И. фон Берг"),
        ("Иванов Иван (Петров)", "И. Иванов"),
        ("Сократ", "Сократ"),
        ("Анна Сергеевна", "Анна Сергеевна"),
    ] {
        assert_eq!(Name::parse(name).initials_first(), signature, "{name}");
    }
}

#[test]
fn any_text_is_taken_apart_without_harm() {
    for name in [
        "",
        " ",
        "-",
        "--",
        ".",
        "..",
        "А",
        "а-",
        "оглы",
        "Ёё",
        "é",
        "👤 👤",
        "фон",
        "И.И.И.И.",
        "- - -",
    ] {
        let forms = Name::parse(name).decline(None);
        assert_eq!(
            forms.full.forms.nominative.split_whitespace().count() > 0,
            !name.trim().is_empty(),
            "{name}"
        );
    }
}
