//! The accessor of a computed column. It needs no table, and also has a value for a code that the catalog does not list.

use std::fmt::Write as _;

use super::forward::Forwarded;
use super::value_enums::{self, ValueEnum};
use super::writer::{Function, NONE, STATIC_STR, Writer, option, primitive, some};
use crate::code::{CodeType, CodeValue, IntegerType};
use crate::column::{Column, ColumnKind};
use crate::computed::{Computed, Positions, Unit};
use crate::ident;
use crate::markdown::Markdown;

/// The accessor of a computed column.
pub(super) struct ComputedAccessor<'p> {
    column: &'p Column<'p>,
    computed: &'p Computed<'p>,
    /// The type of the codes of the enum that has the accessor.
    code_type: CodeType,
    /// The enum of the words, if the column has words.
    value_enum: Option<&'p ValueEnum<'p>>,
}

impl<'p> ComputedAccessor<'p> {
    /// Returns the accessor of a column, or `None` if the column is not computed, or if the enum of its words is missing.
    pub(super) fn new(
        column: &'p Column<'p>,
        code_type: CodeType,
        value_enums: &'p [ValueEnum<'p>],
    ) -> Option<Self> {
        let ColumnKind::Computed(computed) = &column.kind else {
            return None;
        };
        let value_enum = value_enums::find(value_enums, column);
        (computed.words.is_empty() || value_enum.is_some()).then_some(Self {
            column,
            computed,
            code_type,
            value_enum,
        })
    }

    fn name(&self) -> String {
        ident::method(&self.column.accessor)
    }

    /// Writes the accessor of an enum.
    pub(super) fn write(&self, out: &mut Writer<'_>) {
        let body = self.expression("self.code()");
        let name = self
            .value_enum
            .map_or_else(|| self.name(), ValueEnum::accessor_name);
        let result = self.result();
        let function = Function::method(&name, &result);
        value_enums::write_accessor(self.value_enum, &function, out, &self.docs(), &body);
    }

    /// Returns the accessor of a derived enum. `catalog` and `code` are expressions for the enum of the catalog and for the code.
    pub(super) fn forward(&self, catalog: &str, code: &str) -> Forwarded {
        let name = self.name();
        match self.value_enum {
            Some(value_enum) => Forwarded::of_words(value_enum, catalog, self.docs(), false),
            // The enum of the catalog is a temporary value, so characters are borrowed from the code of the derived enum.
            None => Forwarded {
                result: self.result(),
                body: self.expression(code),
                docs: self.docs(),
                column: name.clone(),
                name,
                is_total: false,
            },
        }
    }

    /// Returns the type of bits or digits.
    fn integer(&self) -> IntegerType {
        self.computed.part.integer(self.code_type)
    }

    /// Returns the result type of the accessor.
    fn result(&self) -> String {
        option(&match (self.value_enum, self.computed.part.unit) {
            (Some(value_enum), _) => value_enum.ident.clone(),
            (None, Unit::Chars) => "&::core::primitive::str".to_owned(),
            (None, Unit::Bits | Unit::Digits) => primitive(self.integer().name()),
        })
    }

    /// Returns an expression for the value; `code` is an expression for the code.
    fn expression(&self, code: &str) -> String {
        let Positions { first, end } = self.computed.part.positions;
        let until = end.map_or_else(|| NONE.to_owned(), |end| some(&end.to_string()));
        match (self.computed.part.unit, self.code_type) {
            (Unit::Chars, _) => {
                let part = format!("__errcodes::code_chars({code}, {first}, {until})");
                if self.value_enum.is_none() {
                    return part;
                }
                let arms = self.arms(|word| word);
                format!(
                    "match {part} {{ {} => match part.as_bytes() {{ {arms} }}, {NONE} => {NONE} }}",
                    some("part")
                )
            }
            (Unit::Digits, CodeType::Integer(integer)) => {
                let magnitude = if integer.is_signed() {
                    format!("{code}.unsigned_abs()")
                } else {
                    code.to_owned()
                };
                let number = cast(&magnitude, unsigned(integer), IntegerType::U64);
                let part = format!("__errcodes::code_digits({number}, {first}, {until})");
                if self.value_enum.is_some() {
                    return format!("match {part} {{ {} }}", self.arms(|number| some(&number)));
                }
                match self.integer() {
                    IntegerType::U64 => part,
                    smaller => {
                        let number = some(&cast("number", IntegerType::U64, smaller));
                        format!(
                            "match {part} {{ {} => {number}, {NONE} => {NONE} }}",
                            some("number")
                        )
                    }
                }
            }
            (Unit::Bits, CodeType::Integer(integer)) => {
                let bits = cast(&self.bits(code, integer), unsigned(integer), self.integer());
                match self.value_enum {
                    Some(_) => format!("match {bits} {{ {} }}", self.arms(|bits| bits)),
                    None => some(&bits),
                }
            }
            // Validation rejects bits and digits of texts.
            (Unit::Bits | Unit::Digits, CodeType::Str(_)) => NONE.to_owned(),
        }
    }

    /// Returns an expression for bits of the code, in the unsigned type with as many bits.
    fn bits(&self, code: &str, integer: IntegerType) -> String {
        let Positions { first, end } = self.computed.part.positions;
        let mut bits = cast(code, integer, unsigned(integer));
        if first > 0 {
            bits = format!("({bits}) >> {first}");
        }
        match end {
            Some(end) if end < integer.bits() => {
                format!("({bits}) & {}", self.computed.part.max(self.code_type))
            }
            _ => bits,
        }
    }

    /// Returns the arms of a `match` over values of the part. `pattern` makes the pattern from the value.
    fn arms(&self, pattern: impl Fn(String) -> String) -> String {
        let mut arms = String::new();
        for (value, word) in &self.computed.words {
            let value = match value {
                CodeValue::Integer(number) => number.to_string(),
                CodeValue::Text(text) if self.code_type.ignores_case() => {
                    format!("part if __errcodes::is_one_of(part, &[{text:?}])")
                }
                // Strings can't be compared in a `const fn`.
                CodeValue::Text(text) => format!("b\"{}\"", text.as_bytes().escape_ascii()),
            };
            let variant = self.value_enum.map(|value_enum| value_enum.path(word));
            let result = some(&variant.unwrap_or_default());
            let _ = write!(arms, "{} => {result},", pattern(value));
        }
        arms + "_ => " + NONE
    }

    pub(super) fn docs(&self) -> Markdown {
        let part = &self.computed.part;
        let mut out = Markdown::default();
        if let Some(docs) = &self.column.docs {
            out.paragraphs(docs).push("\n\n");
        }
        let has_words = self.value_enum.is_some();
        let is_signed = matches!(self.code_type, CodeType::Integer(integer) if integer.is_signed());
        out.push(if has_words {
            "Returns the word for "
        } else {
            "Returns "
        })
        .text(&part.to_string())
        .push(" of the code")
        .push(match part.unit {
            Unit::Bits if is_signed => " in two's complement",
            Unit::Digits if is_signed => " without its sign",
            _ => "",
        })
        .push(", also of an unknown code")
        .push(match (has_words, part.unit) {
            (true, _) => ", or `None` if the catalog has no word for this part.",
            (false, Unit::Bits) => ". The result is never `None`.",
            (false, Unit::Digits) => ", or `None` if the code has fewer digits.",
            (false, Unit::Chars) => ", or `None` if the code has fewer characters.",
        });
        out
    }
}

/// Returns the unsigned type with as many bits as a type.
fn unsigned(integer: IntegerType) -> IntegerType {
    match integer {
        IntegerType::I8 => IntegerType::U8,
        IntegerType::I16 => IntegerType::U16,
        IntegerType::I32 => IntegerType::U32,
        IntegerType::I64 => IntegerType::U64,
        unsigned => unsigned,
    }
}

/// Returns a cast of an expression, if the types differ.
fn cast(expression: &str, from: IntegerType, to: IntegerType) -> String {
    if from == to {
        return expression.to_owned();
    }
    let is_simple = !expression.contains(' ');
    let to = primitive(to.name());
    if is_simple {
        format!("{expression} as {to}")
    } else {
        format!("({expression}) as {to}")
    }
}

impl Forwarded {
    /// Returns the accessor of a column with a value enum. The value enums of a derived enum have no path, so the accessor returns a
    /// string, and its name ends in `_name`.
    pub(super) fn of_words(
        value_enum: &ValueEnum<'_>,
        catalog: &str,
        docs: Markdown,
        is_total: bool,
    ) -> Self {
        let call = format!("{catalog}.{}()", value_enum.accessor_name());
        let (result, body) = if is_total {
            (STATIC_STR.to_owned(), format!("{call}.as_str()"))
        } else {
            let (some_value, text) = (some("value"), some("value.as_str()"));
            let body = format!("match {call} {{ {some_value} => {text}, {NONE} => {NONE} }}");
            (option(STATIC_STR), body)
        };
        Self {
            name: format!("{}_name", value_enum.accessor),
            column: ident::method(&value_enum.accessor),
            result,
            body,
            docs,
            is_total,
        }
    }
}
