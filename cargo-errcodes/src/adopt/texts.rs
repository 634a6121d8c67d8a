//! The texts that the source states for errors, and the choice of the message and the symbol.

use super::declaration::Variant;
use super::evaluate::Evaluator;
use super::facts::{Facts, of_role};
use super::function::Function;
use super::role::Role;
use super::value::Value;

/// The texts of the variants with a code, or `None` where the source states no text.
pub(super) struct Texts(Vec<Option<String>>);

impl Texts {
    /// Returns the text of one of the variants with a code, unless it is empty.
    pub(super) fn get(&self, at: usize) -> Option<String> {
        let text = self.0.get(at)?.as_deref()?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Returns whether there is a text that differs from the one in `known`.
    fn adds_to(&self, known: &Self) -> bool {
        let mut texts = self.0.iter().zip(&known.0);
        texts.any(|(text, known)| text.is_some() && text != known)
    }

    /// Returns whether all of several variants have the same text, which is not about the variant.
    fn are_constant(&self) -> bool {
        self.0.len() > 1 && self.0.iter().all(|text| *text == self.0[0])
    }

    /// Returns whether the texts are identifiers of the vendor instead of sentences.
    fn are_symbols(&self) -> bool {
        let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.:/".contains(c);
        let mut texts = self.0.iter().flatten();
        texts.all(|text| text.chars().all(is_word))
    }
}

/// All texts that are neither the names of the variants nor the codes, by where the source states them.
pub(super) struct StatedTexts<'f> {
    codes: Vec<(&'f Function<'f>, Texts)>,
    labels: Vec<(&'f Function<'f>, Texts)>,
    messages: Vec<(&'f Function<'f>, Texts)>,
    /// The texts in the attributes of `thiserror`.
    errors: Option<Texts>,
    /// The texts in the attributes of `serde` or `strum`.
    wire: Option<Texts>,
}

impl<'f> StatedTexts<'f> {
    pub(super) fn new(facts: &Facts, evaluator: &Evaluator<'f>) -> Self {
        let variants = &evaluator.declaration.variants;
        let of_variants = |text: &dyn Fn(&Variant<'f>) -> Option<String>| {
            Texts(facts.coded().map(|index| text(&variants[index])).collect())
        };
        let names = of_variants(&|variant| Some(variant.name.clone()));
        let codes = facts
            .coded()
            .map(|index| match facts.codes.of_variants[index].first() {
                Some(Value::Text(code)) => Some(code.clone()),
                _ => None,
            });
        let codes = Texts(codes.collect());
        let is_new =
            |texts: &Texts| texts.adds_to(&names) && texts.adds_to(&codes) && !texts.are_constant();
        let of_functions = |role: Role| {
            let functions = of_role(evaluator, role);
            let texts = functions.map(|function| (function, returned(facts, evaluator, function)));
            texts.filter(|(_, texts)| is_new(texts)).collect()
        };
        let errors = of_variants(&|variant| variant.error_text()?.ok());
        let wire = of_variants(&Variant::wire_text);
        Self {
            codes: of_functions(Role::Code),
            labels: of_functions(Role::Label),
            messages: of_functions(Role::Message),
            errors: Some(errors).filter(is_new),
            wire: Some(wire).filter(is_new),
        }
    }

    /// Returns the messages: those of `message`, of another function, of `thiserror`, of `Display`, or else sentences that are named
    /// like symbols.
    pub(super) fn message(&self) -> Option<&Texts> {
        let of = |is_meant: &dyn Fn(&Function<'_>) -> bool| {
            let mut messages = self.messages.iter();
            let found = messages.find(|(function, _)| is_meant(function));
            found.map(|(_, texts)| texts)
        };
        let are_sentences = |texts: &&Texts| !texts.are_symbols();
        let display = of(&|function| function.trait_name().is_some());
        let mut labels = self.labels.iter().map(|(_, texts)| texts);
        of(&|function| function.name == "message")
            .or(of(&|function| function.trait_name().is_none()))
            .or(self.errors.as_ref())
            .or(display.filter(are_sentences))
            .or_else(|| labels.find(are_sentences))
    }

    /// Returns the symbols, which are not the messages.
    pub(super) fn symbol(&self, message: Option<&Texts>) -> Option<&Texts> {
        let functions = self.codes.iter().chain(&self.labels).chain(&self.messages);
        let mut texts = functions.map(|(_, texts)| texts);
        let is_message = |texts: &Texts| message.is_some_and(|message| message.0 == texts.0);
        let wire = self.wire.as_ref().filter(|texts| texts.are_symbols());
        texts
            .find(|texts| texts.are_symbols() && !is_message(texts))
            .or(wire)
    }
}

/// Returns the texts that a function returns.
fn returned<'f>(facts: &Facts, evaluator: &Evaluator<'f>, function: &Function<'f>) -> Texts {
    let texts = facts.coded().map(|index| {
        let value = evaluator.call(function, Value::Variant(index, None)).ok()?;
        match value.unwrapped() {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    });
    Texts(texts.collect())
}
