//! What becomes of a file, as bytes that one process hands to another.
//!
//! A line says what there is, the pictures follow one after the other. Whoever unpacks it believes nothing
//! that does not add up.

use serde::{Deserialize, Serialize};

use super::{Coding, Exhibit, Picture, Refusal};

#[derive(Serialize, Deserialize)]
enum Label {
    Shown {
        pictures: Vec<Stated>,
        is_doubtful: bool,
    },
    Refused(Refusal),
}

/// A picture without its pixels.
#[derive(Serialize, Deserialize)]
struct Stated {
    width: u32,
    height: u32,
    is_grey: bool,
    coding: Coding,
    length: usize,
}

/// The bytes that say what became of a file.
#[must_use]
pub fn pack(opened: &Result<Exhibit, Refusal>) -> Vec<u8> {
    let label = match opened {
        Ok(exhibit) => Label::Shown {
            pictures: exhibit.pictures.iter().map(stated).collect(),
            is_doubtful: exhibit.is_doubtful,
        },
        Err(refusal) => Label::Refused(*refusal),
    };
    // Numbers and names of our own: that always goes.
    let mut parcel = serde_json::to_vec(&label).unwrap_or_default();
    parcel.push(b'\n');
    for picture in opened.iter().flat_map(|exhibit| &exhibit.pictures) {
        parcel.extend_from_slice(&picture.bytes);
    }
    parcel
}

fn stated(picture: &Picture) -> Stated {
    Stated {
        width: picture.width,
        height: picture.height,
        is_grey: picture.is_grey,
        coding: picture.coding,
        length: picture.bytes.len(),
    }
}

/// What such bytes say; [`Refusal::Hard`] where they break off, because whoever packs them was stopped.
///
/// # Errors
/// Why the file is not shown.
pub fn unpack(parcel: &[u8]) -> Result<Exhibit, Refusal> {
    let end = parcel.iter().position(|byte| *byte == b'\n');
    let (label, mut rest) = end
        .and_then(|end| parcel.split_at_checked(end))
        .ok_or(Refusal::Hard)?;
    let label: Label = serde_json::from_slice(label).map_err(|_| Refusal::Hard)?;
    rest = rest.get(1..).unwrap_or_default();
    let (stated, is_doubtful) = match label {
        Label::Refused(refusal) => return Err(refusal),
        Label::Shown {
            pictures,
            is_doubtful,
        } => (pictures, is_doubtful),
    };
    let mut pictures = Vec::new();
    for picture in stated {
        let (bytes, behind) = rest.split_at_checked(picture.length).ok_or(Refusal::Hard)?;
        rest = behind;
        pictures.push(Picture {
            width: picture.width,
            height: picture.height,
            is_grey: picture.is_grey,
            coding: picture.coding,
            bytes: bytes.to_vec(),
        });
    }
    match pictures.is_empty() || !rest.is_empty() {
        true => Err(Refusal::Hard),
        false => Ok(Exhibit {
            pictures,
            is_doubtful,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exhibit() -> Exhibit {
        let picture = |coding, bytes: &[u8]| Picture {
            width: 3,
            height: 2,
            is_grey: coding == Coding::Jpeg,
            coding,
            bytes: bytes.to_vec(),
        };
        Exhibit {
            pictures: vec![
                picture(Coding::Jpeg, b"one\n"),
                picture(Coding::Deflated, b"\n\ntwo"),
            ],
            is_doubtful: true,
        }
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        assert_eq!(unpack(&pack(&Ok(exhibit()))), Ok(exhibit()));
        for refusal in [Refusal::Locked, Refusal::ManyPixels] {
            assert_eq!(unpack(&pack(&Err(refusal))), Err(refusal));
        }
    }

    #[test]
    fn a_parcel_that_does_not_add_up_shows_nothing() {
        let whole = pack(&Ok(exhibit()));
        for end in 0..whole.len() {
            assert_eq!(unpack(&whole[..end]), Err(Refusal::Hard), "{end}");
        }
        let longer = [whole.as_slice(), b"!"].concat();
        assert_eq!(unpack(&longer), Err(Refusal::Hard));
    }
}
