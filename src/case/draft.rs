//! A case file in the making: what is known so far, in the order in which a person would write it.
//!
//! Answers go in by path (`applicants[0].name`), a case file comes out as text. [`Draft::problems`]
//! checks it exactly as a file is checked, except that nothing needs to be complete.

mod answers;
mod paths;

use chrono::NaiveDate;

use crate::case::CaseFile;
use crate::problem::Problem;
use crate::rulebook::Rulebook;
use crate::yaml::{self, Node, Scalar, Source, Value};
use paths::{node, put, take};

pub use answers::Typed;

/// What stands for what decides on the law and is not known yet, while the rest is checked.
const STAND_INS: [(&str, &str); 5] = [
    ("version", "1"),
    ("role", "student"),
    ("institution.kind", "school"),
    ("institution.region", "Москва"),
    ("incident.pressure[0]", "expulsion_threat"),
];

/// A case file in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    root: Node,
}

impl Default for Draft {
    fn default() -> Self {
        let mut draft = Self {
            root: node(Value::Map(Vec::new())),
        };
        draft.set("version", "1");
        draft
    }
}

impl Draft {
    /// What a file holds so far; an empty file is an empty draft.
    ///
    /// # Errors
    /// What keeps the file from being read as a case file at all.
    pub fn read(source: &Source, rules: &Rulebook) -> Result<Self, Vec<Problem>> {
        if source.text.trim().is_empty() {
            return Ok(Self::default());
        }
        let root = yaml::tree(source)?.root;
        let draft = Self { root };
        let mut problems = super::shape_problems(source, rules);
        problems.retain(|problem| problem.code != "missing-key");
        if problems.is_empty() {
            Ok(draft)
        } else {
            Err(problems)
        }
    }

    /// The case file as a person would write it.
    pub fn to_yaml(&self) -> String {
        yaml::text(&self.root)
    }

    /// The text under a path; `None` where there is none, or more than one.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.root.at(path).and_then(scalar)
    }

    /// The texts of the list under a path; empty where no list stands.
    pub fn texts(&self, path: &str) -> Vec<&str> {
        match self.root.at(path).map(|node| &node.value) {
            Some(Value::Seq(items)) => items.iter().filter_map(scalar).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether anything stands under a path.
    pub fn has(&self, path: &str) -> bool {
        let node = self.root.at(path);
        node.is_some_and(|node| node.value != Value::Null)
    }

    /// Puts a text under a path, instead of what stood there.
    pub fn set(&mut self, path: &str, text: &str) {
        let scalar = Scalar {
            text: text.to_owned(),
            plain: matches!(text, "1" | "true" | "false"),
        };
        put(&mut self.root, "", path, node(Value::Scalar(scalar)));
    }

    /// Puts a list under a path; an empty list is none.
    pub fn set_list(&mut self, path: &str, texts: &[String]) {
        self.remove(path);
        for (index, text) in texts.iter().enumerate() {
            self.set(&format!("{path}[{index}]"), text);
        }
    }

    /// Takes away what stands under a path, and what is empty without it.
    pub fn remove(&mut self, path: &str) {
        take(&mut self.root, path);
    }

    /// Everything wrong with what is known so far, warnings included.
    pub fn problems(&self, rules: &Rulebook, today: NaiveDate) -> Vec<Problem> {
        match self.begun(rules, today) {
            Ok(file) => {
                let unsettled = super::check::unsettled(&file.case);
                file.warnings.into_iter().chain(unsettled).collect()
            }
            Err(problems) => problems,
        }
    }

    /// Everything wrong in these fields and below them, warnings included.
    pub fn problems_in(
        &self,
        fields: &[String],
        rules: &Rulebook,
        today: NaiveDate,
    ) -> Vec<Problem> {
        let mut problems = self.problems(rules, today);
        problems.retain(|problem| fields.iter().any(|field| problem.is_in(field)));
        problems
    }

    /// The case with its gaps; where something that decides on the law is missing, with a stand-in for it.
    ///
    /// # Errors
    /// Everything wrong with what is known.
    pub fn begun(&self, rules: &Rulebook, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let mut whole = self.clone();
        for (path, text) in STAND_INS {
            let list = path.strip_suffix("[0]").unwrap_or(path);
            if !self.has(list) {
                whole.set(path, text);
            }
        }
        let source = Source {
            name: None,
            text: whole.to_yaml(),
        };
        CaseFile::read_begun(&source, rules, today)
    }
}

fn scalar(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::paths::ORDER;
    use super::*;
    use crate::data::Data;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 11, 20).unwrap()
    }

    #[test]
    fn every_key_of_a_case_file_has_its_place() {
        let data = Data::built_in().unwrap();
        let schema = super::super::schema::schema(&data.rules);
        let mut missing = Vec::new();
        for (above, pointer) in [
            ("", "/properties"),
            ("institution.", "/$defs/Institution/properties"),
            ("incident.", "/$defs/Incident/properties"),
            ("applicants.", "/$defs/Applicant/properties"),
        ] {
            let keys = schema.pointer(pointer).unwrap().as_object().unwrap();
            let paths = keys.keys().map(|key| format!("{above}{key}"));
            missing.extend(paths.filter(|path| !ORDER.contains(&path.as_str())));
        }
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn answers_stand_in_the_order_of_a_case_file_however_they_came() {
        let mut draft = Draft::default();
        draft.set_list("to", &["prosecutor".to_owned()]);
        draft.set("applicants[0].address", "101000, г. Москва");
        draft.set("applicants[0].name", "Примеров Пётр Петрович");
        draft.set("incident.story", "Первая строка.\n");
        draft.set("incident.date", "2025-11-14");
        draft.set("facts.council_consulted", "false");
        draft.set("role", "student");
        draft.set("incident.date", "2025-11-15");
        let text = "\
version: 1
role: student
incident:
  date: 2025-11-15
  story: |
    Первая строка.
facts:
  council_consulted: false
applicants:
  - name: Примеров Пётр Петрович
    address: 101000, г. Москва
to: [prosecutor]
";
        assert_eq!(draft.to_yaml(), text);
        draft.remove("incident.date");
        draft.remove("incident.story");
        draft.set_list("to", &[]);
        let text = "\
version: 1
role: student
facts:
  council_consulted: false
applicants:
  - name: Примеров Пётр Петрович
    address: 101000, г. Москва
";
        assert_eq!(draft.to_yaml(), text);
        assert!(draft.has("applicants[0].name"));
        assert!(!draft.has("applicants[1].name"));
    }

    #[test]
    fn what_is_missing_is_no_problem_what_is_wrong_is() {
        let data = Data::built_in().unwrap();
        let mut draft = Draft::default();
        assert_eq!(draft.problems(&data.rules, day()), []);
        for (path, wrong, code) in [
            ("role", "студент", "unknown-value"),
            ("incident.date", "31.04.2025", "no-such-day"),
            ("incident.date", "2025-12-01", "date-in-future"),
            ("applicants[0].name", "Пётр", "name-incomplete"),
            ("applicants[0].address", "Москва", "address-short"),
            ("incident.story", "a\u{7}b", "control-character"),
        ] {
            draft.set(path, wrong);
            let problems = draft.problems_in(&[path.to_owned()], &data.rules, day());
            let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
            assert_eq!(codes, [code], "{path}: {problems:?}");
            draft.remove(path);
        }
        assert_eq!(draft, Draft::default());
    }

    #[test]
    fn every_example_is_a_draft_and_stays_the_same_case() {
        let data = Data::built_in().unwrap();
        let read = |text: String| {
            let source = Source { name: None, text };
            let draft = Draft::read(&source, &data.rules).unwrap();
            (
                draft.begun(&data.rules, NaiveDate::MAX).unwrap().case,
                draft,
            )
        };
        for folder in std::fs::read_dir("examples").unwrap() {
            let path = folder.unwrap().path().join("case.yaml");
            if let Ok(text) = std::fs::read_to_string(path) {
                let (case, draft) = read(text);
                assert_eq!(read(draft.to_yaml()).0, case);
            }
        }
    }
}
