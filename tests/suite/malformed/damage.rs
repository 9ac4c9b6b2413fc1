//! What can happen to a file on a disk.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

/// One thing that can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::malformed) enum Damage {
    Halved,
    CutInALetter,
    Emptied,
    Doubled,
    BitsFlipped,
    Zeroed,
    Utf16,
    Removed,
    SiteDir,
    FolderOfFiles,
    LinkToNeighbour,
    LinkOut,
    LinkToNothing,
    LinkToItself,
    LinkToItsFolder,
    LinkWithoutEnd,
    Pipe,
    Socket,
    Huge,
    NameNotUtf8,
    Forbidden,
}

use Damage::{
    BitsFlipped, CutInALetter, Doubled, Emptied, FolderOfFiles, Forbidden, Halved, Huge, LinkOut,
    LinkToItsFolder, LinkToItself, LinkToNeighbour, LinkToNothing, LinkWithoutEnd, NameNotUtf8,
    Pipe, Removed, SiteDir, Socket, Utf16, Zeroed,
};

impl Damage {
    /// Every kind of damage, in order.
    pub(in crate::malformed) const ALL: [Self; 21] = [
        Halved,
        CutInALetter,
        Emptied,
        Doubled,
        BitsFlipped,
        Zeroed,
        Utf16,
        Removed,
        SiteDir,
        FolderOfFiles,
        LinkToNeighbour,
        LinkOut,
        LinkToNothing,
        LinkToItself,
        LinkToItsFolder,
        LinkWithoutEnd,
        Pipe,
        Socket,
        Huge,
        NameNotUtf8,
        Forbidden,
    ];

    /// Whether the file is no longer there or cannot be read, so that the report must name it. What
    /// is still text may be right, or be wrong in another file's eyes.
    pub(in crate::malformed) fn must_be_named(self) -> bool {
        !matches!(
            self,
            Halved | CutInALetter | Doubled | BitsFlipped | Zeroed | Removed | Utf16
        )
    }

    /// Does it. `None` where this machine cannot, and why.
    pub(in crate::malformed) fn happen(self, path: &Path) -> Result<(), String> {
        let bytes = fs::read(path).unwrap();
        let half = bytes.len() / 2;
        let parent = path.parent().unwrap();
        match self {
            Halved => fs::write(path, &bytes[..half]).unwrap(),
            CutInALetter => fs::write(path, [&bytes[..half], b"\xe2\x80"].concat()).unwrap(),
            Emptied => fs::write(path, "").unwrap(),
            Doubled => fs::write(path, [&bytes[..], &bytes[..]].concat()).unwrap(),
            BitsFlipped => fs::write(path, flipped(bytes)).unwrap(),
            Zeroed => fs::write(path, vec![0; bytes.len()]).unwrap(),
            Utf16 => {
                let text = String::from_utf8(bytes).unwrap();
                let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
                fs::write(
                    path,
                    b"\xff\xfe".iter().copied().chain(wide).collect::<Vec<_>>(),
                )
                .unwrap();
            }
            Huge => File::options()
                .write(true)
                .open(path)
                .unwrap()
                .set_len(1 << 30)
                .unwrap(),
            NameNotUtf8 => {
                let name = [b"caf\xe9-", path.file_name().unwrap().as_bytes()].concat();
                let new = parent.join(OsStr::from_bytes(&name));
                fs::rename(path, new).map_err(|error| error.to_string())?;
            }
            Forbidden => fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap(),
            other => {
                fs::remove_file(path).unwrap();
                other.put(path, parent)?;
            }
        }
        Ok(())
    }

    /// Puts something in the place of a file that was taken away.
    fn put(self, path: &Path, parent: &Path) -> Result<(), String> {
        match self {
            SiteDir => fs::create_dir(path).unwrap(),
            FolderOfFiles => {
                fs::create_dir(path).unwrap();
                fs::write(path.join("inner.yaml"), "a: b\n").unwrap();
            }
            LinkToNeighbour => {
                let ending = path.extension().unwrap();
                let same = |other: &Path| other.extension() == Some(ending) && other.is_file();
                let mut others = fs::read_dir(parent)
                    .unwrap()
                    .map(|entry| entry.unwrap().path());
                let other = others.find(|other| same(other));
                symlink(other.unwrap_or_else(|| parent.to_owned()), path).unwrap();
            }
            LinkOut => symlink("/etc/passwd", path).unwrap(),
            LinkToNothing => symlink("nowhere/at/all", path).unwrap(),
            LinkToItself => symlink(path.file_name().unwrap(), path).unwrap(),
            LinkToItsFolder => symlink("..", path).unwrap(),
            LinkWithoutEnd => symlink("/dev/zero", path).unwrap(),
            Pipe => {
                let made = Command::new("mkfifo").arg(path).status();
                if !made.is_ok_and(|status| status.success()) {
                    return Err("there is no mkfifo here".to_owned());
                }
            }
            Socket => drop(UnixListener::bind(path).map_err(|error| error.to_string())?),
            _ => {}
        }
        Ok(())
    }
}

/// With every hundredth bit the other way round.
fn flipped(mut bytes: Vec<u8>) -> Vec<u8> {
    for (at, byte) in bytes.iter_mut().enumerate() {
        if at % 13 == 7 {
            *byte ^= 1 << (at % 8);
        }
    }
    bytes
}
