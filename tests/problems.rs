//! The page of problems lists every code that the program knows, with what it says.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use snapbox::Data;

const WORDS: &str = include_str!("../src/messages/en.ftl");
const PAGE: &str = "docs/problems.md";

/// What stands above the table.
const START: &str = "\
# Problems by their codes

What `--json` calls `code`. A code keeps its meaning for good; what the program says of it may be worded better one day.
`…` stands for what differs from case to case. What the [guard](guard.md) finds is `risky-words`.

```console
$ zhaloba explain --json
{\"ok\":false,\"problems\":[{\"code\":\"usage-missing\",[..]}]}
? 2
```

| code | |
|---|---|
";

/// The sentence as it stands where nothing special is the case.
fn plain(pattern: &Pattern<&str>) -> String {
    let elements = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => placeable(expression),
    });
    let text: String = elements.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn placeable(expression: &Expression<&str>) -> String {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => (*value).to_owned(),
        Expression::Inline(_) => "…".to_owned(),
        Expression::Select { variants, .. } => {
            let default = variants.iter().find(|variant| variant.default);
            default.map_or_else(String::new, |variant| {
                let text = plain(&variant.value);
                // A variant that begins with a blank goes on with the sentence.
                match variant.value.elements.first() {
                    Some(PatternElement::Placeable {
                        expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                    }) if value.starts_with(' ') => format!(" {text}"),
                    _ => text,
                }
            })
        }
    }
}

#[test]
fn every_code_is_listed_with_its_sentence() {
    let resource = fluent_syntax::parser::parse(WORDS).unwrap();
    let mut rows: Vec<String> = Vec::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry
            && let Some(code) = message.id.name.strip_prefix("problem-")
            && let Some(pattern) = &message.value
        {
            let sentence = plain(pattern).replace('|', "\\|");
            rows.push(format!("| `{code}` | {sentence} |\n"));
        }
    }
    rows.sort();
    assert!(rows.len() > 200);
    let page = format!("{START}{}", rows.concat());
    let expected = Data::read_from(std::path::Path::new(PAGE), None).raw();
    snapbox::assert_data_eq!(page, expected);
}
