//! Values of the command line: from the words a person typed to types that cannot be wrong.

use super::{Batch, Cli, Command, Destination, Law, Stats, Template, Wanted, Write};
use crate::output;
use crate::problem::Problem;
use crate::signers;
use crate::table::encoding_named;
use chrono::NaiveDate;
use clap::ValueEnum;
use clap::builder::{PathBufValueParser, TypedValueParser};
use encoding_rs::Encoding;
use std::fmt;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// When messages are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that can show it.
    Auto,
    /// In files and pipes too.
    Always,
    /// Nowhere.
    Never,
}

impl Color {
    /// Whether to colour, on a terminal or not, where the environment forbids it or not (`NO_COLOR`).
    #[must_use]
    pub fn wanted(self, terminal: bool, forbidden: bool) -> bool {
        match self {
            Self::Auto => terminal && !forbidden,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// A format of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    /// Pages ready to print.
    Pdf,
    /// For a word processor.
    Docx,
    /// Plain text, to be pasted into a form.
    Txt,
    /// The words as the templates render them.
    Md,
}

impl From<Format> for output::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Pdf => Self::Pdf,
            Format::Docx => Self::Docx,
            Format::Txt => Self::Text,
            Format::Md => Self::Markdown,
        }
    }
}

/// A form of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FiguresFormat {
    /// Plain text with bars.
    Txt,
    /// A table for spreadsheets.
    Csv,
    /// For other programs.
    Json,
    /// A picture for the web.
    Svg,
    /// A page to print.
    Pdf,
}

/// What one does with the norms of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Browse {
    /// Lists all.
    List,
    /// Shows one.
    Show,
    /// Finds those that have these words.
    Search,
}

/// What one does with the frames of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TemplateAction {
    /// Lists all.
    List,
    /// Copies a built-in one.
    Copy,
}

/// A kind of file that can be described.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// A case file.
    Case,
    /// A statutes file.
    Statutes,
    /// A table of cases.
    Table,
    /// A table of people who sign.
    Signers,
}

/// What becomes of people of a table without a name or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Incomplete {
    /// They are wrong.
    Refuse,
    /// They are listed, with a blank to be filled in by hand.
    List,
}

impl From<Incomplete> for signers::Incomplete {
    fn from(incomplete: Incomplete) -> Self {
        match incomplete {
            Incomplete::Refuse => Self::Refuse,
            Incomplete::List => Self::List,
        }
    }
}

/// Where a case comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// Standard input (`-`).
    Standard,
    /// A file.
    File(PathBuf),
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Self {
        if is_dash(&path) {
            Self::Standard
        } else {
            Self::File(path)
        }
    }
}

impl Input {
    /// Whether it is a letter as Markdown, by its name.
    #[must_use]
    pub fn is_letter(&self) -> bool {
        match self {
            Self::Standard => false,
            Self::File(path) => path
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("md")),
        }
    }
}

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Output {
    /// Standard output (`-`), which takes one letter, or an archive of several.
    Standard,
    /// Files in a folder.
    Folder(PathBuf),
}

impl From<PathBuf> for Output {
    fn from(path: PathBuf) -> Self {
        if is_dash(&path) {
            Self::Standard
        } else {
            Self::Folder(path)
        }
    }
}

/// Rows of a table, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// The first one.
    pub first: u32,
    /// The last one.
    pub last: u32,
}

/// The files of own faces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFiles {
    /// The upright face.
    pub regular: PathBuf,
    /// The bold one, which every letter has.
    pub bold: PathBuf,
    /// The italic one, which few letters have.
    pub italic: Option<PathBuf>,
}

fn is_dash(path: &std::path::Path) -> bool {
    // `./-` is a file of that name: compared as written, not component by component.
    path.as_os_str() == "-"
}

/// Why a value is refused: the code of a problem, since clap passes errors through as text.
#[derive(Debug)]
pub(super) struct Reason(pub(super) &'static str);

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for Reason {}

pub(super) fn input() -> impl TypedValueParser<Value = Input> {
    PathBufValueParser::new().map(Input::from)
}

pub(super) fn output() -> impl TypedValueParser<Value = Output> {
    PathBufValueParser::new().map(Output::from)
}

/// A day as `2025-11-20` and in no other way: chrono alone would take signs and missing zeros.
pub(super) fn day(text: &str) -> Result<NaiveDate, Reason> {
    let shape = |(place, byte): (usize, u8)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if text.len() != 10 || !text.bytes().enumerate().all(shape) {
        return Err(Reason("usage-bad-date"));
    }
    text.parse().map_err(|_| Reason("usage-bad-date"))
}

/// A number of characters: at least one, in digits alone.
pub(super) fn limit(text: &str) -> Result<usize, Reason> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|number| digits && *number > 0);
    number.ok_or(Reason("usage-bad-limit"))
}

/// Two or three files, divided by commas: a bold face is never made up out of the upright one.
pub(super) fn font(text: &str) -> Result<FontFiles, Reason> {
    let files: Vec<&str> = text.split(',').collect();
    if files.contains(&"") {
        return Err(Reason("usage-font-empty"));
    }
    let (regular, bold, italic) = match files.as_slice() {
        [regular, bold] => (regular, bold, None),
        [regular, bold, italic] => (regular, bold, Some(italic)),
        [_] => return Err(Reason("usage-font-bold")),
        _ => return Err(Reason("usage-font-many")),
    };
    Ok(FontFiles {
        regular: regular.into(),
        bold: bold.into(),
        italic: italic.map(PathBuf::from),
    })
}

pub(super) fn id(text: &str) -> Result<String, Reason> {
    let id = text.trim();
    if id.is_empty() {
        return Err(Reason("usage-empty-id"));
    }
    Ok(id.to_owned())
}

/// A number of threads.
pub(super) fn count(text: &str) -> Result<NonZeroUsize, Reason> {
    text.parse().map_err(|_| Reason("usage-bad-count"))
}

/// A number of sheets, or of rows on one: more than these nobody prints at once.
pub(super) fn sheets(text: &str) -> Result<NonZeroUsize, Reason> {
    let number = text.parse().ok();
    let number = number.filter(|number: &NonZeroUsize| number.get() <= 1000);
    number.ok_or(Reason("usage-bad-sheets"))
}

/// A sign that divides cells, or the name of one that is hard to type.
pub(super) fn delimiter(text: &str) -> Result<u8, Reason> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [sign] if !b"\"\r\n".contains(sign) && sign.is_ascii() && !sign.is_ascii_alphanumeric() => {
            Ok(*sign)
        }
        _ => Err(Reason("usage-bad-delimiter")),
    }
}

/// An encoding by any of its usual names.
pub(super) fn encoding(text: &str) -> Result<&'static Encoding, Reason> {
    encoding_named(text).ok_or(Reason("usage-bad-encoding"))
}

/// Rows of a table: `2-500`, `501-`, `-100`, `7`.
pub(super) fn rows(text: &str) -> Result<Rows, Reason> {
    let wrong = || Reason("usage-bad-rows");
    let number = |text: &str, open: u32| match text.trim() {
        "" => Ok(open),
        text => text.parse::<u32>().map_err(|_| wrong()),
    };
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let rows = Rows {
        first: number(first, 1)?,
        last: number(last, u32::MAX)?,
    };
    let is_range = rows.first >= 1 && rows.first <= rows.last && text.trim() != "-";
    if is_range && !text.trim().is_empty() {
        Ok(rows)
    } else {
        Err(wrong())
    }
}

/// What can be refused or put in order only when all values are known.
pub(super) fn settle(cli: &mut Cli) -> Result<(), Problem> {
    match &mut cli.command {
        Command::Write(write) => settle_write(write, cli.global.json),
        Command::Batch(batch) => settle_batch(batch, cli.global.json),
        Command::Law(law) => settle_law(law),
        Command::Template(template) => settle_template(template),
        Command::Sheets(sheets) if cli.global.json && sheets.output == Some(Input::Standard) => {
            Err(Problem::error("stdout-json"))
        }
        Command::Stats(stats) => settle_stats(stats, cli.global.json),
        Command::Check(check) => once_from_standard_input(&check.paths),
        Command::Forget(forget) if forget.cases.contains(&Input::Standard) => {
            Err(Problem::error("usage-forget-stdin"))
        }
        Command::New(_)
        | Command::Sheets(_)
        | Command::Explain(_)
        | Command::Privacy
        | Command::Forget(_)
        | Command::Forms(_)
        | Command::Schema(_)
        | Command::Completions(_)
        | Command::Man => Ok(()),
    }
}

fn settle_write(write: &mut Write, json: bool) -> Result<(), Problem> {
    settle_wanted(&mut write.wanted)?;
    if write.cases.iter().any(Input::is_letter) {
        let is_given = [
            ("--to", !write.wanted.to.is_empty()),
            ("--draft", write.draft),
            ("--signers", write.signers.is_some()),
        ];
        if let Some((argument, _)) = is_given.iter().find(|(_, given)| *given) {
            return Err(Problem::error("usage-letter-option").with("argument", *argument));
        }
    }
    settle_signers(write)?;
    once_from_standard_input(&write.cases)?;
    let Wanted { to, formats, .. } = &write.wanted;
    let single = write.cases.len() == 1 && formats.len() == 1 && to.len() <= 1;
    settle_destination(&write.destination, json)?;
    if write.destination.output == Output::Standard && !single && !write.destination.tar {
        return Err(Problem::error("stdout-one"));
    }
    Ok(())
}

/// Standard input can be read to its end only once.
fn once_from_standard_input(inputs: &[Input]) -> Result<(), Problem> {
    let standard = |input: &&Input| **input == Input::Standard;
    match inputs.iter().filter(standard).count() {
        0 | 1 => Ok(()),
        _ => Err(Problem::error("usage-stdin-twice")),
    }
}

fn settle_destination(destination: &Destination, json: bool) -> Result<(), Problem> {
    match destination.output {
        Output::Standard if json => Err(Problem::error("stdout-json")),
        Output::Folder(_) if destination.tar => Err(Problem::error("usage-tar-folder")),
        _ => Ok(()),
    }
}

fn settle_signers(write: &Write) -> Result<(), Problem> {
    let Some(table) = &write.signers else {
        let is_given = [
            ("--incomplete", write.incomplete == Incomplete::List),
            ("--encoding", write.reading.encoding.is_some()),
            ("--delimiter", write.reading.delimiter.is_some()),
            ("--rows", write.reading.rows.is_some()),
        ];
        let given = is_given.iter().find(|(_, given)| *given);
        return given.map_or(Ok(()), |(argument, _)| {
            Err(Problem::error("usage-without-signers").with("argument", *argument))
        });
    };
    match write.cases.as_slice() {
        [Input::Standard] if *table == Input::Standard => {
            Err(Problem::error("usage-signers-stdin"))
        }
        [_] => Ok(()),
        _ => Err(Problem::error("usage-signers-one-case")),
    }
}

fn settle_wanted(wanted: &mut Wanted) -> Result<(), Problem> {
    if wanted.limit.is_some() && !wanted.formats.contains(&Format::Txt) {
        return Err(Problem::error("usage-limit-format"));
    }
    keep_first(&mut wanted.formats);
    keep_first(&mut wanted.to);
    Ok(())
}

fn settle_batch(batch: &mut Batch, json: bool) -> Result<(), Problem> {
    settle_wanted(&mut batch.wanted)?;
    if batch.merge && !batch.wanted.formats.contains(&Format::Pdf) {
        return Err(Problem::error("usage-merge-pdf"));
    }
    settle_destination(&batch.destination, json)?;
    if batch.destination.output == Output::Standard && !batch.destination.tar {
        return Err(Problem::error("usage-batch-folder"));
    }
    // A stream is written once, from its beginning, and nothing of it is held.
    let in_a_folder = [("--resume", batch.resume), ("--merge", batch.merge)];
    let given = in_a_folder.iter().find(|(_, given)| *given);
    match given.filter(|_| batch.destination.tar) {
        Some((argument, _)) => Err(Problem::error("usage-conflict")
            .with("argument", *argument)
            .with("prior", "--tar")),
        None => Ok(()),
    }
}

fn settle_law(law: &Law) -> Result<(), Problem> {
    let most = match law.action {
        Browse::List => 0,
        Browse::Show => 1,
        Browse::Search => usize::MAX,
    };
    let blank = law.words.iter().all(|word| word.trim().is_empty());
    match law.action {
        Browse::Show if blank => Err(Problem::error("usage-no-norm")),
        Browse::Search if blank => Err(Problem::error("usage-no-words")),
        _ if law.words.len() > most => Err(Problem::error("usage-law-extra")),
        _ => Ok(()),
    }
}

fn settle_template(template: &Template) -> Result<(), Problem> {
    let is_blank = template
        .name
        .as_ref()
        .is_none_or(|name| name.trim().is_empty());
    let folder = template.folder.as_ref();
    let is_nowhere = folder.is_none_or(|folder| folder.as_os_str().is_empty());
    match template.action {
        TemplateAction::Copy if is_blank || is_nowhere => {
            Err(Problem::error("usage-template-copy"))
        }
        TemplateAction::List if template.name.is_some() => {
            Err(Problem::error("usage-template-list"))
        }
        _ => Ok(()),
    }
}

fn settle_stats(stats: &mut Stats, json: bool) -> Result<(), Problem> {
    let mut tables = stats.tables.iter().enumerate();
    if tables.any(|(place, table)| stats.tables.iter().take(place).any(|one| one == table)) {
        return Err(Problem::error("usage-table-twice"));
    }
    let format = match (stats.format, &stats.output) {
        (Some(format), _) => format,
        (None, Some(Input::File(path))) => {
            let ending = path.extension().and_then(|ending| ending.to_str());
            let named = ending.and_then(|ending| FiguresFormat::from_str(ending, true).ok());
            named.ok_or_else(|| Problem::error("usage-figures-ending"))?
        }
        (None, _) => FiguresFormat::Txt,
    };
    let for_another = |argument| {
        let problem = Problem::error("usage-conflict").with("argument", argument);
        problem.with("prior", "--json")
    };
    match &stats.output {
        Some(Input::Standard) if json => return Err(for_another("-o -")),
        None if json && stats.format.is_some() => return Err(for_another("--format")),
        None if format == FiguresFormat::Pdf => return Err(Problem::error("usage-figures-pdf")),
        _ => {}
    }
    stats.format = Some(format);
    Ok(())
}

/// Drops repetitions and keeps the order.
fn keep_first<T: PartialEq>(list: &mut Vec<T>) {
    let mut kept = Vec::with_capacity(list.len());
    for one in list.drain(..) {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    *list = kept;
}
