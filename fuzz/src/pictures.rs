//! Evidence as JPEG and PNG, and the parcel in which its pixels travel.

use std::sync::{Arc, OnceLock};

use zhaloba::exhibit::parcel::{pack, unpack};
use zhaloba::exhibit::{Coding, Exhibit, Faces, MOST_PIXELS, Refusal, open};

use super::held;

/// Opens a picture; what begins as neither is taken for a parcel.
pub fn enter(bytes: &[u8]) {
    match bytes {
        [0xff, 0xd8, ..] | [0x89, b'P', ..] => opened(bytes),
        _ => {
            if let Ok(exhibit) = unpack(bytes) {
                for picture in &exhibit.pictures {
                    assert!(picture.bytes.len() <= bytes.len());
                }
            }
        }
    }
}

/// Opens a file, and sends what comes out through a parcel.
pub fn opened(bytes: &[u8]) {
    let opened = open(bytes, faces());
    match &opened {
        Ok(exhibit) => sound(exhibit),
        Err(refusal) => held::refusal(&[refusal.problem()]),
    }
    let sent: Result<Exhibit, Refusal> = unpack(&pack(&opened));
    assert_eq!(sent, opened, "another than was sent");
}

fn sound(exhibit: &Exhibit) {
    assert!(!exhibit.pictures.is_empty());
    for picture in &exhibit.pictures {
        let pixels = u64::from(picture.width) * u64::from(picture.height);
        assert!((1..=MOST_PIXELS).contains(&pixels));
        assert!(!picture.bytes.is_empty());
        if picture.coding == Coding::Jpeg {
            assert!(picture.bytes.starts_with(&[0xff, 0xd8, 0xff]));
        }
        for hidden in [&b"Exif"[..], b"Kanarejka", b"Photoshop", b"ns.adobe"] {
            let found = picture
                .bytes
                .windows(hidden.len())
                .any(|some| some == hidden);
            assert!(!found, "what stood beside the pixels came through");
        }
    }
}

/// The faces for what a document does not bring.
fn faces() -> &'static Faces {
    static FACES: OnceLock<Faces> = OnceLock::new();
    FACES.get_or_init(|| {
        let face = |name: &str| Arc::from(super::seeds::read(&format!("src/fonts/{name}.ttf")));
        Faces {
            regular: face("LetterSerif"),
            bold: face("LetterSerif-Bold"),
            italic: face("LetterSerif-Italic"),
        }
    })
}
