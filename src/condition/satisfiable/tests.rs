use std::time::Instant;

use chrono::NaiveDate;

use super::{Choice, Kind, Range, Vocabulary};
use crate::condition::Condition;
use crate::facts::{Facts, Value};

fn condition(yaml: &str) -> Condition {
    serde_yaml::from_str(yaml).unwrap()
}

/// Choices as `id` or `id: condition`.
fn range(kind: Kind, choices: &[(&str, &str)], may_be_unknown: bool, when: &str) -> Range {
    let asked = |when: &str| (!when.is_empty()).then(|| condition(when));
    let choices = choices.iter().map(|(id, when)| Choice {
        id: (*id).to_owned(),
        when: asked(when),
    });
    Range {
        kind,
        choices: choices.collect(),
        may_be_unknown,
        when: asked(when),
    }
}

/// Every kind of fact, and values that ask for others.
fn vocabulary() -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    let role = [("pupil", ""), ("parent", ""), ("teacher", "")];
    vocabulary.insert("role", range(Kind::One, &role, false, ""));
    let device = [("own", ""), ("issued", "")];
    let staff = "is: {role: teacher}";
    vocabulary.insert("device", range(Kind::One, &device, true, staff));
    let pressure = [
        ("threat", ""),
        ("trip", "in: {role: [pupil, parent]}"),
        ("dismissal", staff),
    ];
    vocabulary.insert("pressure", range(Kind::Many, &pressure, false, ""));
    let body = [
        ("prosecutor", "is: {office: state}"),
        (
            "employer",
            "all: [{is: {office: private}}, {is: {role: teacher}}]",
        ),
    ];
    vocabulary.insert("addressee", range(Kind::One, &body, false, ""));
    let office = [("state", ""), ("private", "")];
    vocabulary.insert("office", range(Kind::One, &office, false, ""));
    vocabulary.insert("date", range(Kind::Days, &[], true, ""));
    let asked = [("true", ""), ("false", "")];
    vocabulary.insert(
        "asked",
        range(Kind::One, &asked, true, "not: {is: {role: teacher}}"),
    );
    vocabulary
}

#[test]
fn a_condition_that_no_case_meets_is_found() {
    let vocabulary = vocabulary();
    for (can_hold, yaml) in [
        (true, "is: {role: pupil}"),
        (false, "all: [{is: {role: pupil}}, {is: {role: parent}}]"),
        (
            false,
            "all: [{in: {role: [pupil]}}, {not: {in: {role: [pupil, parent]}}}]",
        ),
        (
            true,
            "all: [{is: {pressure: threat}}, {is: {pressure: trip}}]",
        ),
        (
            false,
            "all: [{is: {pressure: trip}}, {not: {in: {pressure: [trip, threat]}}}]",
        ),
        // The other value of several may bring it about.
        (
            true,
            "all: [{in: {pressure: [trip, threat]}}, {not: {is: {pressure: trip}}}]",
        ),
        (false, "not: {in: {pressure: [threat, trip, dismissal]}}"),
        // Values that only some may name.
        (true, "is: {pressure: trip, role: parent}"),
        (false, "is: {pressure: trip, role: teacher}"),
        (
            false,
            "all: [{is: {pressure: trip}}, {is: {pressure: dismissal}}]",
        ),
        // Unknown is neither yes nor no.
        (true, "not: {known: device}"),
        (false, "not: {known: role}"),
        (false, "all: [{is: {device: own}}, {not: {known: device}}]"),
        (false, "not: {in: {device: [own, issued]}}"),
        (true, "not: {is: {device: own}}"),
        // A question that only some are asked.
        (false, "all: [{is: {role: pupil}}, {known: device}]"),
        (true, "all: [{is: {role: pupil}}, {not: {known: device}}]"),
        (false, "is: {asked: \"true\", device: own}"),
        // Who is competent, and in which office.
        (false, "is: {addressee: employer, role: parent}"),
        (false, "is: {office: private, role: parent}"),
        (true, "is: {office: private}"),
        (false, "is: {office: state, addressee: employer}"),
        // Days.
        (
            true,
            "all: [{after: {date: 2025-09-01}}, {before: {date: 2025-09-02}}]",
        ),
        (
            false,
            "all: [{after: {date: 2025-09-02}}, {before: {date: 2025-09-02}}]",
        ),
        (
            true,
            "not: {any: [{before: {date: 2025-09-02}}, {after: {date: 2025-09-01}}]}",
        ),
        (
            false,
            "all: [{not: {known: date}}, {before: {date: 2025-09-02}}]",
        ),
        // What the vocabulary does not know may be anything.
        (true, "all: [{is: {weather: rain}}, {is: {weather: sun}}]"),
        (true, "all: [{that: nothing}, {not: {that: nothing}}]"),
        (
            false,
            "all: [{that: nothing}, {any: [{is: {role: other}}, {is: {role: none}}]}]",
        ),
    ] {
        assert_eq!(condition(yaml).can_hold(&vocabulary), can_hold, "{yaml}");
    }
}

#[test]
fn what_hinders_is_named() {
    let vocabulary = vocabulary();
    for (yaml, facts) in [
        ("all: [{is: {role: pupil}}, {is: {role: parent}}]", "role"),
        ("is: {pressure: trip, role: teacher}", "pressure role"),
        (
            "is: {office: private, role: parent}",
            "addressee office role",
        ),
        (
            "all: [{after: {date: 2025-09-02}}, {before: {date: 2025-09-02}}]",
            "date",
        ),
        (
            "all: [{is: {role: pupil}}, {is: {role: parent}}, {not: {known: role}}, {is: {office: a}}]",
            "",
        ),
    ] {
        assert_eq!(
            condition(yaml).hindrances(&vocabulary).join(" "),
            facts,
            "{yaml}"
        );
    }
}

/// Small numbers in a sequence that is the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'t>(&mut self, items: &[&'t str]) -> &'t str {
        items.get(self.roll(items.len())).unwrap()
    }

    fn condition(&mut self, depth: usize) -> String {
        let facts = [
            ("role", "pupil parent teacher"),
            ("device", "own issued"),
            ("pressure", "threat trip dismissal"),
            ("addressee", "prosecutor employer"),
            ("office", "state private"),
            ("asked", "true false"),
        ];
        let (fact, values) = *facts.get(self.roll(facts.len())).unwrap();
        let values: Vec<&str> = values.split(' ').collect();
        let one = self.pick(&values);
        let sides = if depth == 0 { 6 } else { 12 };
        match self.roll(sides) {
            0 => format!("{{is: {{{fact}: \"{one}\"}}}}"),
            1 => format!(
                "{{is: {{role: {}, device: {}}}}}",
                self.pick(&["pupil", "teacher"]),
                self.pick(&["own", "issued"])
            ),
            2 => format!(
                "{{in: {{{fact}: [\"{one}\", \"{}\"]}}}}",
                self.pick(&values)
            ),
            3 => format!(
                "{{known: {}}}",
                self.pick(&["device", "asked", "date", "role"])
            ),
            4 => format!("{{before: {{date: 2025-09-0{}}}}}", self.roll(4) + 1),
            5 => format!("{{after: {{date: 2025-09-0{}}}}}", self.roll(4) + 1),
            6 | 7 => format!("{{not: {}}}", self.condition(depth - 1)),
            operator => {
                let parts: Vec<String> = (0..=self.roll(3))
                    .map(|_| self.condition(depth - 1))
                    .collect();
                let name = if operator < 10 { "all" } else { "any" };
                format!("{{{name}: [{}]}}", parts.join(", "))
            }
        }
    }
}

/// Everything that the vocabulary lets be.
fn worlds() -> Vec<Facts> {
    let vocabulary = vocabulary();
    let mut worlds = vec![Facts::default()];
    for (fact, range) in &vocabulary.facts {
        let mut values: Vec<Option<Value>> = Vec::new();
        let ids: Vec<&str> = range
            .choices
            .iter()
            .map(|choice| choice.id.as_str())
            .collect();
        match range.kind {
            Kind::One => values.extend(ids.iter().map(|id| Some(Value::One((*id).to_owned())))),
            Kind::Many => values.extend((1..1 << ids.len()).map(|set: usize| {
                let has = ids
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| set & (1 << index) != 0);
                Some(Value::Many(has.map(|(_, id)| (*id).to_owned()).collect()))
            })),
            Kind::Days => {
                let day = |day: u32| {
                    NaiveDate::from_ymd_opt(2025, 8, 31).unwrap() + chrono::Days::new(day.into())
                };
                let days = (0..=5).flat_map(|first| (first..=5).map(move |last| (first, last)));
                values.extend(days.map(|(first, last)| Some(Value::Days(day(first), day(last)))));
            }
        }
        values.extend(range.may_be_unknown.then_some(None));
        worlds = worlds
            .iter()
            .flat_map(|world| {
                values.iter().map(move |value| {
                    let mut world = world.clone();
                    if let Some(value) = value {
                        world.insert(fact.as_str(), value.clone());
                    }
                    world
                })
            })
            .collect();
    }
    worlds.retain(|world| {
        vocabulary.facts.iter().all(|(fact, range)| {
            let choices = range.choices.iter();
            let mut had = choices.filter(|choice| world.options(fact).contains(&choice.id));
            let is_allowed =
                had.all(|choice| choice.when.as_ref().is_none_or(|when| when.applies(world)));
            let when = range.when.as_ref().filter(|_| world.get(fact).is_some());
            is_allowed && when.is_none_or(|when| when.applies(world))
        })
    });
    worlds
}

#[test]
fn the_search_agrees_with_trying_every_case() {
    let (vocabulary, worlds) = (vocabulary(), worlds());
    let mut dice = Dice(2025);
    let mut never = 0;
    for _ in 0..3_000 {
        let yaml = dice.condition(3);
        let condition = condition(&yaml);
        let holds = worlds.iter().any(|world| condition.applies(world));
        assert_eq!(condition.can_hold(&vocabulary), holds, "{yaml}");
        never += usize::from(!holds);
    }
    assert!(never > 300, "{never}");
}

/// Too intricate to be searched: possible, and at once.
#[test]
fn a_hostile_condition_ends() {
    let vocabulary = vocabulary();
    let either = "{any: [{is: {device: own, role: teacher}}, {is: {asked: \"true\", pressure: trip}}, {known: date}]}";
    let wide = format!(
        "all: [{}, {{is: {{role: other}}}}]",
        vec![either; 4_000].join(", ")
    );
    let deep = format!("all: [{}]", vec![either; 4_000].join(", "));
    let started = Instant::now();
    assert!(!condition(&wide).can_hold(&vocabulary));
    assert!(condition(&deep).can_hold(&vocabulary));
    assert!(started.elapsed().as_secs() < 10);
}
