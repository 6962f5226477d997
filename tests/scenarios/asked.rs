//! What letters ask for: only what the facts bear and the letter argues for.

use chrono::NaiveDate;
use zhaloba::case::CaseFile;
use zhaloba::data::Data;
use zhaloba::yaml::Source;

/// Who writes, from where, how it was demanded, on whose phone (`~` where nobody said), what
/// happened; to whom; what the letter asks for and what it does not.
type Row = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const ROWS: &[Row] = &[
    (
        "teacher school spoken issued forced_agitation,install_confirmation",
        "rector",
        &[
            "drop_demand_to_press_others",
            "no_agitation",
            "no_sanctions_for_not_pressing",
        ],
        &["drop_demand", "no_sanctions_at_work", "device_or_none"],
    ),
    (
        "teacher school written_order issued exclusive_order,forced_agitation",
        "rector",
        &["drop_order_to_press_others"],
        &["drop_order", "drop_unseen_order"],
    ),
    (
        "teacher school spoken own forced_agitation,refuser_lists",
        "labour_inspectorate",
        &["prescribe_no_pressing_of_others"],
        &["prescribe"],
    ),
    (
        "teacher school spoken own forced_agitation,install_confirmation",
        "prosecutor",
        &["inspect_work", "liability"],
        &["inspect_pressing_of_others", "inspect_ridicule", "assess"],
    ),
    (
        "employee employer spoken issued forced_agitation,refuser_lists",
        "employer",
        &["no_agitation"],
        &["stop_lists", "drop_demand"],
    ),
    (
        "parent school spoken ~ exclusive_order",
        "rector",
        &["drop_unseen_order"],
        &["drop_order", "drop_demand"],
    ),
    (
        "parent school ~ ~ exclusive_order",
        "rector",
        &["drop_unseen_order"],
        &["drop_order", "drop_demand"],
    ),
    (
        "parent school ~ ~ trip_refusal",
        "rector",
        &["drop_demand", "admit_to_events"],
        &["drop_order"],
    ),
    (
        "teacher school spoken own exclusive_order",
        "rector",
        &["drop_unseen_order"],
        &["drop_order", "drop_demand"],
    ),
    (
        "teacher school spoken own public_humiliation",
        "rector",
        &["no_ridicule"],
        &["drop_demand", "no_sanctions_at_work", "copies_for_staff"],
    ),
    (
        "teacher school spoken own public_humiliation",
        "prosecutor",
        &["inspect_ridicule", "assess"],
        &["inspect_work", "liability"],
    ),
    (
        "teacher school spoken own emotional_pressure",
        "rector",
        &["drop_demand"],
        &["no_sanctions_at_work"],
    ),
    (
        "applicant university spoken ~ info_only_in_max",
        "rector",
        &["information_for_applicants"],
        &["no_condition"],
    ),
    (
        "applicant university spoken ~ applicant_pressure",
        "prosecutor",
        &["inspect_admission", "assess"],
        &["liability"],
    ),
];

fn case(told: &str) -> String {
    let words: Vec<&str> = told.split(' ').collect();
    let [role, kind, how, device, pressure]: [&str; 5] = words.try_into().unwrap();
    let line = |key: &str, value: &str| match value {
        "~" => String::new(),
        value => format!("\n  {key}: {value}"),
    };
    format!(
        "version: 1
role: {role}
institution: {{name: МБОУ «Примерская организация», kind: {kind}, region: Свердловская область, founder: municipal}}
incident:
  date: 2025-11-14
  pressure: [{pressure}]
  demanded_by: {{position: директор}}{}{}
  story: Произошло то, что произошло.
applicants: [{{name: Громов Алексей Сергеевич, address: '620014, г. Екатеринбург'}}]
to: [prosecutor]
",
        line("how", how),
        line("device", device)
    )
}

#[test]
fn letters_ask_for_what_they_argue() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for (told, to, asked, not_asked) in ROWS {
        let source = Source::from_bytes(None, case(told).as_bytes()).unwrap();
        let case = CaseFile::read(&source, &data.rules, today).unwrap().case;
        let addressee = data.rules.addressees.get(to).unwrap();
        let grounds = zhaloba::grounds(&case, addressee, &data, today);
        let demands = grounds.demands.iter();
        let found: Vec<&str> = demands.map(|said| said.sentence.id.as_str()).collect();
        for id in *asked {
            assert!(found.contains(id), "{id} is missing: {told} {found:?}");
        }
        for id in *not_asked {
            assert!(
                !found.contains(id),
                "{id} does not belong here: {told} {found:?}"
            );
        }
    }
}

#[test]
fn the_head_of_a_kindergarten_heads_it_in_the_instrumental() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let addressee = data.rules.addressees.get("rector").unwrap();
    for (name, official, head) in [
        (
            "Детский сад «Ромашка»",
            "",
            "Заведующему детским садом «Ромашка»\n",
        ),
        (
            "МБДОУ «Детский сад № 7»",
            "",
            "Заведующему\\\nМБДОУ «Детский сад № 7»\n",
        ),
        (
            "Детский сад «Ромашка»",
            "директор Орлова Анна Петровна",
            "Директору\\\nДетского сада «Ромашка»\\\nОрловой Анне Петровне\n",
        ),
    ] {
        let mut text = case("parent kindergarten spoken ~ kindergarten_spo_parents")
            .replace("МБОУ «Примерская организация»", name);
        if !official.is_empty() {
            text += &format!("addressees: {{rector: {{official: {official}}}}}\n");
        }
        let source = Source::from_bytes(None, text.as_bytes()).unwrap();
        let case = CaseFile::read(&source, &data.rules, today).unwrap().case;
        let letter = zhaloba::compose(&case, addressee, &data, today).unwrap();
        let text = letter.to_markdown();
        assert!(text.starts_with(head), "{head}\n{text}");
    }
}
