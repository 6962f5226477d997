//! The examples as samples: a template is sound if they come out as letters.

use chrono::NaiveDate;

use crate::addressees::Addressee;
use crate::case::{Case, CaseFile};
use crate::data::Data;
use crate::problem::Problem;
use crate::schema::EXAMPLES;
use crate::yaml::Source;

/// What the first examples do not show: parents, groups of one role and of several, a petition.
static FURTHER: [&str; 4] = [
    include_str!("../../examples/parent/case.yaml"),
    include_str!("../../examples/class/case.yaml"),
    include_str!("../../examples/mixed/case.yaml"),
    include_str!("../../examples/petition/case.yaml"),
];

/// What keeps a frame from giving a letter, if anything does.
pub(super) fn problem_of_frame(frame: &str, data: &Data) -> Option<Problem> {
    EXAMPLES.into_iter().chain(FURTHER).find_map(|text| {
        let source = Source {
            name: None,
            text: text.to_owned(),
        };
        let file = CaseFile::read(&source, &data.rules, NaiveDate::MAX).ok()?;
        let dated = file.case.dated.unwrap_or_default();
        let tried = tried(frame, &file.case, data);
        let mut faults = tried
            .iter()
            .filter_map(|addressee| crate::compose(&file.case, addressee, data, dated).err());
        faults.find(|fault| !is_for_one(fault))
    })
}

/// Whether the frame is not meant for many, who get no letter of it: a firm may write for one person only.
fn is_for_one(fault: &Problem) -> bool {
    let what = fault.args.get("what");
    fault.code == "template-structure" && what == Some(&"no-list".into())
}

/// The addressees whose letters of this case show the faults of a frame.
fn tried(frame: &str, case: &Case, data: &Data) -> Vec<Addressee> {
    let all = || data.rules.addressees.addressees.iter();
    let frame_of = |addressee: &Addressee| addressee.frame(case.is_petition()).to_owned();
    let is_reached = |addressee: &&Addressee| !case.is_petition() || addressee.petition.is_some();
    let using = all().filter(is_reached).filter(|addressee| {
        let used = frame_of(addressee);
        used == frame || !data.templates.has_frame(&used)
    });
    let using: Vec<Addressee> = using.cloned().collect();
    let is_anybodys = || {
        all().any(|addressee| {
            addressee.template == frame || addressee.petition.as_deref() == Some(frame)
        })
    };
    if !using.is_empty() {
        using
            .into_iter()
            .map(|addressee| with(addressee, frame))
            .collect()
    } else if is_anybodys() {
        // Somebody's, but of another kind of case.
        Vec::new()
    } else {
        // Nobody's frame yet, or one that others are built on: everybody's letters show its faults.
        let is_part = data.templates.is_used(frame);
        let all = all().filter(is_reached).cloned();
        all.map(|addressee| {
            if is_part {
                addressee
            } else {
                with(addressee, frame)
            }
        })
        .collect()
    }
}

/// The addressee, with letters of this frame.
fn with(addressee: Addressee, frame: &str) -> Addressee {
    Addressee {
        template: frame.to_owned(),
        petition: addressee.petition.as_ref().map(|_| frame.to_owned()),
        ..addressee
    }
}
