//! `Display` and `Error`: removes the impls that are the same as the derived ones.

use syn2::spanned::Spanned as _;

use super::annotate::{is_thiserror, remove_error_attributes};
use super::items::{conditions, start};
use super::rewrite::{CONDITIONAL, Change, Outcome, Rewrite};
use super::value::Value;

impl Rewrite<'_, '_> {
    /// Removes the attributes of `thiserror` if the derived `Display` is the same, and returns whether they are removed.
    pub(super) fn drops_thiserror(&mut self) -> bool {
        let declaration = self.evaluator.declaration;
        let derives = declaration.derived_paths();
        let is_derived = derives.iter().any(|path| is_thiserror(path));
        let names = self.names();
        let is_same = declaration
            .variants
            .iter()
            .enumerate()
            .all(|(index, variant)| {
                let text = variant.error_text().and_then(Result::ok).map(Value::Text);
                let shown = self.facts.display(index, names[index]);
                variant.is_unit() && text.is_some() && text == shown
            });
        let drops = is_derived && is_same;
        if drops {
            remove_error_attributes(declaration, self.source, &mut self.edits);
        }
        drops
    }

    /// Removes `Display` if the derived one is the same.
    pub(super) fn remove_display(&mut self) {
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
        if is_same && !function.is_conditional() {
            self.remove(function);
        } else {
            self.skip("Display");
        }
    }

    /// Skips `Display` if another derive implements it, or if the fields of variants may have no text.
    fn skip_missing_display(&mut self) {
        let declaration = self.evaluator.declaration;
        if declaration.derives("Display") {
            self.skip("Display");
        } else if !declaration.has_error_texts() && self.has_other_fields() {
            self.skip("Display");
            self.skip("Error");
        }
    }

    /// Returns whether a variant has fields that do not keep other codes.
    fn has_other_fields(&self) -> bool {
        let variants = self.evaluator.declaration.variants.iter();
        let mut others = variants.enumerate();
        others.any(|(index, variant)| !variant.is_unit() && self.facts.codes.rest != Some(index))
    }

    /// Removes an empty impl of `Error`, which is the same as the derived one.
    pub(super) fn remove_error(&mut self) {
        let declaration = self.evaluator.declaration;
        if declaration.derives("Error") && !declaration.has_error_texts() {
            self.skip("Error");
        }
        let Some(own) = self.evaluator.items.impl_of("Error", &declaration.name) else {
            return;
        };
        let has_sources = self.has_other_fields();
        let is_conditional = conditions(&own.attrs).next().is_some();
        let outcome = if is_conditional {
            self.skip("Error");
            Outcome::Kept(CONDITIONAL.to_owned())
        } else if own.items.is_empty() && !has_sources && !self.skip.contains(&"Error") {
            self.edits
                .remove_lines(self.source, own.span().byte_range());
            Outcome::Removed
        } else {
            self.skip("Error");
            Outcome::Kept("it has methods, or variants have sources".to_owned())
        };
        self.changes.push(Change {
            at: start(own.span()),
            item: "`impl Error`".to_owned(),
            outcome,
        });
    }
}
