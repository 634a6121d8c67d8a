//! Works out what a function of an enum returns for a variant or for a code.
//!
//! This is a small interpreter for the code that authors write by hand: `match`, `matches!`, `if`, constants, arithmetic on them, and
//! calls of other functions of the enum. Everything else is a [`Reason`].

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use quote::ToTokens as _;
use syn2::spanned::Spanned as _;
use syn2::{Block, Expr, ExprCast, ExprMatch, Item, Lit, Path, Stmt, UnOp};

use super::declaration::Declaration;
use super::decoder::Decoder;
use super::function::Function;
use super::http_status::http_status;
use super::integers::{bound_of, wrapped};
use super::items::{Constant, Items, conditions, imports_variant, last_name, start, type_name};
use super::value::{Number, Reason, Value};

/// The maximum number of functions that call each other.
const MAX_DEPTH: usize = 8;

/// The reason why an expression has no value.
pub(super) enum Stop {
    /// A `return` with this value.
    Return(Value),
    NotUnderstood(Reason),
}

pub(super) type Evaluated = Result<Value, Stop>;

/// Creates the error for code that is not understood.
pub(super) fn not_understood<T>(at: usize, text: impl Into<String>) -> Result<T, Stop> {
    Err(Stop::NotUnderstood(Reason::new(at, text)))
}

/// Evaluates functions of one enum.
pub(super) struct Evaluator<'f> {
    pub(super) declaration: &'f Declaration<'f>,
    pub(super) items: &'f Items<'f>,
    pub(super) functions: &'f [Function<'f>],
    pub(super) state: Rc<State>,
}

/// The state of an evaluation, which the evaluators of macro calls share.
#[derive(Default)]
pub(super) struct State {
    /// The number of functions that are being called.
    depth: Cell<usize>,
    /// `true` if a code has been compared with a range.
    pub(super) has_ranges: Cell<bool>,
    /// The results of functions for variants, by the position of the function and the index of the variant.
    results: RefCell<HashMap<(usize, usize), Result<Value, Reason>>>,
    /// The answers of the functions that create errors from codes, by the position of the function.
    pub(super) decoders: RefCell<HashMap<usize, Rc<Decoder>>>,
}

/// The variables of a function. Clones share them until one is set.
#[derive(Clone, Default)]
pub(super) struct Scope<'f> {
    pub(super) values: Rc<HashMap<String, Value>>,
    /// The imports inside the function.
    pub(super) uses: Vec<&'f syn2::UseTree>,
}

impl Scope<'_> {
    pub(super) fn set(&mut self, name: String, value: Value) {
        Rc::make_mut(&mut self.values).insert(name, value);
    }
}

impl<'f> Evaluator<'f> {
    pub(super) fn new(
        declaration: &'f Declaration<'f>,
        items: &'f Items<'f>,
        functions: &'f [Function<'f>],
    ) -> Self {
        Self {
            declaration,
            items,
            functions,
            state: Rc::default(),
        }
    }

    /// Returns the result of a function for its argument: a variant, or a code. Results for variants are worked out once.
    pub(super) fn call(&self, function: &Function<'f>, argument: Value) -> Result<Value, Reason> {
        let Value::Variant(variant, None) = argument else {
            return self.call_once(function, argument);
        };
        let key = (function.position(), variant);
        if let Some(known) = self.state.results.borrow().get(&key) {
            return known.clone();
        }
        let result = self.call_once(function, argument);
        let mut results = self.state.results.borrow_mut();
        results.insert(key, result.clone());
        result
    }

    fn call_once(&self, function: &Function<'f>, argument: Value) -> Result<Value, Reason> {
        self.state.has_ranges.set(false);
        match self.call_nested(function, argument) {
            Ok(value) | Err(Stop::Return(value)) => Ok(value),
            Err(Stop::NotUnderstood(reason)) => Err(reason),
        }
    }

    pub(super) fn call_nested(&self, function: &Function<'f>, argument: Value) -> Evaluated {
        let depth = self.state.depth.get();
        if depth == MAX_DEPTH {
            return not_understood(function.at(), "functions call each other too often");
        }
        self.state.depth.set(depth + 1);
        let mut scope = Scope::default();
        scope.set(function.parameter.clone(), argument);
        let result = self.block(&function.item.block, &mut scope);
        self.state.depth.set(depth);
        match result {
            Err(Stop::Return(value)) => Ok(value),
            other => other,
        }
    }

    pub(super) fn block(&self, block: &'f Block, scope: &mut Scope<'f>) -> Evaluated {
        let outer = scope.clone();
        let result = self.statements(&block.stmts, scope);
        *scope = outer;
        result
    }

    fn statements(&self, statements: &'f [Stmt], scope: &mut Scope<'f>) -> Evaluated {
        let mut last = Value::Unit;
        for statement in statements {
            if is_conditional(statement) {
                return not_understood(start(statement.span()), "a statement with `#[cfg(...)]`");
            }
            last = match statement {
                Stmt::Item(Item::Use(item)) => {
                    scope.uses.push(&item.tree);
                    Value::Unit
                }
                Stmt::Item(Item::Const(_)) => Value::Unit,
                Stmt::Local(local) => {
                    let Some(init) = local.init.as_ref().filter(|init| init.diverge.is_none())
                    else {
                        return not_understood(
                            start(local.span()),
                            "a `let` with an `else`, or without a value",
                        );
                    };
                    let value = self.expression(&init.expr, scope)?;
                    self.pattern(&local.pat, &value, scope)?;
                    Value::Unit
                }
                Stmt::Expr(expression, semicolon) => {
                    let value = self.expression(expression, scope)?;
                    if semicolon.is_some() && value != Value::Unit {
                        let text = "a statement that does more than return a value";
                        return not_understood(start(expression.span()), text);
                    }
                    value
                }
                Stmt::Macro(statement) if statement.semi_token.is_none() => {
                    self.macro_call(&statement.mac, scope)?
                }
                other => {
                    let text = "a statement that does more than return a value";
                    return not_understood(start(other.span()), text);
                }
            };
        }
        Ok(last)
    }

    pub(super) fn expression(&self, expression: &'f Expr, scope: &mut Scope<'f>) -> Evaluated {
        // The span of a long expression is expensive.
        let at = || start(expression.span());
        match expression {
            Expr::Lit(literal) => literal_value(&literal.lit),
            Expr::Paren(inside) => self.expression(&inside.expr, scope),
            Expr::Group(inside) => self.expression(&inside.expr, scope),
            Expr::Reference(inside) => self.expression(&inside.expr, scope),
            Expr::Block(block) => self.block(&block.block, scope),
            Expr::Path(path) => self.path(&path.path, scope),
            Expr::Unary(unary) => {
                let value = self.expression(&unary.expr, scope)?;
                match (&unary.op, value) {
                    (UnOp::Deref(_), value) => Ok(value),
                    (UnOp::Not(_), Value::Boolean(value)) => Ok(Value::Boolean(!value)),
                    (UnOp::Neg(_), Value::Number(number)) if number.value != i128::MIN => {
                        Ok(Value::number(-number.value))
                    }
                    _ => not_understood(at(), "an operator"),
                }
            }
            Expr::Cast(cast) => self.cast(cast, scope),
            Expr::Binary(binary) => {
                let left = self.expression(&binary.left, scope)?;
                let right = self.expression(&binary.right, scope)?;
                self.operator(at(), &binary.op, &left, &right)
            }
            Expr::Match(inside) => self.match_expression(inside, scope),
            Expr::If(inside) => {
                let mut inner = scope.clone();
                if self.condition(&inside.cond, &mut inner)? {
                    return self.block(&inside.then_branch, &mut inner);
                }
                match &inside.else_branch {
                    Some((_, otherwise)) => self.expression(otherwise, scope),
                    None => Ok(Value::Unit),
                }
            }
            Expr::Let(inside) => {
                let value = self.expression(&inside.expr, scope)?;
                Ok(Value::Boolean(self.pattern(&inside.pat, &value, scope)?))
            }
            Expr::Return(inside) => {
                let value = match &inside.expr {
                    Some(value) => self.expression(value, scope)?,
                    None => Value::Unit,
                };
                Err(Stop::Return(value))
            }
            Expr::Call(call) => self.function_call(call, scope),
            Expr::MethodCall(call) => self.method_call(call, scope),
            Expr::Macro(call) => self.macro_call(&call.mac, scope),
            Expr::Struct(literal) => {
                let variant = self.variant(&literal.path, scope);
                let mut fields = literal.fields.iter();
                match (variant, fields.next(), fields.next(), &literal.rest) {
                    (Some(variant), Some(field), None, None) => {
                        let value = self.expression(&field.expr, scope)?;
                        Ok(Value::Variant(variant, Some(Box::new(value))))
                    }
                    _ => not_understood(at(), "a value with several fields"),
                }
            }
            _ => not_understood(
                at(),
                "an expression that is worked out when the program runs",
            ),
        }
    }

    fn match_expression(&self, inside: &'f ExprMatch, scope: &mut Scope<'f>) -> Evaluated {
        let value = self.expression(&inside.expr, scope)?;
        for arm in &inside.arms {
            let mut inner = scope.clone();
            if !self.pattern(&arm.pat, &value, &mut inner)? {
                continue;
            }
            if let Some((_, guard)) = &arm.guard
                && !self.condition(guard, &mut inner)?
            {
                continue;
            }
            let result = self.expression(&arm.body, &mut inner)?;
            let mut conditions = conditions(&arm.attrs);
            // The arm of a variant can have the condition of the variant.
            let is_of = |value: &Value, condition: &str| {
                let variant = value.variant();
                let variant = variant.and_then(|variant| self.declaration.variants.get(variant));
                variant.is_some_and(|variant| variant.conditions().any(|own| own == condition))
            };
            return if conditions
                .all(|condition| is_of(&value, &condition) || is_of(&result, &condition))
            {
                Ok(result)
            } else {
                not_understood(start(arm.span()), "an arm with `#[cfg(...)]`")
            };
        }
        not_understood(start(inside.span()), "no arm for this value")
    }

    fn condition(&self, expression: &'f Expr, scope: &mut Scope<'f>) -> Result<bool, Stop> {
        match self.expression(expression, scope)? {
            Value::Boolean(value) => Ok(value),
            _ => not_understood(start(expression.span()), "a condition"),
        }
    }

    /// Returns the value of a path: a variable, a variant without a field, or a constant.
    fn path(&self, path: &'f Path, scope: &Scope<'f>) -> Evaluated {
        if let Some(name) = path.get_ident()
            && let Some(value) = scope.values.get(&name.to_string())
        {
            return Ok(value.clone());
        }
        self.named_value(path, scope)
    }

    /// Returns the value of the path of a variant without a field, or of a constant.
    pub(super) fn named_value(&self, path: &'f Path, scope: &Scope<'f>) -> Evaluated {
        if let Some(variant) = self.variant(path, scope) {
            return Ok(Value::Variant(variant, None));
        }
        if last_name(path) == "None" {
            return Ok(Value::None);
        }
        self.constant(path)
    }

    /// Returns the variant with this path: `Self::NotFound`, `ErrorCode::NotFound`, or `NotFound` if it is imported.
    pub(super) fn variant(&self, path: &Path, scope: &Scope<'f>) -> Option<usize> {
        let mut segments = path.segments.iter().rev();
        let name = segments.next()?.ident.to_string();
        let is_qualified = match segments.next() {
            Some(owner) => {
                if owner.ident != "Self" && owner.ident != self.declaration.name {
                    return None;
                }
                true
            }
            None => false,
        };
        let index = self.declaration.index_of(&name)?;
        let of_file = self.items.uses.iter().map(|item| &item.tree);
        let mut trees = scope.uses.iter().copied().chain(of_file);
        let is_imported = |tree| imports_variant(tree, &self.declaration.name, &name);
        (is_qualified || trees.any(is_imported)).then_some(index)
    }

    /// Returns the value of the constant with this path.
    pub(super) fn constant(&self, path: &Path) -> Evaluated {
        let at = start(path.span());
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| match &*segment.ident.to_string() {
                "Self" => self.declaration.name.clone(),
                other => other.to_owned(),
            })
            .filter(|name| !["crate", "self", "super"].contains(&&**name))
            .collect();
        let found = self.items.constants.iter();
        let found: Vec<&Constant<'f>> = found
            .filter(|constant| {
                let short = &constant.path[constant.path.len().saturating_sub(names.len())..];
                short == names
                    || constant.path.len() < names.len() && names.ends_with(&constant.path)
            })
            .collect();
        if let [.., owner, name] = &names[..]
            && owner == "StatusCode"
            && let Some(status) = http_status(name)
        {
            return Ok(Value::number(status));
        }
        if let [ty, bound] = &names[..]
            && let Some(value) = bound_of(ty, bound)
        {
            return Ok(Value::number(value));
        }
        let shown = path.to_token_stream().to_string().replace(' ', "");
        match &found[..] {
            [] => not_understood(at, format!("`{shown}` is not defined in this file")),
            [constant] if constant.is_conditional => {
                not_understood(at, format!("`{shown}`, a constant with `#[cfg(...)]`"))
            }
            [constant] => {
                let depth = self.state.depth.get();
                if depth == MAX_DEPTH {
                    return not_understood(at, "constants refer to each other too often");
                }
                self.state.depth.set(depth + 1);
                let value = self.expression(constant.value, &mut Scope::default());
                self.state.depth.set(depth);
                value
            }
            _ => not_understood(at, format!("several constants are named `{shown}`")),
        }
    }

    pub(super) fn cast(&self, cast: &'f ExprCast, scope: &mut Scope<'f>) -> Evaluated {
        let at = start(cast.span());
        match self.expression(&cast.expr, scope)? {
            Value::Number(number) => match wrapped(number.value, &type_name(&cast.ty)) {
                Some(value) => Ok(Value::Number(Number {
                    value,
                    is_hexadecimal: number.is_hexadecimal,
                })),
                None => not_understood(at, "a conversion to a type that is not an integer"),
            },
            Value::Variant(variant, _) => match self.discriminant(variant) {
                Some(value) => Ok(Value::number(value)),
                None => not_understood(at, "a discriminant that is not a number in this file"),
            },
            same @ (Value::Field | Value::Unlisted) => Ok(same),
            _ => not_understood(at, "a conversion"),
        }
    }

    /// Returns the discriminant of a variant, as far as it can be worked out from this file.
    pub(super) fn discriminant(&self, variant: usize) -> Option<i128> {
        let mut offset = 0;
        for variant in self.declaration.variants.get(..=variant)?.iter().rev() {
            if let Some((_, expression)) = &variant.item.discriminant {
                let value = self.expression(expression, &mut Scope::default());
                return match value {
                    Ok(Value::Number(number)) => number.value.checked_add(offset),
                    _ => None,
                };
            }
            offset += 1;
        }
        Some(offset - 1)
    }

    /// Returns whether the enum has a function with this name.
    pub(super) fn has_own(&self, name: &str) -> bool {
        let mut functions = self.functions.iter();
        functions.any(|function| function.name == name && function.is_inherent())
    }

    /// Calls a function of the enum by its name.
    pub(super) fn call_own(&self, at: usize, name: &str, argument: Value) -> Evaluated {
        let mut named = self.functions.iter();
        let function = named.find(|function| function.name == name && function.is_inherent());
        match function {
            Some(function) => self.call_nested(function, argument),
            None => not_understood(at, format!("a call of `{name}`")),
        }
    }

    /// Converts a variant with `into()` or `From`, by the conversion in this file.
    pub(super) fn convert(&self, at: usize, value: Value) -> Evaluated {
        if !matches!(value, Value::Variant(..)) {
            return Ok(value);
        }
        let mut conversions = self.functions.iter().filter(|function| {
            function.takes_error() && function.trait_name() == Some("From")
                || function.trait_name() == Some("Into")
        });
        match (conversions.next(), conversions.next()) {
            (Some(function), None) => self.call_nested(function, value),
            _ => not_understood(at, "a conversion"),
        }
    }
}

/// Returns whether the compiler can leave out a statement.
fn is_conditional(statement: &Stmt) -> bool {
    let attributes = match statement {
        Stmt::Local(local) => &local.attrs,
        Stmt::Macro(call) => &call.attrs,
        Stmt::Item(Item::Use(item)) => &item.attrs,
        Stmt::Item(Item::Const(item)) => &item.attrs,
        Stmt::Expr(Expr::Block(inside), _) => &inside.attrs,
        Stmt::Expr(Expr::If(inside), _) => &inside.attrs,
        Stmt::Expr(Expr::Match(inside), _) => &inside.attrs,
        Stmt::Expr(Expr::Return(inside), _) => &inside.attrs,
        _ => return false,
    };
    conditions(attributes).next().is_some()
}

/// Returns the value of a literal.
pub(super) fn literal_value(literal: &Lit) -> Evaluated {
    match literal {
        Lit::Int(number) => match number.base10_parse() {
            Ok(value) => Ok(Value::Number(Number {
                value,
                is_hexadecimal: number.to_string().starts_with("0x"),
            })),
            Err(_) => not_understood(start(literal.span()), "a number that is too large"),
        },
        Lit::Byte(byte) => Ok(Value::number(byte.value().into())),
        Lit::Str(text) => Ok(Value::Text(text.value())),
        Lit::Bool(value) => Ok(Value::Boolean(value.value)),
        _ => not_understood(start(literal.span()), "a literal of this type"),
    }
}
