//! E-mail addresses as people have them: one name, one «@», a domain with a zone; Cyrillic ones too.
//!
//! Quoted names and numbers for domains, which mail allows, are taken for mistakes. Letters of the
//! wrong alphabet are found elsewhere.

/// The longest address, and the longest part of a domain.
const LONGEST: usize = 254;
const LONGEST_LABEL: usize = 63;

/// What is wrong with an e-mail address; `None` where it may be right.
pub(super) fn fault(text: &str) -> Option<&'static str> {
    if text.chars().any(char::is_whitespace) {
        return Some("space");
    }
    if text.to_lowercase().starts_with("mailto:") {
        return Some("mailto");
    }
    let Some((name, domain)) = text.split_once('@').filter(|(_, rest)| !rest.contains('@')) else {
        return Some("at");
    };
    if [name, domain].iter().any(|part| has_stray_dot(part)) {
        Some("dot")
    } else if name.is_empty() || !name.chars().all(is_of_name) || text.len() > LONGEST {
        Some("name")
    } else {
        (!is_domain(domain)).then_some("domain")
    }
}

fn has_stray_dot(part: &str) -> bool {
    part.starts_with('.') || part.ends_with('.') || part.contains("..")
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(letter)
}

/// Whether a domain has a name and a zone of letters.
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let zone = labels.last().copied().unwrap_or_default();
    let is_zone = zone.chars().count() > 1 && zone.chars().all(char::is_alphabetic);
    labels.len() > 1
        && labels.iter().all(|label| is_label(label))
        && (is_zone || zone.starts_with("xn--"))
}

fn is_label(label: &str) -> bool {
    let letters = |letter: char| letter.is_alphanumeric() || letter == '-';
    (1..=LONGEST_LABEL).contains(&label.chars().count())
        && label.chars().all(letters)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_mail_can_reach_may_be_right() {
        for address in [
            "anna@example.org",
            "a.n-n_a+letters@mail.example.org",
            "ANNA@EXAMPLE.ORG",
            "иванов@почта.рф",
            "ivanov@xn--80a1acny.xn--p1ai",
            "anna@1.ru",
        ] {
            assert_eq!(fault(address), None, "{address}");
        }
    }

    #[test]
    fn addresses_that_cannot_be_say_why() {
        for (address, why) in [
            ("anna @example.org", "space"),
            ("anna@example.org ", "space"),
            ("Анна <anna@example.org>", "space"),
            ("mailto:anna@example.org", "mailto"),
            ("anna.example.org", "at"),
            ("anna@@example.org", "at"),
            ("", "at"),
            ("anna@example.org.", "dot"),
            (".anna@example.org", "dot"),
            ("an..na@example.org", "dot"),
            ("@example.org", "name"),
            ("<anna@example.org>", "name"),
            ("an,na@example.org", "name"),
            ("anna@example", "domain"),
            ("anna@example,org", "domain"),
            ("anna@example.o", "domain"),
            ("anna@[192.0.2.1]", "domain"),
            ("anna@192.0.2.1", "domain"),
            ("anna@-example.org", "domain"),
            ("anna@exam_ple.org", "domain"),
        ] {
            assert_eq!(fault(address), Some(why), "{address}");
        }
    }
}
