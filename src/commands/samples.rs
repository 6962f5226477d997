//! The examples as samples: a template is sound if they come out as letters.

use chrono::NaiveDate;

use crate::case::CaseFile;
use crate::data::Data;
use crate::problem::Problem;
use crate::schema::EXAMPLES;
use crate::yaml::Source;

/// What keeps a frame from giving a letter, if anything does.
pub(super) fn problem_of_frame(frame: &str, data: &Data) -> Option<Problem> {
    let using = |template: &str| template == frame || !data.templates.has_frame(template);
    let mut addressees: Vec<_> = data
        .rules
        .addressees
        .addressees
        .iter()
        .filter(|addressee| using(&addressee.template))
        .collect();
    if addressees.is_empty() {
        // Nobody's frame yet, or one that others are built on: everybody's letters show its faults.
        addressees = data.rules.addressees.addressees.iter().collect();
    }
    EXAMPLES.into_iter().find_map(|text| {
        let source = Source {
            name: None,
            text: text.to_owned(),
        };
        let file = CaseFile::read(&source, &data.rules, NaiveDate::MAX).ok()?;
        let dated = file.case.dated.unwrap_or_default();
        addressees.iter().find_map(|addressee| {
            let mut addressee = (*addressee).clone();
            if !is_part(frame, data) {
                frame.clone_into(&mut addressee.template);
            }
            crate::compose(&file.case, &addressee, data, dated).err()
        })
    })
}

/// Whether the frame is one that addressees reach through another only.
fn is_part(frame: &str, data: &Data) -> bool {
    !data
        .rules
        .addressees
        .addressees
        .iter()
        .any(|addressee| addressee.template == frame)
        && data.templates.is_used(frame)
}
