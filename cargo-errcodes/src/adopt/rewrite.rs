//! Decides which functions the derive replaces, and edits them.

use std::ops::Range;

use syn2::spanned::Spanned as _;
use syn2::visit::Visit;
use syn2::{Expr, ExprMatch, FnArg, ImplItemFn, ItemImpl, Pat, PatIdent, Stmt};

use super::annotate::remove_error_attributes;
use super::codes::{Decoder, decoders, key};
use super::derived::{Accessor, GENERATED, GENERATED_WITH_REST, Replacement};
use super::edit::{Edits, indentation};
use super::evaluate::{Evaluator, Scope};
use super::facts::Facts;
use super::function::{Function, Input};
use super::items::{start, type_name};
use super::role::{Role, is_text};
use super::value::Value;

/// The decisions about the functions of an enum.
pub(super) struct Rewrite<'e, 'f> {
    pub(super) evaluator: &'e Evaluator<'f>,
    pub(super) facts: &'e Facts,
    pub(super) source: &'e str,
    pub(super) edits: Edits,
    pub(super) changes: Vec<Change>,
    /// The names in the option `skip`.
    pub(super) skip: Vec<&'static str>,
    /// The functions that are removed.
    removed: Vec<&'f ImplItemFn>,
}

/// What becomes of a function or an impl.
pub(super) struct Change {
    pub(super) at: usize,
    pub(super) what: String,
    pub(super) outcome: Outcome,
}

pub(super) enum Outcome {
    Removed,
    /// It calls the derived items.
    Shortened,
    /// It stays, for this reason.
    Kept(String),
}

impl<'e, 'f> Rewrite<'e, 'f> {
    pub(super) fn new(evaluator: &'e Evaluator<'f>, facts: &'e Facts, source: &'e str) -> Self {
        Self {
            evaluator,
            facts,
            source,
            edits: Edits::default(),
            changes: Vec::new(),
            skip: Vec::new(),
            removed: Vec::new(),
        }
    }

    /// Decides about all functions.
    pub(super) fn run(&mut self) {
        self.remove_accessors();
        self.convert();
        self.remove_display();
        self.skip_names();
        self.remove_error();
        self.shorten_accessors();
        self.shorten_decoders();
        self.remove_functions();
        self.changes.sort_by_key(|change| change.at);
    }

    /// Removes the attributes of `thiserror` if the derived `Display` is the same, and returns whether they are removed.
    pub(super) fn drops_thiserror(&mut self) -> bool {
        let declaration = self.evaluator.declaration;
        let derives = declaration.derives();
        let is_derived = derives
            .iter()
            .any(|path| path == "Error" || path == "thiserror::Error");
        let names = self.names();
        let is_same = declaration
            .variants
            .iter()
            .enumerate()
            .all(|(index, variant)| {
                let text = variant.error_text().and_then(Result::ok).map(Value::Text);
                let derived = self.facts.display(index, names[index]);
                variant.is_unit() && text.is_some() && text == derived
            });
        let drops = is_derived && is_same;
        if drops {
            remove_error_attributes(declaration, self.source, &mut self.edits);
        }
        drops
    }

    fn functions(&self) -> impl Iterator<Item = &'f Function<'f>> + use<'f> {
        self.evaluator.functions.iter()
    }

    fn change(&mut self, function: &Function<'_>, outcome: Outcome) {
        self.changes.push(Change {
            at: function.at(),
            what: function.shown(),
            outcome,
        });
    }

    fn remove(&mut self, function: &'f Function<'f>) {
        self.removed.push(function.item);
        self.change(function, Outcome::Removed);
    }

    fn is_removed(&self, function: &Function<'_>) -> bool {
        let mut removed = self.removed.iter();
        removed.any(|item| std::ptr::eq(*item, function.item))
    }

    /// Returns the values that a function returns for the variants.
    fn values(&self, function: &Function<'f>) -> Vec<Option<Value>> {
        let variants = 0..self.facts.kinds.len();
        let values = variants.map(|index| {
            self.evaluator
                .call(function, Value::Variant(index, None))
                .ok()
        });
        values.collect()
    }

    fn names(&self) -> Vec<&'e str> {
        let variants = self.evaluator.declaration.variants.iter();
        variants.map(|variant| &*variant.name).collect()
    }

    /// Removes the methods that return the same as the derived methods of the same name.
    fn remove_accessors(&mut self) {
        for function in self.functions() {
            if !function.is_inherent() || !function.takes_error() {
                continue;
            }
            let mut accessors = Accessor::ALL.into_iter();
            let Some(accessor) = accessors.find(|accessor| accessor.name() == function.name) else {
                continue;
            };
            let is_const = self.facts.codes.code_type != "str";
            let has_same_type = function.output == accessor.result_type(self.facts)
                && (is_const || !function.is_const());
            let values = self.values(function);
            let names = self.names();
            let is_same = values.iter().enumerate().all(|(index, value)| {
                let derived = accessor.value(self.facts, index, names[index]);
                derived.is_some() && derived == *value
            });
            if has_same_type && is_same {
                self.remove(function);
            }
        }
    }

    /// Removes the conversion from a code if the derived one is the same, or else keeps it.
    fn convert(&mut self) {
        let converting = self.functions().filter(|function| {
            matches!(function.trait_name(), Some("From" | "TryFrom")) && self.is_from_code(function)
        });
        let converting: Vec<_> = converting.collect();
        for function in converting {
            let decoder = Decoder::new(self.evaluator, function);
            let is_alone = function.of.items.len() == 1;
            let reason = match function.trait_name() {
                Some("TryFrom") if self.facts.codes.rest.is_none() => {
                    "its error type is not that of the derived one; to use `errcodes::UnknownCodeError`, remove the impl and the `From` in `skip`"
                        .to_owned()
                }
                Some("From") if self.facts.codes.rest.is_some() && is_alone => {
                    match self.difference(function, &decoder, &|value| value) {
                        None => {
                            self.remove(function);
                            continue;
                        }
                        Some(reason) => reason,
                    }
                }
                Some("From") => "codes that are not listed become a variant that does not keep them; to keep them, give it the field \
                                 `errcodes::UnknownCode<Self>` and `#[catalog(unknown)]`"
                    .to_owned(),
                _ => "with a variant for all other codes, the derive implements `From`".to_owned(),
            };
            self.skip("From");
            self.change(function, Outcome::Kept(reason));
        }
    }

    fn skip(&mut self, name: &'static str) {
        if !self.skip.contains(&name) {
            self.skip.push(name);
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
        let listed = self.listed();
        let differs =
            |code: &Value, expected: Value| match self.evaluator.call(function, code.clone()) {
                Ok(result) if result == expected => None,
                Ok(_) => Some(format!(
                    "the derived one differs for the code {}",
                    super::codes::shown(code)
                )),
                Err(reason) => Some(format!("not understood: {}", reason.text)),
            };
        for (code, variant) in &listed {
            let difference = differs(code, wrap(Value::Variant(*variant, None)));
            if difference.is_some() {
                return difference;
            }
        }
        let rest = self.facts.codes.rest?;
        let others = decoder.variants.iter().map(|(code, _)| code);
        let others = others.filter(|code| !listed.iter().any(|(listed, _)| listed == *code));
        for code in others.chain([&Value::Unlisted]) {
            let kept = Value::Variant(rest, Some(Box::new(code.clone())));
            let difference = differs(code, wrap(kept));
            if difference.is_some() {
                return difference
                    .map(|text| text.replace("the code unknown", "codes that are not listed"));
            }
        }
        None
    }

    /// Returns the codes of the catalog, each with the variant that the derive creates for it.
    fn listed(&self) -> Vec<(Value, usize)> {
        self.facts.listed(self.evaluator)
    }

    /// Removes `Display` if the derived one is the same.
    fn remove_display(&mut self) {
        let mut functions = self.functions();
        let Some(function) = functions.find(|function| function.trait_name() == Some("Display"))
        else {
            self.skip_missing_display();
            return;
        };
        let names = self.names();
        let values = self.values(function);
        let is_same = values.iter().enumerate().all(|(index, value)| {
            let derived = self.facts.display(index, names[index]);
            derived.is_some() && derived == *value
        });
        if is_same {
            self.remove(function);
        } else {
            self.skip("Display");
        }
    }

    /// Skips `Display` if another derive implements it, or if the fields of variants may have no text.
    fn skip_missing_display(&mut self) {
        let derives = self.evaluator.declaration.derives();
        let is_derived = derives
            .iter()
            .any(|path| path.rsplit("::").next() == Some("Display"));
        let variants = self.evaluator.declaration.variants.iter();
        let has_attribute = variants
            .clone()
            .any(|variant| variant.error_text().is_some());
        let mut skipped = variants
            .enumerate()
            .filter(|(index, variant)| !variant.is_unit() && self.facts.codes.rest != Some(*index));
        if is_derived {
            self.skip("Display");
        } else if !has_attribute && skipped.next().is_some() {
            self.skip("Display");
            self.skip("Error");
        }
    }

    /// Removes an empty impl of `Error`, which is the same as the derived one.
    fn remove_error(&mut self) {
        let enum_name = &self.evaluator.declaration.name;
        let derives = self.evaluator.declaration.derives();
        let is_derived = derives
            .iter()
            .any(|path| path.rsplit("::").next() == Some("Error"));
        let variants = self.evaluator.declaration.variants.iter();
        let has_attribute = variants
            .clone()
            .any(|variant| variant.error_text().is_some());
        if is_derived && !has_attribute {
            self.skip("Error");
        }
        let mut impls = self.evaluator.items.impls.iter();
        let own = impls.find(|item| {
            let path = item.trait_.as_ref().map(|(_, path, _)| path);
            let last = path.and_then(|path| path.segments.last());
            last.is_some_and(|last| last.ident == "Error") && type_name(&item.self_ty) == *enum_name
        });
        let Some(own) = own else {
            return;
        };
        let has_sources = variants
            .enumerate()
            .any(|(index, variant)| !variant.is_unit() && self.facts.codes.rest != Some(index));
        let outcome = if own.items.is_empty() && !has_sources && !self.skip.contains(&"Error") {
            self.edits
                .remove_lines(self.source, own.span().byte_range());
            Outcome::Removed
        } else {
            self.skip("Error");
            Outcome::Kept("it has methods, or variants have sources".to_owned())
        };
        self.changes.push(Change {
            at: start(own.span()),
            what: "`impl Error`".to_owned(),
            outcome,
        });
    }

    /// Skips the derived items whose names the author's own items have.
    fn skip_names(&mut self) {
        let enum_name = &self.evaluator.declaration.name;
        let mut names: Vec<String> = self
            .functions()
            .filter(|function| function.is_inherent() && !self.is_removed(function))
            .map(|function| function.name.clone())
            .collect();
        let impls = self.evaluator.items.impls.iter();
        let inherent =
            impls.filter(|item| item.trait_.is_none() && type_name(&item.self_ty) == *enum_name);
        for item in inherent.flat_map(|item| &item.items) {
            match item {
                syn2::ImplItem::Const(constant) => names.push(constant.ident.to_string()),
                syn2::ImplItem::Fn(function)
                    if !self
                        .removed
                        .iter()
                        .any(|removed| std::ptr::eq(*removed, function)) =>
                {
                    names.push(function.sig.ident.to_string());
                }
                _ => {}
            }
        }
        let has_rest = self.facts.codes.rest.is_some();
        let generated = GENERATED.into_iter();
        for name in generated.filter(|name| has_rest || !GENERATED_WITH_REST.contains(name)) {
            if names.iter().any(|own| own == name) {
                self.skip(name);
            }
        }
    }

    /// Shortens the functions that take an error, which call the derived accessors instead of repeating their tables.
    fn shorten_accessors(&mut self) {
        let taken = self.skip.clone();
        let is_partial = self.facts.has_skipped();
        for function in self.functions() {
            if !function.takes_error() || self.is_removed(function) {
                continue;
            }
            let is_display = function.trait_name() == Some("Display");
            if function.trait_name() == Some("Error") {
                continue;
            }
            let output = if is_display {
                "&str"
            } else {
                &*function.output
            };
            let values = self.values(function);
            let names = self.names();
            let is_const = function.is_const();
            let call = |accessor: Accessor| {
                let (name, parameter) = (accessor.name(), &function.parameter);
                if !taken.contains(&name) {
                    return Some(format!("{parameter}.{name}()"));
                }
                // The author's method of this name hides the derived one, but not that of the trait.
                let is_own = function.is_inherent() && function.name == name;
                let reference = if function.takes_reference() { "" } else { "&" };
                (is_own && accessor.is_in_trait() && !is_partial && !is_const)
                    .then(|| format!("errcodes::ErrorCode::{name}({reference}{parameter})"))
            };
            let best = Replacement::best(self.facts, &names, &values, output, is_const, call);
            // The accessors are constant if the codes are numbers.
            let best = best.filter(|_| !is_const || self.facts.codes.code_type != "str");
            let is_generated = GENERATED.contains(&&*function.name) && function.is_inherent()
                || Role::of(function) == Role::HttpStatus;
            let is_noted = (is_generated || is_display) && !self.is_short(function);
            let Some(best) = best else {
                if is_noted {
                    let reason = self.why_kept(function, &values);
                    self.change(function, Outcome::Kept(reason));
                }
                continue;
            };
            let expression = best.expression.clone();
            let written = match formatter(function).filter(|_| is_display) {
                Some(formatter) => format!("{formatter}.write_str({expression})"),
                None => expression.clone(),
            };
            if best.is_complete() {
                if self.is_short(function) {
                    continue;
                }
                self.replace_body(function, &written);
                self.change(function, Outcome::Shortened);
            } else if self.replace_arms(function, &best, &expression, &written) {
                self.change(function, Outcome::Shortened);
            } else if is_noted {
                let reason = self.why_kept(function, &values);
                self.change(function, Outcome::Kept(reason));
            }
        }
    }

    /// Returns why a function with the name of a derived item stays.
    fn why_kept(&self, function: &Function<'f>, values: &[Option<Value>]) -> String {
        let names = self.names();
        if let Some(index) = values.iter().position(Option::is_none) {
            let call = self.evaluator.call(function, Value::Variant(index, None));
            if let Err(reason) = call {
                return format!("for `{}`, {}", names[index], reason.text);
            }
        }
        let mut accessors = Accessor::ALL.into_iter();
        match accessors.find(|accessor| accessor.name() == function.name) {
            None if Role::of(function) == Role::HttpStatus => {
                "the derived `http_status` returns `Option<u16>`".to_owned()
            }
            Some(accessor) if function.output != accessor.result_type(self.facts) => {
                let ty = accessor
                    .result_type(self.facts)
                    .replace("'static", "'static ");
                format!("the derived one returns `{ty}`")
            }
            _ => "the derived one differs".to_owned(),
        }
    }

    /// Returns whether a function has a body of one line already.
    fn is_short(&self, function: &Function<'_>) -> bool {
        let body = &self.source[function.item.block.span().byte_range()];
        body.trim().lines().count() <= 3
    }

    fn replace_body(&mut self, function: &Function<'_>, expression: &str) {
        let range = function.item.block.span().byte_range();
        let indent = indentation(self.source, start(function.item.sig.span())).to_owned();
        let expression = expression.replace('\n', &format!("\n{indent}    "));
        let text = format!("{{\n{indent}    {expression}\n{indent}}}");
        self.edits.replace(range, text);
    }

    /// Replaces the arms of a `match` for which the derived accessor returns the same by one arm.
    fn replace_arms(
        &mut self,
        function: &'f Function<'f>,
        best: &Replacement,
        expression: &str,
        written: &str,
    ) -> bool {
        let Some((inside, is_whole)) = match_of(function) else {
            return false;
        };
        let arms = self.arms_of(inside);
        let is_replaced = |arm: &usize| {
            let mut variants = arms.iter().zip(&best.is_same);
            variants.all(|(of, is_same)| *of != Some(*arm) || *is_same)
                && arms.contains(&Some(*arm))
        };
        let has_wildcard = inside.arms.iter().any(|arm| match &arm.pat {
            Pat::Wild(_) => true,
            Pat::Ident(ident) => {
                let path = syn2::Path::from(ident.ident.clone());
                self.evaluator.variant(&path, &Scope::default()).is_none()
            }
            _ => false,
        });
        let kept: Vec<usize> = (0..inside.arms.len())
            .filter(|arm| !is_replaced(arm))
            .collect();
        let is_guarded = inside.arms.iter().any(|arm| arm.guard.is_some());
        if has_wildcard || is_guarded || inside.arms.len() - kept.len() < 2 {
            return false;
        }
        let Some(first) = inside.arms.first() else {
            return false;
        };
        let range = inside.brace_token.span.join().byte_range();
        let indent = indentation(self.source, start(first.span()));
        let outer = indentation(self.source, range.end.saturating_sub(1));
        let mut text = "{\n".to_owned();
        for arm in kept {
            let arm = &self.source[inside.arms[arm].span().byte_range()];
            let comma = if arm.ends_with([',', '}']) { "" } else { "," };
            text += &format!("{indent}{arm}{comma}\n");
        }
        let value = if is_whole { written } else { expression };
        let value = value.replace('\n', &format!("\n{indent}"));
        text += &format!("{indent}_ => {value},\n{outer}}}");
        self.edits.replace(range, text);
        true
    }

    /// Returns the arm of each variant in a `match`.
    fn arms_of(&self, inside: &'f ExprMatch) -> Vec<Option<usize>> {
        let variants = 0..self.facts.kinds.len();
        let arm = |variant: usize| {
            let value = Value::Variant(variant, None);
            inside.arms.iter().position(|arm| {
                let mut scope = Scope::default();
                self.evaluator
                    .pattern(&arm.pat, &value, &mut scope)
                    .unwrap_or(false)
            })
        };
        variants.map(arm).collect()
    }

    /// Shortens the functions that create errors from codes.
    fn shorten_decoders(&mut self) {
        if self.skip.contains(&"From") {
            return;
        }
        let enum_name = &self.evaluator.declaration.name;
        let decoders = decoders(self.evaluator, &self.facts.codes.code_type);
        for (function, decoder) in decoders {
            let is_known = function.is_inherent() || function.trait_name() == Some("FromStr");
            if self.is_removed(function) || !is_known {
                continue;
            }
            if !self.is_from_code(function) || function.is_const() {
                let why = if function.is_const() {
                    "it is a `const fn`, which the derived conversion is not"
                } else {
                    "it takes a code of another type"
                };
                self.change(function, Outcome::Kept(why.to_owned()));
                continue;
            }
            let is_result = !function.returns(enum_name) && function.output.contains("Result<");
            match self.decoded(function, &decoder, is_result) {
                Ok(_) if self.is_short(function) => {}
                Ok(expression) => {
                    let is_plain = expression == format!("Self::from({})", function.parameter);
                    if is_plain && function.name == "from_code" && function.is_inherent() {
                        self.skip.retain(|name| *name != "from_code");
                        self.remove(function);
                    } else {
                        self.replace_body(function, &expression);
                        self.change(function, Outcome::Shortened);
                    }
                }
                Err(reason) => self.change(function, Outcome::Kept(reason)),
            }
        }
    }

    /// Returns an expression that returns the same as a function that creates errors from codes.
    fn decoded(
        &self,
        function: &Function<'f>,
        decoder: &Decoder,
        is_result: bool,
    ) -> Result<String, String> {
        let enum_name = &self.evaluator.declaration.name;
        let parameter = &function.parameter;
        let is_plain = function.returns(enum_name);
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
            (Some(_), _) if is_plain => format!("Self::from({parameter})"),
            (Some(_), _) if is_result => format!("Ok(Self::from({parameter}))"),
            (Some(_), _) => format!("Some(Self::from({parameter}))"),
            (None, Ok(Value::Variant(variant, None))) => {
                let name = &self.evaluator.declaration.variants[*variant].item.ident;
                format!("Self::try_from({parameter}).unwrap_or(Self::{name})")
            }
            (None, Ok(Value::None)) => format!("Self::try_from({parameter}).ok()"),
            (None, Ok(Value::Err(range))) if !binds(function, &source[range.clone()]) => {
                let error = &source[range.clone()];
                format!("Self::try_from({parameter}).map_err(|_| {error})")
            }
            (None, Err(reason)) => return Err(reason.text.clone()),
            (None, _) => return Err("the result for codes that are not listed".to_owned()),
        })
    }

    /// Removes the functions, and the impls of which nothing remains.
    fn remove_functions(&mut self) {
        let impls: Vec<&'f ItemImpl> = self.functions().map(|function| function.of).collect();
        for item in impls {
            let is_removed = |inside: &syn2::ImplItem| {
                matches!(inside, syn2::ImplItem::Fn(function)
                    if self.removed.iter().any(|removed| std::ptr::eq(*removed, function)))
            };
            if !item.items.is_empty() && item.items.iter().all(is_removed) {
                self.edits
                    .remove_lines(self.source, item.span().byte_range());
            }
        }
        for function in &self.removed {
            let range: Range<usize> = function.span().byte_range();
            self.edits.remove_lines(self.source, range);
        }
    }
}

impl Facts {
    /// Returns the codes of the catalog, each with the variant that the derive creates for it.
    pub(super) fn listed(&self, evaluator: &Evaluator<'_>) -> Vec<(Value, usize)> {
        let mut listed: Vec<(Value, usize)> = Vec::new();
        for variant in self.coded() {
            for code in &self.codes.of_variants[variant] {
                match listed.iter_mut().find(|(known, _)| key(known) == key(code)) {
                    Some((_, first)) => {
                        let decoded = decoders(evaluator, &self.codes.code_type);
                        let mut decoded = decoded.iter().flat_map(|(_, decoder)| &decoder.variants);
                        let is_decoded = decoded.any(|(known, result)| {
                            known == code && result.variant() == Some(variant)
                        });
                        if is_decoded {
                            *first = variant;
                        }
                    }
                    None => listed.push((code.clone(), variant)),
                }
            }
        }
        listed
    }
}

/// Returns the name of the formatter of `Display`.
fn formatter(function: &Function<'_>) -> Option<String> {
    match function.item.sig.inputs.iter().nth(1)? {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(ident) => Some(ident.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    }
}

/// Returns the `match` that a function consists of, and `true` if its arms are the results of the function.
fn match_of<'f>(function: &Function<'f>) -> Option<(&'f ExprMatch, bool)> {
    let last = match function.item.block.stmts.last()? {
        Stmt::Expr(last, None) => last,
        _ => return None,
    };
    match last {
        Expr::Match(inside) => Some((inside, true)),
        Expr::MethodCall(call) if call.method == "write_str" || call.method == "pad" => {
            match call.args.first()? {
                Expr::Match(inside) => Some((inside, false)),
                _ => None,
            }
        }
        _ => None,
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
    words.any(|word| bound.0.iter().any(|name| name == word))
}
