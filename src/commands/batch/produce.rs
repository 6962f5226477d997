//! The second pass: rows become letters in the folder or for the stream, and lines of the report.
//!
//! In goes a row that was found sound, out come files and what the report says of them: of all its letters, or of
//! none. A letter that differs from what stands there, or is not there, is written; which of them may be written
//! over is for the plan.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::Plan;
use super::examine::number;
use super::findings::Findings;
use super::input::Taken;
use crate::commands::blame::{Origin, in_file, printed};
use crate::commands::recipients;
use crate::commands::save::Folder;
use crate::letters::{Written, worded};
use crate::output::{Format, Press};
use crate::problem::Problem;

/// What came of a row.
pub(super) struct Made {
    pub(super) row: u32,
    pub(super) letters: Vec<Letter>,
    /// What nobody foresaw in the first pass, and what it found wrong.
    pub(super) problems: Vec<Problem>,
    pub(super) codes: Vec<&'static str>,
    pub(super) failed: bool,
    /// How many plain texts had to be made shorter.
    pub(super) shortened: usize,
    /// What kept a finished letter from the disk.
    pub(super) failure: Option<Problem>,
}

/// A letter that was put into the folder, or is to go out.
pub(super) struct Letter {
    pub(super) addressee: &'static str,
    pub(super) norms: Vec<&'static str>,
    /// In the order of the formats.
    pub(super) files: Vec<Rendered>,
    /// The letter as PDF, where all are bound together.
    pub(super) pdf: Option<Vec<u8>>,
}

/// A letter in one format.
pub(super) struct Rendered {
    pub(super) name: String,
    /// Its hash as hexadecimal digits.
    pub(super) hash: String,
    /// Empty where a folder has taken them.
    pub(super) bytes: Vec<u8>,
}

impl Made {
    pub(super) fn letters(&self) -> usize {
        self.letters.len()
    }
}

/// Writes the letters of a row.
pub(super) fn unit(
    plan: &Plan<'_>,
    folder: Option<&Folder>,
    today: NaiveDate,
    press: &mut Press,
    unit: Taken,
    findings: &Findings,
) -> Made {
    let row = number(&unit);
    let mut made = Made {
        row,
        letters: Vec::new(),
        problems: Vec::new(),
        codes: findings.codes(row).to_vec(),
        failed: false,
        shortened: 0,
        failure: None,
    };
    if let Some(codes) = findings.failed(row) {
        made.codes = codes.to_vec();
        return made;
    }
    let letters = made.render(plan, today, press, unit);
    if made.problems.is_empty() {
        made.put(plan, folder, letters);
    } else {
        made.failed = true;
        made.codes = made.problems.iter().map(|problem| problem.code).collect();
    }
    made
}

impl Made {
    /// The letters of the row, which are good for nothing where there are problems.
    fn render(
        &mut self,
        plan: &Plan<'_>,
        today: NaiveDate,
        press: &mut Press,
        unit: Taken,
    ) -> Vec<Letter> {
        let file = match unit.and_then(|rows| plan.reader.reread(&rows)) {
            Ok(file) => file,
            Err(problems) => {
                self.problems = problems;
                return Vec::new();
            }
        };
        let blamed = |problem| plan.reader.blamed(in_file(problem, &file), &file, self.row);
        let to = recipients::chosen(&plan.args.wanted.to, &file.case);
        let found = worded(&file.case, to, plan.data, today);
        let errors = found.problems.into_iter().filter(Problem::is_error);
        self.problems.extend(errors.map(blamed));
        let dated = file.case.letter_date(today);
        let mut letters = Vec::new();
        for written in &found.written {
            let mut made = Letter::of(written);
            for (format, name) in plan.files(self.row, &written.addressee.id) {
                let letter = match shortened(plan, written, self.row, format) {
                    Ok(short) => short,
                    Err(problem) => {
                        self.problems.push(blamed(problem));
                        continue;
                    }
                };
                self.shortened += usize::from(letter.is_some());
                let letter = letter.as_ref().unwrap_or(&written.letter);
                match printed(press, (letter, &[]), Origin::Case(&file), dated, format) {
                    Ok(bytes) => made.files.push(Rendered::of(name, bytes)),
                    Err(problems) => self.problems.extend(problems.into_iter().map(blamed)),
                }
            }
            letters.push(made);
        }
        letters
    }

    /// Puts the letters into the folder, if there is one.
    fn put(&mut self, plan: &Plan<'_>, folder: Option<&Folder>, letters: Vec<Letter>) {
        for mut letter in letters {
            for (file, format) in letter.files.iter_mut().zip(&plan.formats) {
                let Some(folder) = folder else { continue };
                if let Err(problem) = folder.put(&file.name, &file.bytes, plan.over) {
                    self.failure = Some(problem);
                    return;
                }
                let bytes = std::mem::take(&mut file.bytes);
                if plan.args.merge && *format == Format::Pdf {
                    letter.pdf = Some(bytes);
                }
            }
            self.letters.push(letter);
        }
    }
}

impl Rendered {
    fn of(name: String, bytes: Vec<u8>) -> Self {
        let hash = hex(&Sha256::digest(&bytes));
        Self { name, hash, bytes }
    }
}

impl Letter {
    /// A letter without its files.
    fn of(written: &Written<'static>) -> Self {
        let mut norms: Vec<&str> = Vec::new();
        for ground in written.grounds.cited() {
            if !norms.contains(&ground.norm.id.as_str()) {
                norms.push(&ground.norm.id);
            }
        }
        Self {
            addressee: &written.addressee.id,
            norms,
            files: Vec::new(),
            pdf: None,
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The letter as short as its form takes it, where it is to be pasted into one.
fn shortened(
    plan: &Plan<'_>,
    written: &Written<'static>,
    row: u32,
    format: Format,
) -> Result<Option<crate::letter::Letter>, Problem> {
    let Some(shortening) = plan.shortening().filter(|_| format == Format::Text) else {
        return Ok(None);
    };
    let name = letter_name(row, &written.addressee.id);
    let short = shortening.of(&written.letter, Some(written.addressee), &name)?;
    Ok(short.map(|short| short.letter))
}

/// The name of a letter: the row of the sheet and the addressee.
pub(super) fn letter_name(row: u32, addressee: &str) -> String {
    format!("{row:05}-{addressee}")
}

/// The name of its file.
pub(super) fn name(row: u32, addressee: &str, format: Format) -> String {
    format!("{}.{}", letter_name(row, addressee), format.ending())
}
