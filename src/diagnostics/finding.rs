//! A finding: one fault or remark about a site's files.

use super::printable::printable;
use crate::sources::Span;
use std::borrow::Cow;

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// An error: the plan cannot be published like this.
    Error,
    /// A warning: a person should look.
    Warning,
    /// Advice: something could be better.
    Advice,
}

impl Severity {
    /// The word that readers of the report see.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A span with a label beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanLabel {
    /// The place of the finding in its file.
    pub span: Span,
    /// A few words beside the span; may be empty.
    pub text: String,
}

/// A change to the text that fixes the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that the fix replaces.
    pub span: Span,
    /// The text that takes their place.
    pub text: String,
}

/// A finding: the rule, its severity, the message, the place, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, such as `budget-total`.
    pub rule: &'static str,
    /// The severity of the finding.
    pub severity: Severity,
    /// The fault in one sentence: lower case, no full stop.
    pub message: String,
    /// The place of the fault, with its label.
    pub at: SpanLabel,
    /// Other places that belong to the fault.
    pub related: Vec<SpanLabel>,
    /// What the author can do; `None` where the message says it all.
    pub help: Option<String>,
    /// The mechanical fix; `None` where there is none.
    pub fix: Option<Fix>,
    /// The name under which plan.yaml can accept the finding; `None` for rules whose findings
    /// cannot be accepted.
    pub place: Option<String>,
}

impl Finding {
    /// An error of `rule` at `span`.
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: plain(message.into()),
            at: SpanLabel {
                span,
                text: String::new(),
            },
            related: Vec::new(),
            help: None,
            fix: None,
            place: None,
        }
    }

    /// A warning of `rule` at `span`.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, span, message)
        }
    }

    /// Advice of `rule` at `span`.
    pub fn advice(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Advice,
            ..Self::error(rule, span, message)
        }
    }

    /// Sets the label beside the place.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.at.text = plain(text.into());
        self
    }

    /// Sets what the author can do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(plain(text.into()));
        self
    }

    /// Sets the fix: `text` in place of what the finding points at.
    pub fn fix(mut self, text: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            span: self.at.span,
            text: text.into(),
        });
        self
    }

    /// Adds another place that belongs to the fault.
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(SpanLabel {
            span,
            text: plain(text.into()),
        });
        self
    }

    /// Sets the name under which plan.yaml can accept the finding.
    pub fn place(mut self, name: impl Into<String>) -> Self {
        self.place = Some(name.into());
        self
    }
}

/// Text as it may be displayed, because a finding quotes what was typed.
fn plain(text: String) -> String {
    match printable(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shown) => shown,
    }
}
