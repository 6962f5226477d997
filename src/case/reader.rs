//! Reads case files: holds each against the schema and the checks, which are made ready once for all.
//!
//! In goes the rule book, then file after file, out come cases or everything that is wrong with them.
//! Nothing of a case stays.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde_json::Value;

use super::joined::Joined;
use super::lines::unbroken;
use super::{Case, CaseFile, check, schema};
use crate::guard;
use crate::problem::Problem;
use crate::rulebook::Rulebook;
use crate::shape;
use crate::yaml::{Places, Source, Tree};

/// A case whose applicants stand elsewhere, too.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// Their names, which the case may name.
    pub names: &'a [&'a str],
    /// Whether the case may have gaps.
    pub is_begun: bool,
}

/// What case files are held against.
#[derive(Debug)]
pub struct CaseReader<'r> {
    rules: &'r Rulebook,
    guard: guard::Reader<'r>,
    /// The schema of a whole case, made when one is first read.
    whole: OnceLock<Value>,
    /// That of a case which others sign.
    signed: OnceLock<Value>,
    /// That of a case which is only begun.
    begun: OnceLock<Value>,
}

impl<'r> CaseReader<'r> {
    /// Holds files against these rules.
    pub fn new(rules: &'r Rulebook) -> Self {
        Self {
            rules,
            guard: guard::Reader::new(&rules.guard),
            whole: OnceLock::new(),
            signed: OnceLock::new(),
            begun: OnceLock::new(),
        }
    }

    /// Reads a case file and checks it.
    ///
    /// # Errors
    /// Everything that is wrong with the file, warnings included, each with its place.
    pub fn read(&self, source: &Source, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let read = shape::attempt(source, self.whole(), unbroken);
        self.checked(read, &|| Places::new(source), &[], |case| {
            check::problems(case, self.rules, today)
        })
    }

    /// Reads a case file that others sign as well, and checks it: it may have no applicants of its own.
    ///
    /// # Errors
    /// As for [`CaseReader::read`].
    pub fn read_signed(
        &self,
        source: &Source,
        today: NaiveDate,
        signed: Signed<'_>,
    ) -> Result<CaseFile, Vec<Problem>> {
        let Signed { names, is_begun } = signed;
        let schema = match is_begun {
            true => self.begun(),
            false => self.signed.get_or_init(|| schema::of_signed(self.rules)),
        };
        let check = match is_begun {
            true => check::problems_of_begun,
            false => check::problems,
        };
        let read = shape::attempt(source, schema, unbroken);
        self.checked(read, &|| Places::new(source), names, |case| {
            check(case, self.rules, today)
        })
    }

    /// Reads a case that comes from no text of its own, and checks it. Every value of the tree is a line
    /// of its own, and the problems name these lines and the characters in them.
    ///
    /// # Errors
    /// As for [`CaseReader::read`].
    pub fn read_tree(&self, tree: Tree, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let read = shape::attempt_tree(unbroken(tree), Vec::new(), self.whole());
        self.checked(read, &Places::of_values, &[], |case| {
            check::problems(case, self.rules, today)
        })
    }

    /// Reads a case that was checked before: what is looked at is its shape alone.
    ///
    /// # Errors
    /// What keeps it from being a case.
    pub fn reread_tree(&self, tree: Tree) -> Result<CaseFile, Vec<Problem>> {
        match shape::attempt_tree(unbroken(tree), Vec::new(), self.whole()) {
            (Some((case, tree)), problems) if problems.is_empty() => Ok(CaseFile {
                case,
                warnings: Vec::new(),
                tree,
                joined: Joined::default(),
            }),
            (_, problems) => Err(problems),
        }
    }

    /// The schema of a whole case.
    fn whole(&self) -> &Value {
        self.whole.get_or_init(|| schema::schema(self.rules))
    }

    /// The schema of a case that is only begun.
    fn begun(&self) -> &Value {
        self.begun.get_or_init(|| schema::of_begun(self.rules))
    }

    /// The rules that files are held against.
    #[must_use]
    pub fn rules(&self) -> &'r Rulebook {
        self.rules
    }

    /// What texts are read for.
    #[must_use]
    pub fn guard(&self) -> &guard::Reader<'r> {
        &self.guard
    }

    /// Reads a case file that may have gaps; what it does say is checked all the same.
    ///
    /// # Errors
    /// As for [`CaseReader::read`].
    pub fn read_begun(&self, source: &Source, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let read = shape::attempt(source, self.begun(), unbroken);
        self.checked(read, &|| Places::new(source), &[], |case| {
            check::problems_of_begun(case, self.rules, today)
        })
    }

    fn checked<'s>(
        &self,
        (read, mut problems): (Option<(Case, Tree)>, Vec<Problem>),
        places: &dyn Fn() -> Places<'s>,
        others: &[&str],
        check: impl Fn(&Case) -> Vec<Problem>,
    ) -> Result<CaseFile, Vec<Problem>> {
        let Some((case, tree)) = read else {
            return Err(problems);
        };
        let texts = tree.texts();
        let mut found = check(&case);
        found.extend(check::lookalikes(&texts, places()));
        found.extend(check::quotes(&texts));
        let names = check::names(&case).into_iter();
        let people = guard::People::new(names.chain(others.iter().copied()));
        found.extend(check::guard(&people, &texts, places(), &self.guard));
        found.retain(|problem| !check::follows_from(problem, &problems));
        for problem in &mut found {
            problem.place = problem.place.or_else(|| tree.place(&problem.path));
            problem.file.clone_from(&tree.file);
        }
        problems.extend(found);
        problems.sort_by_key(|problem| problem.place);
        if problems.iter().any(Problem::is_error) {
            Err(problems)
        } else {
            Ok(CaseFile {
                case,
                warnings: problems,
                tree,
                joined: Joined::default(),
            })
        }
    }
}
