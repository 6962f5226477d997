//! What the examples are held against: by scenario, and by addressee for every letter.

/// What the letter of an example to an addressee must and must not cite.
pub(crate) struct Expected {
    pub(crate) example: &'static str,
    pub(crate) addressee: &'static str,
    /// Each entry lists alternatives: one of them must be cited.
    pub(crate) must: &'static [&'static str],
    pub(crate) must_not: &'static [&'static str],
}

pub(crate) const NEVER: &[&str] = &["constitution-37-2", "koap-5.59", "koap-5.61*", "max-*"];

/// What is no law for those who study, and what is none for those who work.
pub(crate) const NOT_FOR_LEARNERS: &[&str] = &["labour-*", "koap-5.27*"];
pub(crate) const NOT_FOR_STAFF: &[&str] = &[
    "education-5*",
    "education-28-7",
    "education-34-*",
    "education-43-*",
    "education-44-*",
    "education-45-*",
    "education-61-*",
    "koap-5.57*",
    "family-*",
];

/// The law on appeals binds bodies and institutions towards citizens, not an employer towards staff.
pub(crate) const NOT_FOR_EMPLOYERS: &[&str] = &["appeals-*", "constitution-33", "prosecution-*"];

pub(crate) const PROSECUTOR: &[&str] = &[
    "constitution-33",
    "prosecution-10-1",
    "prosecution-26* prosecution-27*",
    "constitution-55-3",
    "appeals-6-1",
    "appeals-8-6",
];

pub(crate) const PROSECUTOR_OF_LEARNERS: &[&str] = &[
    "education-28-6-3",
    "constitution-19-2 constitution-43-1",
    "education-5*",
];

pub(crate) const PROSECUTOR_OF_STAFF: &[&str] = &["labour-60", "labour-22*", "koap-5.27-1"];

pub(crate) const LABOUR_INSPECTORATE: &[&str] = &[
    "constitution-33",
    "labour-356",
    "labour-60",
    "labour-22* labour-188",
    "koap-5.27-1",
    "appeals-6-1",
    "appeals-8-6",
];

pub(crate) const EMPLOYER: &[&str] = &["labour-60", "labour-62-1"];

pub(crate) const ROSOBRNADZOR: &[&str] = &[
    "constitution-33",
    "appeals-10*",
    "education-28-6-3",
    "education-28-7",
    "appeals-6-1",
    "constitution-19-2 constitution-43-1",
    "education-5*",
];

pub(crate) const AUTHORITY: &[&str] = &[
    "constitution-33",
    "education-28-6-3",
    "appeals-6-1",
    "appeals-10*",
];

pub(crate) const RECTOR: &[&str] = &["education-28-6-3", "appeals-6-1"];

pub(crate) const SCENARIOS: &[Expected] = &[
    Expected {
        example: "student",
        addressee: "prosecutor",
        must: &[
            "education-61-2*",
            "education-43-2",
            "education-43-4",
            "education-34-1-9",
            "education-43-3",
            "education-5*",
            "constitution-43-1",
            "constitution-21-1",
            "koap-5.57-2",
        ],
        must_not: &["koap-5.57-1", "education-43-8*", "education-59-6"],
    },
    Expected {
        example: "student",
        addressee: "rosobrnadzor",
        must: &[
            "education-61-2*",
            "education-43-2",
            "education-43-4",
            "education-34-1-9",
            "education-5*",
        ],
        must_not: &["prosecution-*"],
    },
    Expected {
        example: "student",
        addressee: "rector",
        must: &[
            "education-61-2*",
            "education-43-2",
            "education-34-1-9",
            "education-43-3",
        ],
        must_not: &["prosecution-*", "koap-5.57-1"],
    },
    Expected {
        example: "chat",
        addressee: "prosecutor",
        must: &[
            "education-29-1",
            "education-5*",
            "constitution-19-2",
            "education-34-1-9",
            "education-43-3",
            "constitution-21-1",
            "koap-5.57-2",
        ],
        must_not: &["koap-5.61*", "education-61-2*", "constitution-23-2"],
    },
    Expected {
        example: "chat",
        addressee: "rosobrnadzor",
        must: &["education-29-1"],
        must_not: &["prosecution-*", "education-61-2*"],
    },
    Expected {
        example: "chat",
        addressee: "rector",
        must: &[
            "education-29-1",
            "education-5*",
            "education-34-1-9",
            "education-48-1-3",
        ],
        must_not: &["prosecution-*", "koap-5.61*"],
    },
    Expected {
        example: "university",
        addressee: "rector",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-43-4",
            "education-34-1-17",
        ],
        must_not: &["education-16-3.1", "prosecution-*"],
    },
    Expected {
        example: "university",
        addressee: "prosecutor",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-43-4",
            "education-5* constitution-19-2",
            "prosecution-23*",
            "koap-5.57-2",
        ],
        must_not: &["education-61-2*", "education-16-3.1"],
    },
    Expected {
        example: "university",
        addressee: "rosobrnadzor",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-5*",
            "education-28-1",
        ],
        must_not: &["prosecution-*"],
    },
    Expected {
        example: "parent",
        addressee: "rector",
        must: &[
            "family-64-1",
            "education-44-5",
            "education-5*",
            "education-34-4",
        ],
        must_not: &["education-43-4", "koap-5.57-1", "prosecution-*"],
    },
    Expected {
        example: "parent",
        addressee: "prosecutor",
        must: &[
            "family-64-1",
            "education-44-5",
            "constitution-19-2",
            "koap-5.57-2",
        ],
        must_not: &[
            "education-61-2*",
            "education-43-4",
            "prosecution-23*",
            "koap-5.57-1",
        ],
    },
    Expected {
        example: "parent",
        addressee: "rosobrnadzor",
        must: &[
            "family-64-1",
            "education-44-5",
            "education-34-4",
            "education-61-2*",
            "education-34-1-9",
        ],
        must_not: &["education-43-4", "prosecution-*"],
    },
    Expected {
        example: "teacher",
        addressee: "labour_inspectorate",
        must: &["labour-188", "labour-192*", "labour-86*"],
        must_not: &["education-*", "constitution-55-3"],
    },
    Expected {
        example: "teacher",
        addressee: "prosecutor",
        must: &[
            "labour-192*",
            "constitution-23-1",
            "information-9-8",
            "personal-data-9-1",
            "education-28-6-3",
        ],
        must_not: &[],
    },
    Expected {
        example: "teacher",
        addressee: "rector",
        must: &["labour-22*", "labour-188", "labour-379*"],
        must_not: &["education-*"],
    },
    Expected {
        example: "employee",
        addressee: "labour_inspectorate",
        must: &["labour-188"],
        must_not: &["education-*"],
    },
    Expected {
        example: "employee",
        addressee: "prosecutor",
        must: &["constitution-23-1", "personal-data-9-1"],
        must_not: &["education-*"],
    },
    Expected {
        example: "employee",
        addressee: "employer",
        must: &["labour-22*", "labour-188", "labour-379*"],
        must_not: &["education-*"],
    },
    Expected {
        example: "admission",
        addressee: "prosecutor",
        must: &["constitution-43-1", "education-29-1", "education-43-2"],
        must_not: &[
            "education-43-1*",
            "education-43-4",
            "education-45-*",
            "koap-*",
        ],
    },
    Expected {
        example: "admission",
        addressee: "rosobrnadzor",
        must: &["constitution-43-1", "education-29-1", "education-43-2"],
        must_not: &[
            "education-43-1*",
            "education-43-4",
            "education-45-*",
            "prosecution-*",
        ],
    },
    Expected {
        example: "admission",
        addressee: "rector",
        must: &["constitution-43-1", "education-5*", "education-29-1"],
        must_not: &[
            "education-43-1*",
            "education-43-4",
            "education-45-*",
            "prosecution-*",
        ],
    },
    Expected {
        example: "class",
        addressee: "prosecutor",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-44-5",
            "prosecution-23*",
            "family-64-1",
        ],
        must_not: &["education-43-4", "koap-5.57-1"],
    },
    Expected {
        example: "class",
        addressee: "education_ministry",
        must: &["education-30-3", "education-30-4", "education-44-5"],
        must_not: &["prosecution-*", "education-43-4", "koap-*"],
    },
    Expected {
        example: "class",
        addressee: "founder",
        must: &["education-30-3", "education-30-4", "education-44-5"],
        must_not: &["prosecution-*", "education-43-4", "koap-*"],
    },
    Expected {
        example: "university",
        addressee: "minobrnauki",
        must: &["education-30-4", "education-43-2", "constitution-55-3"],
        must_not: &["prosecution-*"],
    },
    Expected {
        example: "lectures",
        addressee: "prosecutor",
        must: &["education-29-1", "prosecution-10-1"],
        must_not: &["education-61-2*", "koap-5.59"],
    },
    Expected {
        example: "lectures",
        addressee: "rector",
        must: &["education-29-1", "education-45-1*"],
        must_not: &["prosecution-*", "education-43-4", "koap-*"],
    },
];
