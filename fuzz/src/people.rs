//! The two other tables: of people who sign, and of incidents to be counted.

use zhaloba::figures::categories::Categories;
use zhaloba::figures::reader::Reader;
use zhaloba::signers::{Incomplete, Sheets, SignerReader, Signers};

use super::{held, tables};

/// Reads a table as signers and as incidents.
pub fn enter(bytes: &[u8]) {
    let Some((survey, rows)) = tables::read(bytes) else {
        return;
    };
    let data = held::data();
    let header = (survey.header_row, survey.header.as_slice());
    let roles = ["student", "parent"];
    let reader = SignerReader::new(None, survey.kind, header, Incomplete::Refuse, &roles);
    held::problems(&reader.problems_of_header());
    let mut people = Vec::new();
    for row in rows.iter().take(200).cloned() {
        let (signer, problems) = reader.read(row);
        held::problems(&problems);
        people.extend(signer);
    }
    if let Some(sheets) = Sheets::of(&people) {
        assert!(sheets.people <= people.len());
        assert!(sheets.absent_told().0.len() < 4096);
    }
    let signers = Signers::new(people, None);
    assert!(signers.names().len() <= signers.people.len());
    let guard = zhaloba::guard::Reader::new(&data.rules.guard);
    held::problems(&signers.problems(None, &guard, held::today()));
    let categories = Categories::new(&data.rules);
    let reader = Reader::new(&data.rules, &categories, (None, survey.kind), held::today());
    held::problems(&reader.problems_of_header(survey.header_row, &survey.header));
    for row in rows.iter().take(200) {
        held::problems(&reader.read(row).1);
    }
}
