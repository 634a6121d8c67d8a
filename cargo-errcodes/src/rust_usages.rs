//! The Rust sources of a workspace, and what in them is made of catalogs.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::expand::Plan;
use errcodes_core::locate::{Site, locate, read_file};
use errcodes_core::source::{Source, Span};
use errcodes_core::{parse, validate};
use errcodes_expand::args;
use errcodes_expand::compile_errors::told;
use errcodes_expand::derive::derive_error_code;
use errcodes_expand::include::{Host, include_catalog};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::error::CliError;
use crate::nfc::nfc;

/// A source with what is in it.
pub(crate) struct RustSource {
    pub(crate) source: Source,
    path: PathBuf,
    /// The folder of its Cargo.toml.
    root: PathBuf,
    pub(crate) uses: Vec<Use>,
}

/// A call of `include_catalog!`, or an enum with `#[catalog(...)]`.
pub(crate) struct Use {
    /// The path that it gives.
    pub(crate) path: String,
    /// Where it gives it.
    pub(crate) span: Span,
    /// Whether warnings of the catalog are errors to it.
    pub(crate) deny_warnings: bool,
    /// Whether the enums have their default names: no option names any.
    pub(crate) has_default_names: bool,
    what: What,
}

enum What {
    /// `include_catalog!` with its arguments, and what stands for the crate in front.
    Include(TokenStream),
    /// The enum.
    Derive(TokenStream),
}

/// Something that the build says of a source.
pub(crate) struct Mistake {
    pub(crate) span: Span,
    pub(crate) message: String,
}

/// The sources that name catalogs, and those that can't be looked through, with why.
pub(crate) struct Sources {
    pub(crate) sources: Vec<RustSource>,
    pub(crate) unread: Vec<(String, String)>,
}

/// Looks through the sources of this workspace.
pub(crate) fn of_workspace() -> Result<Sources, CliError> {
    let metadata = cargo_metadata::MetadataCommand::new().no_deps().exec();
    let metadata = metadata.map_err(|error| {
        CliError::new(format!(
            "cargo does not tell what the workspace is: {error}"
        ))
        .help("name the catalogs, as in `--help`, or go to the folder of a crate")
    })?;
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let mut all = Sources {
        sources: Vec::new(),
        unread: Vec::new(),
    };
    for package in metadata.workspace_packages() {
        let Some(root) = package.manifest_path.parent() else {
            continue;
        };
        let mut paths = Vec::new();
        let mut folders = Folders::new(root.as_std_path());
        folders.sources_below(root.as_std_path(), &mut paths);
        for path in paths {
            let shown = path.strip_prefix(&here).unwrap_or(&path).display();
            match read(&path, &shown.to_string(), root.as_std_path()) {
                Ok(source) => all.sources.extend(source),
                Err(why) => all.unread.push((shown.to_string(), why)),
            }
        }
    }
    Ok(all)
}

/// Returns whether the sources of this workspace include a catalog, and each of them with names that do not clash.
pub(crate) fn avoid_clashes(catalog: &Path) -> bool {
    all_uses(catalog, |source, one| {
        !one.has_default_names && source.mistakes(one).is_empty()
    })
}

/// Returns whether the sources of this workspace include a catalog, and each of them with names of its own.
pub(crate) fn state_names(catalog: &Path) -> bool {
    all_uses(catalog, |_, one| !one.has_default_names)
}

fn all_uses(catalog: &Path, holds: impl Fn(&RustSource, &Use) -> bool) -> bool {
    let Ok(catalog) = fs::canonicalize(catalog) else {
        return false;
    };
    let Ok(all) = of_workspace() else {
        return false;
    };
    let uses = all.sources.iter().flat_map(|source| {
        let uses = source.uses.iter().map(move |one| (source, one));
        uses.filter(|(source, one)| source.resolve(&one.path).as_ref() == Some(&catalog))
    });
    let uses: Vec<_> = uses.collect();
    !uses.is_empty() && uses.iter().all(|(source, one)| holds(source, one))
}

/// The folders of a package, each seen once: links may lead in circles.
struct Folders {
    root: PathBuf,
    /// Those outside of the package that links lead to.
    seen: HashSet<PathBuf>,
}

impl Folders {
    fn new(root: &Path) -> Self {
        Self {
            root: fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf()),
            seen: HashSet::new(),
        }
    }

    /// Whether a folder is none that is seen anyway.
    fn is_new(&mut self, folder: &Path) -> bool {
        let is_link = fs::symlink_metadata(folder).is_ok_and(|there| there.is_symlink());
        if !is_link && self.seen.is_empty() {
            return true;
        }
        // Below a link, all is seen by its own path.
        let Ok(place) = fs::canonicalize(folder) else {
            return false;
        };
        if place.starts_with(&self.root) {
            return !is_link;
        }
        // One that the package is in is none of its parts.
        !self.root.starts_with(&place) && self.seen.insert(place)
    }

    /// The Rust sources of a package, not those of packages below it.
    fn sources_below(&mut self, folder: &Path, sources: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        entries.sort();
        for path in entries {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                let is_package = path.join("Cargo.toml").is_file();
                let is_source = !is_package && name != "target" && !name.starts_with('.');
                if is_source && self.is_new(&path) {
                    self.sources_below(&path, sources);
                }
            } else if name.ends_with(".rs") && path.is_file() {
                sources.push(path);
            }
        }
    }
}

/// The largest source that is looked through.
const MAX_MEGABYTES: u64 = 16;

/// A source, if it names a catalog.
fn read(path: &Path, shown: &str, root: &Path) -> Result<Option<RustSource>, String> {
    let bytes = read_file(path, MAX_MEGABYTES).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    if !text.contains("include_catalog") && !text.contains("#[catalog") {
        return Ok(None);
    }
    let tokens: TokenStream = text
        .parse()
        .map_err(|error: proc_macro2::LexError| error.to_string())?;
    let mut uses = Vec::new();
    collect(tokens, &mut uses);
    let shown = shown.to_owned();
    Ok((!uses.is_empty()).then(|| RustSource {
        source: Source { path: shown, text },
        path: path.to_path_buf(),
        root: root.to_path_buf(),
        uses,
    }))
}

impl RustSource {
    fn site(&self) -> Site {
        Site {
            crate_root: Some(self.root.clone()),
            source_file: Some(self.path.clone()),
        }
    }

    /// Why a catalog can't be read that a path names.
    pub(crate) fn why_not_there(&self, path: &str) -> String {
        locate(path, &self.site())
            .map_or_else(|why| why, |_| format!("there is no catalog `{path}`"))
    }

    /// The file that a path names, looked for as the build does.
    pub(crate) fn resolve(&self, path: &str) -> Option<PathBuf> {
        let folders = [Some(&*self.root), self.path.parent()];
        let mut places = folders
            .into_iter()
            .flatten()
            .map(|folder| folder.join(path));
        let place = places.find(|place| place.is_file())?;
        Some(fs::canonicalize(&place).unwrap_or(place))
    }

    /// What the build says of a use, but for what it says of the catalog.
    pub(crate) fn mistakes(&self, one: &Use) -> Vec<Mistake> {
        let host = Checking(self.site());
        let made = match &one.what {
            What::Include(arguments) => include_catalog(arguments.clone(), &host),
            What::Derive(item) => derive_error_code(item.clone(), &host),
        };
        let mut mistakes = Vec::new();
        compile_errors(made, &mut mistakes);
        let of_catalog = of_catalog(one, &host.0);
        mistakes.retain(|mistake| !of_catalog.contains(&mistake.message));
        mistakes.sort_by_key(|mistake| mistake.span);
        mistakes
    }
}

/// What the build says of a catalog, in its words.
fn of_catalog(one: &Use, site: &Site) -> HashSet<String> {
    let Ok(located) = locate(&one.path, site) else {
        return HashSet::new();
    };
    let mut reports = Diagnostics::default();
    let catalog = parse::parse(&located.source, &mut reports);
    let checked = validate::validate(&catalog, nfc, &mut reports);
    if one.has_default_names {
        let _ = Plan::with_default_names(&checked, &mut reports);
    }
    let reports = reports.into_sorted();
    reports
        .iter()
        .map(|report| told(report, &located.source))
        .collect()
}

/// The compiler, as far as mistakes go: what is made is not looked at.
struct Checking(Site);

impl Host for Checking {
    fn site(&self, _: proc_macro2::Span) -> Site {
        self.0.clone()
    }

    fn tokens(&self, _: &str) -> Result<TokenStream, String> {
        Ok(TokenStream::new())
    }

    fn normalize(name: &str) -> String {
        nfc(name)
    }

    fn warn(&self, _: &str) {}
}

/// The `compile_error!`s in what a macro makes.
fn compile_errors(tokens: TokenStream, mistakes: &mut Vec<Mistake>) {
    let mut start = None;
    for token in tokens {
        match (token, start) {
            (TokenTree::Ident(ident), _) if ident == "compile_error" => {
                start = Some(span(ident.span()));
            }
            (TokenTree::Punct(_), _) => {}
            (TokenTree::Group(group), Some(first)) => {
                let message = first_text(group.stream()).map(|(text, _)| text);
                let span = first.to(span(group.span()));
                mistakes.extend(message.map(|message| Mistake { span, message }));
                start = None;
            }
            (TokenTree::Group(group), None) => compile_errors(group.stream(), mistakes),
            _ => start = None,
        }
    }
}

fn span(span: proc_macro2::Span) -> Span {
    let range = span.byte_range();
    Span {
        start: range.start,
        end: range.end,
    }
}

/// Finds the uses in tokens, in those in brackets, too.
///
/// Brackets may stand in more brackets than the thread's stack has room for.
fn collect(tokens: TokenStream, uses: &mut Vec<Use>) {
    let mut open = vec![Scope::new(tokens)];
    while let Some(scope) = open.last_mut() {
        match scope.next_group(uses) {
            Some(inner) => open.push(Scope::new(inner)),
            None => drop(open.pop()),
        }
    }
}

/// Tokens that are looked through.
struct Scope {
    tokens: proc_macro2::token_stream::IntoIter,
    last_words: [String; 2],
    /// The item that is being read, from its first attribute on, with what its attribute says.
    item: Vec<TokenTree>,
    binding: Option<Group>,
}

impl Scope {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens: tokens.into_iter(),
            last_words: Default::default(),
            item: Vec::new(),
            binding: None,
        }
    }

    /// Goes on to the next tokens in brackets.
    fn next_group(&mut self, uses: &mut Vec<Use>) -> Option<TokenStream> {
        for token in self.tokens.by_ref() {
            let begins = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            if begins || !self.item.is_empty() {
                self.item.push(token.clone());
            }
            if let TokenTree::Group(group) = token {
                if self.last_words == ["include_catalog", "!"] {
                    uses.extend(include(&group));
                } else if self.last_words[1] == "#" {
                    self.binding = attribute(&group).or(self.binding.take());
                } else if group.delimiter() == Delimiter::Brace {
                    let item = std::mem::take(&mut self.item);
                    let binding = self.binding.take();
                    uses.extend(binding.and_then(|binding| derive(&binding, item)));
                }
                self.last_words = Default::default();
                return Some(group.stream());
            }
            let word = token.to_string();
            if word == ";" {
                self.item.clear();
                self.binding = None;
            }
            self.last_words.rotate_left(1);
            self.last_words[1] = word;
        }
        None
    }
}

fn include(group: &Group) -> Option<Use> {
    let (path, span) = first_text(group.stream())?;
    let errcodes = TokenTree::Ident(Ident::new("errcodes", proc_macro2::Span::call_site()));
    let comma = TokenTree::Punct(proc_macro2::Punct::new(',', proc_macro2::Spacing::Alone));
    let arguments: TokenStream = [errcodes, comma]
        .into_iter()
        .chain(group.stream())
        .collect();
    let read = args::parse(arguments.clone());
    Some(Use {
        path,
        span,
        deny_warnings: read.as_ref().is_ok_and(|args| args.deny_warnings),
        has_default_names: read.is_ok_and(|args| !args.has_names()),
        what: What::Include(arguments),
    })
}

/// What stands in `[catalog(...)]`, if that is the attribute.
fn attribute(attribute: &Group) -> Option<Group> {
    let mut tokens = attribute.stream().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Ident(ident), TokenTree::Group(group)) if ident == "catalog" => Some(group),
        _ => None,
    }
}

fn derive(binding: &Group, item: Vec<TokenTree>) -> Option<Use> {
    let (path, span) = first_text(binding.stream())?;
    Some(Use {
        path,
        span,
        deny_warnings: false,
        has_default_names: false,
        what: What::Derive(item.into_iter().collect()),
    })
}

/// The text in quotes that tokens begin with, and where it is.
fn first_text(tokens: TokenStream) -> Option<(String, Span)> {
    let TokenTree::Literal(literal) = tokens.into_iter().next()? else {
        return None;
    };
    let text = syn2::parse_str::<syn2::LitStr>(&literal.to_string()).ok()?;
    Some((text.value(), span(literal.span())))
}
