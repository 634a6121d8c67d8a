//! `Display` and `Error`: removes the impls that are the same as the derived ones.

use syn2::spanned::Spanned as _;

use super::annotate::remove_error_attributes;
use super::items::{start, type_name};
use super::rewrite::{Change, Outcome, Rewrite};
use super::value::Value;

impl Rewrite<'_, '_> {
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
    pub(super) fn remove_error(&mut self) {
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
}
