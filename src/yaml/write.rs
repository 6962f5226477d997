//! The tree to a text, as a person would write it.
//!
//! Out comes YAML that this program reads back as the same tree: text of several lines as a block,
//! short words in one line (`[a, b]`), quotation marks only where the text would be read otherwise.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_yaml::FlowSeq;

use crate::yaml::{Node, Scalar, Value};

/// A text longer than any: no paragraph of a person is folded.
const NEVER_FOLDED: usize = usize::MAX;

/// The YAML text of a value.
pub fn text(root: &Node) -> String {
    let options = serde_yaml::ser_options! {
        yaml_12: true,
        no_lang_directive: true,
        folded_wrap_chars: NEVER_FOLDED,
        compact_list_indent: false,
    };
    // Only maps with other keys than texts and failing writers are refused; a tree and a string are neither.
    serde_yaml::to_string_with_options(&Written(root), options).unwrap_or_default()
}

/// A node in the hands of serde.
struct Written<'t>(&'t Node);

/// A list of words, which needs no lines of its own.
struct Words<'t>(&'t [Node]);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => serializer.serialize_unit(),
            Value::Scalar(scalar) => of_scalar(scalar, serializer),
            Value::Seq(items) if items.iter().all(is_word) => {
                FlowSeq(Words(items)).serialize(serializer)
            }
            Value::Seq(items) => Words(items).serialize(serializer),
            Value::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(&key.text, &Self(node))?;
                }
                map.end()
            }
        }
    }
}

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for item in self.0 {
            list.serialize_element(&Written(item))?;
        }
        list.end()
    }
}

/// A number and a yes or no stay what they are unless they stood in quotation marks.
fn of_scalar<S: Serializer>(scalar: &Scalar, serializer: S) -> Result<S::Ok, S::Error> {
    let number = scalar
        .integer()
        .filter(|number| number.to_string() == scalar.text);
    match (scalar.plain, number, scalar.boolean()) {
        (true, Some(number), _) => serializer.serialize_i64(number),
        (true, _, Some(answer)) => serializer.serialize_bool(answer),
        _ => serializer.serialize_str(&scalar.text),
    }
}

/// Whether an item is an id or another short word.
fn is_word(node: &Node) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
    matches!(&node.value, Value::Scalar(scalar) if scalar.text.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::{Source, tree};

    fn read(text: &str) -> Node {
        let source = Source {
            name: None,
            text: text.to_owned(),
        };
        tree(&source).unwrap().root
    }

    #[test]
    fn a_file_is_written_as_a_person_would() {
        let file = "\
version: 1
institution:
  name: ГАПОУ СО «Примерский колледж»
incident:
  date: 2025-11-14
  pressure: [expulsion_threat, dictated_withdrawal]
  order:
    number: \"15\"
  ongoing: true
  story: |
    Первый абзац: с двоеточием.

    - «второй» # не примечание
applicants:
  - name: Громов Алексей Сергеевич
    address: 620014, г. Екатеринбург, ул. Примерная, д. 1
to: [prosecutor]
";
        assert_eq!(text(&read(file)), file);
    }

    #[test]
    fn whatever_stands_in_a_text_reads_back() {
        for typed in [
            "yes",
            "1",
            "01",
            "-",
            "- a",
            "a: b",
            "#",
            "a #b",
            "'",
            "\"",
            "«»",
            "~",
            "null",
            "true",
            "",
            "[a]",
            "{a}",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "a\nb",
            "a\n\nb\n",
            "  a",
            "a  ",
            "\n",
            " \na",
            "2025-11-14",
            "1e3",
            "0x1f",
            "a\n  b\n",
            "---",
            "...",
            "? a",
            "a:",
            "𐀀",
        ] {
            let mut root = read("key: x\n");
            let Value::Map(entries) = &mut root.value else {
                panic!("a map")
            };
            entries[0].1.value = Value::Scalar(Scalar {
                text: typed.to_owned(),
                plain: false,
            });
            let written = text(&root);
            let Value::Map(back) = read(&written).value else {
                panic!("{written}")
            };
            let Value::Scalar(back) = &back[0].1.value else {
                panic!("{written}")
            };
            assert_eq!(back.text, typed, "{written}");
        }
    }
}
