//! The items of a source file that matter for its enums.

use proc_macro2::Span;
use syn2::spanned::Spanned as _;
use syn2::{
    Attribute, Expr, File, ImplItem, ImplItemFn, Item, ItemEnum, ItemImpl, ItemUse, Meta, Path,
    Type, UseTree,
};

/// The items of a file, also those in its modules. The items in modules of tests are left out.
#[derive(Default)]
pub(super) struct Items<'f> {
    pub(super) enums: Vec<&'f ItemEnum>,
    pub(super) impls: Vec<&'f ItemImpl>,
    pub(super) uses: Vec<&'f ItemUse>,
    pub(super) constants: Vec<Constant<'f>>,
    /// The calls of macros, which may generate items.
    pub(super) macros: Vec<MacroCall>,
}

/// A constant, of a module or of an impl.
pub(super) struct Constant<'f> {
    /// The names of the modules, or of the type, and of the constant.
    pub(super) path: Vec<String>,
    pub(super) value: &'f Expr,
    /// `true` if the compiler can leave it out.
    pub(super) is_conditional: bool,
}

/// The call of a macro between items.
pub(super) struct MacroCall {
    pub(super) name: String,
    pub(super) at: usize,
}

impl<'f> Items<'f> {
    pub(super) fn new(file: &'f File) -> Self {
        let mut items = Self::default();
        items.collect(&file.items, &mut Vec::new());
        items
    }

    fn collect(&mut self, all: &'f [Item], modules: &mut Vec<String>) {
        for item in all {
            match item {
                Item::Enum(item) => self.enums.push(item),
                Item::Impl(item) => {
                    self.collect_constants(item);
                    self.impls.push(item);
                }
                Item::Use(item) => self.uses.push(item),
                Item::Const(item) => {
                    let mut path = modules.clone();
                    path.push(item.ident.to_string());
                    self.constants.push(Constant {
                        path,
                        value: &item.expr,
                        is_conditional: conditions(&item.attrs).next().is_some(),
                    });
                }
                Item::Macro(item) if item.ident.is_none() => self.macros.push(MacroCall {
                    name: last_name(&item.mac.path),
                    at: start(item.mac.path.span()),
                }),
                Item::Mod(item) if !is_test(&item.attrs) => {
                    if let Some((_, content)) = &item.content {
                        modules.push(item.ident.to_string());
                        self.collect(content, modules);
                        modules.pop();
                    }
                }
                _ => {}
            }
        }
    }

    /// Returns the impl of a trait for a type, both by the last word of the path.
    pub(super) fn impl_of(&self, of_trait: &str, ty: &str) -> Option<&'f ItemImpl> {
        let mut impls = self.impls.iter();
        let own = impls.find(|item| {
            let path = item.trait_.as_ref().map(|(_, path, _)| path);
            path.is_some_and(|path| last_name(path) == of_trait) && type_name(&item.self_ty) == ty
        });
        own.copied()
    }

    /// Returns the position of the value of a constant.
    pub(super) fn position_of_constant(&self, name: &str) -> Option<usize> {
        let mut constants = self.constants.iter();
        let constant =
            constants.find(|constant| constant.path.last().is_some_and(|last| last == name));
        constant.map(|constant| start(constant.value.span()))
    }

    fn collect_constants(&mut self, item: &'f ItemImpl) {
        for constant in &item.items {
            if let ImplItem::Const(constant) = constant {
                self.constants.push(Constant {
                    path: vec![type_name(&item.self_ty), constant.ident.to_string()],
                    value: &constant.expr,
                    is_conditional: conditions(&constant.attrs).next().is_some(),
                });
            }
        }
    }
}

/// Returns the methods of an impl.
pub(super) fn functions(item: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    item.items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

fn is_test(attributes: &[Attribute]) -> bool {
    conditions(attributes).any(|condition| condition == "test")
}

/// Returns the conditions in `#[cfg(...)]`.
pub(super) fn conditions(attributes: &[Attribute]) -> impl Iterator<Item = String> {
    attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg") => Some(list.tokens.to_string()),
            _ => None,
        })
}

/// Returns the last word of the path of a type, without references: `ErrorCode` for `&crate::ErrorCode`.
pub(super) fn type_name(ty: &Type) -> String {
    match ty {
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Path(path) => last_name(&path.path),
        _ => String::new(),
    }
}

/// Returns the last word of a path.
pub(super) fn last_name(path: &Path) -> String {
    let last = path.segments.last();
    last.map_or_else(String::new, |last| last.ident.to_string())
}

/// Returns whether the tree of a `use` imports a variant of an enum without its path.
pub(super) fn imports_variant(tree: &UseTree, enum_name: &str, variant: &str) -> bool {
    match tree {
        UseTree::Path(path) if path.ident == enum_name || path.ident == "Self" => {
            names_variant(&path.tree, variant)
        }
        UseTree::Path(path) => imports_variant(&path.tree, enum_name, variant),
        UseTree::Group(group) => {
            let mut trees = group.items.iter();
            trees.any(|tree| imports_variant(tree, enum_name, variant))
        }
        _ => false,
    }
}

fn names_variant(tree: &UseTree, variant: &str) -> bool {
    match tree {
        UseTree::Glob(_) => true,
        UseTree::Name(name) => name.ident == variant,
        UseTree::Group(group) => group.items.iter().any(|tree| names_variant(tree, variant)),
        UseTree::Path(_) | UseTree::Rename(_) => false,
    }
}

/// Returns the position of the first byte of a token.
pub(super) fn start(span: Span) -> usize {
    span.byte_range().start
}
