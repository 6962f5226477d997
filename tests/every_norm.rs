//! Every norm that may be cited is cited by some letter, and every kind of pressure is answered by the
//! norms that answer it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::yaml::Source;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// Who writes, where, whose it is, on whose phone, what happened.
fn case(told: &str, rest: &str, data: &Data) -> Case {
    let words: Vec<&str> = told.split(' ').collect();
    let [role, kind, founder, pressure]: [&str; 4] = words.try_into().unwrap();
    let text = format!(
        "version: 1
role: {role}
institution: {{name: МБОУ «Примерская организация», kind: {kind}, region: Свердловская область, founder: {founder}}}
incident:
  date: 2025-11-14
  pressure: [{pressure}]
  demanded_by: {{position: директор}}
  device: own
  story: Произошло то, что произошло.
applicants: [{{name: Громов Алексей Сергеевич, address: '620014, г. Екатеринбург', birth_date: 2009-05-01}}]
to: [prosecutor]
{rest}"
    );
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    CaseFile::read(&source, &data.rules, today()).unwrap().case
}

/// Who writes, from where.
const WRITERS: [(&str, &str); 10] = [
    ("student", "university"),
    ("student", "college"),
    ("pupil", "school"),
    ("parent", "school"),
    ("parent", "kindergarten"),
    ("parent", "college"),
    ("teacher", "school"),
    ("teacher", "university"),
    ("employee", "employer"),
    ("applicant", "university"),
];

/// Answers to the further questions, what was sent before, the child.
const RESTS: [&str; 4] = [
    "child: {name: Громова Дарья Алексеевна, class: 2 «Б»}\n",
    "child: {name: Громов Иван Алексеевич, class: 9 «Б»}\n",
    "facts: {copy_refused: true, expelled: true, admission_refused: true, paid_contract: true, on_leave: true, \
     spoke_out: true, messages_read: true, final_certification: true, insult_quoted: true, \
     withdraw_consent: true, electronic: true, head_silent: true, civil_servant: true}
earlier: [{to: директор организации, date: 2025-11-15}]\n",
    "facts: {council_consulted: false, electronic: false, copy_refused: true}\n",
];

#[test]
fn every_norm_for_letters_is_cited_by_one() {
    let data = Data::built_in().unwrap();
    let interview = &data.rules.interview;
    let pressures = &interview.question("pressure").unwrap().options;
    let mut waited: BTreeSet<&str> = data
        .rules
        .catalogue
        .norms
        .iter()
        .filter(|norm| norm.purpose.is_cited())
        .map(|norm| norm.id.as_str())
        .collect();
    let cited_in = |case: &Case, waited: &mut BTreeSet<&str>| {
        for addressee in &data.rules.addressees.addressees {
            if !zhaloba::letters::is_competent(case, addressee, today()) {
                continue;
            }
            let grounds = zhaloba::grounds(case, addressee, &data, today());
            if grounds.arguments.is_empty() {
                continue;
            }
            for ground in grounds.cited() {
                let norm = ground.norm;
                assert!(norm.purpose.is_cited(), "{} is cited", norm.id);
                waited.remove(norm.id.as_str());
            }
        }
    };
    for (role, kind) in WRITERS {
        for rest in RESTS {
            let told = format!("{role} {kind} federal expulsion_threat");
            let mut case = case(&told, rest, &data);
            for pressure in pressures {
                case.incident.pressure = vec![pressure.id.clone()];
                for how in [None, Some("written_order")] {
                    case.incident.how = how.map(str::to_owned);
                    cited_in(&case, &mut waited);
                }
            }
        }
    }
    assert!(waited.is_empty(), "no letter cites {waited:?}");
}

/// A kind of pressure, on whom, and what has to be cited before a prosecutor; alternatives in one entry.
type Row = (&'static str, &'static str, &'static [&'static str]);

const STUDENT: &str = "student college regional";
const PARENT: &str = "parent school municipal";
const TEACHER: &str = "teacher school municipal";
const EMPLOYEE: &str = "employee employer municipal";

const ANSWERS: &[Row] = &[
    (
        "expulsion_threat",
        STUDENT,
        &[
            "education-61-2*",
            "education-43-2",
            "education-43-4",
            "education-28-6-3",
            "education-34-1-9",
            "koap-5.57-2",
            "constitution-43-1",
        ],
    ),
    (
        "dictated_withdrawal",
        STUDENT,
        &[
            "education-61-2*",
            "education-34-1-9",
            "education-43-3",
            "education-28-6-3",
            "constitution-21-1",
            "koap-5.57-2",
        ],
    ),
    (
        "explanatory_note",
        STUDENT,
        &["education-43-2", "education-43-4", "education-34-1-19"],
    ),
    ("explanatory_note", EMPLOYEE, &["labour-193*"]),
    (
        "exam_nonadmission",
        STUDENT,
        &[
            "constitution-43-1",
            "education-5*",
            "education-58-1",
            "education-43-4",
            "education-28-6-3",
            "koap-5.57-2",
        ],
    ),
    (
        "info_only_in_max",
        STUDENT,
        &[
            "education-29-1",
            "education-5*",
            "education-28-6-3",
            "constitution-19-2",
        ],
    ),
    (
        "info_only_in_max",
        PARENT,
        &[
            "education-29-1",
            "education-5*",
            "education-28-6-3",
            "constitution-19-2",
        ],
    ),
    (
        "chat_removal",
        STUDENT,
        &["education-5*", "education-29-1", "education-28-6-3"],
    ),
    (
        "public_humiliation",
        STUDENT,
        &[
            "constitution-21-1",
            "education-34-1-9",
            "education-43-3",
            "education-48-1-3",
        ],
    ),
    (
        "public_humiliation",
        TEACHER,
        &["constitution-21-1", "education-47-3-13"],
    ),
    (
        "building_pass",
        STUDENT,
        &[
            "constitution-43-1",
            "education-5*",
            "education-43-2",
            "education-28-6-3",
            "koap-5.57-2",
        ],
    ),
    ("building_pass", TEACHER, &["labour-22*", "labour-60"]),
    (
        "disciplinary_offence",
        STUDENT,
        &["education-43-2", "education-43-4"],
    ),
    (
        "disciplinary_offence",
        EMPLOYEE,
        &["labour-192*", "labour-193*"],
    ),
    (
        "refuser_lists",
        STUDENT,
        &[
            "constitution-24-1",
            "personal-data-5-2",
            "personal-data-5-5",
            "personal-data-7",
            "information-9-8",
        ],
    ),
    (
        "refuser_lists",
        EMPLOYEE,
        &["labour-86*", "constitution-24-1"],
    ),
    (
        "install_confirmation",
        STUDENT,
        &[
            "constitution-23-1",
            "constitution-24-1",
            "information-9-8",
            "personal-data-9-1",
            "constitution-35-2",
        ],
    ),
    (
        "install_confirmation",
        TEACHER,
        &[
            "constitution-23-1",
            "information-9-8",
            "personal-data-9-1",
            "constitution-35-2",
            "labour-60",
        ],
    ),
    (
        "dismissal_threat",
        TEACHER,
        &["labour-192*", "labour-60", "labour-3-2", "koap-5.27-1"],
    ),
    (
        "bonus_cut",
        EMPLOYEE,
        &["labour-135", "labour-192*", "labour-3-2", "koap-5.27-1"],
    ),
    (
        "trip_refusal",
        PARENT,
        &[
            "education-34-4",
            "education-5*",
            "education-44-5",
            "education-28-6-3",
            "constitution-19-2",
            "koap-5.57-2",
        ],
    ),
    (
        "personal_phone",
        EMPLOYEE,
        &["labour-22*", "labour-188", "labour-60", "constitution-35-2"],
    ),
    (
        "exclusive_order",
        STUDENT,
        &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-34-1-17",
            "information-3-8",
        ],
    ),
    (
        "exclusive_order",
        TEACHER,
        &["education-30-3", "education-30-4", "labour-8-4"],
    ),
    (
        "lower_grades",
        STUDENT,
        &[
            "education-43-4",
            "education-58-1",
            "education-34-1-9",
            "education-28-6-3",
        ],
    ),
    (
        "confinement",
        STUDENT,
        &[
            "constitution-22-1",
            "constitution-21-1",
            "education-34-1-9",
            "education-43-3",
        ],
    ),
    (
        "service_denial",
        STUDENT,
        &[
            "education-5*",
            "education-28-6-3",
            "constitution-19-2",
            "appeals-10*",
        ],
    ),
    (
        "parent_chat_transfer",
        PARENT,
        &[
            "education-44-5",
            "education-30-3",
            "education-30-4",
            "education-28-6-3",
        ],
    ),
    (
        "transfer_suggestion",
        PARENT,
        &["education-5*", "education-44-3*", "education-34-1-9"],
    ),
    (
        "surveillance_threat",
        EMPLOYEE,
        &["constitution-23-1", "labour-3-2"],
    ),
    (
        "usage_monitoring",
        STUDENT,
        &[
            "constitution-23-1",
            "constitution-24-1",
            "personal-data-5*",
            "personal-data-6-1-1",
        ],
    ),
    (
        "usage_monitoring",
        EMPLOYEE,
        &[
            "constitution-23-1",
            "constitution-24-1",
            "personal-data-5*",
            "personal-data-6-1-1",
            "labour-86*",
        ],
    ),
    (
        "applicant_pressure",
        "applicant university federal",
        &["constitution-43-1", "education-5*", "education-43-2"],
    ),
    (
        "digital_id_only",
        STUDENT,
        &["education-5*", "education-43-2"],
    ),
    (
        "forced_agitation",
        TEACHER,
        &[
            "labour-60",
            "labour-72",
            "education-47-3*",
            "education-47-6.1",
        ],
    ),
    (
        "kindergarten_spo_parents",
        "parent kindergarten municipal",
        &[
            "education-44-5",
            "education-30-3",
            "education-30-4",
            "education-28-6-3",
        ],
    ),
    (
        "online_lectures_in_max",
        STUDENT,
        &[
            "education-5*",
            "education-16-2",
            "education-29-1",
            "education-28-6-3",
        ],
    ),
];

/// What needs a written act to be said.
const WRITTEN: &str = "exclusive_order parent_chat_transfer kindergarten_spo_parents";

#[test]
fn every_pressure_has_the_answer_of_the_law() {
    let data = Data::built_in().unwrap();
    let addressee = data.rules.addressees.get("prosecutor").unwrap();
    let mut missing = Vec::new();
    for (pressure, who, answers) in ANSWERS {
        let mut case = case(&format!("{who} {pressure}"), "", &data);
        if WRITTEN.contains(pressure) {
            case.incident.how = Some("written_order".to_owned());
        }
        let grounds = zhaloba::grounds(&case, addressee, &data, today());
        let cited: BTreeSet<&str> = grounds
            .cited()
            .map(|ground| ground.norm.id.as_str())
            .collect();
        for answer in *answers {
            let found = match answer.strip_suffix('*') {
                Some(start) => cited.iter().any(|id| id.starts_with(start)),
                None => cited.contains(answer),
            };
            if !found {
                missing.push(format!("{pressure} of {who}: {answer}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
