//! The blanks and hyphens at which a line must not end.
//!
//! In goes a text, out come edits that put a no-break space for a space or a no-break hyphen for a
//! hyphen; nothing else changes. Each blank is judged by the two words beside it and, where an
//! abbreviation has two meanings, by the word before them.

use super::characters::{
    bare, digits, is_blank, is_capital, is_cyrillic, is_hyphen, is_single_capital, tail,
};
use super::kept::is_literal;
use super::text::Edit;
use super::words::{is_before, is_counted, is_particle, is_reference, is_short, is_street_kind};

/// The edits that keep the text together.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        find_in_line(line, start, &mut edits);
        start += line.len() + 1;
    }
    edits
}

fn find_in_line(line: &str, start: usize, edits: &mut Vec<Edit>) {
    let words: Vec<&str> = line.split(is_blank).collect();
    let mut at = start;
    let mut phone_until = 0;
    for (index, word) in words.iter().enumerate() {
        hyphens(word, at, edits);
        at += word.len();
        phone_until = phone_until
            .max(index + phone(words.get(index..).unwrap_or_default(), phone_until > index));
        let blank = tail(line, at - start).chars().next();
        if blank == Some(' ') && (index + 1 < phone_until || is_joined(&words, index)) {
            edits.push(Edit::replace(at..at + 1, "\u{a0}"));
        }
        at += blank.map_or(0, char::len_utf8);
    }
}

/// Whether a line must not end between a word and the next.
fn is_joined(words: &[&str], index: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let before = word(index.checked_sub(1));
    let (left, right) = (word(Some(index)), word(Some(index + 1)));
    if left.is_empty() || right.is_empty() {
        return false;
    }
    if matches!(right, "—" | "–") || before.is_empty() && index == 0 && left == "—" {
        return true;
    }
    let bare = bare(left);
    let number = ends_with_digit(bare);
    is_short(bare)
        || is_before(bare) && !ends_phrase(before, bare)
        || is_initial(bare) && !ends_name(before, right)
        || is_initial_after_name(bare, right)
        || number && (is_counted(right) || is_group(bare, right))
        || right.starts_with(|first: char| first.is_ascii_digit()) && is_reference(bare)
        || is_particle(right)
        || bare == "и." && right == "о."
        || matches!(before, "и." | "И.") && bare == "о."
        || matches!(bare, "врио" | "Врио")
        || bare.starts_with(is_capital) && !bare.ends_with(',') && is_street_kind(right)
}

/// After a number «г.» is a year and «л.» a sheet, and «т. д.» ends a list: they belong to what stands
/// before them.
fn ends_phrase(before: &str, word: &str) -> bool {
    let counted = matches!(word, "г." | "гг." | "л." | "с." | "т.");
    counted && ends_with_digit(before) || before == "т." && matches!(word, "д." | "п.")
}

fn ends_with_digit(word: &str) -> bool {
    word.ends_with(|last: char| last.is_ascii_digit())
}

/// One or more initials: «А.», «А.-М.», «А.С.».
fn is_initial(word: &str) -> bool {
    let letters = word.strip_suffix('.').unwrap_or_default();
    let hyphened = |part: &str| part.strip_prefix(is_hyphen).is_some_and(is_single_capital);
    letters
        .split('.')
        .enumerate()
        .all(|(at, part)| is_single_capital(part) || at > 0 && hyphened(part))
}

/// An initial that ends «Иванову И. И.» does not hold the sentence that goes on.
fn ends_name(before: &str, right: &str) -> bool {
    let after_name = before.starts_with(is_capital) && !before.ends_with(',');
    after_name && right != "о." && right.starts_with(|first: char| first.is_lowercase())
}

/// A surname and the initial behind it.
fn is_initial_after_name(left: &str, right: &str) -> bool {
    let name = left.starts_with(is_capital) && left.ends_with(is_cyrillic);
    let right = right.trim_end_matches([',', ';', ':', ')', '»']);
    name && is_initial(right)
}

/// Groups of one number: «10 000».
fn is_group(left: &str, right: &str) -> bool {
    let plain = left.len() <= 3 && digits(left) == left.len();
    let next = tail(right, 3).chars().next();
    plain
        && digits(right) == 3
        && !next.is_some_and(|next| next.is_alphanumeric() || is_hyphen(next))
}

/// How many words from here on are one telephone number; none where the last one goes on.
fn phone(words: &[&str], inside: bool) -> usize {
    let starts = words
        .first()
        .is_some_and(|first| first.starts_with(['+', '7', '8', '(']));
    if inside || !starts {
        return 0;
    }
    let mut figures = 0;
    let mut length = 0;
    for word in words {
        let part = word.trim_end_matches([',', ';', '.']);
        if part.is_empty()
            || !part
                .chars()
                .all(|c| c.is_ascii_digit() || "+()-\u{2011}".contains(c))
        {
            break;
        }
        length += 1;
        figures += part.bytes().filter(u8::is_ascii_digit).count();
        if part.len() < word.len() || figures > 15 || length > 8 {
            break;
        }
    }
    if (10..=15).contains(&figures) {
        length
    } else {
        0
    }
}

/// Hyphens of one word that must not end a line: «59-ФЗ», «2-й», «А.-М.», «р-н».
fn hyphens(word: &str, start: usize, edits: &mut Vec<Edit>) {
    if !word.contains('-') || is_literal(word) {
        return;
    }
    let opening = word.len() - bare(word).len();
    for (at, hyphen) in word.match_indices('-') {
        let left = word.get(opening..at).unwrap_or_default();
        let right = tail(word, at + 1);
        let part = right
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(right.len());
        let letters = right.get(..part).unwrap_or_default().chars().count();
        let numbered = ends_with_digit(left) && (1..=3).contains(&letters);
        let initials = left.ends_with('.') && letters == 1 && tail(right, part).starts_with('.');
        if numbered || initials || (1..=3).contains(&letters) && is_clipped(left) {
            edits.push(Edit::replace(
                start + at..start + at + hyphen.len(),
                "\u{2011}",
            ));
        }
    }
}

/// The first part of «р-н», «пр-т», «г-жа»: no vowel, so no word.
fn is_clipped(part: &str) -> bool {
    // More letters are not looked at: a word may be a whole text.
    (1..=2).contains(&part.chars().take(3).count())
        && part
            .chars()
            .all(|c| is_cyrillic(c) && !"аеёиоуыэюяАЕЁИОУЫЭЮЯ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::keep_together;

    #[test]
    fn lines_do_not_end_where_a_reader_would_stumble() {
        for (text, kept) in [
            ("согласно ч. 2 ст. 43 Закона", "согласно ч.~2~ст.~43 Закона"),
            ("(п. 3 ч. 6 ст. 28)", "(п.~3~ч.~6~ст.~28)"),
            ("пп. 1, подп. 2 и абз. 3 § 4", "пп.~1, подп.~2 и~абз.~3 §~4"),
            ("от 29.12.2012 № 273-ФЗ", "от~29.12.2012 №~273=ФЗ"),
            (
                "14 ноября 2025 г. в колледже",
                "14~ноября 2025~г. в~колледже",
            ),
            ("в 2025 г. И снова", "в~2025~г. И~снова"),
            ("В 2024–2025 гг. они", "В~2024–2025~гг. они"),
            ("А. С. Громов", "А.~С.~Громов"),
            ("Иванову И. И. в дом", "Иванову~И.~И. в~дом"),
            (
                "Иванову И. И., Петрову П. П.",
                "Иванову~И.~И., Петрову~П.~П.",
            ),
            ("А.-М. Л. Перье", "А.=М.~Л.~Перье"),
            ("далее — Закон", "далее~— Закон"),
            ("— Идите, — сказал", "—~Идите,~— сказал"),
            (
                "г. Воронеж, ул. Мира, д. 1, кв. 2",
                "г.~Воронеж, ул.~Мира, д.~1, кв.~2",
            ),
            (
                "Ленинский р-н, Воронежская обл., Чита, б-р Мира",
                "Ленинский~р=н, Воронежская~обл., Чита, б=р Мира",
            ),
            (
                "им. Ленина, пос. Мира, т. 5, корп. 2",
                "им.~Ленина, пос.~Мира, т.~5, корп.~2",
            ),
            (
                "10 000 руб. и 5 %, 1 234 567,50 рублей",
                "10~000~руб. и~5~%, 1~234~567,50~рублей",
            ),
            ("5 лет, 3 дня, 2 курса", "5~лет, 3~дня, 2~курса"),
            ("кто бы, он ли, тот же. Те", "кто~бы, он~ли, тот~же. Те"),
            ("НА ДОМУ И В «СО мной»", "НА~ДОМУ И~В~«СО~мной»"),
            ("и т. д. Он, т. е. он", "и~т.~д. Он, т.~е. он"),
            (
                "Врио и. о. ректора. И. о. декана",
                "Врио~и.~о.~ректора. И.~о.~декана",
            ),
            ("на 1 л. в 1 экз.", "на~1~л. в~1~экз."),
            ("и т. д., т. е. он", "и~т.~д., т.~е. он"),
            (
                "2-й, 10-го, 2-комнатная, кто-то",
                "2=й, 10=го, 2-комнатная, кто-то",
            ),
            ("+7 (912) 345-67-89 доб. 105", "+7~(912)~345-67-89 доб.~105"),
            ("8 800 100 00 00, да", "8~800~100~00~00, да"),
            ("Приложение 1 к ст. 5", "Приложение~1 к~ст.~5"),
        ] {
            let found = keep_together(text).replace('\u{a0}', "~");
            assert_eq!(found.replace('\u{2011}', "="), kept);
            assert_eq!(keep_together(&keep_together(text)), keep_together(text));
        }
    }
}
