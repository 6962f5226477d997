//! Where the answer will go: postal addresses, telephone numbers, e-mail addresses.
//!
//! In goes a case, out come warnings with the field of each. Everything is printed as it was written:
//! only a person can know what was meant.

mod email;
mod phone;
mod postal;

use crate::case::Case;
use crate::case::people::Applicant;
use crate::problem::Problem;

/// What a person should look at in the contacts of a case.
pub(super) fn problems(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, applicant) in case.applicants.iter().enumerate() {
        found.extend(of_applicant(applicant, &format!("applicants[{index}]")));
    }
    if let Some(representative) = &case.representative {
        let field = "representative.address".to_owned();
        found.extend(address(&representative.address, field));
    }
    found
}

/// What a person should look at in the contacts of an applicant; `at` is the path of the applicant.
pub(super) fn of_applicant(applicant: &Applicant, at: &str) -> Vec<Problem> {
    let field = |name: &str| format!("{at}.{name}");
    let phone = applicant.phone.as_deref().and_then(phone::fault);
    let phone = phone.map(|fault| ("phone-doubtful", "phone", fault));
    let email = applicant.email.as_deref().and_then(email::fault);
    let email = email.map(|fault| ("email-doubtful", "email", fault));
    let doubts = [phone, email].into_iter().flatten();
    let doubts = doubts.map(|(code, name, fault)| {
        let problem = Problem::warning(code).field(field(name));
        problem.with("fault", fault)
    });
    let address = address(&applicant.address, field("address"));
    address.into_iter().chain(doubts).collect()
}

fn address(address: &str, field: String) -> Option<Problem> {
    (!postal::has_index(address)).then(|| Problem::warning("address-short").field(field))
}
