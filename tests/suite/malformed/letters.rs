//! Files whose content is damaged.

use std::path::Path;
use std::time::Duration;
use yjplan::diagnostics::{ColourMode, human, json, short};
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{self, Source, Sources};

/// A small generator of random numbers, the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

/// The processor time of this thread, which does not depend on what else the machine does.
#[cfg(unix)]
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().unwrap()
}

/// Other systems are not asked for it, so the test is only that nothing panics.
#[cfg(not(unix))]
fn processor_time() -> Duration {
    Duration::ZERO
}

/// The file with random damage.
fn broken(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let at = dice.below(bytes.len());
    let mut bytes = bytes.to_vec();
    match dice.below(8) {
        0 => bytes.truncate(at),
        1 => bytes.clear(),
        2 => bytes.extend(bytes.clone()),
        3 => bytes[at] ^= 1 << dice.below(8),
        4 => bytes[at] = b"\t\n:-[]{}&*#|>'\"%@`!\0\xff"[dice.below(21)],
        5 => drop(bytes.drain(at..(at + dice.below(200)).min(bytes.len()))),
        6 => bytes
            .splice(at..at, b"[[".repeat(dice.below(300)))
            .for_each(drop),
        _ => bytes
            .splice(at..at, b"\n\t- : [[x]] <b> ```\n".iter().copied())
            .for_each(drop),
    }
    bytes
}

#[test]
fn no_broken_file_stops_the_program() {
    let whole = sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let files: Vec<Source> = whole
        .iter()
        .map(|(_, file)| file.clone())
        .filter(|file| {
            file.name().starts_with("content/portsmouth") || !file.name().starts_with("content/")
        })
        .chain(
            ["content/site.yaml", "content/areas.yaml"]
                .map(|name| whole.find(name).unwrap().1.clone()),
        )
        .collect();
    let content: Vec<usize> = (0..files.len())
        .filter(|at| files[*at].name().starts_with("content/"))
        .collect();
    let alone = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    let mut dice = Dice(2026);
    for round in 0..80 {
        let mut files = files.clone();
        let at = content[dice.below(content.len())];
        let name = files[at].name().to_owned();
        let bytes = broken(files[at].bytes(), &mut dice);
        files[at] = Source::new(name.as_str(), bytes);
        let sources = Sources::new(files);
        let took = alone.install(|| {
            let start = processor_time();
            let checked = pipeline::check(&sources, Strictness::AsFound);
            human(&checked.report, &sources, ColourMode::Never);
            short(&checked.report, &sources);
            json(&checked.report, &sources);
            processor_time().saturating_sub(start)
        });
        assert!(
            took < Duration::from_secs(20),
            "round {round}, {name}: {took:?}"
        );
    }
}
