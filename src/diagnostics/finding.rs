//! One thing found in a site's files.

use super::printable::printable;
use crate::sources::Span;
use std::borrow::Cow;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan cannot be published like this.
    Error,
    /// A person should look.
    Warning,
    /// Something to make better.
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

/// A place and what to say beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanLabel {
    /// The place of the finding in its file.
    pub span: Span,
    /// A few words; may be empty.
    pub text: String,
}

/// A change to the text that puts the finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that the fix replaces.
    pub span: Span,
    /// The text that takes their place.
    pub text: String,
}

/// One thing found: which rule, how grave, what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, such as `budget-total`.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is, in one sentence: lower case, no full stop.
    pub message: String,
    /// Where, and a few words beside it.
    pub at: SpanLabel,
    /// Other places that are part of it.
    pub related: Vec<SpanLabel>,
    /// What the author can do about it; `None` where the message says it all.
    pub help: Option<String>,
    /// The change that would do it.
    pub fix: Option<Fix>,
    /// The place's name under `accepted` in plan.yaml, for rules whose findings can be accepted.
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

    /// The same as a warning.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, span, message)
        }
    }

    /// The same as advice.
    pub fn advice(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Advice,
            ..Self::error(rule, span, message)
        }
    }

    /// With a few words beside the place.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.at.text = plain(text.into());
        self
    }

    /// With what to do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(plain(text.into()));
        self
    }

    /// With the change that does it: `text` in place of what the finding points at.
    pub fn fix(mut self, text: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            span: self.at.span,
            text: text.into(),
        });
        self
    }

    /// With another place that is part of it.
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(SpanLabel {
            span,
            text: plain(text.into()),
        });
        self
    }

    /// With the name by which plan.yaml can accept it.
    pub fn place(mut self, name: impl Into<String>) -> Self {
        self.place = Some(name.into());
        self
    }
}

/// Words as they may be shown: a finding quotes what was typed.
fn plain(text: String) -> String {
    match printable(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shown) => shown,
    }
}
