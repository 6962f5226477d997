//! Reads case files: holds each against the schema and the checks, which are made ready once for all.
//!
//! In goes the rule book, then file after file, out come cases or everything that is wrong with them.
//! Nothing of a case stays.

use std::cell::OnceCell;

use chrono::NaiveDate;
use serde_json::Value;

use super::{Case, CaseFile, check, schema};
use crate::guard;
use crate::problem::{Problem, Severity};
use crate::rulebook::Rulebook;
use crate::shape;
use crate::yaml::Source;

/// What case files are held against.
#[derive(Debug)]
pub struct CaseReader<'r> {
    rules: &'r Rulebook,
    guard: guard::Reader<'r>,
    /// The schema of a whole case, made when one is first read.
    whole: OnceCell<Value>,
    /// That of a case which is only begun.
    begun: OnceCell<Value>,
}

impl<'r> CaseReader<'r> {
    /// Holds files against these rules.
    pub fn new(rules: &'r Rulebook) -> Self {
        Self {
            rules,
            guard: guard::Reader::new(&rules.guard),
            whole: OnceCell::new(),
            begun: OnceCell::new(),
        }
    }

    /// Reads a case file and checks it.
    ///
    /// # Errors
    /// Everything that is wrong with the file, warnings included, each with its place.
    pub fn read(&self, source: &Source, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let schema = self.whole.get_or_init(|| schema::schema(self.rules));
        self.read_by(source, schema, |case| {
            check::problems(case, self.rules, today)
        })
    }

    /// Reads a case file that may have gaps; what it does say is checked all the same.
    ///
    /// # Errors
    /// As for [`CaseReader::read`].
    pub fn read_begun(&self, source: &Source, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let schema = self.begun.get_or_init(|| schema::of_begun(self.rules));
        self.read_by(source, schema, |case| {
            check::problems_of_begun(case, self.rules, today)
        })
    }

    fn read_by(
        &self,
        source: &Source,
        schema: &Value,
        check: impl Fn(&Case) -> Vec<Problem>,
    ) -> Result<CaseFile, Vec<Problem>> {
        let (read, mut problems) = shape::attempt::<Case>(source, schema);
        let Some((case, tree)) = read else {
            return Err(problems);
        };
        let texts = tree.texts();
        let mut found = check(&case);
        found.extend(check::lookalikes(&texts, source));
        found.extend(check::quotes(&texts));
        found.extend(check::guard(&case, &texts, source, &self.guard));
        found.retain(|problem| !check::follows_from(problem, &problems));
        for problem in &mut found {
            problem.place = problem.place.or_else(|| tree.place(&problem.path));
            problem.file.clone_from(&source.name);
        }
        problems.extend(found);
        problems.sort_by_key(|problem| problem.place);
        let wrong = |problem: &Problem| problem.severity == Severity::Error;
        if problems.iter().any(wrong) {
            Err(problems)
        } else {
            Ok(CaseFile {
                case,
                warnings: problems,
                tree,
            })
        }
    }
}
