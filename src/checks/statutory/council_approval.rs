//! In England, approval by the full council is recorded before a plan is published.
//!
//! # Checks
//!
//! In a full plan of an English borough whose status is approved or published: whether `approvals`
//! has one of kind `full council`.
//!
//! # Why
//!
//! The plan belongs to the council's policy framework, which all councillors decide on. A reader
//! should find when they did.
//!
//! # Example
//!
//! ```yaml
//! status: published
//! approvals:
//!   - body: Health and Wellbeing Board
//!     kind: health and wellbeing      # not the full council
//!     date: 2023-09-27
//! ```
//!
//! # Source
//!
//! Local Authorities (Functions and Responsibilities) (England) Regulations 2000, regulation 4 and
//! Schedule 3, as council reports cite them: <https://www.legislation.gov.uk/uksi/2000/2853>. The
//! schedule's own text was not read.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{ApprovalKind, Country, PlanKind, PlanStatus};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let asked = context
        .borough
        .is_some_and(|borough| borough.country == Country::England)
        && document.kind == PlanKind::FullPlan
        && matches!(
            document.status,
            Some(PlanStatus::Approved | PlanStatus::Published)
        );
    let mut approvals = document.approvals.iter();
    if !asked || approvals.any(|approval| approval.kind == ApprovalKind::FullCouncil) {
        return Vec::new();
    }
    let message = "approval by the full council is not recorded";
    vec![
        Finding::warning(ID, document.framework.span, message)
            .help("add it to `approvals` with `kind: full council` and the date")
            .place("approvals"),
    ]
}
