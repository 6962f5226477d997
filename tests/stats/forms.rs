//! The forms of figures: the same numbers in each, nothing of anybody, the same bytes every time.

use lopdf::Document;

use crate::desk::Desk;
use crate::reader::read;

fn told(desk: &Desk, name: &str) -> String {
    let told = desk.run(&format!("stats t.csv -o {name}"));
    assert_eq!((told.code, told.out.trim_end()), (0, name), "{told:?}");
    String::from_utf8_lossy(&desk.read(name)).into_owned()
}

/// Titles and numbers as the table for spreadsheets has them.
fn rows(csv: &str) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    let rows = rows.filter(|row| ["region", "kind", "pressure", "month"].contains(&&row[0]));
    rows.map(|row| (row[1].to_owned(), row[4].to_owned()))
        .collect()
}

fn read_pdf(desk: &Desk, name: &str) -> crate::reader::Reading {
    read(&Document::load_mem(&desk.read(name)).unwrap())
}

#[test]
fn every_form_has_the_same_numbers() {
    let desk = Desk::new();
    desk.put_example();
    let rows = rows(&told(&desk, "f.csv"));
    assert!(rows.len() > 20);
    let (text, svg) = (told(&desk, "f.txt"), told(&desk, "f.svg"));
    assert_eq!(desk.run("stats t.csv").out, text);
    let json: serde_json::Value = serde_json::from_str(&told(&desk, "f.json")).unwrap();
    assert_eq!(desk.figures("stats t.csv"), json);
    let parts = ["by_region", "by_kind", "by_pressure", "by_month"].into_iter();
    let from_json: Vec<_> = parts
        .flat_map(|part| json[part].as_array().unwrap())
        .map(|line| {
            let title = line["title"].as_str().unwrap().to_owned();
            (title, line["incidents"].to_string())
        })
        .collect();
    assert_eq!(from_json, rows);
    told(&desk, "f.pdf");
    let reading = read_pdf(&desk, "f.pdf");
    let mut items = reading
        .elements
        .iter()
        .filter(|element| element.role == "LBody");
    let picture = roxmltree::Document::parse(&svg).unwrap();
    let mut texts = picture
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    let mut lines = text.lines();
    for (title, number) in &rows {
        let line = lines.find(|line| line.trim_start().starts_with(title.as_str()));
        let line = line.unwrap_or_else(|| panic!("{title} in:\n{text}"));
        let first = line.trim_start().strip_prefix(title.as_str()).unwrap();
        assert_eq!(
            first.split_whitespace().next(),
            Some(number.as_str()),
            "{title}"
        );
        let item = items.next().unwrap();
        assert!(
            item.text.starts_with(&format!("{title} {number} ")),
            "{title}: {item:?}"
        );
        assert!(texts.any(|node| node.text() == Some(title)), "{title}");
        assert_eq!(
            texts.next().unwrap().text(),
            Some(number.as_str()),
            "{title}"
        );
    }
}

#[test]
fn no_form_names_an_institution_or_a_person() {
    let desk = Desk::new();
    let columns = "applicant.name,institution.name,institution.region,institution.kind,incident.date,incident.story";
    let row = "Примеров Пётр,Примерский колледж,Пермский край,college,2025-11-01,Куратор кричал";
    desk.put_table("t.csv", columns, &[row; 9]);
    for name in ["f.txt", "f.csv", "f.json", "f.svg", "f.pdf"] {
        let made = match name {
            "f.pdf" => {
                told(&desk, name);
                let reading = read_pdf(&desk, name);
                reading
                    .elements
                    .iter()
                    .map(|element| element.text.as_str())
                    .collect()
            }
            _ => told(&desk, name),
        };
        for word in ["Пример", "Куратор"] {
            assert!(!made.contains(word), "{name} has {word}");
        }
        assert!(made.contains("Пермский край"), "{name}");
    }
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    let desk = Desk::new();
    desk.put_example();
    for ending in ["txt", "csv", "json", "svg", "pdf"] {
        let one = format!("one.{ending}");
        told(&desk, &one);
        let before = desk.read(&one);
        let again = format!("stats ./t.csv -o {one} --force --today 2026-03-09");
        assert_eq!(desk.run(&format!("stats t.csv -o {one}")).code, 5);
        assert_eq!(desk.run(&again).code, 0);
        assert_eq!(desk.read(&one), before, "{ending}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_of_figures_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    desk.put_example();
    told(&desk, "f.svg");
    let mode = std::fs::metadata(desk.path("f.svg"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn the_picture_speaks_and_fetches_nothing() {
    let desk = Desk::new();
    desk.put_example();
    let svg = told(&desk, "f.svg");
    let picture = roxmltree::Document::parse(&svg).unwrap();
    let root = picture.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let said = |name: &str| {
        let mut children = root.children();
        children
            .find(|node| node.has_tag_name(name))
            .unwrap()
            .text()
            .unwrap()
            .to_owned()
    };
    assert!(said("title").starts_with("Reports of people"));
    assert!(said("desc").contains("By region: ") && said("desc").contains("Пермский край – "));
    let places = svg.matches("http").count();
    assert_eq!(places, 1, "but for the name of the language of pictures");
    for word in ["href", "url(", "<script", "<style", "<image", "@import"] {
        assert!(!svg.contains(word), "{word}");
    }
    let number = |node: &roxmltree::Node<'_, '_>, name: &str| {
        node.attribute(name).unwrap().parse::<f64>().unwrap()
    };
    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    for node in picture
        .descendants()
        .filter(|node| node.has_tag_name("text"))
    {
        assert!(number(&node, "x") < view[2] && number(&node, "y") < view[3]);
    }
}

#[test]
fn the_picture_of_the_manual_is_that_of_the_program() {
    let desk = Desk::new();
    desk.put_example();
    let picture = std::fs::read_to_string("docs/stats.svg").unwrap();
    assert_eq!(told(&desk, "f.svg"), picture);
}

#[test]
fn the_page_reads_from_its_title_to_its_source() {
    let desk = Desk::new();
    desk.put_example();
    told(&desk, "f.pdf");
    let reading = read_pdf(&desk, "f.pdf");
    assert_eq!(reading.faults, [""; 0]);
    let of_role = |role: &str| {
        let elements = reading
            .elements
            .iter()
            .filter(|element| element.role == role);
        elements
            .map(|element| element.text.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(of_role("H1").len(), 1);
    assert_eq!(
        of_role("H2"),
        [
            "By region",
            "By kind of institution",
            "By kind of pressure",
            "By month"
        ]
    );
    assert_eq!(of_role("L").len(), 4);
    let document = Document::load_mem(&desk.read("f.pdf")).unwrap();
    assert_eq!(document.get_pages().len(), 1);
    let lang = document.catalog().unwrap().get(b"Lang").unwrap();
    assert_eq!(lang.as_str().unwrap(), b"en");
}

#[test]
fn many_lines_take_several_pages_and_no_heading_ends_one() {
    let desk = Desk::new();
    let regions = zhaloba::data::Files::built_in().unwrap().regions.regions;
    let rows: Vec<String> = regions
        .iter()
        .map(|region| format!("{},college", region.name))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let rows = [rows.as_slice(); 5].concat();
    desk.put_table("t.csv", "institution.region,institution.kind", &rows);
    told(&desk, "f.pdf");
    let document = Document::load_mem(&desk.read("f.pdf")).unwrap();
    assert_eq!(document.get_pages().len(), 3);
    let reading = read_pdf(&desk, "f.pdf");
    assert_eq!(reading.faults, [""; 0]);
    let items = reading
        .elements
        .iter()
        .filter(|element| element.role == "LBody");
    assert_eq!(items.count(), regions.len() + 1);
}
