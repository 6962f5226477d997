//! Workbooks made by hand: what no spreadsheet program would write is to be read, too.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The parts of a workbook, by name.
pub(crate) type Parts = Vec<(String, String)>;

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/></numFmts>\
    <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

/// A sheet of a workbook: the state it is in, and its rows as XML.
pub(crate) type Sheet<'s> = (&'s str, &'s str);

/// The parts of a workbook with these sheets and shared strings.
pub(crate) fn parts(sheets: &[Sheet<'_>], strings: &[&str]) -> Parts {
    let mut listed = String::new();
    let mut related = String::new();
    let mut parts = Parts::new();
    for (index, (state, rows)) in sheets.iter().enumerate() {
        let number = index + 1;
        listed += &format!(
            "<sheet name=\"Лист{number}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"r{number}\"/>"
        );
        related += &format!(
            "<Relationship Id=\"r{number}\" Type=\"{TYPE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    related += &format!("<Relationship Id=\"s\" Type=\"{TYPE}/styles\" Target=\"styles.xml\"/>");
    related += &format!(
        "<Relationship Id=\"t\" Type=\"{TYPE}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
    );
    let strings = strings.iter().map(|text| format!("<si><t>{text}</t></si>"));
    let strings: String = strings.collect();
    let own = [
        (
            "_rels/.rels",
            format!(
                "<Relationships><Relationship Id=\"a\" Type=\"{TYPE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns:r=\"{TYPE}\"><sheets>{listed}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{related}</Relationships>"),
        ),
        ("xl/styles.xml", STYLES.to_owned()),
        (
            "xl/sharedStrings.xml",
            format!("<sst uniqueCount=\"99999999999999999\">{strings}</sst>"),
        ),
    ];
    parts.extend(own.map(|(name, text)| (name.to_owned(), text)));
    parts
}

/// The file that these parts are packed into.
pub(crate) fn packed(parts: &[(String, String)], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, text) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with these sheets.
pub(crate) fn book(sheets: &[Sheet<'_>], strings: &[&str]) -> Vec<u8> {
    packed(&parts(sheets, strings), CompressionMethod::Deflated)
}

/// A row of texts that stand in the cells themselves; an empty one has no cell.
pub(crate) fn row(number: u32, texts: &[&str]) -> String {
    let letters = "ABCDEFGH".chars();
    let cells = letters.zip(texts).filter(|(_, text)| !text.is_empty());
    let cells = cells.map(|(letter, text)| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        format!("<c r=\"{letter}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    });
    format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
}
