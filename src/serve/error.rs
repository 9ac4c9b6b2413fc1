//! Why the preview cannot be served.

use crate::sources::ReadError;

/// Why there is no preview.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The site could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// No port was free.
    #[error(
        "the ports {first} to {last} are taken; choose another with -p, or give -p 0 for any that is free"
    )]
    Taken {
        /// The port that was asked for.
        first: u16,
        /// The last one tried.
        last: u16,
    },
    /// The system refused the port, or to serve.
    #[error("cannot serve at port {port}: {error}")]
    Port {
        /// The port that was asked for.
        port: u16,
        /// The operating system's reason.
        error: std::io::Error,
    },
    /// The system does not tell about changes.
    #[error("cannot watch {folder} for changes: {reason}; try --poll")]
    Watch {
        /// The site's folder as typed.
        folder: String,
        /// The operating system's reason.
        reason: String,
    },
}
