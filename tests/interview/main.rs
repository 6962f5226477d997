//! The interview, as a person holds it: through a terminal, in both languages, with every mistake.

#![cfg(unix)]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

mod recorded;
mod screen;
mod terminal;

use std::path::Path;

use tempfile::TempDir;
use terminal::{CTRL_C, CTRL_D, DOWN, ENTER, ESC, SPACE, Terminal, UP};

/// A question as it begins, with its answer.
type Step = (&'static str, &'static str);

const RU: &[Step] = &[
    ("Кто вы?", ""),
    (
        "Где это произошло?",
        "Примерский колледж, Екатеринбург, Свердловская область",
    ),
    ("Что произошло?", " \u{1b}[B "),
    ("Когда это было?", "14.11.2025"),
    ("Кто требовал", "заведующая отделением, устно"),
    ("│", "Заведующая сказала: «Не установите — отчислим»."),
    ("│", ""),
    ("Кому написать?", ""),
    ("Ваши фамилия", "Примеров Пётр Петрович"),
    (
        "адрес для ответа",
        "620014, г. Екатеринбург, ул. Примерная, д. 1",
    ),
];

const EN: &[Step] = &[
    ("Who are you?", ""),
    (
        "Where did it happen?",
        "Примерский колледж, Екатеринбург, Свердловская область",
    ),
    ("What happened?", " \u{1b}[B "),
    ("When was it?", "14.11.2025"),
    ("Who demanded it", "заведующая отделением, устно"),
    ("│", "Заведующая сказала: «Не установите — отчислим»."),
    ("│", ""),
    ("Who should it go to", ""),
    ("Your surname", "Примеров Пётр Петрович"),
    (
        "Postal address",
        "620014, г. Екатеринбург, ул. Примерная, д. 1",
    ),
];

const CASE: &str = "\
version: 1
role: student
institution:
  name: Примерский колледж
  kind: college
  region: Свердловская область
  city: Екатеринбург
incident:
  date: 2025-11-14
  pressure: [expulsion_threat, dictated_withdrawal]
  demanded_by:
    position: заведующая отделением
  how: spoken
  story: |
    Заведующая сказала: «Не установите — отчислим».
applicants:
  - name: Примеров Пётр Петрович
    address: 620014, г. Екатеринбург, ул. Примерная, д. 1
to: [prosecutor, rosobrnadzor]
";

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap_or_default()
}

fn has_letters(folder: &Path) -> bool {
    let letters = folder.join("letters");
    let pdfs = std::fs::read_dir(letters).map(Iterator::count);
    pdfs.unwrap_or(0) == 2
}

const TODAY: [&str; 2] = ["--today", "2025-11-20"];

#[test]
fn ten_answers_make_a_letter_in_both_languages() {
    for (lang, steps) in [("ru", RU), ("en", EN)] {
        let folder = folder();
        let mut person = Terminal::run(folder.path(), &["--lang", lang, TODAY[0], TODAY[1]]);
        for (question, answer) in steps {
            person.answers(question, answer);
        }
        let (said, code) = person.ends();
        assert_eq!(code, 0, "{said}");
        // The empty line that ends the story belongs to the answer before it.
        assert!(steps.len() - 1 <= 10);
        assert_eq!(read(folder.path(), "case.yaml"), CASE);
        assert!(has_letters(folder.path()), "{said}");
        assert!(said.contains("prosecutor.pdf"), "{said}");
    }
}

/// Words that harm the letter are told with their place, and the answer stays.
#[test]
fn a_rash_story_is_doubted_where_it_is_rash() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    for (question, answer) in RU.iter().take(5) {
        person.answers(question, answer);
    }
    person.answers("│", "Заведующая сказала: «Вы все идиоты».");
    person.answers("│", "Это беспредел, так нельзя!!");
    person.answers("│", "");
    person.sees("! Строка 2, знак 5: ");
    person.sees("! Строка 2, знак 26: ");
    for (question, answer) in RU.iter().skip(7) {
        person.answers(question, answer);
    }
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    let case = read(folder.path(), "case.yaml");
    assert!(case.contains("    Это беспредел, так нельзя!!\n"), "{case}");
}

#[test]
fn everybody_has_a_letter_in_ten_answers() {
    let three = DOWN.repeat(3);
    let four = DOWN.repeat(4);
    let five = DOWN.repeat(5);
    let to = ("Кому написать?", "");
    let name = ("Ваши фамилия", RU[8].1);
    let address = ("адрес для ответа", RU[9].1);
    let (story, end) = (("│", "Так и сказали: «Без MAX нельзя»."), ("│", ""));
    let parent = vec![
        ("Кто вы?", "\u{1b}[B\u{1b}[B"),
        (
            "Где это произошло?",
            "ГБОУ «Примерская школа № 1», Санкт-Петербург",
        ),
        (
            "Что произошло?",
            "эксурс\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}мероприят ",
        ),
        ("Когда это было?", "с 18.11.2025"),
        ("Кто требовал", "классный руководитель 3 «А» класса, в чате"),
        story,
        end,
        to,
        (
            "Фамилия, имя и отчество ребёнка",
            "Примеров Илья Петрович, 3 «А»",
        ),
        name,
        address,
    ];
    let teacher = vec![
        ("Кто вы?", three.as_str()),
        (
            "Где это произошло?",
            "МБОУ «Примерская школа № 2», Воронеж, Воронежская область",
        ),
        ("Что произошло?", "увольнением "),
        ("Когда это было?", "20 ноября 2025 г."),
        ("Кто требовал", "заместитель директора, устно"),
        ("телефон", ""),
        story,
        end,
        to,
        name,
        address,
    ];
    let employee = vec![
        ("Кто вы?", four.as_str()),
        (
            "Где это произошло?",
            "МУП «Примерские тепловые сети», Великий Новгород, Новгородская область",
        ),
        ("Что произошло?", "личного телефона "),
        ("Когда это было?", "вчера"),
        ("Кто требовал", "начальник котельной, лично"),
        ("телефон", ""),
        story,
        end,
        to,
        name,
        address,
    ];
    let applicant = vec![
        ("Кто вы?", five.as_str()),
        (
            "Где это произошло?",
            "ФГБОУ ВО «Примерский университет», Томск, Томская область",
        ),
        ("Что произошло?", "условие "),
        ("Когда это было?", "10–12 ноября 2025"),
        (
            "Кто требовал",
            "секретарь приёмной комиссии, объявлением на сайте",
        ),
        ("Отказали ли уже в приёме", DOWN),
        story,
        end,
        to,
        name,
        address,
    ];
    for steps in [parent, teacher, employee, applicant] {
        let folder = folder();
        let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
        for (question, answer) in &steps {
            person.answers(question, answer);
        }
        let (said, code) = person.ends();
        assert_eq!(code, 0, "{said}");
        assert!(steps.len() - 1 <= 10, "{steps:?}");
        assert!(folder.path().join("letters").is_dir(), "{said}");
    }
}

#[test]
fn a_wrong_answer_is_refused_where_it_is_given_and_nothing_is_lost() {
    let ru = [
        "студент",
        "Здесь нужен ответ",
        "Такого дня в календаре нет",
        "длиннее",
        "От двух до десяти предложений",
        "Нашлось",
        "Можно нескольким сразу",
        "Имя неполное",
        "латинскими буквами",
        "нет индекса",
    ];
    let en = [
        "student",
        "An answer is needed here",
        "The calendar has no such day",
        "longer than",
        "Two to ten sentences",
        "norms fit",
        "To several at once",
        "The name is incomplete",
        "in Latin letters",
        "no six-digit postal index",
    ];
    for (lang, steps, said) in [("ru", RU, ru), ("en", EN, en)] {
        wrong_everywhere(lang, steps, said);
    }
}

fn wrong_everywhere(lang: &str, steps: &'static [Step], said: [&'static str; 10]) {
    let [
        student,
        needed,
        no_day,
        too_long,
        sentences,
        found,
        several,
        incomplete,
        latin,
        index,
    ] = said;
    let step = |number: usize| steps[number].0;
    let right = |number: usize| steps[number].1;
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", lang, TODAY[0], TODAY[1]]);
    // Letters that no option has leave nothing to choose.
    person.sees(step(0));
    person.sees("]");
    person.presses(&format!("zzz{ENTER}"));
    person.presses("\u{7f}\u{7f}\u{7f}");
    person.sees(student);
    person.presses(ENTER);
    let long_position = "д".repeat(401);
    for (question, wrong, said, mended) in [
        (step(1), "", needed, right(1)),
        (step(2), "", needed, right(2)),
        (step(3), "31.04.2025", no_day, right(3)),
        (step(4), &long_position, too_long, right(4)),
        ("│", "\u{1b}[200~a\u{7}b\u{1b}[201~", "U+0007", right(5)),
        ("│", "?", sentences, ""),
        ("│", "", found, ""),
        (step(7), "?\u{20}", several, ""),
        (step(7), "", "[8/9]", ""),
        (step(8), "Петров", incomplete, ""),
        (step(8), "Petrov Petr", latin, right(8)),
        (step(9), "Екатеринбург", index, right(9)),
    ] {
        person.answers(question, wrong);
        person.sees(said);
        if !mended.is_empty() {
            // What was typed stands there to be mended; it is taken away letter by letter.
            person.presses(&"\u{7f}".repeat(wrong.chars().count()));
            person.presses(&format!("{mended}{ENTER}"));
            // What comes faster than a person types would be taken for pasted.
            person.sees("✔");
        } else if question == step(8) {
            person.presses(&"\u{7f}".repeat(wrong.chars().count()));
        }
    }
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    assert_eq!(read(folder.path(), "case.yaml"), CASE);
}

#[test]
fn an_interview_interrupted_at_every_question_is_taken_up_again() {
    for (lang, steps) in [("ru", RU), ("en", EN)] {
        interrupted_everywhere(lang, steps);
    }
}

fn interrupted_everywhere(lang: &str, steps: &'static [Step]) {
    let folder = folder();
    let args = ["--lang", lang, "new", "-o", "case.yaml", TODAY[0], TODAY[1]];
    let to_whom = steps[7].0;
    // The empty line that ends the story is no question.
    let steps: Vec<&Step> = steps.iter().filter(|step| **step != ("│", "")).collect();
    let start = |number: usize| {
        let mut person = Terminal::run(folder.path(), &args);
        // To whom the letters go is asked again every time.
        if steps[..number].iter().any(|step| step.0 == to_whom) {
            person.answers(to_whom, "");
        }
        person
    };
    for (number, (question, answer)) in steps.iter().enumerate() {
        let mut person = start(number);
        person.sees(question);
        person.presses(CTRL_C);
        let (said, code) = person.ends();
        assert_eq!(code, 130, "{said}");
        let advice = said.contains("zhaloba new -o case.yaml");
        assert_eq!(advice, number > 0, "{said}");
        assert!(!has_letters(folder.path()));

        let mut person = start(number);
        person.answers(question, answer);
        if *question == "│" {
            person.answers(question, "");
        }
        match steps.get(number + 1) {
            Some((next, _)) => {
                person.sees(next);
                person.presses(CTRL_C);
                assert_eq!(person.ends().1, 130);
            }
            None => assert_eq!(person.ends().1, 0),
        }
    }
    assert_eq!(read(folder.path(), "case.yaml"), CASE);
    assert!(has_letters(folder.path()));
}

#[test]
fn one_can_go_back_to_the_first_question_and_change_it() {
    let ru = [
        "Как требовали?",
        "На действия кого",
        "В каком это регионе?",
        "Какая это организация?",
        "Это первый вопрос",
    ];
    let en = [
        "How was it demanded?",
        "The complaint is about",
        "In which region is it?",
        "What kind of institution",
        "This is the first question",
    ];
    for (lang, steps, told) in [("ru", RU, ru), ("en", EN, en)] {
        back_to_the_first(lang, steps, told);
    }
}

fn back_to_the_first(lang: &str, steps: &'static [Step], told: [&'static str; 5]) {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", lang, TODAY[0], TODAY[1]]);
    let [how, whose, region, kind, first] = told;
    for (question, answer) in steps.iter().take(5) {
        person.answers(question, answer);
    }
    // What an earlier answer has told is shown on the way back: how, who, when, what, region, kind, where.
    for (question, key) in [
        ("│", ESC),
        (how, "<\r"),
        (whose, ESC),
        (steps[4].0, ESC),
        (steps[3].0, CTRL_D),
        (steps[2].0, ESC),
        (region, ESC),
        (kind, ESC),
        (steps[1].0, ESC),
        (steps[0].0, ESC),
    ] {
        person.sees(question);
        person.sees("]");
        person.presses(key);
    }
    person.sees(first);
    person.answers(steps[0].0, DOWN);
    // A pupil is offered the same kinds of pressure, so nothing is asked again.
    for (question, answer) in steps.iter().skip(5) {
        person.answers(question, answer);
    }
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    let pupil = CASE.replace("role: student", "role: pupil");
    assert_eq!(read(folder.path(), "case.yaml"), pupil);
}

#[test]
fn a_closed_terminal_loses_no_answer() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    for (question, answer) in RU.iter().take(5) {
        person.answers(question, answer);
    }
    person.sees("│");
    person.hangs_up();
    let so_far = CASE.split("  story").next().unwrap();
    assert_eq!(read(folder.path(), "case.yaml"), so_far);
}

#[test]
fn the_letter_is_read_and_norms_are_left_out_before_a_name_is_asked() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    for (question, answer) in RU.iter().take(7) {
        person.answers(question, answer);
    }
    person.sees("Нашлось");
    person.answers("Кому написать?", &format!("{}{SPACE}", UP.repeat(2)));
    person.sees("ЧЕРНОВИК");
    person.sees("[фамилия, имя, отчество]");
    person.answers("Кому написать?", &format!("{UP}{SPACE}"));
    // All of them: then nothing would be left to say.
    person.sees("На какие нормы");
    person.sees("]");
    person.presses(&format!("\u{1b}[D{ENTER}"));
    person.sees("не останется доводов");
    person.presses(&format!("\u{1b}[C{SPACE}{ENTER}"));
    person.sees("Нашлось");
    for (question, answer) in RU.iter().skip(7) {
        person.answers(question, answer);
    }
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    let omitted = format!("{CASE}omit: [education-61-2-1]\n");
    assert_eq!(read(folder.path(), "case.yaml"), omitted);
}

#[test]
fn lines_pasted_into_one_question_stay_one_answer() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    let pasted = |text: &str| format!("\u{1b}[200~{text}\u{1b}[201~");
    person.answers("Кто вы?", "");
    person.answers(
        "Где это произошло?",
        &pasted("Примерский колледж,\nСвердловская область"),
    );
    person.answers("Что произошло?", SPACE);
    person.answers("Когда это было?", "14.11.2025");
    person.answers("Кто требовал", "директор, устно");
    person.answers("│", &pasted("Первый абзац.\n\nВторой абзац."));
    person.sees("✔");
    person.answers("│", "");
    person.sees("Кому написать?");
    person.presses(CTRL_C);
    assert_eq!(person.ends().1, 130);
    let case = read(folder.path(), "case.yaml");
    assert!(case.contains("name: Примерский колледж\n"), "{case}");
    assert!(
        case.contains("    Первый абзац.\n\n    Второй абзац.\n"),
        "{case}"
    );
}

#[test]
fn a_file_that_is_there_is_neither_overwritten_nor_lost() {
    let folder = folder();
    let path = folder.path().join("case.yaml");
    for (text, args, code, said) in [
        ("role: student\n", &["--lang", "ru"][..], 5, "уже есть"),
        (
            "role: [\n",
            &["--lang", "ru", "new", "-o", "case.yaml"],
            3,
            "case.yaml",
        ),
        (
            "rule: student\n",
            &["--lang", "ru", "new", "-o", "case.yaml"],
            3,
            "rule",
        ),
        (
            "role: студент\n",
            &["--lang", "ru", "new", "-o", "case.yaml"],
            3,
            "role",
        ),
        (
            "- просто\n- список\n",
            &["--lang", "ru", "new", "-o", "case.yaml"],
            3,
            "case.yaml",
        ),
    ] {
        std::fs::write(&path, text).unwrap();
        let (shown, exit) = Terminal::run(folder.path(), args).ends();
        assert_eq!(exit, code, "{shown}");
        assert!(shown.contains(said), "{shown}");
        assert_eq!(read(folder.path(), "case.yaml"), text);
    }
}

/// Nobody answers ten questions to hear in the end that the letters cannot be printed.
#[test]
fn fonts_are_looked_at_before_the_first_question() {
    let folder = folder();
    std::fs::write(folder.path().join("notes.ttf"), "заметки").unwrap();
    let args = ["--lang", "ru", "--font", "notes.ttf,absent.ttf"];
    let (shown, exit) = Terminal::run(folder.path(), &args).ends();
    assert_eq!(exit, 3, "{shown}");
    for said in ["notes.ttf: это не шрифт", "absent.ttf: такого файла нет"]
    {
        assert!(shown.contains(said), "{shown}");
    }
    assert!(!shown.contains("Кто вы?"), "{shown}");
    assert!(!folder.path().join("case.yaml").exists());
}

#[test]
fn a_case_that_goes_to_standard_output_leaves_nothing_on_the_disk() {
    let folder = folder();
    let args = ["--lang", "ru", "new", "-o", "-", TODAY[0], TODAY[1]];
    let mut person = Terminal::run(folder.path(), &args);
    for (question, answer) in RU {
        person.answers(question, answer);
    }
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    assert!(said.replace('\r', "").contains(CASE), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_question_of_ones_own_is_asked_before_the_norms_are_shown_and_makes_one_fit() {
    let folder = folder();
    let own = format!("{}/examples/own-question", env!("CARGO_MANIFEST_DIR"));
    let args = ["--lang", "ru", TODAY[0], TODAY[1], "--data", own.as_str()];
    let hold = |steps: &[Step]| {
        let mut person = Terminal::run(folder.path(), &args);
        for (question, answer) in RU.iter().take(7).chain(steps) {
            person.answers(question, answer);
        }
        let shown = person.sees("Кому написать?");
        person.presses(CTRL_C);
        assert_eq!(person.ends().1, 130);
        let case = read(folder.path(), "case.yaml");
        std::fs::remove_file(folder.path().join("case.yaml")).unwrap();
        (shown, case)
    };
    let refused = "без кода из MAX не дам";
    let yes = [("Ключ от шкафчика", ""), ("Что вам сказали", refused)];
    let (shown, case) = hold(&yes);
    assert!(
        shown.contains("п. 3 Правил пользования шкафчиками"),
        "{shown}"
    );
    let facts = format!("facts:\n  locker: true\n  locker_refusal: {refused}\n");
    assert!(case.contains(&facts), "{case}");
    // After a no the second question is not asked, and the norm does not fit.
    let (shown, case) = hold(&[("Ключ от шкафчика", DOWN)]);
    assert!(!shown.contains("шкафчиками"), "{shown}");
    assert!(case.contains("facts:\n  locker: false\n"), "{case}");
    assert!(!case.contains("locker_refusal"), "{case}");
}

#[test]
fn what_is_written_of_a_story_is_there_after_an_interruption() {
    let folder = folder();
    let args = ["--lang", "ru", "new", "-o", "case.yaml", TODAY[0], TODAY[1]];
    let mut person = Terminal::run(folder.path(), &args);
    for (question, answer) in RU.iter().take(5) {
        person.answers(question, answer);
    }
    person.answers("│", "Первая строка.");
    person.sees("✔");
    person.sees("]");
    person.presses("Вторая стро");
    person.sees("Вторая стро");
    person.presses(CTRL_C);
    assert_eq!(person.ends().1, 130);
    let case = read(folder.path(), "case.yaml");
    assert!(case.contains("Первая строка.\n    Вторая стро"), "{case}");
    // Unfinished, it is asked for again, and may go on.
    let mut person = Terminal::run(folder.path(), &args);
    person.sees("Вторая стро");
    person.answers("│", "<");
    person.sees("✔");
    person.sees("]");
    person.presses(&format!("ка.{ENTER}"));
    person.sees("✔");
    person.answers("│", "");
    person.sees("Кому написать?");
    person.presses(CTRL_C);
    assert_eq!(person.ends().1, 130);
    let case = read(folder.path(), "case.yaml");
    assert!(
        case.contains("story: |\n    Первая строка.\n    Вторая строка.\n"),
        "{case}"
    );
}

#[test]
fn an_answer_stays_where_one_only_looks_at_it() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    for (question, answer) in RU.iter().take(4) {
        person.answers(question, answer);
    }
    person.answers("Кто требовал", "куратор");
    person.answers("Как требовали?", DOWN);
    person.sees("│");
    person.sees("]");
    person.presses(ESC);
    person.answers("Как требовали?", "");
    person.sees("│");
    person.presses(CTRL_C);
    assert_eq!(person.ends().1, 130);
    assert!(read(folder.path(), "case.yaml").contains("how: chat"));
}

#[test]
fn a_name_that_tells_no_gender_is_asked_about() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    for (question, answer) in RU.iter().take(8) {
        person.answers(question, answer);
    }
    person.answers("Ваши фамилия", "Ким Саша");
    person.answers("согласен", DOWN);
    person.answers("адрес для ответа", RU[9].1);
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    assert!(read(folder.path(), "case.yaml").contains("gender: female"));
}

#[test]
fn letters_that_are_there_are_replaced_only_where_the_person_says_so() {
    let folder = folder();
    let args = ["--lang", "ru", "new", "-o", "case.yaml", TODAY[0], TODAY[1]];
    std::fs::write(folder.path().join("case.yaml"), CASE).unwrap();
    let hold = |answer: Option<&str>| {
        let mut person = Terminal::run(folder.path(), &args);
        person.answers("Кому написать?", "");
        if let Some(answer) = answer {
            person.answers("уже есть", answer);
        }
        let (said, code) = person.ends();
        assert_eq!(code, 0, "{said}");
        let letters = folder.path().join("letters");
        let mut letters: Vec<_> = std::fs::read_dir(letters).unwrap().flatten().collect();
        letters.sort_by_key(std::fs::DirEntry::path);
        let first = letters.pop().unwrap().path();
        (first.clone(), std::fs::read(first).unwrap())
    };
    let (path, written) = hold(None);
    std::fs::write(&path, "old").unwrap();
    assert_eq!(hold(Some(DOWN)).1, b"old");
    assert_eq!(hold(Some("")).1, written);
    assert_eq!(read(folder.path(), "case.yaml"), CASE);
}

#[test]
fn nobody_to_write_to_ends_with_the_case_file() {
    let folder = folder();
    let mut person = Terminal::run(folder.path(), &["--lang", "ru", TODAY[0], TODAY[1]]);
    for (question, answer) in RU.iter().take(7) {
        person.answers(question, answer);
    }
    person.answers("Кому написать?", "\u{1b}[D");
    let (said, code) = person.ends();
    assert_eq!(code, 0, "{said}");
    assert!(!has_letters(folder.path()));
    let so_far = CASE.split("applicants").next().unwrap();
    assert_eq!(read(folder.path(), "case.yaml"), so_far);
}
