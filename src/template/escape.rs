//! User text can never become structure: every value that a template prints is escaped.

use std::io::{Result, Write};

/// Writes a value as literal Markdown: a backslash before every ASCII punctuation mark, runs of
/// blanks as one blank, a line end as a hard break. No-break spaces stay as they are.
///
/// # Errors
/// Those of the writer.
pub(super) fn escape_markdown(text: &str, output: &mut dyn Write) -> Result<()> {
    let bytes = text.trim_matches(BLANKS).as_bytes();
    let is_blank = |byte: &u8| BLANKS.contains(&char::from(*byte));
    // Written at once are stretches in which nothing changes: most of a text are letters.
    let mut same = 0;
    let mut blank = false;
    for (at, byte) in bytes.iter().enumerate() {
        let single = *byte == b' ' && !blank && !bytes.get(at + 1).is_some_and(is_blank);
        let changes = is_blank(byte) && !single;
        if changes || byte.is_ascii_punctuation() || blank {
            output.write_all(bytes.get(same..at).unwrap_or_default())?;
            same = at;
        }
        if changes {
            same = at + 1;
            blank = *byte != b'\n';
            if !blank {
                output.write_all(b"\\\n")?;
            }
            continue;
        }
        if std::mem::take(&mut blank) {
            output.write_all(b" ")?;
        }
        if byte.is_ascii_punctuation() {
            output.write_all(b"\\")?;
        }
    }
    output.write_all(bytes.get(same..).unwrap_or_default())
}

/// What parts words and lines.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::{Block, Inline, Letter, Style};

    fn escaped(text: &str) -> String {
        let mut output = Vec::new();
        escape_markdown(text, &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn blanks_are_folded_and_line_ends_kept() {
        assert_eq!(escaped("  a   b \t c  "), "a b c");
        assert_eq!(escaped("a\nb"), "a\\\nb");
        assert_eq!(escaped("a \n\r b\n\n.c"), "a\\\n b\\\n\\\n\\.c");
        assert_eq!(escaped(". «а» \t.б"), "\\. «а» \\.б");
        assert_eq!(escaped("п. 2"), "п\\. 2");
        assert_eq!(escaped("а\u{a0}б"), "а\u{a0}б");
    }

    /// A fixed linear congruential sequence: the same values on every run.
    fn random(state: &mut u64, below: usize) -> usize {
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(*state >> 33).unwrap() % below
    }

    #[test]
    fn no_value_changes_the_structure_of_a_letter() {
        const PIECES: [&str; 30] = [
            "#",
            "*",
            "**",
            "_",
            "-",
            "+",
            "1.",
            "2)",
            ">",
            "`",
            "```",
            "[",
            "](",
            "]",
            "!",
            "<",
            "</p>",
            "&",
            "&amp;",
            "\\",
            "|",
            "~",
            "===",
            "---",
            "***",
            " ",
            "  ",
            "Громов",
            "ё",
            "№",
        ];
        let mut state = 7;
        for _ in 0..4000 {
            let length = 1 + random(&mut state, 6);
            let text: String = (0..length)
                .map(|_| PIECES[random(&mut state, PIECES.len())])
                .collect();
            let value = text
                .split(' ')
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            if value.is_empty() {
                continue;
            }
            let e = escaped(&text);
            let markdown = format!(
                "{e}\\\n{e}\n\n***\n\nЖАЛОБА\\\n{e}\n===\n\n{e}\n\nТекст {e}\n\n1. {e}\n2. {e}\n\n***\n\n{e}\n\n{e}\\\n{e}\n"
            );
            let letter =
                Letter::parse(&markdown).unwrap_or_else(|problem| panic!("{text:?} {problem:?}"));
            let run = |text: &str| Inline::Text(text.to_owned(), Style::Regular);
            assert_eq!(
                letter.head,
                [Block::Paragraph(vec![
                    run(&value),
                    Inline::Break,
                    run(&value)
                ])]
            );
            assert_eq!(letter.title, [run("ЖАЛОБА"), Inline::Break, run(&value)]);
            assert_eq!(letter.body.len(), 3);
            assert_eq!(
                letter.body[1],
                Block::Paragraph(vec![run(&format!("Текст {value}"))])
            );
            assert_eq!(letter.signature.date, value);
            assert_eq!(letter.closing.len(), 1);
        }
    }
}
