//! The document that a plan's parts are put into, by the reader of its files and by tests. Nothing
//! else begins with it.

use super::prose::Prose;
use super::{Disclosure, Document, Id, PlanKind, PlanStatus, Practice};
use crate::sources::{Span, Spanned};
use crate::units::{Period, PeriodForm};
use jiff::civil::Date;

/// A document of which nothing is known yet. The reader never hands it on: a plan whose facts cannot
/// be read is not a plan.
pub(crate) fn document(span: Span) -> Document {
    Document {
        title: String::new(),
        span,
        kind: PlanKind::FullPlan,
        framework: Spanned::new(Id::slug(""), span),
        period: Period {
            start: Date::MIN,
            end: Date::MAX,
            shape: PeriodForm::Months,
        },
        status: PlanStatus::Draft,
        version: String::new(),
        as_at: Date::MIN,
        summary: Prose::default(),
        service: String::new(),
        leads: Vec::new(),
        chairs: Vec::new(),
        board: None,
        sign_off: None,
        submitted: None,
        approvals: Vec::new(),
        counterpart: None,
        banner: None,
        headline: Vec::new(),
        accepted: Vec::new(),
        disclosure: Disclosure::default(),
        notes: Vec::new(),
        charts: Vec::new(),
        sections: Vec::new(),
        priorities: Vec::new(),
        actions: Vec::new(),
        previous: None,
        budget: None,
        boards: Vec::new(),
        statements: Vec::new(),
        staffing: None,
        contributions: Vec::new(),
        voices: Vec::new(),
        you_said: Vec::new(),
        inspections: Vec::new(),
        standards: None,
        risks: Vec::new(),
        terms: Vec::new(),
        references: Vec::new(),
        practice: Practice::default(),
        leads_key: Vec::new(),
        schemes: Vec::new(),
        strategies: Vec::new(),
        pictures: Vec::new(),
        principles: None,
        committee: Vec::new(),
    }
}
