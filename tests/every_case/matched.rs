//! Whoever writes, from wherever, under whatever pressure and to whomever: no norm is cited outside its role,
//! its kind of institution and the competence of the addressee.

use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::yaml::Source;

use super::{each_role, keeps_its_length, options, today};

const CASE: &str = "
version: 1
role: student
institution: {name: Примерская организация, kind: college, region: Свердловская область}
incident:
  date: 2025-11-14
  pressure: [expulsion_threat]
  demanded_by: {position: директор}
  story: Произошло то, что произошло.
applicants: [{name: Громов Алексей Сергеевич, address: '620014, г. Екатеринбург'}]
to: [prosecutor]
";

/// What is cited before these offices only.
const ONLY_BEFORE: [(&str, &[&str]); 8] = [
    ("prosecution-", &["prosecutor"]),
    ("labour-356", &["labour_inspectorate"]),
    ("labour-357", &["labour_inspectorate"]),
    ("labour-379", &["rector", "employer"]),
    ("education-45-1-1", &["rector"]),
    ("koap-5.27", &["prosecutor", "labour_inspectorate"]),
    ("koap-5.57", &["prosecutor"]),
    ("koap-13.11", &["prosecutor", "roskomnadzor"]),
];

/// What is no law for those who study, and what is none for those who work.
const OF_WORK: [&str; 2] = ["labour-", "koap-5.27"];
const OF_STUDY: [&str; 7] = [
    "education-34-",
    "education-43-",
    "education-44-",
    "education-45-",
    "education-61-",
    "koap-5.57",
    "family-",
];

#[test]
fn no_norm_is_cited_where_it_does_not_belong() {
    let tried = each_role(&Data::built_in().unwrap(), tried_as);
    assert!(tried > 10_000, "{tried}");
}

/// How many letters were matched for people in this role.
fn tried_as(role: &str, data: &Data) -> usize {
    let source = Source::from_bytes(None, CASE.as_bytes()).unwrap();
    let mut case = CaseFile::read(&source, &data.rules, today()).unwrap().case;
    role.clone_into(&mut case.role);
    let pressures = options(data, "pressure");
    let mut tried = 0;
    for kind in options(data, "kind") {
        case.institution.kind = kind;
        case.institution.founder = Some("municipal".to_owned());
        case.incident.device = Some("own".to_owned());
        for pressure in &pressures {
            case.incident.pressure = vec![pressure.clone()];
            tried += matched(&case, data);
        }
        case.incident.pressure.clone_from(&pressures);
        for founder in [None, Some("federal"), Some("regional"), Some("private")] {
            for device in [None, Some("own"), Some("issued")] {
                case.institution.founder = founder.map(str::to_owned);
                case.incident.device = device.map(str::to_owned);
                tried += matched(&case, data);
            }
        }
    }
    tried
}

fn matched(case: &Case, data: &Data) -> usize {
    for addressee in &data.rules.addressees.addressees {
        let grounds = zhaloba::grounds(case, addressee, data, today());
        let place = format!(
            "{} {:?} {}",
            case.role, case.incident.pressure, addressee.id
        );
        if zhaloba::letters::is_competent(case, addressee, today()) && !grounds.arguments.is_empty()
        {
            keeps_its_length(&grounds, addressee, &place);
            for ground in grounds.cited() {
                let office = addressee.office();
                belongs(&ground.norm.id, case, office, &addressee.id, &place);
                assert!(
                    ground.norm.before.iter().any(|before| before == office),
                    "{place}"
                );
            }
        }
    }
    data.rules.addressees.addressees.len()
}

fn belongs(norm: &str, case: &Case, office: &str, addressee: &str, place: &str) {
    let is_one_of = |starts: &[&str]| starts.iter().any(|start| norm.starts_with(start));
    let is_staff = matches!(case.role.as_str(), "teacher" | "employee");
    assert!(
        !is_one_of(if is_staff { &OF_STUDY } else { &OF_WORK }),
        "{norm}: {place}"
    );
    for (start, offices) in ONLY_BEFORE {
        assert!(
            !norm.starts_with(start) || offices.contains(&office),
            "{norm}: {place}"
        );
    }
    // The law on appeals binds neither an employer towards staff nor a private institution or founder.
    let is_private = matches!(case.institution.founder.as_deref(), None | Some("private"));
    let is_bound = match addressee {
        "rector" | "employer" => !is_staff && !is_private,
        "founder" => !is_private,
        _ => true,
    };
    assert!(
        is_bound || !is_one_of(&["appeals-", "constitution-33"]),
        "{norm}: {place}"
    );
}
