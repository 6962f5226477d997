//! The codes the program leaves with; scripts rely on them.

use std::process::ExitCode;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// Everything asked for was done.
    Done = 0,
    /// Something failed that nobody foresaw.
    Unexpected = 1,
    /// The command was used wrongly.
    Usage = 2,
    /// A case, table, statutes or template file is wrong or incomplete.
    BadFile = 3,
    /// No letter remains: nothing matched, out of scope, or nobody is competent.
    NoLetter = 4,
    /// The output cannot be written, or exists already.
    Output = 5,
    /// A batch finished, but some of its rows failed.
    PartlyFailed = 6,
    /// The person interrupted the program.
    Interrupted = 130,
}

impl Exit {
    /// The number a shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;

    #[test]
    fn codes_are_those_of_the_contract() {
        let all = [
            Exit::Done,
            Exit::Unexpected,
            Exit::Usage,
            Exit::BadFile,
            Exit::NoLetter,
            Exit::Output,
            Exit::PartlyFailed,
            Exit::Interrupted,
        ];
        assert_eq!(all.map(Exit::code), [0, 1, 2, 3, 4, 5, 6, 130]);
    }
}
