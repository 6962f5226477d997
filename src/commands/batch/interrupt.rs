//! Ctrl-C and kindred signals: a batch ends between two letters, not inside one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::TERM_SIGNALS;
use signal_hook::flag;

use crate::exit::Exit;

/// Whether the person or the system wants the program to end. A second signal ends it at once.
#[derive(Debug, Default)]
pub(super) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Listens from now on.
    pub(super) fn new() -> Self {
        let interrupt = Self::default();
        for signal in TERM_SIGNALS {
            let code = i32::from(Exit::Interrupted.code());
            // Where signals cannot be listened to, they end the program as they do any other.
            let _ = flag::register_conditional_shutdown(*signal, code, Arc::clone(&interrupt.0));
            let _ = flag::register(*signal, Arc::clone(&interrupt.0));
        }
        #[cfg(unix)]
        {
            let _ = flag::register(signal_hook::consts::SIGHUP, Arc::clone(&interrupt.0));
        }
        interrupt
    }

    pub(super) fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
