//! tmp
use yjplan::{diagnostics, parse, sources};
fn main() {
    let s = sources::read(std::path::Path::new(".")).unwrap();
    let p = parse::site(&s);
    println!("{}", diagnostics::human(&p.report, &s, diagnostics::Colour::Never));
}
