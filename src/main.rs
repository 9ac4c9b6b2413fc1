//! t
fn main() {
    let s = yjplan::sources::read(std::path::Path::new(".")).unwrap();
    let p = yjplan::parse::site(&s);
    println!(
        "{}",
        yjplan::diagnostics::human(&p.report, &s, yjplan::diagnostics::Colour::Never)
    );
}
