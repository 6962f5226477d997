//! Names that a statutes file refers to: acts, norms, addressees, facts and their answers.
//!
//! They are offered, not demanded: another file of the folder may bring more, and only the check reads
//! all of them together.

use serde_json::{Map, Value, json};

use super::{constant, fields, set};
use crate::bilingual::Bilingual;
use crate::case::schema::Word;
use crate::data::check::DERIVED;
use crate::interview::{Answer, Question};
use crate::messages::Lang;
use crate::rulebook::Rulebook;

/// A fact that conditions may name.
struct Fact {
    id: String,
    title: String,
    is_date: bool,
    answers: Vec<Value>,
}

/// Offers the names of the data wherever the schema of a statutes file takes one.
pub(super) fn offer(schema: &mut Value, rules: &Rulebook, lang: Lang) {
    let catalogue = &rules.catalogue;
    let acts = catalogue.acts.iter().map(|act| {
        let name = act
            .short
            .as_ref()
            .map_or(&act.genitive, |short| &short.nominative);
        in_russian(&act.id, name)
    });
    let norms = catalogue
        .norms
        .iter()
        .map(|norm| in_russian(&norm.id, &catalogue.short_reference(norm)));
    // Of several addressees of one office the first names it.
    let mut offices: Vec<Word> = Vec::new();
    for addressee in &rules.addressees.addressees {
        if offices.iter().all(|word| word.id != addressee.office()) {
            offices.push(Word {
                id: addressee.office().to_owned(),
                title: addressee.title.clone(),
            });
        }
    }
    for (pointer, words) in [
        ("/$defs/Norm/properties/act", acts.collect::<Vec<_>>()),
        ("/$defs/Norm/properties/before/items", offices),
        ("/$defs/Point/properties/norm", norms.collect()),
    ] {
        if let Some(field) = schema.pointer_mut(pointer) {
            suggest(field, words.iter().map(|word| constant(word, lang)));
        }
    }
    let conditions = rules.conditions.conditions.iter().map(|named| Word {
        id: named.id.clone(),
        title: named.title.clone(),
    });
    let conditions: Vec<Value> = conditions.map(|word| constant(&word, lang)).collect();
    offer_facts(schema, &facts(rules, lang), &conditions);
}

fn in_russian(id: &str, title: &str) -> Word {
    Word {
        id: id.to_owned(),
        title: Bilingual {
            ru: title.to_owned(),
            en: title.to_owned(),
        },
    }
}

/// Facts by the operators that compare them, and the conditions that have a name.
fn offer_facts(schema: &mut Value, facts: &[Fact], conditions: &[Value]) {
    let branches = schema
        .pointer_mut("/$defs/Condition/oneOf")
        .and_then(Value::as_array_mut);
    let operands = branches
        .into_iter()
        .flatten()
        .filter_map(|branch| branch.get_mut("properties")?.as_object_mut())
        .flatten();
    for (operator, operand) in operands {
        match operator.as_str() {
            "known" => suggest(operand, facts.iter().map(constant_fact)),
            "that" => suggest(operand, conditions.iter().cloned()),
            "is" | "in" => keys(operand, facts.iter().filter(|fact| !fact.is_date)),
            "before" | "after" => keys(operand, facts.iter().filter(|fact| fact.is_date)),
            _ => {}
        }
    }
}

/// Offers facts as keys; their answers, where these are words.
fn keys<'f>(operand: &mut Value, facts: impl Iterator<Item = &'f Fact>) {
    let value = operand.get("additionalProperties").cloned();
    let value = value.unwrap_or_default();
    let keys: Map<String, Value> = facts
        .map(|fact| {
            let mut value = value.clone();
            let answers = fact.answers.iter().cloned();
            match value.get_mut("items") {
                Some(items) => suggest(items, answers),
                None => suggest(&mut value, answers),
            }
            set(&mut value, "description", fact.title.as_str().into());
            (fact.id.clone(), value)
        })
        .collect();
    set(operand, "properties", keys.into());
}

/// Puts these constants before whatever else the field takes.
fn suggest(field: &mut Value, constants: impl Iterator<Item = Value>) {
    let mut branches: Vec<Value> = constants.collect();
    let Some(words) = field.as_object_mut().filter(|_| !branches.is_empty()) else {
        return;
    };
    let explains = |word: &str| matches!(word, "description" | "examples" | "default");
    let (kept, rest): (Map<_, _>, Map<_, _>) = std::mem::take(words)
        .into_iter()
        .partition(|(word, _)| explains(word));
    branches.push(Value::Object(rest));
    *words = kept;
    words.insert("anyOf".to_owned(), branches.into());
}

fn constant_fact(fact: &Fact) -> Value {
    json!({ "const": fact.id, "title": fact.title, "description": fact.title })
}

/// The facts that are asked for, and those that follow from a case.
fn facts(rules: &Rulebook, lang: Lang) -> Vec<Fact> {
    let yes_or_no = || vec![json!({ "const": true }), json!({ "const": false })];
    // What is typed freely is no fact to compare.
    let compared = |question: &&Question| {
        let answer = question.answer;
        matches!(answer, Answer::Date | Answer::YesNo) || !question.options.is_empty()
    };
    let questions = rules.interview.questions.iter();
    let asked = questions.filter(compared).map(|question| Fact {
        id: question.id.clone(),
        title: lang.pick(&question.title.ru, &question.title.en).to_owned(),
        is_date: question.answer == Answer::Date,
        answers: match question.answer {
            Answer::YesNo => yes_or_no(),
            _ => question
                .options
                .iter()
                .map(|option| {
                    let title = lang.pick(&option.title.ru, &option.title.en);
                    json!({ "const": option.id, "title": title, "description": title })
                })
                .collect(),
        },
    });
    let derived = DERIVED.iter().map(|(id, _)| Fact {
        id: (*id).to_owned(),
        title: fields::title("Fact", id, lang).to_owned(),
        is_date: false,
        answers: Vec::new(),
    });
    asked.chain(derived).collect()
}
