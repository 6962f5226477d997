//! The parser's complaints in our codes: its own sentences are English and quote the file.

use serde_yaml::granit_parser::{ErrorKind, Marker};

use crate::problem::{Place, Problem};
use crate::yaml::MOST_DEPTH;

/// The problem behind an error of the parser at this place.
pub(super) fn problem(kind: &ErrorKind, place: Place, text: &str) -> Problem {
    let code = code(kind);
    if let Some(tab) = tab_in_indentation(text, place.line, code == "yaml-tab") {
        return Problem::error("yaml-tab").at(Some(tab));
    }
    let problem = match code {
        "yaml-syntax" => Problem::error(code).with("reason", reason(kind)),
        "yaml-too-deep" => Problem::error(code).with("limit", MOST_DEPTH),
        _ => Problem::error(code),
    };
    problem.at(Some(place))
}

/// The parser often stumbles only on the line after the tab and does not always say that a tab
/// was the reason; where it says so, it may still stand on the line before.
fn tab_in_indentation(text: &str, line: u32, ahead: bool) -> Option<Place> {
    let last = usize::try_from(line).ok()?;
    let lines = text.lines().enumerate();
    lines
        .take(last.saturating_add(usize::from(ahead)))
        .skip(last.saturating_sub(2))
        .find_map(|(index, content)| {
            let blank = content.len() - content.trim_start_matches([' ', '\t']).len();
            let tab = content.get(..blank)?.find('\t')?;
            Some(Place {
                line: u32::try_from(index).ok()?.saturating_add(1),
                column: u32::try_from(tab).ok()?.saturating_add(1),
            })
        })
}

/// The parser counts columns from 0.
pub(super) fn place_of(marker: &Marker) -> Place {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Place {
        line: number(marker.line().max(1)),
        column: number(marker.col().saturating_add(1)),
    }
}

fn code(kind: &ErrorKind) -> &'static str {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart => "yaml-tab",
        K::RecursionLimitExceeded => "yaml-too-deep",
        K::UnknownAnchor | K::AnchorCountOverflow | K::MissingAnchorOrAliasName => "yaml-alias",
        K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::ExpectedTagDirectiveBang
        | K::InvalidGlobalTagCharacter
        | K::InvalidTagDirectiveTerminator
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::InvalidTagUtf8LeadingByte
        | K::InvalidTagUtf8TrailingByte
        | K::InvalidTagUtf8 => "yaml-tag",
        K::MultipleDocumentsUnsupported | K::MissingDocumentEndBeforeDirective => "yaml-documents",
        _ => "yaml-syntax",
    }
}

/// What probably happened, for the advice under the sentence.
fn reason(kind: &ErrorKind) -> &'static str {
    use ErrorKind as K;
    match kind {
        K::UnclosedQuotedScalar
        | K::InvalidTrailingSingleQuotedScalar
        | K::InvalidTrailingDoubleQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::DocumentIndicatorInQuotedScalar => "quote",
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidUnicodeEscape
        | K::InvalidLowSurrogate
        | K::InvalidLowSurrogateHexEscape
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate => "escape",
        K::UnclosedFlowCollection { .. }
        | K::MismatchedFlowCollectionEnd { .. }
        | K::MisplacedFlowCollectionEnd
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofImplicitFlowMapping => "bracket",
        K::MappingValueNotAllowed
        | K::SimpleKeyExpected
        | K::InvalidSimpleKey
        | K::InvalidColonPlacement
        | K::InvalidMappingValueWhitespace => "colon",
        K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::InvalidFlowScalarIndent
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::MappingKeyNotAllowed => "indentation",
        K::UnexpectedCharacter { .. } | K::PlainScalarStartsWithDashFlowIndicator => "character",
        _ => "other",
    }
}
