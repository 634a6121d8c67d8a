//! The functions that create errors from codes: those of `From`, and others.

use std::collections::{HashMap, HashSet};

use syn2::PatIdent;
use syn2::visit::Visit;

use super::decoder::{Decoder, decoders};
use super::evaluate::Evaluator;
use super::facts::Facts;
use super::function::{Function, Input};
use super::rewrite::{CONDITIONAL, Outcome, Rewrite};
use super::role::is_text;
use super::value::{Reason, Value};

/// The name of the derived function that creates an error from a code, if there is a variant for all other codes.
const FROM_CODE: &str = "from_code";

impl<'f> Rewrite<'_, 'f> {
    /// Removes the conversion from a code if the derived one is the same, or else keeps it.
    pub(super) fn convert(&mut self) {
        // The derives of `num_enum`. That of `num_derive` implements another trait.
        let derives = self.evaluator.declaration.derived_paths();
        let is_of_num_derive = |path: &String| path.contains("num_derive");
        if self.evaluator.declaration.derives("TryFromPrimitive")
            || self.evaluator.declaration.derives("FromPrimitive")
                && !derives.iter().any(is_of_num_derive)
        {
            self.skip("From");
        }
        let converting = self.functions().filter(|function| {
            matches!(function.trait_name(), Some("From" | "TryFrom")) && self.is_from_code(function)
        });
        let converting: Vec<_> = converting.collect();
        for function in converting {
            let decoder = Decoder::of(self.evaluator, function);
            let is_alone = function.of.items.len() == 1 && !function.is_conditional();
            let reason = match (function.trait_name(), &decoder.otherwise) {
                (Some("TryFrom"), _) if self.facts.codes.rest.is_none() => {
                    "its error type is not that of the derived one; to use `errcodes::UnknownCodeError`, remove the impl and the `From` in `skip`"
                        .to_owned()
                }
                (Some("From"), _) if self.facts.codes.rest.is_some() && is_alone => {
                    match self.difference(function, &decoder, &|value| value) {
                        None => {
                            self.remove(function);
                            continue;
                        }
                        Some(reason) => reason,
                    }
                }
                (Some("From"), _) if function.is_conditional() => CONDITIONAL.to_owned(),
                (Some("From"), Err(reason)) => reason.text.clone(),
                (Some("From"), Ok(_)) => "codes that are not listed become a variant that does not keep them; to keep them, give it the field \
                                 `errcodes::UnknownCode<Self>` and `#[catalog(unknown)]`"
                    .to_owned(),
                _ => "with a variant for all other codes, the derive implements `From`".to_owned(),
            };
            self.skip("From");
            self.change(function, Outcome::Kept(reason));
        }
    }

    /// Returns whether a function takes a code of the catalog's type.
    fn is_from_code(&self, function: &Function<'_>) -> bool {
        let Input::Code(ty) = &function.input else {
            return false;
        };
        let code_type = &self.facts.codes.code_type;
        if code_type == "str" {
            ty.starts_with('&') && is_text(ty)
        } else {
            ty == code_type
        }
    }

    /// Returns how a function that creates errors from codes differs from the derived one, whose results `wrap` wraps.
    fn difference(
        &self,
        function: &Function<'f>,
        decoder: &Decoder,
        wrap: &dyn Fn(Value) -> Value,
    ) -> Option<String> {
        if decoder.has_ranges {
            return Some("it uses ranges of codes".to_owned());
        }
        if let Some((code, reason)) = decoder.not_understood.first() {
            return Some(format!("for the code {}, {}", code.literal(), reason.text));
        }
        let listed = self.listed();
        let differs = |code: &Value, expected: &Value| {
            let result = self.evaluator.call(function, code.clone());
            self.difference_for(code, result, expected)
        };
        for (code, variant) in &listed {
            let difference = differs(code, &wrap(Value::Variant(*variant, None)));
            if difference.is_some() {
                return difference;
            }
        }
        let others = decoder.variants.iter().map(|(code, _)| code);
        let known: HashSet<String> = listed.iter().map(|(code, _)| code.key()).collect();
        let mut others = others.filter(|code| !known.contains(&code.key()));
        let Some(rest) = self.facts.codes.rest else {
            let otherwise = decoder.otherwise.as_ref().ok()?;
            return others.find_map(|code| differs(code, otherwise));
        };
        let kept = |code: &Value| wrap(Value::Variant(rest, Some(Box::new(code.clone()))));
        let difference = others.find_map(|code| differs(code, &kept(code)));
        difference.or_else(|| {
            let unlisted = Value::Unlisted;
            self.difference_for(&unlisted, decoder.otherwise.clone(), &kept(&unlisted))
        })
    }

    /// Returns how the result of a function for a code differs from that of the derived one.
    fn difference_for(
        &self,
        code: &Value,
        result: Result<Value, Reason>,
        expected: &Value,
    ) -> Option<String> {
        match result {
            Ok(result) if result == *expected => None,
            Ok(result) => {
                let (own, derived) = (self.describe(&result), self.describe(expected));
                let code = match code {
                    Value::Unlisted => "codes that are not listed".to_owned(),
                    code => format!("the code {}", code.literal()),
                };
                Some(format!(
                    "for {code}, it returns {own}, and the derived one {derived}"
                ))
            }
            Err(reason) => Some(reason.text),
        }
    }

    /// Describes the result of a function that creates errors.
    fn describe(&self, result: &Value) -> String {
        match (result.variant(), result) {
            (Some(variant), _) => {
                let variants = &self.evaluator.declaration.variants;
                let name = variants.get(variant).map(|variant| &*variant.name);
                format!("`{}`", name.unwrap_or_default())
            }
            (None, Value::None) => "`None`".to_owned(),
            (None, Value::Err(_)) => "an error".to_owned(),
            (None, _) => "another value".to_owned(),
        }
    }

    /// Returns the codes of the catalog, each with the variant that the derive creates for it.
    fn listed(&self) -> Vec<(Value, usize)> {
        self.facts.listed(self.evaluator)
    }

    /// Shortens the functions that create errors from codes.
    pub(super) fn shorten_decoders(&mut self) {
        let mut decoders = decoders(self.evaluator, &self.facts.codes.code_type);
        // The other functions can call the derived `from_code`, unless the author's stays.
        decoders.sort_by_key(|(function, _)| function.name != FROM_CODE);
        for (function, decoder) in decoders {
            let is_known = function.is_inherent() || function.trait_name() == Some("FromStr");
            if self.is_removed(function) || !is_known || self.is_short(function) {
                continue;
            }
            let expression = self
                .derived_conversion(function)
                .and_then(|conversion| self.decoded(function, &decoder, conversion));
            match expression {
                Ok(_) if function.name == FROM_CODE && self.is_replaced(function) => {
                    self.skip.retain(|name| *name != FROM_CODE);
                    self.remove(function);
                }
                Ok(expression) => {
                    self.replace_body(function, &expression);
                    self.change(function, Outcome::Shortened);
                }
                Err(reason) => self.change(function, Outcome::Kept(reason)),
            }
        }
    }

    /// Returns whether the derive generates a function of the same name and type.
    fn is_replaced(&self, function: &Function<'_>) -> bool {
        let enum_name = &self.evaluator.declaration.name;
        self.facts.codes.rest.is_some()
            && function.is_inherent()
            && function.returns(enum_name)
            && !function.is_conditional()
    }

    /// Returns the derived function that a function of the author can call, or the reason why there is none.
    fn derived_conversion(&self, function: &Function<'_>) -> Result<&'static str, String> {
        let is_free = !self.skip.contains(&FROM_CODE) || function.name == FROM_CODE;
        let has_from_code = self.facts.codes.rest.is_some() && is_free;
        let is_of_texts = self.facts.codes.code_type == "str";
        let reason = match () {
            () if !self.is_from_code(function) => "it takes a code of another type",
            () if function.is_const() && has_from_code && !is_of_texts => {
                return Ok("Self::from_code");
            }
            () if function.is_const() => "it is a `const fn`, which the derived conversion is not",
            () if !self.skip.contains(&"From") && self.facts.codes.rest.is_some() => {
                return Ok("Self::from");
            }
            () if !self.skip.contains(&"From") => return Ok("Self::try_from"),
            () if has_from_code => return Ok("Self::from_code"),
            () => "there is no derived conversion, with `skip(From)`",
        };
        Err(reason.to_owned())
    }

    /// Returns an expression that returns the same as a function that creates errors from codes, with a call of this derived
    /// conversion.
    fn decoded(
        &self,
        function: &Function<'f>,
        decoder: &Decoder,
        conversion: &str,
    ) -> Result<String, String> {
        let enum_name = &self.evaluator.declaration.name;
        let parameter = &function.parameter;
        let is_plain = function.returns(enum_name);
        let is_result = !is_plain && function.output.contains("Result<");
        let wrap = move |value: Value| match (is_plain, is_result) {
            (true, _) => value,
            (false, true) => Value::Ok(Box::new(value)),
            (false, false) => Value::Some(Box::new(value)),
        };
        if let Some(difference) = self.difference(function, decoder, &wrap) {
            return Err(difference);
        }
        let source = &self.source;
        Ok(match (self.facts.codes.rest, &decoder.otherwise) {
            (Some(_), _) if is_plain => format!("{conversion}({parameter})"),
            (Some(_), _) if is_result => format!("Ok({conversion}({parameter}))"),
            (Some(_), _) => format!("Some({conversion}({parameter}))"),
            (None, Ok(Value::Variant(variant, None))) => {
                let name = &self.evaluator.declaration.variants[*variant].item.ident;
                format!("{conversion}({parameter}).unwrap_or(Self::{name})")
            }
            (None, Ok(Value::None)) => format!("{conversion}({parameter}).ok()"),
            (None, Ok(Value::Err(range))) if !binds(function, &source[range.clone()]) => {
                let error = &source[range.clone()];
                format!("{conversion}({parameter}).map_err(|_| {error})")
            }
            (None, Ok(Value::Err(_))) => {
                return Err(
                    "its error uses the code, under the name that a pattern gives it".to_owned(),
                );
            }
            (None, Err(reason)) => return Err(reason.text.clone()),
            (None, _) => return Err("the result for codes that are not listed".to_owned()),
        })
    }
}

impl Facts {
    /// Returns the codes of the catalog, each with the variant that the derive creates for it.
    pub(super) fn listed(&self, evaluator: &Evaluator<'_>) -> Vec<(Value, usize)> {
        let mut listed: Vec<(Value, usize)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for variant in self.coded() {
            for code in &self.codes.of_variants[variant] {
                let Some(place) = places.get(&code.key()) else {
                    places.insert(code.key(), listed.len());
                    listed.push((code.clone(), variant));
                    continue;
                };
                let decoders = decoders(evaluator, &self.codes.code_type);
                let mut named = decoders.iter().flat_map(|(_, decoder)| decoder.named());
                if named.any(|(known, decoded)| known == code && decoded == variant) {
                    listed[*place].1 = variant;
                }
            }
        }
        listed
    }
}

/// Returns whether an expression uses a name that a pattern of the function binds.
fn binds(function: &Function<'_>, expression: &str) -> bool {
    struct Bound(Vec<String>);
    impl<'a> Visit<'a> for Bound {
        fn visit_pat_ident(&mut self, ident: &'a PatIdent) {
            self.0.push(ident.ident.to_string());
        }
    }
    let mut bound = Bound(Vec::new());
    bound.visit_block(&function.item.block);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut words = expression.split(|c: char| !is_word(c));
    words.any(|word| {
        bound
            .0
            .iter()
            .any(|name| name == word && *name != function.parameter)
    })
}
