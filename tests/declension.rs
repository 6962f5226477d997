//! Names in letters: as the sentence needs them, as the writer gives them, or with a warning.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use chrono::NaiveDate;
use zhaloba::case::CaseFile;
use zhaloba::data::Data;
use zhaloba::letters::letters;
use zhaloba::problem::{Arg, Problem};
use zhaloba::yaml::Source;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// What one case differs in from another.
#[derive(Debug, Clone, Copy)]
struct Differs<'a> {
    institution: &'a str,
    demanded_by: &'a str,
    applicant: &'a str,
    addressees: &'a str,
    to: &'a str,
}

const USUAL: Differs<'static> = Differs {
    institution: "ГАПОУ СО «Примерский колледж»",
    demanded_by: "{position: куратор}",
    applicant: "{name: Громов Алексей Сергеевич}",
    addressees: "{}",
    to: "prosecutor",
};

/// The letter as Markdown, with the warnings of file and letter.
fn letter(case: Differs<'_>) -> (String, Vec<Problem>) {
    let applicant = case.applicant.strip_suffix('}').unwrap();
    let text = format!(
        "version: 1
role: student
institution: {{name: '{}', kind: college, founder: regional, region: Свердловская область}}
incident:
  date: 2025-11-14
  pressure: [expulsion_threat]
  demanded_by: {}
  story: Куратор сказал, что тех, кто не установит мессенджер MAX, отчислят.
applicants: [{applicant}, address: '620014, г. Екатеринбург, ул. Образцовая, д. 1'}}]
addressees: {}
to: [{}]
",
        case.institution, case.demanded_by, case.addressees, case.to
    );
    let data = Data::built_in().unwrap();
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    let file = CaseFile::read(&source, &data.rules, today()).unwrap();
    let mut written = letters(&file.case, &file.case.to, &data, today());
    let mut problems = file.warnings;
    problems.append(&mut written.problems);
    let letter = &written.written.first().unwrap().letter;
    (letter.to_markdown(), problems)
}

#[test]
fn applicants_stand_in_the_genitive() {
    for (applicant, head) in [
        ("{name: Швец Лев Ильич}", "от Швеца Льва Ильича\\\n"),
        ("{name: Кваша Пётр Никитич}", "от Кваши Петра Никитича\\\n"),
        (
            "{name: Мамедов Руслан Али оглы}",
            "от Мамедова Руслана Али оглы\\\n",
        ),
        (
            "{name: Гремитских Ольга Павловна}",
            "от Гремитских Ольги Павловны\\\n",
        ),
        (
            "{name: Лебедь Мария Ильинична}",
            "от Лебедь Марии Ильиничны\\\n",
        ),
        (
            "{name: Дюма Александр Петрович}",
            "от Дюма Александра Петровича\\\n",
        ),
        (
            "{name: Ким Анна-Мария Львовна}",
            "от Ким Анны-Марии Львовны\\\n",
        ),
        (
            "{name: Швец Лев Ильич, status: студент 2 курса}",
            "от Швеца Льва Ильича,\\\nстудента 2 курса\\\n",
        ),
        (
            "{name: Заяц Любовь Ивановна, status: студентка}",
            "от Заяц Любови Ивановны,\\\nстудентки\\\n",
        ),
        // Nobody knows how the status declines: nothing does.
        (
            "{name: Швец Лев Ильич, status: бурундук}",
            "Заявитель: Швец Лев Ильич,\\\nбурундук\\\n",
        ),
    ] {
        let (text, problems) = letter(Differs { applicant, ..USUAL });
        assert!(text.contains(head), "{head}\n{text}");
        assert_eq!(problems, [], "{applicant}");
    }
}

#[test]
fn officials_and_institutions_stand_as_the_sentence_needs_them() {
    for (demanded_by, subject) in [
        ("{position: заведующая отделением}", "заведующей отделением"),
        ("{position: и. о. директора}", "и. о. директора"),
        (
            "{position: декан, name: Петрова Мария Ивановна}",
            "декана Петровой Марии Ивановны",
        ),
        ("{position: мастер Сидоров С. С.}", "мастера Сидорова С. С."),
        ("{position: Директор}", "директора"),
        (
            "{position: Классный руководитель}",
            "классного руководителя",
        ),
    ] {
        let (text, problems) = letter(Differs {
            demanded_by,
            ..USUAL
        });
        assert!(
            text.contains(&format!("\nна действия {subject}, связанные")),
            "{text}"
        );
        assert!(text.contains(&format!(" исходило от {subject}")), "{text}");
        assert!(!text.contains(".."), "{text}");
        assert_eq!(problems, [], "{demanded_by}");
    }
    for (institution, inside) in [
        (
            "Примерский политехнический колледж",
            "в Примерском политехническом колледже",
        ),
        (
            "Владимирский примерский техникум",
            "во Владимирском примерском техникуме",
        ),
        (
            "ГАПОУ СО «Примерский колледж»",
            "в ГАПОУ СО «Примерский колледж»",
        ),
        (
            "«Примерский колледж»",
            "в образовательной организации «Примерский колледж»",
        ),
        ("Бурундук", "в образовательной организации «Бурундук»"),
    ] {
        let (text, _) = letter(Differs {
            institution,
            ..USUAL
        });
        assert!(text.contains(&format!("обучаюсь {inside} (")), "{text}");
    }
}

#[test]
fn recipients_stand_in_the_dative_and_bodies_behind_a_preposition() {
    for (to, addressees, head) in [
        (
            "prosecutor",
            "{prosecutor: {name: Всеволожская городская прокуратура, official: Сидоров С. С.}}",
            "Во Всеволожскую городскую прокуратуру\\\nпрокурору Сидорову С. С.\n\nот",
        ),
        (
            "prosecutor",
            "{prosecutor: {name: прокурор города Пензы}}",
            "Прокурору города Пензы\n\nот",
        ),
        (
            "prosecutor",
            "{prosecutor: {name: прокуратура района, official: заместитель прокурора Ткач А. А.}}",
            "В прокуратуру района\\\nзаместителю прокурора Ткач А. А.\n\nот",
        ),
        (
            "prosecutor",
            "{prosecutor: {name: прокурор города Пензы, official: Сидоров С. С., forms: {dat: Сидорову С. С.}}}",
            "Прокурору города Пензы\\\nпрокурору Сидорову С. С.\n\nот",
        ),
        (
            "prosecutor",
            "{prosecutor: {name: судья района}}",
            "Судье района\n\nот",
        ),
        (
            "rector",
            "{rector: {official: врио директора Сидоров С. С.}}",
            "Врио директора\\\nГАПОУ СО «Примерский колледж»\\\nСидорову С. С.\n\nот",
        ),
        (
            "rector",
            "{rector: {official: Директор}}",
            "Директору\\\nГАПОУ СО «Примерский колледж»\n\nот",
        ),
        (
            "rector",
            "{rector: {official: Ткач Анна Львовна}}",
            "Директору\\\nГАПОУ СО «Примерский колледж»\\\nТкач Анне Львовне\n\nот",
        ),
    ] {
        let (text, _) = letter(Differs {
            to,
            addressees,
            ..USUAL
        });
        assert!(text.starts_with(head), "{head}\n{text}");
    }
}

#[test]
fn what_nobody_can_decline_is_worded_without() {
    let case = Differs {
        demanded_by: "{position: бурундук}",
        addressees: "{prosecutor: {name: Бурундук района, official: бурундук Ткач А. А.}}",
        ..USUAL
    };
    let (text, problems) = letter(case);
    for line in [
        "Адресат: Бурундук района\\\nПрокурор: бурундук Ткач А. А.\n",
        "\nна принуждение к установке",
        " Лицо, от которого оно исходило, — бурундук.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert_eq!(problems, []);
}

#[test]
fn a_given_form_wins_and_is_not_altered() {
    let case = Differs {
        demanded_by: "{position: декан, forms: {gen: 'декана \"ФИТ\" Бобока'}}",
        applicant: "{name: Бобок Иван Петрович, forms: {gen: Бобока Ивана Петровича}}",
        addressees: "{prosecutor: {name: прокуратура района, forms: {acc: прокуратуру - района}}}",
        ..USUAL
    };
    let (text, problems) = letter(case);
    for line in [
        "В прокуратуру - района\n",
        "от Бобока Ивана Петровича\\\n",
        "на действия декана \"ФИТ\" Бобока, связанные",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert_eq!(problems, []);
}

#[test]
fn a_doubtful_form_is_named_with_the_key_that_settles_it() {
    let applicant = "{name: Бобок Иван Петрович}";
    let (text, problems) = letter(Differs { applicant, ..USUAL });
    assert!(text.contains("от Бобка Ивана Петровича\\\n"), "{text}");
    let [problem] = problems.as_slice() else {
        unreachable!("{problems:?}");
    };
    let arg = |name: &str| match problem.args.get(name) {
        Some(Arg::Text(text)) => text.as_str(),
        _ => "",
    };
    assert_eq!(problem.code, "form-unsure");
    assert_eq!(problem.path, "applicants[0].name");
    assert_eq!(arg("form"), "Бобка Ивана Петровича");
    assert_eq!(arg("others"), "Бобока Ивана Петровича");
    assert_eq!(arg("reason"), "fleeting-vowel");
    assert_eq!(arg("key"), "applicants[0].forms.gen");
}

#[test]
fn a_doubt_that_no_letter_prints_is_not_told() {
    // In the instrumental only, which nothing here needs.
    let applicant = "{name: Гришковец Иван Петрович}";
    assert_eq!(letter(Differs { applicant, ..USUAL }).1, []);
    // Of a form that is printed it is.
    let demanded_by = "{position: декан, name: Ким А. А.}";
    let (text, problems) = letter(Differs {
        demanded_by,
        ..USUAL
    });
    assert!(
        text.contains("на действия декана Ким А. А., связанные"),
        "{text}"
    );
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["form-unsure"]);
}

#[test]
fn a_gender_against_the_name_is_worth_a_warning() {
    let applicant = "{name: Громов Алексей Сергеевич, gender: female}";
    let (_, problems) = letter(Differs { applicant, ..USUAL });
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert!(codes.contains(&"gender-contradicts"), "{codes:?}");
}
