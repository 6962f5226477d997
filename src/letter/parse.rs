//! Reads a letter from the Markdown subset that the templates render.
//!
//! The text is three parts divided by two thematic breaks: head, body, closing. A block quote before the
//! head is the letterhead. The body opens with
//! a heading of the first level, the closing ends with a paragraph of two lines or more, date and names. A letter
//! that is not final says so in a part of its own before them, a line in bold. Behind the others may stand an
//! annex, a title and blocks; and, where several complain together, the list that they sign: a title and a table.
//! Whatever the subset does not know is a problem with its line, never a gap in the letter.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::list::list;
use super::text::Text;
use super::{Annex, Block, Inline, Letter, Signature, Style};
use crate::problem::{Place, Problem};

/// How deep lists may stand in one another.
const MOST_DEPTH: usize = 8;

impl Letter {
    /// Reads a letter.
    ///
    /// # Errors
    /// `template-structure` with the line at which the text leaves the subset.
    pub fn parse(markdown: &str) -> Result<Self, Problem> {
        let mut reader = Reader::new(markdown);
        let mut parts = vec![Vec::new()];
        while let Some((event, line)) = reader.next() {
            match event {
                Event::Rule => parts.push(Vec::new()),
                Event::Start(Tag::Heading { level, .. }) => {
                    let text = reader.inlines(&TagEnd::Heading(level))?;
                    push(&mut parts, line, Element::Heading(level, text));
                }
                Event::Start(Tag::BlockQuote(_)) => {
                    let blocks = reader.quote()?;
                    push(&mut parts, line, Element::Quote(blocks));
                }
                Event::Start(Tag::Table(_)) => {
                    let rows = reader.table(line)?;
                    push(&mut parts, line, Element::Table(rows));
                }
                other => {
                    let block = reader.block(other, line)?;
                    push(&mut parts, line, Element::Block(block));
                }
            }
        }
        let mark = match parts.as_slice() {
            [first, _, _, _, ..] => mark(first),
            _ => None,
        };
        if mark.is_some() {
            parts.remove(0);
        }
        // Nothing but the list has a table.
        let has_table =
            |part: &Vec<(u32, Element)>| part.iter().any(|(_, element)| element.is_table());
        let list = match parts.len() {
            4 | 5 => parts.pop_if(|last| has_table(last)).map(list).transpose()?,
            _ => None,
        };
        let annex = match parts.len() {
            4 => parts.pop().map(annex).transpose()?,
            _ => None,
        };
        let count = parts.len();
        let Ok([head, body, closing]) = <[Vec<(u32, Element)>; 3]>::try_from(parts) else {
            return Err(structure("three-parts", 1).with("parts", count));
        };
        Ok(Self {
            mark,
            annex,
            list,
            ..assemble(head, body, closing)?
        })
    }
}

/// The bytes of the middle part behind its title: what stands up to the last thematic break.
pub(super) fn body_of(markdown: &str) -> std::ops::Range<usize> {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter();
    let (mut start, mut body) = (None, 0..0);
    for (event, place) in events {
        match event {
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => start = Some(place.end),
            Event::Rule => body = start.take().map_or(body, |start| start..place.start),
            _ => {}
        }
    }
    body
}

pub(super) enum Element {
    Heading(HeadingLevel, Vec<Inline>),
    Block(Block),
    Quote(Vec<Block>),
    /// Each row with its line.
    Table(Vec<(u32, Vec<String>)>),
}

impl Element {
    fn is_table(&self) -> bool {
        matches!(self, Self::Table(_))
    }
}

fn push(parts: &mut [Vec<(u32, Element)>], line: u32, element: Element) {
    if let Some(part) = parts.last_mut() {
        part.push((line, element));
    }
}

fn assemble(
    head: Vec<(u32, Element)>,
    body: Vec<(u32, Element)>,
    closing: Vec<(u32, Element)>,
) -> Result<Letter, Problem> {
    let line = |element: Option<&(u32, Element)>| element.map_or(1, |(line, _)| *line);
    let begins = line(body.first());
    let (letterhead, head) = letterhead(head);
    let mut body = body.into_iter();
    let Some((_, Element::Heading(HeadingLevel::H1, title))) = body.next() else {
        return Err(structure("title", begins));
    };
    let ends = line(closing.last());
    let mut closing = blocks(closing)?;
    let Some(signature) = closing.pop().and_then(signature) else {
        return Err(structure("signature", ends));
    };
    Ok(Letter {
        mark: None,
        letterhead,
        head: blocks(head)?,
        title,
        body: blocks(body.collect())?,
        closing,
        signature,
        annex: None,
        list: None,
    })
}

/// The annex that a part is.
fn annex(part: Vec<(u32, Element)>) -> Result<Annex, Problem> {
    let begins = part.first().map_or(1, |(line, _)| *line);
    let mut part = part.into_iter();
    let Some((_, Element::Heading(HeadingLevel::H1, title))) = part.next() else {
        return Err(structure("annex", begins));
    };
    Ok(Annex {
        title,
        blocks: blocks(part.collect())?,
    })
}

/// What stands above the head, and the rest of the part.
fn letterhead(mut head: Vec<(u32, Element)>) -> (Vec<Block>, Vec<(u32, Element)>) {
    match head.first_mut() {
        Some((_, Element::Quote(blocks))) => {
            let letterhead = std::mem::take(blocks);
            head.remove(0);
            (letterhead, head)
        }
        _ => (Vec::new(), head),
    }
}

fn blocks(elements: Vec<(u32, Element)>) -> Result<Vec<Block>, Problem> {
    let is_said = |(_, element): &(u32, Element)| !matches!(element, Element::Block(block) if block.is_empty());
    elements
        .into_iter()
        .filter(is_said)
        .map(|(line, element)| match element {
            Element::Heading(HeadingLevel::H2, text) => Ok(Block::Heading(text)),
            Element::Heading(..) => Err(structure("heading", line)),
            Element::Quote(_) | Element::Table(_) => Err(structure("element", line)),
            Element::Block(block) => Ok(block),
        })
        .collect()
}

fn mark(part: &[(u32, Element)]) -> Option<String> {
    match part {
        [(_, Element::Block(Block::Paragraph(words)))] => match words.as_slice() {
            [Inline::Text(mark, Style::Bold)] => Some(mark.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn signature(last: Block) -> Option<Signature> {
    let Block::Paragraph(inlines) = last else {
        return None;
    };
    let lines = inlines.split(|inline| *inline == Inline::Break);
    let lines: Option<Vec<&str>> = lines
        .map(|line| match line {
            [Inline::Text(text, _)] => Some(text.as_str()),
            _ => None,
        })
        .collect();
    match lines?.as_slice() {
        [date, name, others @ ..] => Some(Signature {
            date: (*date).to_owned(),
            name: (*name).to_owned(),
            others: others.iter().map(|other| (*other).to_owned()).collect(),
        }),
        _ => None,
    }
}

pub(super) fn structure(what: &'static str, line: u32) -> Problem {
    Problem::error("template-structure")
        .at(Some(Place { line, column: 1 }))
        .with("what", what)
}

struct Reader<'a> {
    events: pulldown_cmark::OffsetIter<'a>,
    /// The byte at which each line starts.
    starts: Vec<usize>,
    /// How many lists are open.
    depth: usize,
}

impl<'a> Reader<'a> {
    fn new(markdown: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(markdown.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            events: Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter(),
            starts,
            depth: 0,
        }
    }

    fn next(&mut self) -> Option<(Event<'a>, u32)> {
        let (event, range) = self.events.next()?;
        let line = self.starts.partition_point(|start| *start <= range.start);
        Some((event, u32::try_from(line).unwrap_or(u32::MAX)))
    }

    fn block(&mut self, event: Event<'a>, line: u32) -> Result<Block, Problem> {
        match event {
            Event::Start(Tag::Paragraph) => Ok(Block::Paragraph(self.inlines(&TagEnd::Paragraph)?)),
            Event::Start(Tag::List(_)) if self.depth == MOST_DEPTH => Err(structure("depth", line)),
            Event::Start(Tag::List(start)) => self.list(start),
            _ => Err(structure("element", line)),
        }
    }

    /// The blocks of a block quote.
    fn quote(&mut self) -> Result<Vec<Block>, Problem> {
        let mut elements = Vec::new();
        while let Some((event, line)) = self.next() {
            let element = match event {
                Event::End(TagEnd::BlockQuote(_)) => break,
                Event::Start(Tag::Heading { level, .. }) => {
                    Element::Heading(level, self.inlines(&TagEnd::Heading(level))?)
                }
                other => Element::Block(self.block(other, line)?),
            };
            elements.push((line, element));
        }
        blocks(elements)
    }

    /// The rows of a table, the header first; cells are plain text.
    fn table(&mut self, line: u32) -> Result<Vec<(u32, Vec<String>)>, Problem> {
        let mut rows = Vec::new();
        while let Some((event, line)) = self.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push((line, Vec::new())),
                Event::Start(Tag::TableCell) => {
                    let inlines = self.inlines(&TagEnd::TableCell)?;
                    let cell = match <[Inline; 1]>::try_from(inlines) {
                        Ok([Inline::Text(text, Style::Regular)]) => text,
                        Err(none) if none.is_empty() => String::new(),
                        _ => return Err(structure("cell", line)),
                    };
                    if let Some((_, cells)) = rows.last_mut() {
                        cells.push(cell);
                    }
                }
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => {}
                Event::End(TagEnd::Table) => return Ok(rows),
                _ => return Err(structure("element", line)),
            }
        }
        Err(structure("element", line))
    }

    fn list(&mut self, start: Option<u64>) -> Result<Block, Problem> {
        self.depth += 1;
        let mut items = Vec::new();
        while let Some((event, line)) = self.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.item()?),
                Event::End(TagEnd::List(_)) => break,
                _ => return Err(structure("element", line)),
            }
        }
        self.depth -= 1;
        Ok(Block::List { start, items })
    }

    /// The blocks of a list item; loose text in a tight list is a paragraph.
    fn item(&mut self) -> Result<Vec<Block>, Problem> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut text = Text::default();
        while let Some((event, line)) = self.next() {
            if event == Event::End(TagEnd::Item) {
                break;
            }
            if !text.take(&event) {
                text.flush_into(&mut blocks);
                let block = self.block(event, line)?;
                blocks.extend(Some(block).filter(|block| !block.is_empty()));
            }
        }
        text.flush_into(&mut blocks);
        Ok(blocks)
    }

    fn inlines(&mut self, end: &TagEnd) -> Result<Vec<Inline>, Problem> {
        let mut text = Text::default();
        while let Some((event, line)) = self.next() {
            if matches!(&event, Event::End(tag) if tag == end) {
                break;
            }
            if !text.take(&event) {
                return Err(structure("element", line));
            }
        }
        Ok(text.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned(), Style::Regular)
    }

    const LETTER: &str = "В прокуратуру\\\nг. Примерска\n\n***\n\nЖАЛОБА\\\nна действия\n===\n\nТекст \
        с **силой**.\n\n1. один\n2. два\n\n***\n\n20 ноября 2025 г.\\\nА. С. Громов\n";

    #[test]
    fn a_part_before_the_others_marks_the_letter() {
        for (before, mark) in [
            ("**ЧЕРНОВИК**\n\n***\n\n", Ok(Some("ЧЕРНОВИК".to_owned()))),
            ("", Ok(None)),
            ("ЧЕРНОВИК\n\n***\n\n", Err("template-structure")),
            ("**ЧЕРНОВИК** 1\n\n***\n\n", Err("template-structure")),
            ("**А**\n\n**Б**\n\n***\n\n", Err("template-structure")),
            ("***\n\n", Err("template-structure")),
        ] {
            let read = Letter::parse(&format!("{before}{LETTER}"));
            let found = read
                .map(|letter| letter.mark)
                .map_err(|problem| problem.code);
            assert_eq!(found, mark, "{before}");
        }
    }

    #[test]
    fn a_quote_before_the_head_is_the_letterhead() {
        let quote = "> **Бюро**\\\n> г. Примерск\n>\n> тел. 1\n\n";
        let letter = Letter::parse(&format!("**ЧЕРНОВИК**\n\n***\n\n{quote}{LETTER}")).unwrap();
        assert_eq!(letter.letterhead.len(), 2);
        assert_eq!(letter.mark.as_deref(), Some("ЧЕРНОВИК"));
        let bare = Letter::parse(LETTER).unwrap();
        assert_eq!((letter.head, letter.body), (bare.head, bare.body));
        for (from, to, line) in [
            ("***\n\nЖАЛОБА", "> Бюро\n\n***\n\nЖАЛОБА", 4),
            ("В прокуратуру", "> Бюро\n\n> Ещё\n\nВ прокуратуру", 3),
            ("В прокуратуру", "> # Бюро\n\nВ прокуратуру", 1),
            ("В прокуратуру", "> > Бюро\n\nВ прокуратуру", 1),
        ] {
            let problem = Letter::parse(&LETTER.replacen(from, to, 1)).unwrap_err();
            assert_eq!(problem.code, "template-structure", "{to}");
            assert_eq!(problem.place.unwrap().line, line, "{to}");
        }
    }

    #[test]
    fn behind_the_signature_an_annex_may_stand_and_then_a_list() {
        let annex = "\n***\n\nСВЕДЕНИЯ\n===\n\n## Область\n\nКолледж\n";
        let list = "\n***\n\nЛИСТ\n===\n\n| № | Имя | Адрес | Подпись | Дата |\n\
            | --: | --- | --- | --- | --- |\n\nЛист {number} из {count}\n";
        for (behind, has_annex, has_list) in [
            ("", false, false),
            (annex, true, false),
            (list, false, true),
            (&format!("{annex}{list}"), true, true),
        ] {
            let letter = Letter::parse(&format!("{LETTER}{behind}")).unwrap();
            let found = (letter.annex.is_some(), letter.list.is_some());
            assert_eq!(found, (has_annex, has_list), "{behind}");
            assert_eq!(Letter::parse(&letter.to_markdown()), Ok(letter), "{behind}");
        }
        for behind in [format!("{list}{annex}"), format!("{annex}{annex}")] {
            assert!(Letter::parse(&format!("{LETTER}{behind}")).is_err());
        }
        let bare = format!("{LETTER}\n***\n\nКолледж\n");
        let problem = Letter::parse(&bare).unwrap_err();
        assert_eq!(problem.args.get("what"), Some(&"annex".into()));
    }

    #[test]
    fn a_letter_has_three_parts_a_title_and_a_signature() {
        let letter = Letter::parse(LETTER).unwrap();
        assert_eq!(
            letter.head,
            [Block::Paragraph(vec![
                text("В прокуратуру"),
                Inline::Break,
                text("г. Примерска")
            ])]
        );
        assert_eq!(
            letter.title,
            [text("ЖАЛОБА"), Inline::Break, text("на действия")]
        );
        assert_eq!(letter.body.len(), 2);
        assert_eq!(letter.signature.name, "А. С. Громов");
        assert!(letter.closing.is_empty());
    }

    #[test]
    fn what_the_subset_does_not_know_is_a_problem_with_its_line() {
        for (from, to, what, line) in [
            ("***\n\n20", "20", "three-parts", 1),
            ("===", "---", "title", 6),
            ("\\\nА. С.", " А. С.", "signature", 17),
            ("1. один", "> цитата\n\n1. один", "element", 12),
            ("Текст", "`код`", "element", 10),
            ("Текст", "![к](к.png)", "element", 10),
            ("Текст с", "### Глубоко\n\nТекст с", "heading", 10),
            ("Текст", "<b>Текст</b>", "element", 10),
            ("1. один", &format!("{}x", "- ".repeat(50_000)), "depth", 12),
        ] {
            let problem = Letter::parse(&LETTER.replacen(from, to, 1)).unwrap_err();
            assert_eq!(
                problem.args.get("what"),
                Some(&what.into()),
                "{from} {problem:?}"
            );
            assert_eq!(problem.place.unwrap().line, line, "{from}");
        }
    }
}
