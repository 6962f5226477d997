//! `stats`: figures of tables, without names.
//!
//! In go tables, out come totals and breakdowns that may be shown to anybody: on the screen, or as a file. Rows are read
//! one by one and not held. What is counted, and what is too little to be told, is known to [`crate::figures`].

use chrono::NaiveDate;

use super::listed::Listed;
use super::save::{Over, in_the_way};
use super::table::{Table, opened};
use super::{Session, Stopped, files};
use crate::cli::{FiguresFormat, Input, Stats};
use crate::data::Data;
use crate::exit::Exit;
use crate::figures::categories::Categories;
use crate::figures::count::Count;
use crate::figures::drawing::blocks;
use crate::figures::reader::Reader;
use crate::figures::report::Report;
use crate::figures::{Figures, Group, json, pages, svg, table, text};
use crate::layout::font::Fonts;
use crate::messages::Lang;
use crate::output::{Meta, Press};
use crate::problem::Problem;
use crate::terminal::safe_json;

pub(super) fn run(session: &mut Session<'_>, args: &Stats) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let over = Over::by_force(session.force);
    if let Some(Input::File(path)) = &args.output {
        session.stopped_by(in_the_way(path, over).into_iter().collect(), Exit::Output)?;
    }
    let fonts = match args.format {
        Some(FiguresFormat::Pdf) => Some(session.fonts()?),
        _ => None,
    };
    let categories = Categories::new(&data.rules);
    let figures = figures(session, args, data, &categories)?;
    let report = Report::new(&figures, &categories, session.messages);
    session
        .json
        .insert("figures".to_owned(), json::json(&report));
    let made = made(session, args, (&figures, &report), fonts);
    let bytes = made.map_err(|problem| {
        session.report([problem]);
        Exit::BadFile
    })?;
    match &args.output {
        Some(Input::File(path)) => session.keep(path.clone(), bytes, "path"),
        _ => {
            session.output = bytes;
            Ok(())
        }
    }
}

/// The figures of all tables, unless something is wrong with one of them.
fn figures(
    session: &mut Session<'_>,
    args: &Stats,
    data: &Data,
    categories: &Categories,
) -> Result<Figures, Stopped> {
    let mut count = Count::default();
    let mut remarks = Listed::default();
    // What is wrong with one table does not hide what is wrong with the others.
    let mut unread = None;
    for input in &args.tables {
        let counted = opened(session, input, &args.reading).and_then(|table| {
            let kind = (table.name(), table.kind());
            let reader = Reader::new(&data.rules, categories, kind, session.today);
            let (row, header) = table.header();
            let problems = reader.problems_of_header(row, header);
            let is_sound = problems.iter().all(|problem| !problem.is_error());
            session.report(problems);
            match is_sound {
                true => counted(session, &table, &reader, &mut count, &mut remarks),
                false => Err(Exit::BadFile),
            }
        });
        unread = unread.or(counted.err());
        count.end_table();
    }
    report(remarks, session);
    unread.map_or(Ok(()), Err)?;
    session.stopped_by_problems()?;
    count.figures().ok_or_else(|| {
        session.report([Problem::error("stats-too-few")]);
        Exit::BadFile
    })
}

/// Counts the rows of a table.
fn counted(
    session: &mut Session<'_>,
    table: &Table,
    reader: &Reader<'_>,
    count: &mut Count,
    remarks: &mut Listed,
) -> Result<(), Stopped> {
    for row in session.sound(table.rows())? {
        match row {
            Ok(row) => {
                let (sighting, warnings) = reader.read(&row);
                warnings
                    .into_iter()
                    .for_each(|warning| remarks.add(warning));
                if count.add(sighting) {
                    remarks.add(reader.differing(row.number));
                }
            }
            Err(problems) => {
                let blamed = table.blamed(problems).into_iter();
                blamed.for_each(|problem| remarks.add(problem));
            }
        }
    }
    Ok(())
}

/// The figures in the form that was asked for.
fn made(
    session: &Session<'_>,
    args: &Stats,
    (figures, report): (&Figures, &Report),
    fonts: Option<Fonts>,
) -> Result<Vec<u8>, Problem> {
    let lang = match session.messages.lang() {
        Lang::Ru => "ru-RU",
        Lang::En => "en",
    };
    let unmade = || Problem::error("file-not-made");
    match args.format {
        None | Some(FiguresFormat::Txt) => {
            let has_bars = session.shows.bars || args.output.is_some();
            Ok(text::text(report, has_bars).into_bytes())
        }
        Some(FiguresFormat::Csv) => table::csv(report).map_err(|_| unmade()),
        Some(FiguresFormat::Json) => {
            let mut json = safe_json(&json::json(report));
            json.push('\n');
            Ok(json.into_bytes())
        }
        Some(FiguresFormat::Svg) => Ok(svg::svg(report, &Fonts::embedded()?, lang).into_bytes()),
        Some(FiguresFormat::Pdf) => {
            let fonts = fonts.map_or_else(Fonts::embedded, Ok)?;
            let layout = pages::pages(&blocks(report, &fonts), &fonts)?;
            let meta = Meta {
                title: report.title.clone(),
                dated: last_month(figures),
                lang,
            };
            Press::new(fonts).pdf(&layout, &meta).map_err(|_| unmade())
        }
    }
}

/// As old as the last month is the file: nothing of the clock goes into it.
fn last_month(figures: &Figures) -> NaiveDate {
    let lines = figures.by_month.iter().rev();
    let last = lines.filter_map(|line| match line.group {
        Group::Months { last, .. } => Some(last.first_day()),
        _ => None,
    });
    last.max().unwrap_or_default()
}

/// Says what is wrong with rows, as much of it as is worth listing: errors of every table before warnings.
fn report(remarks: Listed, session: &mut Session<'_>) {
    let (errors, warnings, unlisted) = remarks.into_parts();
    session.report(errors);
    session.report(warnings);
    if unlisted > 0 {
        let more = Problem::warning("stats-more-problems").with("number", unlisted);
        session.report([more]);
    }
}
