//! Letters edited by hand, lists of signers and pictures with one defect each.

use crate::{Change, NAME, Wrong, changed};

const LETTER: &str = "Директору\\\nПримерского колледжа\n\nот Канарейкина Петра Ильича\n\n***\n\nЗАЯВЛЕНИЕ\\\n\
                      о нарушении прав\n===\n\nМеня не пустили на занятие.\n\nПрошу пускать.\n\n***\n\n\
                      24 ноября 2025 г.\\\nП. И. Канарейкин\n";

const OF_LETTERS: [Change; 10] = [
    ("one-part.md", "***\n\nЗАЯВЛЕНИЕ", "ЗАЯВЛЕНИЕ"),
    ("no-title.md", "===\n\n", "\n"),
    (
        "no-signature.md",
        "24 ноября 2025 г.\\\nП. И. Канарейкин\n",
        "",
    ),
    ("one-line.md", "24 ноября 2025 г.\\\n", ""),
    (
        "table.md",
        "Прошу пускать.",
        "| Прошу |\n| --- |\n| пускать |",
    ),
    ("html.md", "Прошу", "<b>Прошу</b>"),
    ("picture.md", "Прошу пускать.", "![Канарейкин](foto.png)"),
    ("code.md", "Прошу пускать.", "```\nПрошу пускать.\n```"),
    ("sign.md", "Прошу", "Прошу \u{5d0}"),
    ("bidi.md", "Прошу", "Про\u{202e}шу"),
];

const SIGNERS: &str = "name,address,status,birth_date\n\
                       Канарейкин Пётр Ильич,\"614000, г. Пермь, ул. Примерная, д. 1\",студент,2005-03-02\n";

const OF_SIGNERS: [Change; 7] = [
    ("heading.csv", "address", "adress"),
    ("heading-twice.csv", "status", "name"),
    ("no-such-day.csv", "2005-03-02", "2005-02-30"),
    ("initials.csv", "Пётр Ильич", ""),
    (
        "no-address.csv",
        "\"614000, г. Пермь, ул. Примерная, д. 1\"",
        "",
    ),
    ("wide.csv", "2005-03-02", "2005-03-02,Канарейкин"),
    ("control.csv", "ул. Примерная", "ул.\u{1b}[31m Примерная"),
];

/// A case that names a file as evidence, in the folder where the file lies.
fn case(file: &str) -> Vec<u8> {
    format!(
        "version: 1\nrole: student\ninstitution:\n  name: Примерский колледж\n  kind: college\n  region: Пермский край\n\
         incident:\n  date: 2025-11-14\n  pressure: [expulsion_threat]\n  demanded_by: {{position: куратор группы}}\n  \
         story: Куратор сказал, что без MAX отчислят.\napplicants:\n  - name: {NAME} Пётр Ильич\n    \
         address: '614000, г. Пермь, ул. Примерная, д. 1'\nevidence:\n  - {{title: Снимок экрана, file: {file}}}\n\
         to: [rector]\n"
    )
    .into_bytes()
}

pub(crate) fn wrong() -> Vec<Wrong> {
    let mut files = changed(LETTER, &OF_LETTERS);
    files.extend(changed(SIGNERS, &OF_SIGNERS));
    files.extend([
        ("empty.md", Vec::new()),
        ("evidence-absent.yaml", case("absent.png")),
        ("evidence-format.yaml", case("empty.md")),
        ("evidence-above.yaml", case("../absent.png")),
        ("evidence-name.yaml", case("[absent.png]")),
    ]);
    files
}
