//! Where the answer will go: postal addresses, telephone numbers, e-mail addresses.
//!
//! In goes a case, out come warnings with the field of each. Everything is printed as it was written:
//! only a person can know what was meant.

mod email;
mod phone;
mod postal;

use crate::case::Case;
use crate::problem::Problem;

/// What a person should look at in the contacts of a case.
pub(super) fn problems(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, applicant) in case.applicants.iter().enumerate() {
        let field = |name: &str| format!("applicants[{index}].{name}");
        found.extend(address(&applicant.address, field("address")));
        let phone = applicant.phone.as_deref().and_then(phone::fault);
        found.extend(phone.map(|fault| {
            Problem::warning("phone-doubtful")
                .field(field("phone"))
                .with("fault", fault)
        }));
        let email = applicant.email.as_deref().and_then(email::fault);
        found.extend(email.map(|fault| {
            Problem::warning("email-doubtful")
                .field(field("email"))
                .with("fault", fault)
        }));
    }
    if let Some(representative) = &case.representative {
        let field = "representative.address".to_owned();
        found.extend(address(&representative.address, field));
    }
    found
}

fn address(address: &str, field: String) -> Option<Problem> {
    (!postal::has_index(address)).then(|| Problem::warning("address-short").field(field))
}
