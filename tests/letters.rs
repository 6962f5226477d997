//! Every example renders to the letters that stand beside it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use zhaloba::addressees::Addressee;
use zhaloba::case::{Case, CaseFile};
use zhaloba::catalogue::cite::set_quote;
use zhaloba::data::Data;
use zhaloba::grammar::ru::typography::marks;
use zhaloba::yaml::Source;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

const GOLDEN: &str = "tests/golden";

#[test]
fn examples_render_to_their_letters() {
    let data = Data::built_in().unwrap();
    let mut folders: Vec<_> = std::fs::read_dir("examples")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("case.yaml").exists())
        .collect();
    folders.sort();
    assert!(folders.len() >= 3);
    for folder in folders {
        let source = Source::open(&folder.join("case.yaml")).unwrap().unwrap();
        let case = CaseFile::read(&source, &data.rules, today()).unwrap().case;
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
            assert_golden(&folder.join(format!("{id}.md")), &letter.to_markdown());
        }
    }
}

/// Cases that no example shows, each with the letters that stand beside it.
#[test]
fn further_cases_render_to_their_letters() {
    let data = Data::built_in().unwrap();
    let files = std::fs::read_dir(GOLDEN).unwrap();
    let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let cases = files
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    for path in cases {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let case = read(path, &data);
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
            let golden = Path::new(GOLDEN).join(format!("{stem}-{id}.md"));
            assert_golden(&golden, &letter.to_markdown());
        }
    }
}

/// Of each kind of pressure alone there is a letter to whom one should write first.
#[test]
fn every_kind_of_pressure_has_its_letter() {
    let data = Data::built_in().unwrap();
    let pressure = data.rules.interview.question("pressure").unwrap();
    let answered = pressure.options.iter();
    for kind in answered.filter(|option| option.no_letter.is_none()) {
        let path = Path::new(GOLDEN).join(format!("{}.yaml", kind.id));
        let case = read(&path, &data);
        assert_eq!(case.incident.pressure, [kind.id.as_str()]);
        let suitable = zhaloba::letters::suitable(&case, &data, today());
        let first = data.rules.addressees.get(&case.to[0]).unwrap();
        let comes_first = |body: &Addressee| body.comes_first(&case.facts_before(body, today()));
        let is_first = comes_first(first) || !suitable.into_iter().any(comes_first);
        assert!(is_first, "{}: {}", kind.id, first.id);
    }
}

fn read(path: &Path, data: &Data) -> Case {
    let source = Source::open(path).unwrap().unwrap();
    CaseFile::read(&source, &data.rules, today()).unwrap().case
}

/// One kind of pressure, an appeal already sent, a representative who signs, a name that would have to
/// decline, a period without an end.
const RARE: &str = "
version: 1
role: student
institution: {name: школа № 5, kind: college, founder: regional, region: ХМАО, city: Сургут}
incident:
  from: 2025-11-14
  ongoing: true
  pressure: [expulsion_threat, gosuslugi_login]
  demanded_by: {position: куратор}
  story: Куратор сказал, что тех, кто не установит мессенджер MAX, отчислят.
applicants: [{name: Анна Сергеевна Петрович, address: '628400, г. Сургут'}]
representative: {name: Орлова Вера Павловна, address: '628400, г. Сургут', basis: доверенность от 01.11.2025}
earlier: [{to: директор колледжа, date: 2025-11-15, number: № 5}, {to: учредитель, answer: Ответа нет.}]
to: [rector]
evidence: [{title: снимок экрана.}, {title: запись, pages: 2}]
dated: 2025-12-01
";

#[test]
fn rare_fields_read_as_a_person_would_write_them() {
    let data = Data::built_in().unwrap();
    let source = Source::from_bytes(None, RARE.as_bytes()).unwrap();
    let case = CaseFile::read(&source, &data.rules, today()).unwrap().case;
    let addressee = data.rules.addressees.get("rector").unwrap();
    let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
    let text = letter.to_markdown();
    for line in [
        "Директору\\\nшколы № 5\n\nот Петрович Анны Сергеевны\\\n",
        "Представитель по доверенности от 01.11.2025:\\\nОрлова Вера Павловна\\\nАдрес для ответа: 628400, г. Сургут\n",
        "обучаюсь в школе № 5 (г. Сургут, Ханты-Мансийский автономный округ — Югра). \
         С 14 ноября 2025 г. происходят события",
        "\n\nТаким образом, имело место следующее: угроза отчислением за отказ установить мессенджер MAX.\n\n",
        "\n\n- директор колледжа, 15 ноября 2025 г., № 5;\n- учредитель (Ответа нет).\n\n",
        "С этим требованием я не согласна по следующим основаниям.",
        "\n\n1. Снимок экрана.\n2. Запись на 2 л. в 1 экз.\n3. Копия доверенности от 01.11.2025.\n\n",
        "\n\n1 декабря 2025 г.\\\nПредставитель В. П. Орлова\n",
    ] {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
}

/// As people type: straight quotation marks, hyphens for dashes, no space after an abbreviation.
const TYPED: &str = r#"
version: 1
role: student
institution: {name: "ГАПОУ СО \"Примерский колледж\"", kind: college, founder: regional, region: Свердловская область, city: г.Екатеринбург}
incident:
  date: 2025-11-14
  pressure: [expulsion_threat]
  demanded_by: {position: заведующая отделением}
  story: "Она сказала: \"Без \"MAX\" - отчислим\", т.е. пригрозила. Видел П.П. Примеров , дело N 2-123/2026, почта a--b@example.org."
applicants: [{name: Громов Алексей Сергеевич, address: '620014, г.Екатеринбург, ул.Образцовая, д.1'}]
to: [prosecutor]
addressees: {prosecutor: {name: прокуратура Ленинского района}}
dated: 2025-12-01
"#;

#[test]
fn what_people_type_gets_its_marks() {
    let data = Data::built_in().unwrap();
    let source = Source::from_bytes(None, TYPED.as_bytes()).unwrap();
    let case = CaseFile::read(&source, &data.rules, today()).unwrap().case;
    let addressee = data.rules.addressees.get("prosecutor").unwrap();
    let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
    let text = letter.to_markdown();
    for line in [
        "Она сказала: «Без „MAX“ — отчислим», т. е. пригрозила. Видел П. П. Примеров, дело № 2-123/2026, почта a--b@example.org.",
        "620014, г. Екатеринбург, ул. Образцовая, д. 1",
        "ГАПОУ СО «Примерский колледж»",
    ] {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
}

#[test]
fn quotations_of_law_stay_as_they_are() {
    let data = Data::built_in().unwrap();
    let norms = &data.rules.catalogue.norms;
    let quotes: Vec<&str> = norms
        .iter()
        .filter_map(|norm| norm.quote.as_deref())
        .collect();
    assert!(quotes.len() > 10);
    for quote in quotes {
        let set = set_quote(quote);
        assert_eq!(marks(&set, &[&set]), set);
        // Between the «ёлочки» of a letter, beside words that change.
        let sentence = format!("\"Да\" - ч.1 ст.5: «{set}».");
        let marked = format!("«Да» — ч. 1 ст. 5: «{set}».");
        assert_eq!(marks(&sentence, &[&set]), marked);
    }
}

/// Compares with a file and shows the lines that differ; `SNAPSHOTS=overwrite` writes it instead.
fn assert_golden(path: &Path, text: &str) {
    let golden = snapbox::Data::read_from(path, Some(snapbox::data::DataFormat::Text)).raw();
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(text.to_owned(), golden);
}

/// What each letter that stands in a file cites.
fn cited(data: &Data) -> Vec<BTreeSet<String>> {
    let examples = std::fs::read_dir("examples").unwrap();
    let examples = examples.map(|entry| entry.unwrap().path().join("case.yaml"));
    let further = std::fs::read_dir(GOLDEN).unwrap();
    let further = further.map(|entry| entry.unwrap().path());
    let paths = examples.chain(further);
    let paths = paths.filter(|path| path.exists() && path.extension() == Some("yaml".as_ref()));
    let mut letters = Vec::new();
    for path in paths {
        let case = read(&path, data);
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let grounds = zhaloba::grounds(&case, addressee, data, today());
            letters.push(
                grounds
                    .cited()
                    .map(|ground| ground.norm.id.clone())
                    .collect(),
            );
        }
    }
    letters
}

#[test]
fn each_norm_is_cited_by_one_letter_and_withheld_by_another() {
    let data = Data::built_in().unwrap();
    let letters = cited(&data);
    let norms = data.rules.catalogue.norms.iter();
    let mut seen = 0;
    for norm in norms.filter(|norm| norm.purpose.is_cited()) {
        let citing = letters
            .iter()
            .filter(|cited| cited.contains(&norm.id))
            .count();
        assert!(citing > 0, "no letter cites {}", norm.id);
        assert!(citing < letters.len(), "every letter cites {}", norm.id);
        seen += 1;
    }
    assert!(seen > 140, "{seen}");
}
