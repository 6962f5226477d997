//! Case files with one defect each.

use crate::{Change, NAME, Wrong, changed};

fn sound() -> String {
    format!(
        "version: 1\nrole: student\ninstitution:\n  name: Примерский колледж\n  kind: college\n  region: Пермский край\n\
         incident:\n  date: 2025-11-14\n  pressure: [expulsion_threat]\n  demanded_by: {{position: куратор группы}}\n  \
         story: Куратор сказал, что без MAX отчислят.\napplicants:\n  - name: {NAME} Пётр Ильич\n    \
         address: '614000, г. Пермь, ул. Примерная, д. 1'\nto: [prosecutor, rector]\n"
    )
}

const CHANGES: [Change; 42] = [
    ("version.yaml", "version: 1", "version: 2"),
    ("version-text.yaml", "version: 1", "version: один"),
    ("no-version.yaml", "version: 1\n", ""),
    ("role.yaml", "role: student", "role: studnet"),
    ("no-role.yaml", "role: student\n", ""),
    ("role-list.yaml", "role: student", "role: [student]"),
    ("key.yaml", "institution:", "institutoin:"),
    ("own-key.yaml", "version: 1", "version: 1\nКанарейкин: 1"),
    ("key-inside.yaml", "  kind:", "  knd:"),
    ("kind.yaml", "kind: college", "kind: Канарейкин"),
    ("region.yaml", "Пермский край", "Пермский крой"),
    (
        "twice.yaml",
        "role: student",
        "role: student\nrole: student",
    ),
    ("no-such-day.yaml", "2025-11-14", "2025-02-30"),
    ("month.yaml", "2025-11-14", "14 ноебря 2025"),
    ("short-year.yaml", "2025-11-14", "14.11.25"),
    ("future.yaml", "2025-11-14", "2027-11-14"),
    ("date-list.yaml", "2025-11-14", "[2025-11-14]"),
    ("date-empty.yaml", "2025-11-14", "''"),
    ("pressure.yaml", "[expulsion_threat]", "[expulsion_thraet]"),
    ("pressure-text.yaml", "[expulsion_threat]", "{a: b}"),
    ("pressure-none.yaml", "[expulsion_threat]", "[]"),
    (
        "pressure-twice.yaml",
        "[expulsion_threat]",
        "[expulsion_threat, expulsion_threat]",
    ),
    (
        "pressure-of-staff.yaml",
        "[expulsion_threat]",
        "[dismissal_threat]",
    ),
    (
        "one-institution.yaml",
        "applicants:\n",
        "elsewhere:\n  - role: student\n    institution: {name: «Примерский колледж», kind: college, region: Пермский край}\n    \
         incident: {date: 2025-11-15, pressure: [expulsion_threat], demanded_by: {position: директор}, story: Директор повторил это.}\n    \
         signers: 1\napplicants:\n  - {name: Образцова Анна Петровна, address: '614000, г. Пермь, ул. Примерная, д. 2'}\n",
    ),
    ("to.yaml", "[prosecutor, rector]", "[prosecutr]"),
    ("tab.yaml", "  kind:", "\tkind:"),
    ("indent.yaml", "  kind:", "   kind:"),
    ("quote.yaml", "'614000", "\"614000"),
    (
        "bracket.yaml",
        "[prosecutor, rector]",
        "[prosecutor, rector",
    ),
    ("alias.yaml", "role: student", "role: *a"),
    ("anchor.yaml", "role: student", "role: &a student"),
    ("tag.yaml", "role: student", "role: !!str student"),
    ("merge.yaml", "role: student", "role: student\n<<: {a: 1}"),
    ("documents.yaml", "role: student", "---\nrole: student"),
    ("nul.yaml", "Куратор", "Кура\u{0}тор"),
    ("escape.yaml", "Куратор", "Кура\u{1b}тор"),
    ("bidi.yaml", "Куратор", "Кура\u{202e}тор"),
    ("zero-width.yaml", "Куратор", "Кура\u{200b}тор"),
    ("no-name.yaml", "name: Канарейкин Пётр Ильич", "name: ''"),
    (
        "birth.yaml",
        "Пётр Ильич",
        "Пётр Ильич\n    birth_date: Канарейкин",
    ),
    (
        "gender.yaml",
        "Пётр Ильич",
        "Пётр Ильич\n    gender: Канарейкин",
    ),
    (
        "people-text.yaml",
        "applicants:\n",
        "earlier: Канарейкин\napplicants:\n",
    ),
];

pub(crate) fn wrong() -> Vec<Wrong> {
    let sound = sound();
    let mut files = changed(&sound, &CHANGES);
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(sound.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let (cp1251, ..) = encoding_rs::WINDOWS_1251.encode(&sound);
    files.extend([
        ("empty.yaml", Vec::new()),
        ("blank.yaml", b" \n\n".to_vec()),
        ("utf16.yaml", utf16),
        ("cp1251.yaml", cp1251.into_owned()),
        (
            "deep.yaml",
            format!("role: {}", "[".repeat(5_000)).into_bytes(),
        ),
        (
            "large.yaml",
            format!("{sound}# {}", NAME.repeat(60_000)).into_bytes(),
        ),
        ("list.yaml", format!("- {NAME}\n").into_bytes()),
        ("text.yaml", format!("{NAME}\n").into_bytes()),
        ("picture.yaml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
    ]);
    files
}
