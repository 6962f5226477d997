//! A case and statutes with one thing changed: what is accepted all the same, and what is not.

pub(super) const CASE: &str = "
version: 1
role: student
institution: {name: Примерский колледж, kind: college, region: Свердловская область}
incident:
  date: 2025-11-14
  pressure: [expulsion_threat]
  demanded_by: {position: куратор}
  story: Произошло то, что произошло.
applicants:
  - name: Громов Алексей Сергеевич
    address: '620014, г. Екатеринбург, ул. Примерная, д. 1'
to: [prosecutor]
";

pub(super) const STATUTES: &str = "
norms:
  - id: rule-1
    act: education
    pinpoint: ч. 1 ст. 1
    summary: о чём-то
    use: argument
    source: {copy: копия, confidence: verified}
    checked_on: 2026-11-21
    when: {is: {role: student}}
    before: [prosecutor]
arguments:
  - id: rule
    heading: Так
    points: [{norm: rule-1, says: 'Так сказано в {{ cite }}.'}]
    conclusion: Итак.
";

/// Words of the case, and others that may stand for them.
pub(super) const ACCEPTED: &[(&str, &[&str])] = &[
    ("version: 1", &["version: '1'"]),
    (
        "name: Примерский колледж",
        &["name: 15", "name: 1.5", "name: true", "name: '15'"],
    ),
    (
        "date: 2025-11-14",
        &[
            "date: '2025-11-14'",
            "date: 14.11.2025",
            "date: 14 ноября 2025 г.",
            "date:\n  from: 10.11.2025\n  to: 2025-11-14",
            "from: 2025-11-10\n  ongoing: true",
            "from: 2025-11-10\n  ongoing: True",
            "from: 2025-11-10\n  ongoing: 'true'",
            "date: 2025-11-14\n  ongoing:\n  how:\n  order:\n  device: ~",
            "date: 2025-11-14\n  how: written_order\n  order: {title: приказ, number: 15, date: 14.11.2025}",
            "date: 2025-11-14\n  how: written_order\n  order: {title: приказ, number: 1.5}",
        ],
    ),
    (
        "to: [prosecutor]",
        &[
            "to: [prosecutor]\nfacts:\nomit:\nevidence:\nearlier:\naddressees:\nchild:\ndated:",
            "to: [prosecutor]\nfacts: {council_consulted: }",
            "to: [prosecutor]\nfacts: {council_consulted: false}",
            "to: [prosecutor]\nfacts: {council_consulted: 'true'}",
            "to: [prosecutor]\nevidence: [{title: Снимок, pages: '2', file: }]",
            "to: [prosecutor]\nevidence: [{title: 5, pages: +2}]",
            "to: [prosecutor]\naddressees: {prosecutor: {name: , forms: }}",
            "to: [prosecutor]\naddressees: {prosecutor: {}}",
            "to: [prosecutor]\nearlier: [{to: туда, date: 3.11.2025, number: 15}]",
            "to: [prosecutor]\nomit: [education-43-2]",
            "to: [prosecutor]\ndated: 20.11.2025",
        ],
    ),
    (
        "  - name: Громов Алексей Сергеевич",
        &[
            "  - name: Громов Алексей Сергеевич\n    gender: male\n    phone: 89123456789",
            "  - name: Громов Алексей Сергеевич\n    gender:\n    birth_date:\n    forms: {gen: , dat: Громову}",
        ],
    ),
];

/// Words of the case, and others that may not.
pub(super) const REJECTED: &[(&str, &[&str])] = &[
    (
        "version: 1",
        &["version: 2", "version: '2'", "version: x", "version:", ""],
    ),
    (
        "role: student",
        &["role: studnet", "role:", "role: [student]", "rol: student"],
    ),
    (
        "name: Примерский колледж",
        &[
            "name: ''",
            "name: ' '",
            "name:",
            "name: [x]",
            "name: x, town: y",
        ],
    ),
    (
        "date: 2025-11-14",
        &[
            "date:",
            "date: вчера",
            "date: 14.11.25",
            "date: 2025-02-30",
            "date: 2025",
            "date: true",
            "date: ' '",
            "date: [2025-11-14]",
            "date: 2025-11-14\n  from: 2025-11-10",
            "to: 2025-11-14",
            "date: 2025-11-14\n  to: 2025-11-14",
            "from: 2025-11-10",
            "from: 2025-11-10\n  ongoing: false",
            "date: 2025-11-14\n  order: {title: приказ}",
            "date: 2025-11-14\n  how: chat\n  order: {title: приказ}",
            "date: 2025-11-14\n  ongoing: да",
            "date: 2025-11-14\n  ongoing: 1",
            "date: 2025-11-14\n  how: spokn",
            "date: 2025-11-14\n  how: ''",
            "date: 2025-11-14\n  order: приказ",
            "date: 2025-11-14\n  order: {number: 1}",
        ],
    ),
    (
        "pressure: [expulsion_threat]",
        &[
            "pressure: []",
            "pressure: expulsion_threat",
            "pressure: [expulsion_threat, expulsion_threat]",
            "pressure: [x]",
            "pressure: [~]",
        ],
    ),
    (
        "demanded_by: {position: куратор}",
        &[
            "demanded_by: {}",
            "demanded_by: куратор",
            "demanded_by: {position: куратор, forms: {gent: x}}",
            "demanded_by: {position: куратор, forms: {gen: ' '}}",
        ],
    ),
    (
        "to: [prosecutor]",
        &[
            "to: []",
            "to: [prosecuter]",
            "to: [prosecutor, prosecutor]",
            "to: prosecutor",
            "to: [prosecutor]\nfacts: {council: false}",
            "to: [prosecutor]\nfacts: {council_consulted: да}",
            "to: [prosecutor]\nfacts: []",
            "to: [prosecutor]\naddressees: {prosecutr: {}}",
            "to: [prosecutor]\naddressees: {prosecutor: }",
            "to: [prosecutor]\naddressees: {prosecutor: {nam: x}}",
            "to: [prosecutor]\nevidence: [{pages: 1}]",
            "to: [prosecutor]\nevidence: [{title: x, pages: 0}]",
            "to: [prosecutor]\nevidence: [{title: x, pages: много}]",
            "to: [prosecutor]\nevidence: [{title: x, pages: 1.5}]",
            "to: [prosecutor]\nevidence: [{title: x, pages: 99999999999}]",
            "to: [prosecutor]\nomit: [education-43-22]",
            "to: [prosecutor]\nomit: [education-43-2, education-43-2]",
            "to: [prosecutor]\ndated: сегодня",
        ],
    ),
    (
        "  - name: Громов Алексей Сергеевич",
        &["  - gender: m\n    name: Громов Алексей Сергеевич"],
    ),
];
