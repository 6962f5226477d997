//! A letter cites the edition that was in force when it happened, and never a norm outside its days.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use zhaloba::case::{Case, CaseFile};
use zhaloba::catalogue::grounds::{Exclusion, Grounds, Why};
use zhaloba::data::overlay::Kind;
use zhaloba::data::{Data, Files};
use zhaloba::yaml::Source;

/// Three editions of one rule: the first until the end of August, the second until the middle of October, the
/// third from November; two arguments and a demand that name the first, one that names the second.
const STATUTES: &str = "
acts:
  - {id: rules, genitive: Правил Примерского колледжа}
norms:
  - {id: rule-1, act: rules, pinpoint: п. 1, summary: на стенде, use: argument, checked_on: 2026-11-21,
     source: {copy: выдумка, confidence: secondary}, in_force: {until: 2025-08-31}, before: [rector]}
  - {id: rule-1-b, edition_of: rule-1, act: rules, pinpoint: п. 1, summary: на сайте, use: argument,
     source: {copy: выдумка, confidence: secondary}, checked_on: 2026-11-21,
     in_force: {from: 2025-09-01, until: 2025-10-15}, before: [rector]}
  - {id: rule-1-c, edition_of: rule-1, act: rules, pinpoint: п. 1, summary: везде, use: argument,
     source: {copy: выдумка, confidence: secondary}, checked_on: 2026-11-21, in_force: {from: 2025-11-01}, before: [rector]}
arguments:
  - id: open
    when: {in: {pressure: [expulsion_threat]}}
    heading: Объявления открыты
    points:
      - {norm: rule-1, says: 'Об этом {{ cite }}.'}
      - {norm: rule-1-b, says: 'И об этом {{ cite }}.'}
    conclusion: Мессенджер не нужен.
  - id: again
    heading: Объявления открыты всем
    points: [{norm: rule-1-b, says: 'Об этом {{ cite }}.'}, {norm: rule-1, says: 'Об этом {{ cite }}.'}]
    conclusion: Мессенджер не нужен.
";

const DEMANDS: &str = "
demands:
  - {id: open_them, before: [rector], norms: [rule-1, rule-1-c], says: 'открыть их{% if cites %} ({{ cites }}){% endif %}'}
";

const CASE: &str = "
version: 1
role: student
institution: {name: Примерский колледж, kind: college, region: Свердловская область}
incident:
  date: 2025-06-01
  pressure: [expulsion_threat, info_only_in_max, exclusive_order]
  demanded_by: {position: куратор}
  story: Куратор сказал, что тех, кто не установит мессенджер MAX, отчислят.
applicants: [{name: Примеров Пётр Иванович, address: '620014, г. Екатеринбург, ул. Примерная, д. 1'}]
to: [rector, prosecutor, rosobrnadzor]
dated: 2026-11-20
";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 22)
}

fn data() -> Data {
    let source = |text: &str| Source::from_bytes(None, text.as_bytes()).unwrap();
    let overlay = vec![
        (Kind::Statutes, source(STATUTES)),
        (Kind::Demands, source(DEMANDS)),
    ];
    let laid = Files::built_in().unwrap().laid_over(overlay);
    laid.unwrap().link().unwrap()
}

fn case(data: &Data, first: NaiveDate, last: NaiveDate) -> Case {
    let text = CASE.replace("date: 2025-06-01", &format!("from: {first}\n  to: {last}"));
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    CaseFile::read(&source, &data.rules, today()).unwrap().case
}

fn grounds<'a>(data: &'a Data, case: &Case, addressee: &str) -> Grounds<'a> {
    let addressee = data.rules.addressees.get(addressee).unwrap();
    zhaloba::grounds(case, addressee, data, today())
}

/// The editions of the rule that a letter cites: in its arguments, and in its demand.
fn rules<'a>(grounds: &Grounds<'a>) -> (Vec<&'a str>, Vec<&'a str>) {
    let points = grounds.arguments.iter().flat_map(|argued| &argued.points);
    let argued = points.map(|(_, ground)| ground.norm.id.as_str());
    let demands = grounds.demands.iter().flat_map(|said| &said.grounds);
    let demanded = demands.map(|ground| ground.norm.id.as_str());
    let rules = |ids: Vec<&'a str>| {
        ids.into_iter()
            .filter(|id| id.starts_with("rule-"))
            .collect()
    };
    (rules(argued.collect()), rules(demanded.collect()))
}

#[test]
fn the_edition_in_force_on_the_days_of_the_incident_is_cited_once() {
    let data = data();
    let august = day(2025, 8, 20);
    for (first, last, cited) in [
        (day(2025, 1, 1), day(2025, 1, 1), Some("rule-1")),
        (august, day(2025, 8, 31), Some("rule-1")),
        (day(2025, 9, 1), day(2025, 9, 1), Some("rule-1-b")),
        (day(2025, 9, 5), day(2025, 10, 15), Some("rule-1-b")),
        // Between the second and the third none is known.
        (day(2025, 10, 16), day(2025, 10, 31), None),
        (day(2025, 10, 20), day(2025, 11, 1), Some("rule-1-c")),
        (day(2026, 1, 1), day(2026, 1, 9), Some("rule-1-c")),
        // The text changed in the midst of it.
        (august, day(2025, 9, 1), None),
        (august, day(2025, 12, 1), None),
        (day(2025, 10, 15), day(2025, 11, 1), None),
    ] {
        let case = case(&data, first, last);
        let grounds = grounds(&data, &case, "rector");
        let expected: Vec<&str> = cited.into_iter().collect();
        let place = format!("{first} {last}");
        assert_eq!(rules(&grounds), (expected.clone(), expected), "{place}");
        let letter = zhaloba::compose(
            &case,
            data.rules.addressees.get("rector").unwrap(),
            &data,
            today(),
        );
        let letter = letter.unwrap().to_markdown();
        let named = letter.matches("п. 1 Правил Примерского колледжа").count();
        assert_eq!(named, cited.map_or(0, |_| 2), "{place}\n{letter}");
    }
}

#[test]
fn what_is_not_cited_is_told_with_the_reason() {
    let data = data();
    let changed = [Why::Excluded(vec![Exclusion::Changed])];
    let not_in_force = [Why::Excluded(vec![Exclusion::NotInForce])];
    for (first, last, why) in [
        (
            day(2025, 8, 31),
            day(2025, 9, 1),
            [&changed[0], &changed[0], &not_in_force[0]],
        ),
        (
            day(2025, 8, 31),
            day(2025, 11, 1),
            [&changed[0], &changed[0], &changed[0]],
        ),
        (
            day(2025, 10, 20),
            day(2025, 10, 21),
            [&not_in_force[0], &not_in_force[0], &not_in_force[0]],
        ),
    ] {
        let case = case(&data, first, last);
        let grounds = grounds(&data, &case, "rector");
        let near = grounds.near().filter(|near| near.norm.act == "rules");
        assert_eq!(near.map(|near| &near.why).collect::<Vec<_>>(), why);
    }
}

#[test]
fn omitting_the_provision_omits_every_edition() {
    let data = data();
    let september = day(2025, 9, 10);
    for (omit, cited) in [("rule-1", 0), ("rule-1-b", 0), ("rule-1-c", 1)] {
        let mut case = case(&data, september, september);
        case.omit = vec![omit.to_owned()];
        let grounds = grounds(&data, &case, "rector");
        assert_eq!(rules(&grounds).0.len(), cited, "{omit}");
    }
}

/// No letter, whatever its days, cites a norm outside its own.
#[test]
fn nothing_is_cited_outside_its_known_days() {
    let data = data();
    let norms = &data.rules.catalogue.norms;
    let limited: Vec<_> = norms
        .iter()
        .filter(|norm| norm.in_force.from.is_some() || norm.in_force.until.is_some())
        .collect();
    let borders: BTreeSet<NaiveDate> = limited
        .iter()
        .flat_map(|norm| [norm.in_force.from, norm.in_force.until])
        .flatten()
        .flat_map(|day| [day - Days::new(1), day, day + Days::new(1)])
        .filter(|day| *day < self::day(2026, 11, 1))
        .collect();
    let mut cited = BTreeSet::new();
    for first in &borders {
        for last in borders.iter().filter(|last| first <= *last) {
            let case = case(&data, *first, *last);
            for addressee in &case.to {
                for ground in grounds(&data, &case, addressee).cited() {
                    let norm = ground.norm;
                    let place = format!("{} {first} {last}", norm.id);
                    assert!(
                        norm.in_force.from.is_none_or(|from| from <= *last),
                        "{place}"
                    );
                    assert!(
                        norm.in_force.until.is_none_or(|until| *first <= until),
                        "{place}"
                    );
                    cited.insert(norm.id.as_str());
                }
            }
        }
    }
    // Those of the test among them, so that the borders were tried.
    let tried = limited
        .iter()
        .filter(|norm| cited.contains(norm.id.as_str()));
    assert!(tried.count() >= 3, "{cited:?}");
}
