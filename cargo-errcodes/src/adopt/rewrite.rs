//! Decides which functions the derive replaces, and edits them.

use syn2::spanned::Spanned as _;
use syn2::{ImplItemFn, ItemImpl};

use super::derived::{Accessor, GENERATED, GENERATED_WITH_REST};
use super::edit::Edits;
use super::evaluate::Evaluator;
use super::facts::Facts;
use super::function::Function;
use super::items::type_name;
use super::value::Value;

/// The reason why a function with `#[cfg(...)]` stays: the derived item has no condition.
pub(super) const CONDITIONAL: &str = "it has `#[cfg(...)]`, and the derived one does not";

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

/// The change of a function or an impl.
pub(super) struct Change {
    pub(super) at: usize,
    /// The function or the impl, for the user.
    pub(super) item: String,
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

    pub(super) fn functions(&self) -> impl Iterator<Item = &'f Function<'f>> + use<'f> {
        self.evaluator.functions.iter()
    }

    pub(super) fn change(&mut self, function: &Function<'_>, outcome: Outcome) {
        self.changes.push(Change {
            at: function.at(),
            item: function.shown(),
            outcome,
        });
    }

    pub(super) fn remove(&mut self, function: &'f Function<'f>) {
        self.removed.push(function.item);
        self.change(function, Outcome::Removed);
    }

    pub(super) fn is_removed(&self, function: &Function<'_>) -> bool {
        let mut removed = self.removed.iter();
        removed.any(|item| std::ptr::eq(*item, function.item))
    }

    /// Returns the values that a function returns for the variants.
    pub(super) fn values(&self, function: &Function<'f>) -> Vec<Option<Value>> {
        let variants = 0..self.facts.kinds.len();
        let values = variants.map(|index| {
            self.evaluator
                .call(function, Value::Variant(index, None))
                .ok()
        });
        values.collect()
    }

    pub(super) fn names(&self) -> Vec<&'e str> {
        let variants = self.evaluator.declaration.variants.iter();
        variants.map(|variant| &*variant.name).collect()
    }

    /// Removes the methods that return the same as the derived methods of the same name.
    fn remove_accessors(&mut self) {
        for function in self.functions() {
            if function.is_inherent() && self.is_derived(function) {
                self.remove(function);
            }
        }
    }

    /// Returns whether the derived method of the same name returns the same.
    fn is_derived(&self, function: &Function<'f>) -> bool {
        let mut accessors = Accessor::ALL.into_iter();
        let accessor = accessors.find(|accessor| accessor.name() == function.name);
        let Some(accessor) = accessor.filter(|_| function.takes_error()) else {
            return false;
        };
        let is_const = self.facts.codes.code_type != "str";
        let has_same_type = function.output == accessor.result_type(self.facts)
            && !function.is_conditional()
            && accessor.has_fixed_type(self.facts)
            && (is_const || !function.is_const());
        let (values, names) = (self.values(function), self.names());
        has_same_type
            && values.iter().enumerate().all(|(index, value)| {
                let derived = accessor.value(self.facts, index, names[index]);
                derived.is_some() && derived == *value
            })
    }

    pub(super) fn skip(&mut self, name: &'static str) {
        if !self.skip.contains(&name) {
            self.skip.push(name);
        }
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
        // A derived method would hide the method of a trait.
        let of_traits = self.functions().filter(|function| {
            function.trait_name() == Some("another trait") && !self.is_derived(function)
        });
        names.extend(of_traits.map(|function| function.name.clone()));
        let has_rest = self.facts.codes.rest.is_some();
        let generated = GENERATED.into_iter();
        for name in generated.filter(|name| has_rest || !GENERATED_WITH_REST.contains(name)) {
            if names.iter().any(|own| own == name) {
                self.skip(name);
            }
        }
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
            let range = function.span().byte_range();
            self.edits.remove_lines(self.source, range);
        }
    }
}
