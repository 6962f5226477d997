//! The process in which files of strangers are made pictures of.
//!
//! In go the bytes of one file, out come its pictures, or why there are none. It is this program again, without
//! files, with little memory and time: what harms it harms nothing else. What it does stands under [`serve`],
//! who runs it and stops it above.

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::commands::apart;
use crate::exhibit::{Exhibit, Faces, Refusal, open, parcel};
use crate::layout::font::Fonts;
use crate::letter::Style;

/// The only argument of the process; nobody types it.
const ARGUMENT: &str = "--open-exhibit";

/// The time for a file. An unoptimised build on a busy machine takes about half of it for the largest picture.
const TIME: Duration = Duration::from_secs(60);
/// When the process gives up by itself, because nobody stops it.
const FORSAKEN: Duration = Duration::from_secs(70);
/// The stack of the process. Objects of a document refer to one another.
const STACK: usize = 32 * 1024 * 1024;
/// The memory of the process: forty million pixels as they come, and once more as they go.
const MEMORY: u64 = 1024 * 1024 * 1024;

/// What a file shows.
///
/// # Errors
/// Why it shows nothing.
pub(super) fn opened(bytes: Vec<u8>) -> Result<Exhibit, Refusal> {
    let mut child = apart::begun(ARGUMENT).map_err(|_| Refusal::Hard)?;
    let parcel = answer(&mut child, bytes);
    // It has said what it has to say, or will never.
    let _ = child.kill();
    let _ = child.wait();
    parcel::unpack(&parcel)
}

/// What the process says of the file, as far as it comes in time.
fn answer(child: &mut Child, bytes: Vec<u8>) -> Vec<u8> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Vec::new();
    };
    let writing = thread::spawn(move || {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        // A process that is gone does not listen; then it does not answer either.
        let _ = input
            .write_all(&length.to_be_bytes())
            .and_then(|()| input.write_all(&bytes));
        input
    });
    let (say, said) = mpsc::channel();
    thread::spawn(move || {
        let mut parcel = Vec::new();
        // Whoever broke it could make it talk without end.
        let read = output.take(MEMORY).read_to_end(&mut parcel);
        let _ = say.send(read.map_or_else(|_| Vec::new(), |_| parcel));
    });
    let parcel = said.recv_timeout(TIME).unwrap_or_default();
    // As long as its input is open, it knows that somebody is there.
    drop(writing);
    parcel
}

/// Whether the program is to be such a process; then it was one when this returns.
pub(in crate::commands) fn serve(args: &[OsString]) -> bool {
    if !apart::is_for(ARGUMENT, args) {
        return false;
    }
    apart::limit(MEMORY);
    thread::spawn(|| {
        thread::sleep(FORSAKEN);
        std::process::exit(1);
    });
    let work = thread::Builder::new().stack_size(STACK).spawn(develop);
    // Whoever asked sees that there is no answer.
    let _ = work.map(thread::JoinHandle::join);
    true
}

/// Ends the process when nobody is there any more to hear its answer.
fn watch() {
    let mut more = [0];
    let _ = io::stdin().read(&mut more);
    std::process::exit(1);
}

fn develop() -> io::Result<()> {
    let bytes = asked()?;
    thread::spawn(watch);
    let opened = faces().map_or(Err(Refusal::Hard), |faces| open(&bytes, &faces));
    let mut output = io::stdout().lock();
    output.write_all(&parcel::pack(&opened))?;
    output.flush()
}

/// The bytes of the file: behind their number, because the input stays open.
fn asked() -> io::Result<Vec<u8>> {
    let mut input = io::stdin().lock();
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let mut bytes = Vec::new();
    let most = u64::from_be_bytes(length);
    input.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The faces of letters, for documents that bring none.
fn faces() -> Option<Faces> {
    let fonts = Fonts::embedded().ok()?;
    let face = |style| Some(Arc::from(fonts.get(style)?.data.as_ref()));
    Some(Faces {
        regular: face(Style::Regular)?,
        bold: face(Style::Bold)?,
        italic: face(Style::Italic)?,
    })
}
