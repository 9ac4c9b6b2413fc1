//! The number of charts drawn per second: every drawing of the repository's own plans, drawn again
//! and again. `cargo bench --bench charts`.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use yjplan::{charts, disclosure, pipeline, sources};

/// How long to draw, so that the machine's other work averages out. Chosen by eye.
const LONG: Duration = Duration::from_secs(3);

#[expect(clippy::print_stdout, reason = "a benchmark says what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    let read = sources::read(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    let parsed = pipeline::read(&read);
    let frameworks = parsed.frameworks;
    let site = disclosure::publish(parsed.site.ok_or("the content has errors")?);
    let plans: Vec<_> = site
        .plans
        .iter()
        .filter_map(|plan| {
            let id = &plan.document().framework.value;
            Some((plan, frameworks.iter().find(|it| it.id == *id)?))
        })
        .collect();
    let (start, mut drawn) = (Instant::now(), 0_u32);
    while start.elapsed() < LONG {
        for (plan, framework) in &plans {
            let figures = black_box(charts::draw(plan, &site.areas, framework));
            let drawings = figures.iter().filter(|figure| figure.drawing.is_some());
            drawn += u32::try_from(drawings.count())?;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let each = f64::from(drawn) / seconds;
    println!("{each:.0} charts a second, each at two widths with its finding and table");
    Ok(())
}
