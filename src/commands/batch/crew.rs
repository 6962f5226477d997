//! All cores at work on the rows of a table, whose order nobody notices.
//!
//! Rows go out in portions, and what comes of them is taken in the order of the rows: neither the number of
//! threads nor their luck shows in anything that is written.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::thread::available_parallelism;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::interrupt::Interrupt;
use crate::layout::font::Fonts;
use crate::output::Press;
use crate::problem::Problem;

/// Rows that a thread gets in a portion: enough that threads seldom wait for one another, few enough that
/// nothing is held for long.
const ROWS_A_THREAD: usize = 12;

/// More threads only take memory from one another.
const MOST_TO_A_CORE: usize = 4;

/// Threads with a press for each that works.
pub(super) struct Crew {
    pool: ThreadPool,
    fonts: Fonts,
    /// Presses that nobody works at.
    presses: Mutex<Vec<Press>>,
}

impl Crew {
    /// So many threads, if the cores have work for them, or one for each core.
    ///
    /// # Errors
    /// The machine gives no threads.
    pub(super) fn new(jobs: Option<NonZeroUsize>, fonts: Fonts) -> Result<Self, Vec<Problem>> {
        let cores = available_parallelism().map_or(1, NonZeroUsize::get);
        let threads = jobs.map_or(0, NonZeroUsize::get);
        let threads = threads.min(MOST_TO_A_CORE * cores);
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        Ok(Self {
            pool: pool.map_err(|_| vec![Problem::error("no-threads")])?,
            fonts,
            presses: Mutex::new(Vec::new()),
        })
    }

    /// Works on all, and hands over what comes of each in the order of the units, until whoever takes it says that there
    /// is no going on.
    ///
    /// # Errors
    /// It was interrupted, or stopped by whoever takes, before the end.
    pub(super) fn in_order<T: Send, R: Send>(
        &self,
        units: impl Iterator<Item = T>,
        interrupt: &Interrupt,
        work: impl Fn(T, &mut Press) -> R + Sync,
        mut take: impl FnMut(R) -> bool,
    ) -> Result<(), ()> {
        let mut units = units.fuse();
        let portion = self.pool.current_num_threads() * ROWS_A_THREAD;
        loop {
            let some: Vec<T> = units.by_ref().take(portion).collect();
            if some.is_empty() {
                return Ok(());
            }
            let done: Vec<Option<R>> = self.pool.install(|| {
                some.into_par_iter()
                    .map(|unit| {
                        let worth = !interrupt.is_raised();
                        worth.then(|| self.at_a_press(|press| work(unit, press)))
                    })
                    .collect()
            });
            for done in done {
                let done = done.ok_or(())?;
                if !take(done) {
                    return Err(());
                }
            }
            if interrupt.is_raised() {
                return Err(());
            }
        }
    }

    fn at_a_press<R>(&self, work: impl FnOnce(&mut Press) -> R) -> R {
        let presses = || self.presses.lock().unwrap_or_else(PoisonError::into_inner);
        let free = presses().pop();
        let mut press = free.unwrap_or_else(|| Press::new(self.fonts.clone()));
        let made = work(&mut press);
        presses().push(press);
        made
    }
}
