//! Fields of one line: who fills in a cell or a block of text breaks lines that a sentence of a letter must not have.
//!
//! In goes the tree of a case, out comes the same with blanks for line ends and tabs, character for character, so
//! that places in it stay. The paragraphs of a story are the writer's own.

use crate::yaml::{Node, Tree, Value};

/// The key of texts that are told at length.
const STORY: &str = "story";

/// The tree of a case with every text but the stories in one line.
pub(super) fn unbroken(mut tree: Tree) -> Tree {
    unbreak(&mut tree.root);
    tree
}

fn unbreak(node: &mut Node) {
    match &mut node.value {
        Value::Scalar(scalar) if scalar.text.contains(['\n', '\t']) => {
            scalar.text = in_one_line(&scalar.text);
        }
        Value::Seq(items) => items.iter_mut().for_each(unbreak),
        Value::Map(entries) => {
            let entries = entries.iter_mut().filter(|(key, _)| key.text != STORY);
            entries.for_each(|(_, node)| unbreak(node));
        }
        Value::Scalar(_) | Value::Null => {}
    }
}

/// The text with a blank for each line end and tab, but none at its end.
pub(crate) fn in_one_line(text: &str) -> String {
    text.trim_end().replace(['\n', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::{Source, tree};

    #[test]
    fn every_character_keeps_its_place() {
        assert_eq!(
            in_one_line("Пермь,\n\nул.\tПримерная\n"),
            "Пермь,  ул. Примерная"
        );
    }

    #[test]
    fn stories_keep_their_paragraphs_and_nothing_else_does() {
        let source = Source {
            name: None,
            text: "applicants:\n- address: \"Пермь,\\nул. Примерная\"\nincident:\n  story: |\n    Первое.\n\n    \
                   Второе.\n  how: |\n    устно\n"
                .to_owned(),
        };
        let told = unbroken(tree(&source).unwrap());
        let texts = told.texts().into_iter();
        let texts: Vec<_> = texts.map(|text| (text.path, text.text)).collect();
        let of = |path: &str, text| (path.to_owned(), text);
        assert_eq!(
            texts,
            [
                of("applicants[0].address", "Пермь, ул. Примерная"),
                of("incident.story", "Первое.\n\nВторое.\n"),
                of("incident.how", "устно"),
            ]
        );
    }
}
