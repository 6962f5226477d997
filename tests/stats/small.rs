//! No output tells of fewer than five, nor lets anybody reckon such a number.

use std::collections::BTreeSet;

use serde_json::Value;
use zhaloba::data::Data;
use zhaloba::figures::categories::Categories;
use zhaloba::figures::count::Count;
use zhaloba::figures::drawing::blocks;
use zhaloba::figures::report::Report;
use zhaloba::figures::{FEWEST, Figures, Line, Tally, json, pages, svg, table, text};
use zhaloba::layout::font::Fonts;
use zhaloba::messages::{Lang, Messages};

use crate::chance;

/// As many tables are tried.
const TABLES: u64 = 1500;

fn is_small(number: usize) -> bool {
    (1..FEWEST).contains(&number)
}

fn figures(seed: u64) -> (usize, usize, Option<Figures>) {
    let mut rows = chance::table(seed);
    let people = rows.len();
    let (mut alone, mut joined) = (0, BTreeSet::new());
    for row in &mut rows {
        match &row.case {
            None => alone += 1,
            // Each institution of a case is an incident.
            Some(case) => {
                let place = (
                    row.region.get_or_insert_default(),
                    row.institution.get_or_insert_default(),
                );
                joined.insert((case.clone(), *place.0, *place.1));
            }
        }
    }
    let incidents = alone + joined.len();
    let mut count = Count::default();
    for row in rows {
        count.add(row);
    }
    (incidents, people, count.figures())
}

fn sum(lines: &[Line]) -> Tally {
    lines.iter().fold(Tally::default(), |sum, line| {
        let tally = line.tally.unwrap();
        Tally {
            incidents: sum.incidents + tally.incidents,
            people: sum.people + tally.people,
        }
    })
}

#[test]
fn all_are_counted_and_nobody_twice() {
    let mut seen = 0;
    for seed in 0..TABLES {
        let (incidents, people, figures) = figures(seed);
        assert_eq!(figures.is_some(), incidents >= FEWEST, "{seed}");
        let Some(figures) = figures else { continue };
        seen += 1;
        let all = Tally { incidents, people };
        assert_eq!(figures.all, all, "{seed}");
        for lines in [&figures.by_region, &figures.by_kind, &figures.by_month] {
            assert_eq!(sum(lines), all, "{seed}: {lines:?}");
        }
    }
    assert!(seen > TABLES / 2, "{seen}");
}

#[test]
fn no_line_is_small_and_none_leaves_a_small_rest() {
    let mut nearly_all = 0;
    for seed in 0..TABLES {
        let (.., Some(figures)) = figures(seed) else {
            continue;
        };
        let parts = [
            &figures.by_region,
            &figures.by_kind,
            &figures.by_pressure,
            &figures.by_month,
        ];
        for line in parts.into_iter().flatten() {
            let Some(tally) = line.tally else {
                nearly_all += 1;
                continue;
            };
            assert!(!is_small(tally.incidents), "{seed}: {line:?}");
            assert!(!is_small(tally.people), "{seed}: {line:?}");
            let others = figures.all.incidents - tally.incidents;
            assert!(!is_small(others), "{seed}: {line:?}");
        }
        for number in [figures.institutions, figures.regions]
            .into_iter()
            .flatten()
        {
            assert!(number >= FEWEST, "{seed}");
        }
    }
    assert!(nearly_all > 20, "the tables try that too: {nearly_all}");
}

/// Whole numbers of a text that are no shares.
fn numbers(text: &str) -> Vec<usize> {
    let words = text.split([' ', '\n', ';', ',', '(', ')', '<', '>']);
    let words = words.filter(|word| !word.contains('%'));
    let words = words.flat_map(|word| word.split('\u{a0}'));
    words
        .filter_map(|word| word.trim_end_matches('.').parse().ok())
        .collect()
}

/// The numbers of a value, shares left out.
fn numbers_in(value: &Value, found: &mut Vec<usize>) {
    match value {
        Value::Number(number) => found.push(usize::try_from(number.as_u64().unwrap()).unwrap()),
        Value::Array(items) => items.iter().for_each(|item| numbers_in(item, found)),
        Value::Object(entries) => {
            let entries = entries.iter().filter(|(key, _)| *key != "percent");
            entries.for_each(|(_, item)| numbers_in(item, found));
        }
        _ => {}
    }
}

#[test]
fn no_form_of_output_has_a_small_number() {
    let categories = Categories::new(&Data::built_in().unwrap().rules);
    let fonts = Fonts::embedded().unwrap();
    let all_messages = [Lang::Ru, Lang::En].map(Messages::new);
    for seed in 0..TABLES / 5 {
        let (.., Some(figures)) = figures(seed) else {
            continue;
        };
        for messages in &all_messages {
            let report = Report::new(&figures, &categories, messages);
            let mut found = Vec::new();
            numbers_in(&json::json(&report), &mut found);
            let csv = String::from_utf8(table::csv(&report).unwrap()).unwrap();
            for record in csv::Reader::from_reader(csv.as_bytes()).records() {
                let record = record.unwrap();
                found.extend(
                    [4, 5]
                        .iter()
                        .filter_map(|cell| record[*cell].parse::<usize>().ok()),
                );
                found.extend(numbers(&record[1]));
            }
            found.extend(numbers(&text::text(&report, true)));
            let picture = svg::svg(&report, &fonts, "ru-RU");
            let picture = roxmltree::Document::parse(&picture).unwrap();
            let texts = picture.descendants().filter(roxmltree::Node::is_text);
            found.extend(texts.flat_map(|node| numbers(node.text().unwrap())));
            let layout = pages::pages(&blocks(&report, &fonts), &fonts).unwrap();
            let texts = layout.pages.iter().flat_map(|page| &page.texts);
            let texts = texts.filter(|text| text.element.is_some());
            found.extend(texts.flat_map(|text| numbers(&text.text)));
            assert!(found.len() > 20, "{seed}");
            let small: Vec<_> = found.iter().filter(|number| is_small(**number)).collect();
            assert!(
                small.is_empty(),
                "{seed}: {small:?}\n{}",
                text::text(&report, false)
            );
        }
    }
}

#[test]
fn the_search_finds_numbers_where_they_stand() {
    assert_eq!(
        numbers("Вуз 3  4 7\u{a0}% в мае\u{a0}2025, 12 – 5."),
        [3, 4, 2025, 12, 5]
    );
}
