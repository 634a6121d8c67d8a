//! The codes of the variants, and whether all parts of the source agree on them.

use std::collections::HashMap;
use std::rc::Rc;

use super::decoder::{Decoder, decoders, is_decoder};
use super::evaluate::Evaluator;
use super::function::{Function, Input};
use super::role::{Role, is_integer, is_text, required};
use super::value::{Reason, Value};

/// The codes of an enum.
pub(super) struct Codes {
    /// The type of the codes: `u32`, `str`.
    pub(super) code_type: String,
    /// The codes of each variant, the one that the variant returns first.
    pub(super) of_variants: Vec<Vec<Value>>,
    /// The variant that keeps codes that are not listed, in a field of the type of the codes.
    pub(super) rest: Option<usize>,
    /// `true` if the discriminants are not the codes.
    pub(super) ignore_discriminants: bool,
    /// The places where the source contradicts itself.
    pub(super) conflicts: Vec<Reason>,
    /// The parts that are not understood.
    pub(super) not_understood: Vec<Reason>,
}

/// A code of a variant, and where the source says so.
struct Stated {
    code: Value,
    at: usize,
    by: String,
}

impl Codes {
    /// Returns the codes of an enum, or the reason why it has none.
    pub(super) fn new(evaluator: &Evaluator<'_>) -> Option<Self> {
        let declaration = evaluator.declaration;
        let code_type = code_type(evaluator)?;
        let mut codes = Self {
            of_variants: vec![Vec::new(); declaration.variants.len()],
            code_type,
            rest: None,
            ignore_discriminants: false,
            conflicts: Vec::new(),
            not_understood: Vec::new(),
        };
        let mut stated: Vec<Vec<Stated>> = Vec::new();
        stated.resize_with(declaration.variants.len(), Vec::new);
        codes.ask_encoders(evaluator, &mut stated);
        codes.check_discriminants(evaluator, &mut stated);
        let decoders = decoders(evaluator, &codes.code_type);
        codes.find_rest(evaluator, &decoders);
        codes.combine(evaluator, stated, &decoders);
        Some(codes)
    }

    fn is_of_texts(&self) -> bool {
        self.code_type == "str"
    }

    /// Asks each function that returns a code.
    fn ask_encoders(&mut self, evaluator: &Evaluator<'_>, stated: &mut [Vec<Stated>]) {
        let is_of_texts = self.is_of_texts();
        let declaration = evaluator.declaration;
        for function in encoders(evaluator, is_of_texts) {
            let is_code = Role::of(function) == Role::Code;
            for (index, stated) in stated.iter_mut().enumerate() {
                match evaluator.call(function, Value::Variant(index, None)) {
                    Ok(value) => {
                        let code = value.unwrapped();
                        let fits = if is_of_texts {
                            matches!(code, Value::Text(_))
                        } else {
                            matches!(code, Value::Number(_))
                        };
                        if fits {
                            stated.push(Stated {
                                code: code.clone(),
                                at: function.at(),
                                by: function.shown(),
                            });
                        }
                    }
                    Err(reason) if is_code => {
                        let name = &declaration.variants[index].name;
                        let text = format!("the code of `{name}`: {}", reason.text);
                        self.not_understood.push(Reason::new(reason.at, text));
                    }
                    Err(_) => {}
                }
            }
        }
        if is_of_texts && stated.iter().all(Vec::is_empty) {
            for (variant, stated) in declaration.variants.iter().zip(stated) {
                stated.extend(variant.wire_text().map(|text| Stated {
                    code: Value::Text(text),
                    at: variant.at(),
                    by: "the attribute".to_owned(),
                }));
            }
        }
    }

    /// Compares the discriminants with the codes, or takes them as the codes if no function states any.
    fn check_discriminants(&mut self, evaluator: &Evaluator<'_>, stated: &mut [Vec<Stated>]) {
        let declaration = evaluator.declaration;
        if !declaration.has_discriminants() {
            return;
        }
        let numbers: Vec<Option<i128>> = (0..declaration.variants.len())
            .map(|index| evaluator.discriminant(index))
            .collect();
        let known = stated.iter().filter(|stated| !stated.is_empty()).count();
        let differing = numbers
            .iter()
            .zip(stated.iter())
            .filter(|(number, stated)| {
                let (Some(number), Some(first)) = (number, stated.first()) else {
                    return false;
                };
                first.code != Value::number(*number)
            });
        let differing = differing.count();
        // If they agree nowhere, the discriminants mean something else.
        if self.is_of_texts() || differing > 0 && differing == known {
            self.ignore_discriminants = true;
            return;
        }
        for (index, (number, stated)) in numbers.iter().zip(stated).enumerate() {
            let variant = &declaration.variants[index];
            match number {
                Some(number) => stated.push(Stated {
                    code: Value::number(*number),
                    at: variant.at(),
                    by: "the discriminant".to_owned(),
                }),
                None if stated.is_empty() => {
                    let name = &variant.name;
                    let text = format!("the discriminant of `{name}` is not a number in this file");
                    self.not_understood.push(Reason::new(variant.at(), text));
                }
                None => {}
            }
        }
    }

    /// Finds the variant that keeps the codes that are not listed.
    fn find_rest(&mut self, evaluator: &Evaluator<'_>, decoders: &[(&Function<'_>, Rc<Decoder>)]) {
        let fits = |index: &usize| {
            let field = evaluator.declaration.variants[*index].field.as_deref();
            field.is_some_and(|field| self.is_code_type(field))
        };
        let of_decoders = decoders.iter().filter_map(|(_, decoder)| {
            match decoder.otherwise.as_ref().ok()?.unwrapped() {
                Value::Variant(index, Some(field)) if **field == Value::Unlisted => Some(*index),
                _ => None,
            }
        });
        let rest = of_decoders.into_iter().find(fits);
        self.rest = rest.or_else(|| {
            let mut functions = encoders(evaluator, self.is_of_texts());
            let function = functions.next()?;
            let variants = 0..evaluator.declaration.variants.len();
            let keeps_code = |index: &usize| {
                let value = evaluator.call(function, Value::Variant(*index, None));
                value.is_ok_and(|value| *value.unwrapped() == Value::Field)
            };
            let mut otherwise = decoders.iter().map(|(_, decoder)| &decoder.otherwise);
            let is_unknown = otherwise.all(Result::is_err);
            let mut keeping = variants.filter(|index| fits(index) && keeps_code(index));
            // Of several, none is known to be the one for all other codes.
            keeping
                .next()
                .filter(|_| keeping.next().is_none() && is_unknown)
        });
    }

    /// Returns whether a field of this type can hold a code.
    fn is_code_type(&self, field: &str) -> bool {
        if self.is_of_texts() {
            ["String", "Box<str>", "Arc<str>", "Cow<'static,str>"].contains(&field)
        } else {
            field == self.code_type
        }
    }

    /// Combines the codes of all functions, and reports contradictions.
    fn combine(
        &mut self,
        evaluator: &Evaluator<'_>,
        stated: Vec<Vec<Stated>>,
        decoders: &[(&Function<'_>, Rc<Decoder>)],
    ) {
        let variants = evaluator.declaration.variants.iter();
        let names: Vec<&str> = variants.map(|variant| &*variant.name).collect();
        for (index, stated) in stated.into_iter().enumerate() {
            let mut stated = stated.into_iter();
            let Some(first) = stated.next().filter(|_| self.rest != Some(index)) else {
                continue;
            };
            for other in stated {
                if other.code != first.code {
                    let text = format!(
                        "the code of `{}` is {} by {}, but {} by {}",
                        names[index],
                        first.code.literal(),
                        first.by,
                        other.code.literal(),
                        other.by
                    );
                    self.conflicts.push(Reason::new(other.at, text));
                }
            }
            self.of_variants[index].push(first.code);
        }
        let codes = self.of_variants.iter();
        let canonical: Vec<Option<Value>> = codes.map(|codes| codes.first().cloned()).collect();
        let owners = canonical.iter().enumerate().rev();
        let owners: HashMap<String, usize> = owners
            .filter_map(|(index, code)| Some((code.as_ref()?.key(), index)))
            .collect();
        for (function, decoder) in decoders {
            for (code, reason) in &decoder.not_understood {
                // The first code of an expression stands for the others.
                let is_another = |known: &Reason| known.at != reason.at;
                if self.not_understood.iter().all(is_another) {
                    let (function, code) = (function.shown(), code.literal());
                    let text = format!("the error of {function} for {code}: {}", reason.text);
                    self.not_understood.push(Reason::new(reason.at, text));
                }
            }
            for (code, variant) in decoder.named() {
                let own = canonical[variant].as_ref();
                let owner = owners.get(&code.key()).copied();
                let wrong = match (owner, own) {
                    (_, Some(own)) if own == code => None,
                    (Some(owner), _) => Some(format!("but this is the code of `{}`", names[owner])),
                    (None, Some(own)) if !decoder.names(own, variant) => {
                        Some(format!("whose code is {}", own.literal()))
                    }
                    (None, _) => None,
                };
                if let Some(wrong) = wrong {
                    let (function, name) = (*function, names[variant]);
                    let (shown_function, code) = (function.shown(), code.literal());
                    let text = format!("{shown_function} turns {code} into `{name}`, {wrong}");
                    self.conflicts.push(Reason::new(function.at(), text));
                }
                let codes = &mut self.of_variants[variant];
                if !codes.contains(code) {
                    codes.push(code.clone());
                }
            }
        }
    }
}

/// Returns the functions that state the codes of variants.
fn encoders<'e, 'f>(
    evaluator: &'e Evaluator<'f>,
    is_of_texts: bool,
) -> impl Iterator<Item = &'f Function<'f>> + use<'e, 'f> {
    let functions = evaluator.functions.iter();
    let has_code = functions
        .clone()
        .any(|function| Role::of(function) == Role::Code && is_text(required(&function.output)));
    functions.filter(move |function| {
        let output = required(&function.output);
        match Role::of(function) {
            Role::Code if is_of_texts => is_text(output),
            Role::Code => is_integer(output),
            Role::Label => is_of_texts && is_text(output) && !has_code,
            _ => false,
        }
    })
}

/// Returns the type of the codes of an enum, or `None` if it has no codes.
fn code_type(evaluator: &Evaluator<'_>) -> Option<String> {
    let declaration = evaluator.declaration;
    let functions = evaluator.functions;
    let decoded = |is_fitting: fn(&str) -> bool, is_of_trait: bool| {
        let functions = functions.iter();
        let mut functions = functions.filter(|function| function.is_inherent() != is_of_trait);
        functions.find_map(|function| match &function.input {
            Input::Code(ty) if is_decoder(function, evaluator, !is_integer(ty)) => {
                let is_naming = || Decoder::of(evaluator, function).names_codes();
                (is_fitting(ty) && is_naming()).then(|| ty.clone())
            }
            _ => None,
        })
    };
    let encoded = |is_fitting: fn(&str) -> bool| {
        let mut functions = functions.iter();
        functions.find_map(|function| {
            let output = required(&function.output);
            (Role::of(function) == Role::Code && is_fitting(output)).then(|| output.to_owned())
        })
    };
    let integer = decoded(is_integer, true)
        .or_else(|| encoded(is_integer))
        .or_else(|| decoded(is_integer, false));
    let number = integer.map(|ty| supported(&ty).to_owned());
    if number.is_some() {
        return number;
    }
    let is_decoded = |is_of_trait| decoded(is_text, is_of_trait).is_some();
    if encoded(is_text).is_some() || is_decoded(true) || is_decoded(false) {
        return Some("str".to_owned());
    }
    if declaration.has_discriminants() {
        let repr = declaration.repr().filter(|repr| is_integer(repr));
        let numbers = 0..declaration.variants.len();
        let is_negative = numbers
            .filter_map(|index| evaluator.discriminant(index))
            .any(|number| number < 0);
        let default = if is_negative { "i32" } else { "u32" };
        return Some(supported(repr.as_deref().unwrap_or(default)).to_owned());
    }
    let has_wire_texts = declaration
        .variants
        .iter()
        .any(|variant| variant.wire_text().is_some());
    let mut functions = functions.iter();
    let has_labels = functions.any(|function| Role::of(function) == Role::Label);
    (has_wire_texts || has_labels).then(|| "str".to_owned())
}

/// Returns the type of codes for an integer type. Catalogs have no codes as wide as a pointer.
fn supported(ty: &str) -> &str {
    match ty {
        "usize" | "u128" => "u64",
        "isize" | "i128" => "i64",
        other => other,
    }
}
