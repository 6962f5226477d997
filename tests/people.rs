//! Who writes for whom: how letters name a child, an employer and the inspectorate of a region, and
//! what is wrong with a child of a case.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use chrono::NaiveDate;
use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::problem::Problem;
use zhaloba::yaml::Source;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// A case of this role, at this kind of institution, with further lines.
fn written(role: &str, kind: &str, name: &str, lines: &str) -> String {
    format!(
        "version: 1
role: {role}
institution: {{name: {name}, kind: {kind}, founder: municipal, region: Москва, city: Москва}}
incident:
  date: 2025-11-14
  pressure: [info_only_in_max, personal_phone]
  demanded_by: {{position: администратор}}
  device: own
  story: Произошло то, что произошло.
applicants: [{{name: Примерова Анна Сергеевна, address: '101000, г. Москва'}}]
to: [rector]
dated: 2025-12-01
{lines}
"
    )
}

fn read(text: &str, data: &Data) -> Result<(Case, Vec<Problem>), Vec<Problem>> {
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    let read = CaseFile::read(&source, &data.rules, today())?;
    Ok((read.case, read.warnings))
}

fn letter(text: &str, addressee: &str, data: &Data) -> String {
    let (case, _) = read(text, data).unwrap();
    let addressee = data.rules.addressees.get(addressee).unwrap();
    let letter = zhaloba::compose(&case, addressee, data, today()).unwrap();
    letter.to_markdown().replace('\u{a0}', " ")
}

#[test]
fn a_parent_writes_for_a_child() {
    let data = Data::built_in().unwrap();
    for (kind, name, child, head, told) in [
        (
            "school",
            "школа № 5",
            "child: {name: Примерова Дарья Ильинична, class: 2 «Б» класс}",
            "действующей в интересах несовершеннолетней Примеровой Дарьи Ильиничны,\\\nученицы 2 «Б» класса\\\n",
            "Моя дочь, Примерова Дарья Ильинична, обучается во 2 «Б» классе школы № 5 (г. Москва).",
        ),
        (
            "kindergarten",
            "детский сад № 5",
            "child: {name: Иван, class: группа «Солнышко»}",
            "действующей в интересах несовершеннолетнего Ивана,\\\nвоспитанника группы «Солнышко»\\\n",
            "Мой сын, Иван, воспитывается в группе «Солнышко» детского сада № 5 (г. Москва).",
        ),
        (
            "college",
            "Примерский колледж",
            "child: {name: Ким Саша, class: ИС-21}",
            "действующей в интересах своего несовершеннолетнего ребёнка (Ким Саша)\\\n",
            "Мой ребёнок, Ким Саша, обучается в группе ИС-21 Примерского колледжа (г. Москва).",
        ),
        (
            "college",
            "Примерский колледж",
            "child: {name: Ким Саша, gender: female, forms: {gen: Ким Саши}}",
            "действующей в интересах несовершеннолетней Ким Саши\\\n",
            "Моя дочь, Ким Саша, обучается в Примерском колледже (г. Москва).",
        ),
        (
            "school",
            "школа № 5",
            "",
            "действующей в интересах своего несовершеннолетнего ребёнка\\\n",
            "Мой ребёнок обучается в школе № 5 (г. Москва).",
        ),
    ] {
        let text = letter(&written("parent", kind, name, child), "rector", &data);
        for words in [head, told] {
            assert!(text.contains(words), "{words}\n\n{text}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_child_is_said() {
    let data = Data::built_in().unwrap();
    for (child, code, path) in [
        (
            "{name: Примеров Пётр, birth_date: 2007-12-01}",
            "child-adult",
            "child.birth_date",
        ),
        (
            "{name: Примеров Пётр, birth_date: 2025-11-20}",
            "born-after-incident",
            "child.birth_date",
        ),
        ("{name: 'Примеров, Пётр'}", "name-signs", "child.name"),
        (
            "{name: Примеров Пётр, gender: female}",
            "gender-contradicts",
            "child.name",
        ),
    ] {
        let text = written("parent", "school", "школа № 5", &format!("child: {child}"));
        let problems = match read(&text, &data) {
            Ok((_, warnings)) => warnings,
            Err(problems) => problems,
        };
        let found = problems
            .iter()
            .any(|problem| problem.code == code && problem.path == path && problem.place.is_some());
        assert!(found, "{code} {path}: {problems:?}");
    }
    let young = "child: {name: Примеров Пётр, birth_date: 2007-12-02}";
    assert!(read(&written("parent", "school", "школа № 5", young), &data).is_ok());
}

#[test]
fn a_doubtful_name_of_a_child_is_doubted() {
    let data = Data::built_in().unwrap();
    let child = "child: {name: Бобок Иван Петрович, class: 3 «А»}";
    let (case, _) = read(&written("parent", "school", "школа № 5", child), &data).unwrap();
    let found = zhaloba::letters::letters(&case, &case.to, &data, today());
    let doubt = found
        .problems
        .iter()
        .find(|problem| problem.code == "form-unsure");
    assert_eq!(doubt.unwrap().path, "child.name");
}

#[test]
fn staff_write_to_the_employer_and_to_the_inspectorate_of_the_region() {
    let data = Data::built_in().unwrap();
    let school = written("teacher", "school", "школа № 5", "");
    let plant = written("employee", "employer", "ООО «Пример»", "");
    for (text, addressee, words) in [
        (
            &school,
            "labour_inspectorate",
            "В Государственную инспекцию труда в городе Москве\n",
        ),
        (&school, "rector", "Директору\\\nшколы № 5\n"),
        (&school, "employer", "Директору\\\nшколы № 5\n"),
        (&plant, "employer", "Руководителю\\\nООО «Пример»\n"),
    ] {
        let text = letter(text, addressee, &data);
        assert!(text.starts_with(words), "{text}");
    }
    let (rector, employer) = (
        letter(&school, "rector", &data),
        letter(&school, "employer", &data),
    );
    assert_eq!(rector, employer);
    assert!(!rector.contains("59-ФЗ"), "{rector}");
}

#[test]
fn applicants_enter_the_institution() {
    let data = Data::built_in().unwrap();
    let text = written("applicant", "university", "Примерская академия", "");
    let text = letter(&text, "rector", &data);
    let words = "Я, Примерова Анна Сергеевна, поступаю в Примерскую академию (г. Москва).";
    assert!(text.contains(words), "{text}");
}

#[test]
fn a_parent_signs_besides_a_minor() {
    let data = Data::built_in().unwrap();
    let parent = "законный представитель";
    for (born, role, further, signs) in [
        ("2010-11-30", "pupil", "", true),
        ("2007-12-02", "student", "", true),
        ("2007-12-01", "student", "", false),
        (
            "2007-12-02",
            "student",
            "representative: {name: Примеров Иван Ильич, address: '101000, г. Москва', basis: отец}",
            false,
        ),
    ] {
        let kind = if role == "pupil" { "school" } else { "college" };
        let text = written(role, kind, "Примерский лицей", further);
        let text = text.replace(
            "'101000, г. Москва'}]",
            &format!("'101000, г. Москва', birth_date: {born}}}]"),
        );
        let letter = letter(&text, "rector", &data);
        let last: Vec<&str> = letter.lines().rev().take(2).collect();
        let signed = last == [parent, "А. С. Примерова\\"];
        assert_eq!(signed, signs, "{born} {role}: {letter}");
    }
}

#[test]
fn before_fourteen_a_parent_writes() {
    let data = Data::built_in().unwrap();
    for (born, is_too_young) in [("2011-12-01", false), ("2011-12-02", true)] {
        let text = written("pupil", "school", "школа № 5", "");
        let text = text.replace(
            "'101000, г. Москва'}]",
            &format!("'101000, г. Москва', birth_date: {born}}}]"),
        );
        let found = read(&text, &data).err().unwrap_or_default();
        let young = found
            .iter()
            .any(|problem| problem.code == "applicant-too-young");
        assert_eq!(young, is_too_young, "{born}");
    }
}

/// Who represents one child has no say for those of others.
#[test]
fn a_representative_of_many_does_not_make_them_older() {
    let data = Data::built_in().unwrap();
    let other = ", {name: Ким Олег Сергеевич, address: '101001, г. Москва'}]";
    for (others, is_too_young) in [("]", false), (other, true)] {
        let further = "representative: {name: Примеров Иван Ильич, address: '101000, г. Москва', basis: отец}";
        let text = written("pupil", "school", "школа № 5", further);
        let born = format!("'101000, г. Москва', birth_date: 2013-12-02}}{others}");
        let text = text.replace("'101000, г. Москва'}]", &born);
        let found = read(&text, &data).err().unwrap_or_default();
        let codes: Vec<_> = found.iter().map(|problem| problem.code).collect();
        assert_eq!(
            codes.contains(&"applicant-too-young"),
            is_too_young,
            "{codes:?}"
        );
    }
}

#[test]
fn every_addressee_is_named_as_an_official_expects() {
    let data = Data::built_in().unwrap();
    let named = "addressees: {ADDRESSEE: {name: 'NAME'}}";
    for (addressee, name, role, head) in [
        (
            "prosecutor_regional",
            "",
            "parent",
            "В прокуратуру города Москвы\n",
        ),
        (
            "prosecutor_general",
            "",
            "parent",
            "В Генеральную прокуратуру Российской Федерации\n",
        ),
        (
            "minprosveshcheniya",
            "",
            "parent",
            "В Министерство просвещения Российской Федерации\n",
        ),
        (
            "minobrnauki",
            "",
            "student",
            "В Министерство науки и высшего образования Российской Федерации\n",
        ),
        (
            "education_ministry",
            "Департамент образования города Москвы",
            "parent",
            "В Департамент образования города Москвы\n",
        ),
        (
            "education_ministry",
            "",
            "parent",
            "В орган исполнительной власти города Москвы, осуществляющий государственное управление в сфере образования\n",
        ),
        ("founder", "", "parent", "Учредителю школы № 5\n"),
        (
            "founder",
            "администрация Примерского района",
            "parent",
            "В администрацию Примерского района\n",
        ),
        (
            "roskomnadzor",
            "",
            "parent",
            "В Федеральную службу по надзору в сфере связи, информационных технологий и массовых коммуникаций (Роскомнадзор)\n",
        ),
        (
            "ombudsman",
            "",
            "parent",
            "Уполномоченному по правам человека в Российской Федерации\n",
        ),
        (
            "child_ombudsman",
            "",
            "parent",
            "Уполномоченному по правам ребёнка в городе Москве\n",
        ),
    ] {
        let kind = if role == "student" {
            "university"
        } else {
            "school"
        };
        let further = if name.is_empty() {
            String::new()
        } else {
            named.replace("ADDRESSEE", addressee).replace("NAME", name)
        };
        let text =
            written(role, kind, "школа № 5", &further).replace("personal_phone", "refuser_lists");
        let letter = letter(&text, addressee, &data);
        assert!(letter.starts_with(head), "{addressee}: {letter}");
    }
}

/// Words that only one person says of himself.
const OF_ONE: [&str; 15] = [
    "я",
    "мне",
    "меня",
    "мной",
    "мой",
    "моя",
    "моё",
    "мои",
    "моего",
    "моей",
    "моему",
    "моим",
    "моих",
    "прошу",
    "считаю",
];

#[test]
fn no_sentence_speaks_of_one_where_several_complain() {
    let data = Data::built_in().unwrap();
    let catalogue = &data.rules.catalogue;
    let said = catalogue.demands.iter().chain(&catalogue.paragraphs);
    let mut sentences: Vec<&str> = said.map(|said| said.says.as_str()).collect();
    for argument in &catalogue.arguments {
        sentences.extend([argument.heading.as_str(), argument.conclusion.as_str()]);
        sentences.extend(argument.points.iter().map(|point| point.says.as_str()));
    }
    let frames = ["complaint", "statement", "appeal", "data_complaint"];
    let frames =
        frames.map(|name| std::fs::read_to_string(format!("templates/ru/{name}.md")).unwrap());
    sentences.extend(frames.iter().map(String::as_str));
    assert!(sentences.len() > 200);
    for sentence in sentences {
        // What a filter picks from has a word for several too.
        let outside = sentence
            .split("{{ \"")
            .enumerate()
            .map(|(number, part)| match number {
                0 => part,
                _ => part.split_once("}}").unwrap().1,
            });
        for part in outside {
            let mut words = part.split(|letter: char| !letter.is_alphabetic());
            let word = words.find(|word| OF_ONE.contains(&word.to_lowercase().as_str()));
            assert_eq!(word, None, "{sentence}");
        }
    }
}

#[test]
fn several_applicants_make_one_statement() {
    let data = Data::built_in().unwrap();
    for (role, kind, head, told) in [
        (
            "student",
            "college",
            "от группы студентов\\\n(2 человека, согласно подписному листу)\\\n",
            "Мы обучаемся в Примерском лицее (г. Москва).",
        ),
        (
            "teacher",
            "school",
            "от группы педагогических работников\\\n",
            "Мы работаем в Примерском лицее (г. Москва).",
        ),
        (
            "applicant",
            "college",
            "от группы поступающих\\\n",
            "Мы поступаем в Примерский лицей (г. Москва).",
        ),
        (
            "parent",
            "kindergarten",
            "от группы родителей воспитанников\\\n",
            "Мы — родители (законные представители). Наши дети воспитываются в Примерском лицее (г. Москва).",
        ),
    ] {
        let second =
            "101000, г. Москва'}, {name: Ким Олег Сергеевич, address: '101001, г. Москва'}]";
        let text =
            written(role, kind, "Примерский лицей", "").replace("101000, г. Москва'}]", second);
        let letter = letter(&text, "rector", &data);
        assert!(letter.contains(head), "{letter}");
        assert!(letter.contains(told), "{letter}");
        for told in [
            "Приложения:\n\n1. Подписной лист.\n\n1 декабря 2025 г.\\\nА. С. Примерова\n\n***\n",
            "\n| 1 | Примерова Анна Сергеевна | 101000, г. Москва | | |\n",
            "\n| 2 | Ким Олег Сергеевич | 101001, г. Москва | | |\n\nЛист {number}",
        ] {
            assert!(letter.contains(told), "{letter}");
        }
    }
}
