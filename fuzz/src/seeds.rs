//! Inputs to begin with, made of the examples when they are asked for: nothing of the kind lies in the repository
//! twice.

use std::fs;
use std::path::{Path, PathBuf};

use image::ExtendedColorType::Rgb8;
use image::ImageEncoder as _;

use super::held::CANARY;
use super::overlays;

/// Where the fuzzer wants the seeds of its target, if it does.
const FOLDER: &str = "ZHALOBA_SEEDS";

/// The checkout, with the examples.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A file of the repository.
pub fn read(path: &str) -> Vec<u8> {
    fs::read(Path::new(ROOT).join(path)).expect("a file of the repository")
}

/// The files below a folder whose names end like this.
fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let mut paths = Vec::new();
    collect(&Path::new(ROOT).join(folder), ending, &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read(path).expect("a file"))
        .collect()
}

fn collect(folder: &Path, ending: &str, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, ending, paths);
        } else if path.to_string_lossy().ends_with(ending) {
            paths.push(path);
        }
    }
}

/// Where a person tells of itself stands a word that no message may show.
fn told(bytes: &[u8]) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    for (place, keeps) in [
        ("story: |\n    ", true),
        ("address: ", true),
        ("city: ", false),
    ] {
        let with = match keeps {
            true => format!("{place}{CANARY} "),
            false => place.to_owned(),
        };
        text = text.replace(place, &with);
    }
    for place in ["г. Екатеринбург", "г. Пермь", "г. Москва", "г. Образцов"]
    {
        text = text.replace(place, &format!("{place} {CANARY}"));
    }
    text.into_bytes()
}

/// The inputs to begin with.
pub fn of(entry: &str) -> Vec<Vec<u8>> {
    match entry {
        "cases" => files("examples", "case.yaml")
            .iter()
            .map(|case| told(case))
            .collect(),
        "documents" => document(),
        "layouts" | "texts" => words(),
        "names" => NAMES.lines().map(|line| line.as_bytes().to_vec()).collect(),
        "letters" => files("examples", ".md"),
        "overlays" => overlays(),
        "people" | "tables" => tables(),
        "pictures" => pictures(),
        "templates" => files("templates", ".md"),
        _ => Vec::new(),
    }
}

/// Writes the seeds where the fuzzer looks for them.
pub fn hand_out(entry: &str) {
    if let Some(folder) = std::env::var_os(FOLDER) {
        for (number, seed) in of(entry).iter().enumerate() {
            let path = Path::new(&folder).join(number.to_string());
            fs::write(path, seed).expect("a folder for seeds");
        }
    }
}

/// Names and positions of invented people.
const NAMES: &str = "Образцова Анна Сергеевна\nфон Берг Лев\nКим Ир Сен\nисполняющему обязанности директора\n\
    заместитель прокурора Примерского района Сидоров С. С.\nМамедов Али Гусейн оглы";

fn words() -> Vec<Vec<u8>> {
    let mut words = files("examples", ".md");
    words.push("\"Эхо\" - N 5, ст.28 и т.д.|* \"вложенные \"кавычки\"\" 1 000-2 000 руб.".into());
    words
}

fn overlays() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, name) in overlays::NAMES.iter().enumerate() {
        let first = u8::try_from(number).unwrap_or_default();
        for text in files("examples", name) {
            seeds.push([&[first], text.as_slice()].concat());
        }
    }
    seeds
}

fn tables() -> Vec<Vec<u8>> {
    let mut texts = files("examples", ".csv");
    texts.push("{\"role\":\"student\",\"applicant.name\":\"Образцова Анна\",\"a\":{\"b\":[1,true,null]}}\n".into());
    let csv: Vec<Vec<u8>> = texts.iter().map(|text| told(text)).collect();
    let with = |first: u8, text: &[u8]| [&[first], text].concat();
    let mut seeds: Vec<Vec<u8>> = csv.iter().map(|text| with(0, text)).collect();
    for text in &csv {
        let text = String::from_utf8_lossy(text).replace(',', ";");
        seeds.push(with(8, text.as_bytes()));
    }
    seeds.push(with(0, &read("tests/table/cases.xlsx")));
    seeds
}

fn pictures() -> Vec<Vec<u8>> {
    let pixels: Vec<u8> = (0..=250).cycle().take(24 * 16 * 3).collect();
    let (mut jpeg, mut png) = (Vec::new(), Vec::new());
    let written = image::codecs::jpeg::JpegEncoder::new(&mut jpeg).encode(&pixels, 24, 16, Rgb8);
    written.expect("a JPEG");
    let written = image::codecs::png::PngEncoder::new(&mut png).write_image(&pixels, 24, 16, Rgb8);
    written.expect("a PNG");
    let hidden = b"\xff\xe1\0\x18Exif\0\0Kanarejka-beside";
    let telling = [&jpeg[..2], hidden, &jpeg[2..]].concat();
    let parcel = b"{\"Shown\":{\"pictures\":[{\"width\":1,\"height\":1,\"is_grey\":true,\"coding\":\"Deflated\",\"length\":3}],\"is_doubtful\":false}}\nabc";
    vec![jpeg, png, telling, parcel.to_vec()]
}

/// A page with a red square, without its first line, which every input gets.
fn document() -> Vec<Vec<u8>> {
    let page = b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\n\
        endobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 50 50]/Contents 4 0 R>>\nendobj\n4 0 obj\n\
        <</Length 21>>\nstream\n1 0 0 rg 9 9 9 9 re f\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF";
    vec![page.to_vec()]
}
