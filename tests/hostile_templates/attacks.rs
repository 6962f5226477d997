//! The attacks: what a folder of strangers' templates holds, and what is to be told of it.

/// Files, and the problem that they come to.
pub(crate) struct Attack {
    pub(crate) name: &'static str,
    pub(crate) files: Vec<(String, String)>,
    /// Any of them, as which limit is reached first depends on the machine.
    pub(crate) codes: &'static [&'static str],
    /// How the name of the file ends that is to blame.
    pub(crate) culprit: &'static str,
}

pub(crate) fn attacks() -> Vec<Attack> {
    let mut attacks = of_time();
    attacks.extend(of_memory());
    attacks.extend(of_many_files());
    attacks.extend(of_letters());
    attacks.extend(of_names());
    attacks
}

/// A frame that has this in the claim of a statement.
fn frame(claim: &str) -> String {
    let subject = "{% block subject %}о мессенджере MAX{% endblock subject %}";
    let claim = format!("{{% block claim %}}{claim}{{% endblock claim %}}");
    format!("{{%- extends \"letter.md\" -%}}\n{subject}\n{claim}\n")
}

fn claim(name: &'static str, claim: &str, codes: &'static [&'static str]) -> Attack {
    Attack {
        name,
        files: vec![("statement.md".to_owned(), frame(claim))],
        codes,
        culprit: "statement.md",
    }
}

const SLOW: &[&str] = &["template-too-slow"];
const LARGE: &[&str] = &["template-too-large"];
const EITHER: &[&str] = &["template-too-slow", "template-too-large"];

fn of_time() -> Vec<Attack> {
    let loops =
        "{% for a in range(end=99999) %}{% for b in range(end=99999) %}{% endfor %}{% endfor %}";
    let characters = format!(
        "{}{}",
        "{% for a in role | split(pat=\"\") %}".repeat(12),
        "{% endfor %}".repeat(12)
    );
    vec![
        claim("loops in loops", loops, SLOW),
        claim("loops over letters", &characters, SLOW),
        claim(
            "a set in loops",
            "{% for a in range(end=99999) %}{% for b in range(end=99999) %}{% set_global c = b %}{% endfor %}{% endfor %}",
            SLOW,
        ),
        claim(
            "words sorted over and over",
            "{% for a in range(end=99999) %}{% for b in range(end=99999) | reverse | sort %}{% endfor %}{% endfor %}",
            SLOW,
        ),
        Attack {
            name: "a sentence",
            files: vec![(
                "demands.yaml".to_owned(),
                format!("demands:\n  - id: slow\n    before: [rector]\n    says: '{loops}х'\n"),
            )],
            codes: SLOW,
            culprit: "demands/slow",
        },
    ]
}

fn of_memory() -> Vec<Attack> {
    let start = "{% set x = \"0123456789\" %}";
    let doubled = |with: &str| format!("{start}{}", with.repeat(40));
    let grown = "{% set x = x | replace(from=\"0\", to=\"00000000000000000000\") %}";
    vec![
        claim("doubled texts", &doubled("{% set x = x ~ x %}"), LARGE),
        claim(
            "doubled captures",
            &doubled("{% set x %}{{ x }}{{ x }}{% endset %}"),
            LARGE,
        ),
        claim("replaced and replaced", &doubled(grown), EITHER),
        claim(
            "doubled lists",
            &format!(
                "{{% set x = [1] %}}{}",
                "{% set x = [...x, ...x] %}".repeat(40)
            ),
            EITHER,
        ),
        claim(
            "filters over blocks",
            &format!(
                "{}{}",
                "{% filter replace(from=\"a\", to=\"aaaaaaaaaaaaaaaaaaaa\") %}".repeat(20) + "a",
                "{% endfilter %}".repeat(20)
            ),
            EITHER,
        ),
        claim(
            "an endless letter",
            "{% for a in range(end=99999) %}{% for b in range(end=99999) %}слово {% endfor %}{% endfor %}",
            LARGE,
        ),
        claim(
            "indented",
            &format!(
                "{start}{}{{{{ x }}}}",
                "{% set x = x | replace(from=\"1\", to=\"1\n1\") | indent(width=1000) %}"
                    .repeat(40)
            ),
            EITHER,
        ),
    ]
}

fn of_many_files() -> Vec<Attack> {
    let named = |number: usize| format!("part{number:02}.md");
    let twice = |number: usize| format!("{{% include \"{}\" %}}", named(number + 1)).repeat(2);
    let mut doubling: Vec<(String, String)> = (0..40)
        .map(|number| (named(number), twice(number)))
        .collect();
    doubling.push((named(40), String::new()));
    doubling.push((
        "statement.md".to_owned(),
        frame("{% include \"part00.md\" %}"),
    ));
    let above = |number: usize| format!("above{number:02}.md");
    let mut supers: Vec<(String, String)> = (1..40)
        .map(|number| {
            let text = format!(
                "{{%- extends \"{}\" -%}}{{% block claim %}}{{{{ super() }}}}{{{{ super() }}}}{{% endblock claim %}}",
                above(number - 1)
            );
            (above(number), text)
        })
        .collect();
    supers.push((above(0), frame("Прошу.")));
    supers.push((
        "statement.md".to_owned(),
        format!("{{%- extends \"{}\" -%}}", above(39)),
    ));
    let many = (0..51).map(|number| (named(number), String::new()));
    vec![
        Attack {
            name: "includes that double",
            files: doubling,
            codes: SLOW,
            culprit: ".md",
        },
        Attack {
            name: "parents that double",
            files: supers,
            codes: EITHER,
            culprit: ".md",
        },
        Attack {
            name: "many files",
            files: many.collect(),
            codes: &["templates-too-many"],
            culprit: "part50.md",
        },
        Attack {
            name: "a long file",
            files: vec![(
                "statement.md".to_owned(),
                frame(&"{% set a = 1 %}".repeat(20_000)),
            )],
            codes: &["templates-too-many"],
            culprit: "statement.md",
        },
    ]
}

/// Letters that the limits let through, and that the rest of the program has to get over.
fn of_letters() -> Vec<Attack> {
    let repeated = |text: &str, times: usize| {
        format!("{{% for a in range(end={times}) %}}{text}{{% endfor %}}")
    };
    vec![
        claim(
            "lists in lists",
            &format!("\n\n{}", repeated("- ", 90_000)),
            &["template-structure"],
        ),
        claim(
            "quotes",
            &format!("\n\n{}", repeated("> ", 90_000)),
            &["template-structure"],
        ),
    ]
}

/// Letters as long as the limits let them be, which no page can hold.
pub(crate) fn long_letters() -> Vec<Attack> {
    // As many characters as are set at all, and as many as may be written.
    let texts = [
        ("one paragraph", "слово слово ".to_owned()),
        ("one word", "словослово".to_owned()),
        ("many paragraphs", "слово слово\n\n".to_owned()),
        ("many items", "- слово\n".to_owned()),
        ("line ends", "а\\\n".to_owned()),
        ("emphasis", "**а** *б* ".to_owned()),
        ("brackets in brackets", " (далее — ".to_owned()),
        ("quotes", "\"а\" ".to_owned()),
        ("square brackets", "[а".to_owned()),
    ];
    let lengths = [39_000 * 2, 1_900_000];
    let attacks = texts.into_iter().flat_map(|(name, text)| {
        lengths.map(|bytes| {
            let once = text.repeat(40);
            let times = bytes / once.len();
            let loops = format!("{{% for a in range(end={times}) %}}{once}{{% endfor %}}");
            Attack {
                culprit: "case.yaml",
                ..claim(name, &format!("\n\n{loops}"), &["too-long"])
            }
        })
    });
    attacks.collect()
}

fn of_names() -> Vec<Attack> {
    vec![
        claim(
            "a long range",
            "{% for a in range(end=1000000000) %}{% endfor %}",
            &["template-render"],
        ),
        claim(
            "a thrown error",
            "{{ throw(message=\"x\") }}",
            &["template-render"],
        ),
        claim(
            "everything",
            "{{ __tera_context }}",
            &["template-forbidden"],
        ),
        claim(
            "everything, hidden",
            "{{ \"}}\" ~ __tera_context }}",
            &["template-forbidden"],
        ),
        claim("no escape", "{{ role | safe }}", &["template-forbidden"]),
        claim(
            "no escape, hidden",
            "{{ \"}}\" ~ role | safe }}",
            &["template-render"],
        ),
    ]
}
