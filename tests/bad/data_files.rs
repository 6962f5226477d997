//! Own law and own templates with one defect each, in folders of their own: what a data file is, its name says.

use crate::{Change, NAME, Wrong, changed};

const STATUTES: &str = include_str!("../../examples/own-law/statutes.yaml");
const DEMANDS: &str = include_str!("../../examples/own-law/demands.yaml");
const ADDRESSEES: &str = include_str!("../../examples/own-law/addressees.yaml");

const TEMPLATE: &str =
    "{%- extends \"appeal.md\" -%}\n{% block claim %}Прошу учесть следующее.{% endblock claim %}\n";

const OF_STATUTES: [Change; 14] = [
    ("acts/statutes.yaml", "acts:", "act:"),
    (
        "act-id/statutes.yaml",
        "id: house-rules\n",
        "id: House Rules\n",
    ),
    (
        "no-act/statutes.yaml",
        "act: house-rules",
        "act: house-rule",
    ),
    (
        "pinpoint/statutes.yaml",
        "pinpoint: п. 2.4",
        "pinpont: п. 2.4",
    ),
    ("use/statutes.yaml", "use: argument", "use: argumnt"),
    ("no-source/statutes.yaml", "    source: {", "    sources: {"),
    (
        "confidence/statutes.yaml",
        "confidence: verified",
        "confidence: sure",
    ),
    (
        "edition/statutes.yaml",
        "edition: 2025-09-01",
        "edition: 2025-09-31",
    ),
    (
        "checked/statutes.yaml",
        "checked_on: 2025-11-10",
        "checked_on: вчера",
    ),
    ("role/statutes.yaml", "role: [student]", "role: [studnet]"),
    (
        "pressure/statutes.yaml",
        "info_only_in_max",
        "info_only_in_mx",
    ),
    ("when/statutes.yaml", "{in: {", "{on: {"),
    (
        "argument/statutes.yaml",
        "norm: house-rules-2.4",
        "norm: house-rules-24",
    ),
    (
        "twice/statutes.yaml",
        "    act: house-rules",
        "    act: house-rules\n    act: house-rules",
    ),
];

const OF_DEMANDS: [Change; 4] = [
    (
        "norms/demands.yaml",
        "norms: [house-rules-2.4]",
        "norms: [house-rules-9]",
    ),
    (
        "before/demands.yaml",
        "before: [college_council]",
        "before: [colege_council]",
    ),
    ("says/demands.yaml", "    says:", "    say:"),
    ("list/demands.yaml", "demands:\n  -", "demands:\n   "),
];

const OF_ADDRESSEES: [Change; 4] = [
    (
        "title/addressees.yaml",
        "title: {ru: совет колледжа, en: the council of the college}",
        "title: {ru: совет колледжа}",
    ),
    (
        "template/addressees.yaml",
        "template: request.md",
        "template: reqest.md",
    ),
    (
        "number/addressees.yaml",
        "norms_at_most: 6",
        "norms_at_most: шесть",
    ),
    ("source/addressees.yaml", "    source:", "    sorce:"),
];

const OF_TEMPLATES: [Change; 8] = [
    (
        "block/own.md",
        "{% endblock claim %}",
        "{% endblok claim %}",
    ),
    ("unclosed/own.md", "{% endblock claim %}", ""),
    ("extends/own.md", "\"appeal.md\"", "\"apeal.md\""),
    ("variable/own.md", "Прошу", "{{ institutionn.name }} прошу"),
    (
        "filter/own.md",
        "Прошу",
        "{{ institution.name | nosuch }} прошу",
    ),
    ("brace/own.md", "Прошу", "{{ institution.name прошу"),
    (
        "range/own.md",
        "Прошу",
        "{% for a in 1..100000000 %}{{ a }}{% endfor %} прошу",
    ),
    ("structure/own.md", "Прошу", "<b>Прошу</b>"),
];

pub(crate) fn wrong() -> Vec<Wrong> {
    let mut files = changed(STATUTES, &OF_STATUTES);
    files.extend(changed(DEMANDS, &OF_DEMANDS));
    files.extend(changed(ADDRESSEES, &OF_ADDRESSEES));
    files.extend(changed(TEMPLATE, &OF_TEMPLATES));
    files.push(("text/statutes.yaml", format!("{NAME}\n").into_bytes()));
    files.push((
        "broken/conditions.yaml",
        format!("conditions: {{{NAME}\n").into_bytes(),
    ));
    files
}
