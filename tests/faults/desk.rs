//! Files on a desk: a table to write letters from, and all that lies below a folder.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Files by their paths below a folder.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// What is the same in all rows of a table: who tells what to whom.
pub(crate) struct Cells {
    pub(crate) pressure: &'static str,
    pub(crate) surname: &'static str,
    pub(crate) father: &'static str,
    pub(crate) to: &'static str,
}

/// A table of so many rows, each of another day, room and house.
pub(crate) fn table(rows: usize, cells: &Cells) -> String {
    let Cells {
        pressure,
        surname,
        father,
        to,
    } = cells;
    let mut table = "role,institution.name,institution.kind,institution.region,incident.date,incident.pressure,\
                     incident.demanded_by.position,incident.story,applicant.name,applicant.address,to,dated\n"
        .to_owned();
    for row in 0..rows {
        let _ = writeln!(
            table,
            "student,Примерский колледж,college,Пермский край,{:02}.11.2025,{pressure},куратор группы,\
             В кабинете {row} нам велели установить MAX и грозили отчислить.,{surname} Пётр {father},\
             \"614000, г. Пермь, ул. Примерная, д. {row}\",{to},2025-11-20",
            row % 18 + 1,
        );
    }
    table
}

pub(crate) fn files(folder: &Path) -> Files {
    fn collect(folder: &Path, root: &Path, files: &mut Files) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, root, files);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut files = Files::new();
    collect(folder, folder, &mut files);
    files
}
