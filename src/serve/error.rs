//! The errors of the preview server.

use crate::sources::ReadError;

/// The reason why the preview cannot start or go on.
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
        /// The port that was requested.
        first: u16,
        /// The last port that was tried.
        last: u16,
    },
    /// The system refused the port, or to accept connections.
    #[error("cannot serve at port {port}: {error}")]
    Port {
        /// The port that was requested.
        port: u16,
        /// The operating system's reason.
        error: std::io::Error,
    },
    /// The system cannot report changes of files.
    #[error("cannot watch {folder} for changes: {reason}; try --poll")]
    Watch {
        /// The site's folder as typed.
        folder: String,
        /// The operating system's reason.
        reason: String,
    },
}
