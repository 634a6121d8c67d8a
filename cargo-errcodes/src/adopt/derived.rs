//! The items that the derive generates, and the values that they return.

use super::facts::{Entry, Facts, Kind};
use super::role::required;
use super::value::Value;

/// The names of the methods and constants that the derive generates for every enum. A method of the author with one of these names is
/// an error, unless the option `skip` names it.
pub(super) const GENERATED: [&str; 18] = [
    "ALL",
    "category_name",
    "code",
    "deprecated",
    "description",
    "docs",
    "from_code",
    "from_evidence",
    "http_status",
    "is_known",
    "is_retryable",
    "match_evidence",
    "message",
    "name",
    "problem_type",
    "retryable",
    "symbol",
    "tag_names",
];

/// The names of those that the derive generates only if there is a variant for all other codes.
pub(super) const GENERATED_WITH_REST: [&str; 3] = ["from_code", "from_evidence", "match_evidence"];

/// An accessor that the derive generates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Accessor {
    Code,
    Message,
    Name,
    Symbol,
    HttpStatus,
    Retryable,
    IsRetryable,
}

impl Accessor {
    pub(super) const ALL: [Self; 7] = [
        Self::Code,
        Self::Message,
        Self::Symbol,
        Self::Name,
        Self::HttpStatus,
        Self::IsRetryable,
        Self::Retryable,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Message => "message",
            Self::Name => "name",
            Self::Symbol => "symbol",
            Self::HttpStatus => "http_status",
            Self::Retryable => "retryable",
            Self::IsRetryable => "is_retryable",
        }
    }

    /// Returns whether the trait `ErrorCode` has a method with this name and result.
    pub(super) fn is_in_trait(self) -> bool {
        !matches!(self, Self::Code | Self::IsRetryable)
    }

    /// Returns whether the accessor returns an `Option` in an enum with these facts.
    fn is_optional(self, facts: &Facts) -> bool {
        match self {
            Self::Code | Self::Message | Self::Name => facts.has_skipped(),
            Self::Symbol | Self::HttpStatus | Self::Retryable => true,
            Self::IsRetryable => false,
        }
    }

    /// Returns whether the accessor has the same type for all `#[cfg(...)]` of variants.
    pub(super) fn has_fixed_type(self, facts: &Facts) -> bool {
        match self {
            Self::Code | Self::Message | Self::Name => !facts.are_skipped_conditional,
            Self::Symbol | Self::HttpStatus | Self::Retryable | Self::IsRetryable => true,
        }
    }

    /// Returns the type of the values, without spaces.
    fn value_type(self, facts: &Facts) -> String {
        match self {
            Self::Code if facts.codes.code_type == "str" => "&str".to_owned(),
            Self::Code => facts.codes.code_type.clone(),
            Self::Message | Self::Name | Self::Symbol => "&'static str".to_owned(),
            Self::HttpStatus => "u16".to_owned(),
            Self::Retryable | Self::IsRetryable => "bool".to_owned(),
        }
    }

    /// Returns the type that the accessor returns, without spaces.
    pub(super) fn result_type(self, facts: &Facts) -> String {
        let ty = self.value_type(facts);
        if self.is_optional(facts) {
            format!("Option<{ty}>")
        } else {
            ty
        }
    }

    /// Returns the value for a variant, or `None` if it is not known before the program runs.
    pub(super) fn value(self, facts: &Facts, variant: usize, variant_name: &str) -> Option<Value> {
        let entry = match facts.kinds.get(variant)? {
            Kind::Skip if self == Self::IsRetryable => return Some(Value::Boolean(false)),
            Kind::Skip => return Some(Value::None),
            Kind::Entry(entry) => Some(entry),
            Kind::Rest => None,
        };
        let value = match (self, entry) {
            (Self::Code, None) => Some(Value::Field),
            (Self::Message | Self::Name, None) => return None,
            (Self::Code, Some(_)) => facts.codes.of_variants[variant].first().cloned(),
            (Self::Message, Some(entry)) => Some(Value::Text(entry.shown().to_owned())),
            (Self::Name, Some(_)) => Some(Value::Text(variant_name.to_owned())),
            (Self::Symbol, entry) => entry
                .and_then(|entry| entry.symbol.clone())
                .map(Value::Text),
            (Self::HttpStatus, entry) => {
                entry.and_then(|entry| entry.http_status).map(Value::number)
            }
            (Self::Retryable, entry) => entry.and_then(|entry| entry.retryable).map(Value::Boolean),
            (Self::IsRetryable, entry) => {
                let retryable = entry.and_then(|entry| entry.retryable);
                return Some(Value::Boolean(retryable == Some(true)));
            }
        };
        Some(match (self.is_optional(facts), value) {
            (true, Some(value)) => Value::Some(Box::new(value)),
            (true, None) => Value::None,
            (false, value) => value?,
        })
    }
}

impl Entry {
    /// Returns the text that `message` and `Display` show.
    fn shown(&self) -> &str {
        let text = self.message.as_deref().or(self.symbol.as_deref());
        text.unwrap_or(&self.name)
    }
}

impl Facts {
    /// Returns whether these variants have messages. Without one, the accessor returns another text, which a new message replaces.
    fn have_messages(&self, variants: &[bool]) -> bool {
        variants.iter().enumerate().all(|(index, is_one)| {
            let entry = self.entry(index).filter(|_| *is_one);
            entry.is_none_or(|entry| entry.message.is_some())
        })
    }

    /// Returns the text that the derived `Display` shows for a variant.
    pub(super) fn display(&self, variant: usize, variant_name: &str) -> Option<Value> {
        match self.kinds.get(variant)? {
            Kind::Entry(entry) => Some(Value::Text(entry.shown().to_owned())),
            Kind::Skip => Some(Value::Text(variant_name.to_owned())),
            Kind::Rest => None,
        }
    }
}

/// An expression that returns the same as a function of the author for some variants.
pub(super) struct Replacement {
    /// The expression.
    pub(super) expression: String,
    /// For each variant, whether the function returns the same.
    pub(super) is_same: Vec<bool>,
}

impl Replacement {
    /// Returns the replacement that agrees for most variants, for a function that returns these values.
    pub(super) fn best(
        facts: &Facts,
        names: &[&str],
        values: &[Option<Value>],
        output: &str,
        is_const: bool,
        call: impl Fn(Accessor) -> Option<String>,
    ) -> Option<Self> {
        let mut best: Option<Self> = None;
        let accessors = Accessor::ALL.into_iter();
        for accessor in accessors.filter(|accessor| accessor.has_fixed_type(facts)) {
            let Some(call) = call(accessor) else {
                continue;
            };
            let returned: Vec<Option<Value>> = (0..values.len())
                .map(|index| accessor.value(facts, index, names[index]))
                .collect();
            let is_optional = accessor.is_optional(facts);
            let value_type = accessor.value_type(facts);
            let candidate = if is_fitting(output, &accessor.result_type(facts)) {
                Some((call.clone(), returned))
            } else if is_optional && is_fitting(output, &value_type) {
                with_default(&call, &returned, values, is_const)
            } else if !is_optional && is_fitting(required(output), &value_type) {
                let some = |value: Option<Value>| value.map(|value| Value::Some(Box::new(value)));
                Some((
                    format!("Some({call})"),
                    returned.into_iter().map(some).collect(),
                ))
            } else {
                None
            };
            let Some((expression, returned)) = candidate else {
                continue;
            };
            let is_same = returned.iter().zip(values);
            let is_same: Vec<bool> = is_same
                .map(|(returned, value)| returned.is_some() && returned == value)
                .collect();
            if accessor == Accessor::Message && !facts.have_messages(&is_same) {
                continue;
            }
            let count = |is_same: &[bool]| is_same.iter().filter(|same| **same).count();
            let is_better = best
                .as_ref()
                .is_none_or(|best| count(&is_same) > count(&best.is_same));
            if is_better && count(&is_same) > 0 {
                best = Some(Self {
                    expression,
                    is_same,
                });
            }
        }
        best
    }

    /// Returns whether the function returns the same for all variants.
    pub(super) fn is_complete(&self) -> bool {
        self.is_same.iter().all(|same| *same)
    }
}

/// Returns whether a value of a type can be returned by a function with this type.
fn is_fitting(output: &str, ty: &str) -> bool {
    output == ty || ty.contains("&'static str") && output == ty.replace("&'static str", "&str")
}

/// Returns the call with the default that the function returns for variants without a value.
fn with_default(
    call: &str,
    returned: &[Option<Value>],
    values: &[Option<Value>],
    is_const: bool,
) -> Option<(String, Vec<Option<Value>>)> {
    let mut missing = returned.iter().zip(values);
    let default = missing.find_map(|(returned, value)| {
        (*returned == Some(Value::None))
            .then(|| value.clone())
            .flatten()
    });
    let literal = match &default {
        Some(Value::Number(number)) => number.value.to_string(),
        Some(Value::Boolean(value)) => value.to_string(),
        Some(Value::Text(text)) => format!("{text:?}"),
        // Such as the field of the variant, which is not constant.
        Some(_) => return None,
        None => match values.iter().flatten().next()? {
            Value::Number(_) => "0".to_owned(),
            Value::Boolean(_) => "false".to_owned(),
            _ => "\"\"".to_owned(),
        },
    };
    let returned = returned.iter().map(|value| match value {
        Some(Value::Some(value)) => Some((**value).clone()),
        Some(Value::None) => default.clone(),
        _ => None,
    });
    let expression = if is_const {
        format!("match {call} {{\n    Some(value) => value,\n    None => {literal},\n}}")
    } else if default.is_some() {
        format!("{call}.unwrap_or({literal})")
    } else {
        format!("{call}.unwrap_or_default()")
    };
    Some((expression, returned.collect()))
}
