//! What the answers come to: the norms that apply and why, to whom one can write, the letter to read
//! before a name is asked.

use super::ask::Asked;
use super::prompts::Reply;
use super::{COLUMNS, Interview, hanging};
use crate::addressees::{Addressee, Turn};
use crate::case::Case;
use crate::case::draft::{Draft, Typed};
use crate::catalogue::{Argument, Norm};
use crate::commands::talk;
use crate::exit::Exit;
use crate::facts::Reason;
use crate::interview::Question;
use crate::letters::{drafts, proposal, suitable};
use crate::output::text;
use crate::problem::{Args, Problem};
use crate::terminal::safe;

/// An argument with the norms that letters cite in it, and what made these apply.
type Matched<'a> = (&'a Argument, Vec<(&'a Norm, Vec<Reason>)>);

/// What else can be chosen where addressees are.
const ACTIONS: [&str; 2] = ["interview-read", "interview-omit"];

impl Interview<'_> {
    /// Shows what matched, and asks to whom to write.
    pub(super) fn ask_to_whom(&mut self, question: &Question) -> Asked {
        self.tell_matched();
        let mut ticked: Option<Vec<String>> = None;
        loop {
            let Some(case) = self.case() else {
                // Answers are checked one by one; what is wrong all the same is said as for a file.
                for problem in self.draft.problems(&self.data.rules, self.today) {
                    talk(&self.messages.line(&problem));
                }
                return Asked::Left(Exit::BadFile);
            };
            let bodies = self.bodies(&case);
            if bodies.is_empty() {
                return self.nothing_matched(&case);
            }
            let before = ticked.take().unwrap_or_else(|| {
                self.tell_whom(&case, &bodies);
                self.ticked_before(&case, &bodies)
            });
            let reply =
                self.prompt(question)
                    .many(&self.choices(&bodies), &places(&bodies, &before), None);
            match reply {
                Reply::Answer(numbers) => {
                    let chosen: Vec<String> = numbers
                        .iter()
                        .filter_map(|number| bodies.get(*number))
                        .map(|body| body.id.clone())
                        .collect();
                    if numbers.contains(&bodies.len()) {
                        self.preview(&case, if chosen.is_empty() { &before } else { &chosen });
                    } else if numbers.contains(&(bodies.len() + 1)) {
                        if let Some(exit) = self.omit() {
                            return Asked::Left(exit);
                        }
                    } else {
                        let mut draft = self.draft.clone();
                        let typed = Typed::Options(chosen);
                        draft.answer(question, &typed, &self.data.rules, self.today);
                        return Asked::Answered(Box::new(draft));
                    }
                    ticked = Some(chosen);
                }
                Reply::Back => return Asked::Back,
                Reply::Why => {
                    self.tell_why(question);
                    ticked = Some(before);
                }
                Reply::Interrupted => return Asked::Left(Exit::Interrupted),
            }
        }
    }

    /// To whom one may write: those first to whom one should.
    fn bodies(&self, case: &Case) -> Vec<&'_ Addressee> {
        let mut bodies = suitable(case, self.data, self.today);
        bodies.sort_by_key(|body| {
            let turn = proposal(case, body, self.today).map(|proposal| proposal.turn);
            (turn.is_none(), turn)
        });
        bodies
    }

    /// The case as it stands, with gaps; `None` where what decides on the law is missing or wrong.
    fn case(&self) -> Option<Case> {
        let file = self.draft.begun(&self.data.rules, self.today).ok()?;
        Some(file.case)
    }

    fn ticked_before(&self, case: &Case, bodies: &[&Addressee]) -> Vec<String> {
        let before = self.draft.texts("to");
        if !before.is_empty() {
            return before.into_iter().map(str::to_owned).collect();
        }
        let first = bodies.iter().filter(|body| {
            proposal(case, body, self.today).is_some_and(|proposal| proposal.turn == Turn::First)
        });
        first.map(|body| body.id.clone()).collect()
    }

    /// To whom to write first, to whom then, and why.
    fn tell_whom(&self, case: &Case, bodies: &[&Addressee]) {
        for (turn, heading) in [
            (Turn::First, "interview-write-first"),
            (Turn::Second, "interview-write-then"),
        ] {
            let proposed = bodies.iter().filter_map(|body| {
                let proposal = proposal(case, body, self.today)?;
                (proposal.turn == turn).then(|| {
                    let reason = self.messages.pick(&proposal.because);
                    format!("{} — {reason}", self.title(body))
                })
            });
            let lines: Vec<String> = proposed.collect();
            if !lines.is_empty() {
                talk(&self.word(heading));
            }
            for line in lines {
                talk(&hanging("  ● ", &line));
            }
        }
    }

    fn choices(&self, bodies: &[&Addressee]) -> Vec<String> {
        let titles = bodies.iter().map(|body| self.title(body).to_owned());
        let actions = ACTIONS.iter().map(|action| self.word(action));
        titles.chain(actions).collect()
    }

    fn title<'t>(&self, body: &'t Addressee) -> &'t str {
        self.messages.pick(&body.title)
    }

    /// The arguments that can be made before somebody, each once, with their norms and why these apply.
    fn tell_matched(&self) {
        let Some(case) = self.case() else { return };
        let found = self.arguments(&case);
        // Two sentences of one provision are one norm to who reads.
        let found: Vec<(&Argument, Vec<String>)> = found
            .into_iter()
            .map(|(argument, norms)| {
                let lines = norms.iter();
                let mut lines: Vec<String> = lines
                    .map(|(norm, because)| self.because(norm, because))
                    .collect();
                lines.dedup();
                (argument, lines)
            })
            .collect();
        let count = found.iter().map(|(_, lines)| lines.len()).sum::<usize>();
        let args = Args::from([("count", count.into())]);
        talk(&format!(
            "\n{}",
            self.messages.text("interview-matched", &args)
        ));
        for (argument, lines) in &found {
            talk(&hanging("  ● ", &argument.heading));
            for line in lines {
                talk(&hanging("      ", line));
            }
        }
        self.tell(&self.word("interview-offer"));
        talk("");
    }

    /// The arguments of all letters, each once, with the norms that any of the letters cites in it.
    fn arguments(&self, case: &Case) -> Vec<Matched<'_>> {
        let mut found: Vec<Matched<'_>> = Vec::new();
        for body in suitable(case, self.data, self.today) {
            let grounds = crate::grounds(case, body, self.data, self.today);
            for argued in grounds.arguments {
                let known = found
                    .iter()
                    .position(|(one, _)| one.id == argued.argument.id);
                let place = known.unwrap_or_else(|| {
                    found.push((argued.argument, Vec::new()));
                    found.len() - 1
                });
                let Some((_, norms)) = found.get_mut(place) else {
                    continue;
                };
                for (_, ground) in argued.points {
                    if norms.iter().all(|(norm, _)| norm.id != ground.norm.id) {
                        norms.push((ground.norm, ground.because));
                    }
                }
            }
        }
        found
    }

    /// A norm and the facts that made it apply; the norm alone where it always does.
    fn because(&self, norm: &Norm, because: &[Reason]) -> String {
        let reference = self.data.rules.catalogue.short_reference(norm);
        let facts = self.named(because);
        if facts.is_empty() {
            return reference;
        }
        let args = Args::from([("norm", reference.into()), ("facts", facts.into())]);
        self.messages.text("explain-because", &args)
    }

    /// Facts by what they are called in the interview: «студент, угроза отчислением».
    fn named(&self, reasons: &[Reason]) -> String {
        let interview = &self.data.rules.interview;
        // That nobody has said something is no reason to a person.
        let said = |reason: &&Reason| !matches!(reason.value.as_str(), "known" | "unknown");
        let words = reasons.iter().filter(said).filter_map(|reason| {
            let title = match interview.option(&reason.fact, &reason.value) {
                Some(option) => &option.title,
                None => &interview.question(&reason.fact)?.title,
            };
            Some(self.messages.pick(title))
        });
        words.collect::<Vec<_>>().join(", ")
    }

    /// The question whose answer keeps a letter from being written: what happened, if no other is to blame.
    fn to_change(&self, reasons: &[Problem]) -> String {
        let questions = &self.data.rules.interview.questions;
        let blamed = reasons.iter().find_map(|reason| {
            let mut questions = questions.iter();
            questions.find(|question| question.path() == reason.path)
        });
        blamed
            .map_or("pressure", |question| &question.id)
            .to_owned()
    }

    /// The letters as they will be, on the screen.
    fn preview(&self, case: &Case, to: &[String]) {
        let found = drafts(case, to, self.data, self.today);
        for written in &found.written {
            let letter = text(&written.letter, Some(COLUMNS));
            let lines = letter.lines().map(|line| format!("{}\n", safe(line)));
            talk(&format!(
                "\n── {} ──\n\n{}",
                self.title(written.addressee),
                lines.collect::<String>()
            ));
        }
        for problem in &found.problems {
            talk(&self.messages.line(problem));
        }
    }

    /// Asks which norms to leave out; the code to leave with where the person wants to.
    fn omit(&mut self) -> Option<Exit> {
        let mut draft = self.draft.clone();
        draft.set_list("omit", &[]);
        let case = draft.begun(&self.data.rules, self.today).ok()?.case;
        let found = self.arguments(&case).into_iter();
        let norms: Vec<&Norm> = found
            .flat_map(|(_, norms)| norms)
            .map(|(norm, _)| norm)
            .collect();
        let titles: Vec<String> = norms.iter().map(|norm| self.gist(norm)).collect();
        let omitted = self.draft.texts("omit");
        let ticked: Vec<usize> = (0..norms.len())
            .filter(|number| {
                norms
                    .get(*number)
                    .is_some_and(|norm| !omitted.contains(&norm.id.as_str()))
            })
            .collect();
        let prompt = self.bare_prompt(self.word("interview-which-norms"));
        match prompt.many(&titles, &ticked, Some(self.word("interview-all-omitted"))) {
            Reply::Answer(kept) => {
                let left_out = norms.iter().enumerate();
                let left_out = left_out.filter(|(number, _)| !kept.contains(number));
                let ids: Vec<String> = left_out.map(|(_, norm)| norm.id.clone()).collect();
                draft.set_list("omit", &ids);
                self.take_if_something_is_left(draft);
                None
            }
            Reply::Interrupted => Some(Exit::Interrupted),
            Reply::Back | Reply::Why => None,
        }
    }

    fn take_if_something_is_left(&mut self, draft: Draft) {
        let case = draft.begun(&self.data.rules, self.today).ok();
        let is_left =
            case.is_some_and(|file| !suitable(&file.case, self.data, self.today).is_empty());
        if is_left {
            self.draft = draft;
            self.tell_matched();
        } else {
            talk(&format!("✗ {}", self.word("interview-all-omitted")));
        }
    }

    /// A norm in one line: what it is called and what it says.
    fn gist(&self, norm: &Norm) -> String {
        let said = norm.quote.as_deref().or(norm.summary.as_deref());
        let words: Vec<&str> = said.unwrap_or_default().split_whitespace().collect();
        let shown = words.iter().take(9).copied().collect::<Vec<_>>().join(" ");
        let more = if words.len() > 9 { "…" } else { "" };
        format!(
            "{} — {shown}{more}",
            self.data.rules.catalogue.reference(norm)
        )
    }

    /// Says why no letter answers, and asks whether to change the answers.
    fn nothing_matched(&self, case: &Case) -> Asked {
        let reasons = drafts(case, &[], self.data, self.today).problems;
        for reason in &reasons {
            talk(&hanging("  ! ", &self.messages.advice(reason)));
        }
        let prompt = self.bare_prompt(self.word("interview-nothing"));
        let options = [self.word("interview-change"), self.word("interview-leave")];
        match prompt.one(&options, None) {
            Reply::Answer(1) => Asked::Left(Exit::NoLetter),
            Reply::Interrupted => Asked::Left(Exit::Interrupted),
            Reply::Back => Asked::Back,
            Reply::Answer(_) | Reply::Why => Asked::Again(self.to_change(&reasons)),
        }
    }
}

/// Where these stand in the list.
fn places(bodies: &[&Addressee], ids: &[String]) -> Vec<usize> {
    let numbered = bodies.iter().enumerate();
    numbered
        .filter(|(_, body)| ids.contains(&body.id))
        .map(|(place, _)| place)
        .collect()
}
