//! Figures from a spreadsheet's .csv: the same as typed in YAML, however Excel saved them, and each
//! fault at its line and column.

use crate::annotated;
use crate::site_dir::SiteDir;
use yjplan::diagnostics::{ColourMode, human, short};
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{Source, Sources};

const TABLE: &str = "\
# file: data/counts.yaml
tables:
  - id: outcomes
    caption: Outcomes
    unit: outcomes
    source: Our records
    when: 2024-25
    exclusive: yes
    columns:
      - Quarter 1
      - Quarter 2
    rows:
";

const TYPED: &str = "
      - id: cautions
        label: Cautions, youth
        values: [1200, 15]
      - id: restored
        label: Restored £s
        values: [18, not available]
        total: 18
";

const SHEET: &str = "\
Label,ID,Quarter 1,quarter-2,Total
\"Cautions, youth\",cautions,\"1,200\",15,
Restored £s,restored,18,not available,18
";

const BUDGET: &str = "\
# file: data/budget.yaml
year: 2024-25
provisional: no
columns: cash and kind
source: Our accounts
rows:
  csv: budget.csv
";

/// The report, one line for each finding, on a data file and the table beside it.
fn said(yaml: &str, csv: impl AsRef<[u8]>) -> String {
    let sources = with(yaml, csv.as_ref());
    let report = short(&annotated::found_while_reading(&sources), &sources);
    report.replace("content/ashford/2024-25/data/", "")
}

fn with(yaml: &str, csv: &[u8]) -> Sources {
    let base = annotated::sources(yaml);
    let named = if yaml.contains("budget.csv") {
        "budget"
    } else {
        "outcomes"
    };
    let name = format!("content/ashford/2024-25/data/{named}.csv");
    let mut files: Vec<Source> = base.iter().map(|(_, file)| file.clone()).collect();
    files.push(Source::new(name, csv.to_vec()));
    Sources::new(files)
}

fn counts(rows: &str) -> String {
    format!("{TABLE}{rows}")
}

/// The open data of the table, as it is published.
fn published(rows: &str, csv: &[u8]) -> String {
    let section = "# file: 01-a.md\n---\ntitle: A\n---\n\n[[table outcomes]]\n";
    let folder = SiteDir::tiny(&format!("{}{section}", counts(rows)));
    if !csv.is_empty() {
        folder.write("content/ashford/2024-25/data/outcomes.csv", csv);
    }
    folder.edit(
        "content/ashford/2024-25/plan.yaml",
        "status: draft",
        "status: published",
    );
    let ran = folder.run(&["build"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let mut files = folder.published().into_iter();
    let (_, bytes) = files
        .find(|(name, _)| name.ends_with(".csv"))
        .expect("the table's open data");
    String::from_utf8(bytes).unwrap()
}

const NAMED: &str = "      csv: outcomes.csv\n";

#[test]
fn a_table_from_a_spreadsheet_is_published_like_a_typed_one() {
    let typed = published(TYPED, b"");
    assert!(typed.contains("1200,15"), "{typed}");
    assert_eq!(published(NAMED, SHEET.as_bytes()), typed);
}

#[test]
fn however_excel_saved_it() {
    let typed = published(TYPED, b"");
    let windows = SHEET.replace('\n', "\r\n");
    let latin: Vec<u8> = windows
        .chars()
        .map(|letter| {
            if letter == '£' {
                0xa3
            } else {
                u8::try_from(letter).unwrap()
            }
        })
        .collect();
    let semicolons = SHEET
        .replace("\"Cautions, youth\"", "Cautions, youth")
        .replace("\"1,200\"", "1,200")
        .replace("Cautions, youth,", "Cautions, youth;")
        .replace("cautions,1,200,15,", "cautions;1,200;15;")
        .replace(
            "Restored £s,restored,18,not available,18",
            "Restored £s;restored;18;not available;18",
        )
        .replace(
            "Label,ID,Quarter 1,quarter-2,Total",
            "Label;ID;Quarter 1;quarter-2;Total",
        );
    let padded = windows.replace("\r\n", ",,\r\n,,,,,,\r\n");
    let saved: [(&str, Vec<u8>); 5] = [
        ("CRLF", windows.clone().into_bytes()),
        (
            "BOM",
            [b"\xef\xbb\xbf".as_slice(), windows.as_bytes()].concat(),
        ),
        ("Windows-1252", latin),
        ("semicolons", semicolons.into_bytes()),
        ("empty columns and lines", padded.into_bytes()),
    ];
    for (how, bytes) in saved {
        assert_eq!(published(NAMED, &bytes), typed, "{how}");
    }
}

#[test]
fn money_is_read_as_a_spreadsheet_prints_it() {
    let csv = "Agency,Label,Cash,In kind\nPolice,,\"£106,400.00\",nil\nHealth,Nurse,£500,\n";
    assert_eq!(said(BUDGET, csv), "");
    let sources = with(BUDGET, csv.as_bytes());
    let site = pipeline::read(&sources).site.unwrap();
    let budget = site.plans[0].document.budget.as_ref().unwrap();
    let rows: Vec<_> = budget
        .rows
        .iter()
        .map(|row| {
            format!(
                "{} {:?}",
                row.id.value,
                row.amounts.map(|amount| amount.value)
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            "police [Known(Pounds(106400)), Nil, Blank]",
            "nurse [Known(Pounds(500)), Blank, Blank]"
        ]
    );
}

#[test]
fn every_fault_is_said_at_its_line_and_column() {
    let head = "Label,Quarter 1,Quarter 2\n";
    let cases = [
        (
            "A,1,12,5\n",
            "2:8: error[csv-cell]: there is no heading above \"5\"",
        ),
        (
            "A,1,\n",
            "2:4: error[csv-cell]: the cell for this figure is empty",
        ),
        (
            "A,lots,2\n",
            "2:3: error[number]: `Quarter 1` must be a whole number, digits only",
        ),
        (
            "A,\"12,34\",2\n",
            "2:4: error[number]: `Quarter 1` must be a whole number, digits only",
        ),
        (
            ",1,2\n",
            "2:1: error[missing-key]: the cell for `label` is empty in this row",
        ),
        (
            "A,1,2\nTotal,1,2\n",
            "3:1: error[csv-total]: this row of totals would be counted a second time",
        ),
        (
            "\"A,1,2\n",
            "2:1: error[csv-quotes]: a quotation mark is opened here and never closed",
        ),
    ];
    for (rows, expected) in cases {
        let said = said(&counts(NAMED), format!("{head}{rows}"));
        let first = said.lines().next().unwrap_or_default();
        assert_eq!(first, format!("outcomes.csv:{expected}"), "{rows}");
    }
    let cases = [
        (
            "Lable,Quarter 1,Quarter 2\n",
            "1:1: error[csv-heading]: a row has no column `Lable`",
        ),
        (
            "Label,Quarter 1,Q2\n",
            "1:17: error[csv-heading]: a row has no column `Q2`",
        ),
        (
            "Label,Quarter 1,Quarter 2,label\n",
            "1:27: error[csv-heading]: two columns have the heading `label`",
        ),
        (
            "The outcomes of the year\n",
            "1:1: error[csv-heading]: the first row has none of the headings of this table",
        ),
        ("\n", "1:1: error[empty-file]: this file is empty"),
    ];
    for (text, expected) in cases {
        let said = said(&counts(NAMED), text);
        let first = said.lines().next().unwrap_or_default();
        assert_eq!(first, format!("outcomes.csv:{expected}"), "{text}");
    }
}

#[test]
fn a_heading_that_is_nearly_right_is_understood() {
    let sources = with(&counts(NAMED), b"Label,Quater 1,Quarter 2\nA,1,2\n");
    assert_eq!(
        human(
            &annotated::found_while_reading(&sources),
            &sources,
            ColourMode::Never
        ),
        "\
error[csv-heading]: a row has no column `Quater 1`
 --> content/ashford/2024-25/data/outcomes.csv:1:7
  |
1 | Label,Quater 1,Quarter 2
  |       ^^^^^^^^ did you mean `Quarter 1`?
  |
help: rename this heading to `Quarter 1`
  |
1 | Label,Quarter 1,Quarter 2
  |          +

"
    );
}

#[test]
fn a_rule_points_into_the_spreadsheet() {
    let csv = "Agency,Cash,Total\nPolice,100,100\nHealth,\"£1,000\",\"£1,100\"\n";
    let sources = with(BUDGET, csv.as_bytes());
    let checked = pipeline::check(&sources, Strictness::AsFound);
    let said = short(&checked.report, &sources);
    assert!(
        said.contains("data/budget.csv:3:18: error[budget-total]"),
        "{said}"
    );
}

const INDICATOR: &str = "\
# file: data/indicators.yaml
indicators:
  - id: education
    title: In education
    origin: local
    unit: percent
    polarity: higher is better
    definition: Children in education
    source: Our records
    series:
      - area: own
        observations:
          csv: outcomes.csv
";

#[test]
fn a_series_has_a_row_for_each_period() {
    let csv = "Period,Value,Count,Base,Provisional,Break\n2022-23,50.0%,5,10,TRUE,New system\n2023-24,,6,10,,\n";
    assert_eq!(said(INDICATOR, csv), "");
    let rate = INDICATOR.replace("unit: percent", "unit: rate per 1,000");
    assert_eq!(
        said(&rate, csv),
        "outcomes.csv:2:9: error[number]: this is a percentage, but the unit of the indicator is not percent\n"
    );
    let csv = csv.replace("2023-24", "soon");
    assert_eq!(
        said(INDICATOR, csv),
        "outcomes.csv:3:1: error[period]: `period` must be a period, such as 2023-24, 2022 or Jan 21 - Dec 21\n"
    );
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let cases = [
        (
            "../../other/data/x.csv",
            "`../../other/data/x.csv` leads out of the folder of this file",
        ),
        (
            "/etc/x.csv",
            "`/etc/x.csv` leads out of the folder of this file",
        ),
        (
            "C:\\x.csv",
            "`C:\\x.csv` leads out of the folder of this file",
        ),
        ("x.xlsx", "`x.xlsx` is not a .csv file"),
        (
            "outcome.csv",
            "there is no file `outcome.csv` beside this one",
        ),
    ];
    for (name, expected) in cases {
        let said = said(&counts(&format!("      csv: {name}\n")), "Label\n");
        let expected = format!("counts.yaml:12:12: error[csv-file]: {expected}\n");
        assert_eq!(said, expected, "{name}");
    }
}

#[test]
fn a_table_that_nothing_names_is_mentioned_and_one_that_is_lost_is_said_once() {
    let said_of = said(&counts(TYPED), SHEET);
    assert_eq!(
        said_of,
        "outcomes.csv:1:1: warning[unknown-file]: no file of the plan takes its figures from `outcomes.csv`\n"
    );
    let section = "# file: 01-a.md\n---\ntitle: A\n---\nThere were [[outcomes cautions]].\n";
    let said = said(&format!("{}{section}", counts(NAMED)), "\"Label\n");
    assert_eq!(said.lines().count(), 1, "{said}");
}
