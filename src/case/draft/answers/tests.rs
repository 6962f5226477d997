use super::*;
use crate::data::Data;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn answered(role: &str, id: &str, text: &str) -> String {
    let data = Data::built_in().unwrap();
    let mut draft = Draft::default();
    draft.set("role", role);
    let question = data.rules.interview.question(id).unwrap();
    draft.answer(
        question,
        &Typed::Text(text.to_owned()),
        &data.rules,
        day("2025-11-20"),
    );
    let head = format!("version: 1\nrole: {role}\n");
    draft.to_yaml().trim_start_matches(&head).to_owned()
}

#[test]
fn a_line_tells_name_town_region_and_kind() {
    let sverdlovsk = "  region: Свердловская область\n";
    for (role, typed, fields) in [
        (
            "student",
            "Примерский колледж, Екатеринбург, Свердловская область",
            format!(
                "  name: Примерский колледж\n  kind: college\n{sverdlovsk}  city: Екатеринбург\n"
            ),
        ),
        (
            "student",
            "  ГАПОУ СО «Примерский колледж, филиал»,  Свердловская обл. ",
            format!("  name: ГАПОУ СО «Примерский колледж, филиал»\n  kind: college\n  founder: regional\n{sverdlovsk}"),
        ),
        (
            "pupil",
            "Примерская школа № 5, Свердловская область, г. Примерск",
            format!(
                "  name: Примерская школа № 5\n  kind: school\n{sverdlovsk}  city: г. Примерск\n"
            ),
        ),
        (
            "parent",
            "Детский сад № 3 «Пример», Москва",
            "  name: Детский сад № 3 «Пример»\n  kind: kindergarten\n  region: Москва\n".to_owned(),
        ),
        (
            "employee",
            "Муниципальная котельная № 1, Санкт-Петербург",
            "  name: Муниципальная котельная № 1\n  kind: employer\n  founder: municipal\n  region: Санкт-Петербург\n"
                .to_owned(),
        ),
        (
            // An institute may be a university or not: it is asked.
            "employee",
            "Примерский институт, Москва",
            "  name: Примерский институт\n  region: Москва\n".to_owned(),
        ),
        (
            "student",
            "Примерский институт",
            "  name: Примерский институт\n  kind: university\n".to_owned(),
        ),
        (
            "student",
            "Учреждение «Пример», корпус 2, Екатеринбург",
            "  name: Учреждение «Пример», корпус 2\n  city: Екатеринбург\n".to_owned(),
        ),
        (
            "student",
            "Примерский колледж, Свердловскя область",
            "  name: Примерский колледж\n  kind: college\n  region: Свердловскя область\n"
                .to_owned(),
        ),
    ] {
        assert_eq!(
            answered(role, "institution", typed),
            format!("institution:\n{fields}"),
            "{typed}"
        );
    }
}

#[test]
fn words_behind_a_comma_tell_how_it_was_demanded() {
    for (typed, position, how) in [
        ("заведующая отделением", "заведующая отделением", ""),
        (
            "заведующая отделением, устно",
            "заведующая отделением",
            "spoken",
        ),
        (
            "Куратор группы; сообщением в чате",
            "Куратор группы",
            "chat",
        ),
        ("декан, письменным распоряжением", "декан", "written_order"),
        ("директор, на собрании группы", "директор", "spoken"),
        ("директор, объявление на стенде", "директор", "notice"),
        ("директор, по электронной почте", "директор", "email"),
        ("директор, по почте", "директор, по почте", ""),
        ("куратор, в личном чате", "куратор, в личном чате", ""),
        ("куратор, не устно, в чате", "куратор, не устно", "chat"),
        ("декан, дал указание по телефону", "декан", "spoken"),
        (
            "заместитель директора, куратор, в чате",
            "заместитель директора, куратор",
            "chat",
        ),
        (
            "директор, начальник лагеря",
            "директор, начальник лагеря",
            "",
        ),
        (", устно", ", устно", ""),
    ] {
        let how = if how.is_empty() {
            String::new()
        } else {
            format!("  how: {how}\n")
        };
        let expected = format!("incident:\n  demanded_by:\n    position: {position}\n{how}");
        let got = answered("student", "official", typed).replace('"', "");
        assert_eq!(got, expected, "{typed}");
    }
}

#[test]
fn days_are_taken_as_people_write_them() {
    use days::When::{Day, Period, Since};
    let (tenth, fourteenth) = (day("2025-11-10"), day("2025-11-14"));
    for (typed, expected) in [
        ("14.11.2025", Some(Day(fourteenth))),
        (" 14  ноября 2025 г. ", Some(Day(fourteenth))),
        ("2025-11-14", Some(Day(fourteenth))),
        ("вчера", Some(Day(day("2025-11-19")))),
        ("Сегодня", Some(Day(day("2025-11-20")))),
        ("10.11.2025 – 14.11.2025", Some(Period(tenth, fourteenth))),
        ("10.11.2025 - 14.11.2025", Some(Period(tenth, fourteenth))),
        (
            "с 10.11.2025 по 14.11.2025",
            Some(Period(tenth, fourteenth)),
        ),
        ("10–14 ноября 2025", Some(Period(tenth, fourteenth))),
        ("10-14.11.2025", None),
        ("10.11–14.11.2025", Some(Period(tenth, fourteenth))),
        ("с 10 по 14 ноября 2025 г.", Some(Period(tenth, fourteenth))),
        (
            "с 31 октября по 14 ноября 2025",
            Some(Period(day("2025-10-31"), fourteenth)),
        ),
        ("с 10.11.2025", Some(Since(tenth))),
        ("c 10.11.2025", Some(Since(tenth))),
        ("с 10 ноября 2025 г. по настоящее время", Some(Since(tenth))),
        ("с 10.11.2025 до сих пор", Some(Since(tenth))),
        ("с понедельника", None),
        ("14.11.25", None),
        ("31.04.2025", None),
        ("", None),
        ("с", None),
        ("–", None),
        ("с 😀 по сей день", None),
    ] {
        assert_eq!(days::when(typed, day("2025-11-20")), expected, "{typed}");
    }
}

#[test]
fn a_new_answer_leaves_nothing_of_the_old_one() {
    let data = Data::built_in().unwrap();
    let mut draft = Draft::default();
    let question = data.rules.interview.question("date").unwrap();
    for (typed, expected) in [
        ("с 10.11.2025", "  from: 2025-11-10\n  ongoing: true\n"),
        ("14.11.2025", "  date: 2025-11-14\n"),
        (
            "10.11.2025 – 14.11.2025",
            "  from: 2025-11-10\n  to: 2025-11-14\n",
        ),
        ("когда-то", "  date: когда-то\n"),
    ] {
        draft.answer(
            question,
            &Typed::Text(typed.to_owned()),
            &data.rules,
            day("2025-11-20"),
        );
        assert_eq!(
            draft.to_yaml(),
            format!("version: 1\nincident:\n{expected}")
        );
    }
}

#[test]
fn no_words_of_a_person_end_the_program() {
    let data = Data::built_in().unwrap();
    let letters: Vec<char> = "с по10.—–, «»\"ё\u{301}İ😀\n-c;".chars().collect();
    let mut seed = 7_u32;
    for _ in 0..300 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push(letters[(seed >> 16) as usize % letters.len()]);
        }
        let mut draft = Draft::default();
        for question in &data.rules.interview.questions {
            draft.answer(
                question,
                &Typed::Text(text.clone()),
                &data.rules,
                day("2025-11-20"),
            );
        }
    }
}

#[test]
fn an_order_is_taken_with_its_number_and_date() {
    for (typed, order) in [
        (
            "декан, распоряжением № 15 от 12.11.2025",
            "    title: распоряжение\n    number: \"15\"\n    date: 2025-11-12\n",
        ),
        (
            "декан, приказом №7-у",
            "    title: приказ\n    number: 7-у\n",
        ),
    ] {
        let expected = format!(
            "incident:\n  demanded_by:\n    position: декан\n  how: written_order\n  order:\n{order}"
        );
        assert_eq!(answered("student", "official", typed), expected);
    }
    assert!(!answered("student", "official", "декан, приказом").contains("order:"));
}

#[test]
fn a_place_may_go_on_to_the_house_or_begin_with_the_region() {
    for (typed, fields) in [
        (
            "Колледж «Пример», Свердловская область, Екатеринбург, ул. Примерная, 5",
            "  name: Колледж «Пример»\n  kind: college\n  region: Свердловская область\n  city: Екатеринбург\n  address: ул. Примерная, 5\n",
        ),
        (
            "Свердловская область, Екатеринбург, Примерский техникум",
            "  name: Примерский техникум\n  kind: college\n  region: Свердловская область\n  city: Екатеринбург\n",
        ),
    ] {
        let shown = answered("student", "institution", typed);
        assert_eq!(shown, format!("institution:\n{fields}"), "{typed}");
    }
}

#[test]
fn what_an_answer_makes_stale_goes_with_it() {
    let data = Data::built_in().unwrap();
    let mut draft = Draft::default();
    let mut say = |id: &str, text: &str| {
        let question = data.rules.interview.question(id).unwrap();
        let typed = Typed::Text(text.to_owned());
        draft.answer(question, &typed, &data.rules, day("2025-11-20"));
        draft.to_yaml()
    };
    say("role", "parent");
    say("child", "Примеров Пётр Ильич, 3 «А»");
    say("official", "декан, приказом № 1");
    say("official_genitive", "декана");
    say("name", "Сычева Ольга Ильинична");
    assert!(say("genitive", "Сычёвой Ольги Ильиничны").contains("forms:"));
    let same = say("name", "Сычева Ольга Ильинична");
    assert!(same.contains("gen: Сычёвой"), "{same}");
    let other = say("name", "Громов Алексей Сергеевич");
    assert!(!other.contains("Сычёвой"), "{other}");
    let other = say("official", "ректор, устно");
    assert!(
        !other.contains("декана") && !other.contains("order:"),
        "{other}"
    );
    let other = say("role", "student");
    assert!(!other.contains("child:"), "{other}");
}
