//! Constants of enums whose arguments have any order: `NO_DOOR(HttpStatus.NOT_FOUND, 5101, "There is no door")`. The columns of the
//! arguments show which of them are the codes, the texts and the HTTP statuses; so do the parameters of the constructor.

use std::collections::{HashMap, HashSet};

use super::calls::{Argument, Call, code_in};
use super::comment::words;
use super::declaration::{Calls, Constant, Declaration};
use super::token::Token;
use crate::page::code::is_code;

/// Words in the names of parameters. A name with a later word counts less.
const CODES: [&str; 6] = ["code", "errno", "number", "value", "id", "key"];
const TEXTS: [&str; 6] = ["message", "msg", "text", "desc", "reason", "detail"];
const OTHERS: [&str; 7] = [
    "code", "status", "type", "kind", "category", "group", "level",
];
const STATUSES: [&str; 2] = ["status", "http"];

/// Names of HTTP statuses, as in `HttpStatus.NOT_FOUND`, and their numbers.
#[rustfmt::skip]
const STATUS_NAMES: [(&str, u16); 42] = [
    ("OK", 200), ("CREATED", 201), ("ACCEPTED", 202), ("NO_CONTENT", 204), ("MULTIPLE_CHOICES", 300), ("MOVED_PERMANENTLY", 301), ("FOUND", 302),
    ("SEE_OTHER", 303), ("NOT_MODIFIED", 304), ("TEMPORARY_REDIRECT", 307), ("PERMANENT_REDIRECT", 308), ("BAD_REQUEST", 400),
    ("UNAUTHORIZED", 401), ("PAYMENT_REQUIRED", 402), ("FORBIDDEN", 403), ("NOT_FOUND", 404), ("METHOD_NOT_ALLOWED", 405),
    ("NOT_ACCEPTABLE", 406), ("PROXY_AUTHENTICATION_REQUIRED", 407), ("REQUEST_TIMEOUT", 408), ("CONFLICT", 409), ("GONE", 410),
    ("LENGTH_REQUIRED", 411), ("PRECONDITION_FAILED", 412), ("PAYLOAD_TOO_LARGE", 413), ("URI_TOO_LONG", 414),
    ("UNSUPPORTED_MEDIA_TYPE", 415), ("REQUESTED_RANGE_NOT_SATISFIABLE", 416), ("EXPECTATION_FAILED", 417), ("I_AM_A_TEAPOT", 418),
    ("UNPROCESSABLE_ENTITY", 422), ("LOCKED", 423), ("FAILED_DEPENDENCY", 424), ("TOO_EARLY", 425), ("UPGRADE_REQUIRED", 426),
    ("PRECONDITION_REQUIRED", 428), ("TOO_MANY_REQUESTS", 429), ("INTERNAL_SERVER_ERROR", 500), ("NOT_IMPLEMENTED", 501),
    ("BAD_GATEWAY", 502), ("SERVICE_UNAVAILABLE", 503), ("GATEWAY_TIMEOUT", 504),
];

/// A constant with arguments, and the comment above it.
type CommentedCall<'t> = (Call<'t>, Option<&'t str>);

/// The constants of the enums of a file, by the name of the enum.
#[derive(Default)]
pub(super) struct EnumConstants<'t> {
    by_enum: Vec<(&'t str, Vec<CommentedCall<'t>>)>,
}

impl<'t> EnumConstants<'t> {
    /// Adds a constant with the comment above it.
    pub(super) fn add(&mut self, name: &'t str, call: Call<'t>, above: Option<&'t str>) {
        match self.by_enum.last_mut().filter(|(last, _)| *last == name) {
            Some((_, constants)) => constants.push((call, above)),
            None => self.by_enum.push((name, vec![(call, above)])),
        }
    }

    /// Returns a declaration for each enum in which one argument of each constant is its code, and for enums of errors with texts only,
    /// whose names are the codes.
    pub(super) fn declarations(self, tokens: &'t [(Token, usize, usize)]) -> Vec<Declaration> {
        let parameters = Parameters::of(tokens);
        let enums = self.by_enum.into_iter();
        let enums = enums.filter_map(|(name, constants)| {
            let constants = without_calls(constants);
            let arguments: Vec<&[Argument<'_>]> =
                constants.iter().map(|(call, _)| &*call.arguments).collect();
            let fewest = arguments.iter().map(|arguments| arguments.len()).min()?;
            let names = parameters.named(name, fewest);
            let columns: Vec<Column> = (0..fewest)
                .map(|place| {
                    let name = names.get(place).copied().unwrap_or_default();
                    Column::of(name, arguments.iter().map(|arguments| &arguments[place]))
                })
                .collect();
            let places = Places::of(&columns, constants.len())?;
            let declaration = places.declaration(name, &constants);
            let are_errors = || declaration.is_of_errors();
            (places.code.is_some() || are_errors()).then_some(declaration)
        });
        enums.collect()
    }
}

/// Returns the constants of an enum without the calls in its functions, `check(code)` and `if (code == null)`.
fn without_calls(mut constants: Vec<CommentedCall<'_>>) -> Vec<CommentedCall<'_>> {
    const KEYWORDS: [&str; 10] = [
        "if",
        "for",
        "while",
        "switch",
        "when",
        "catch",
        "return",
        "super",
        "this",
        "synchronized",
    ];
    let is_upper_case = |call: &Call<'_>| call.name.starts_with(char::is_uppercase);
    let first = constants.first().map(|(call, _)| call);
    let are_upper_case = first.is_some_and(is_upper_case);
    let number = first.map_or(0, |call| call.arguments.len());
    // The name of a constant may have any case, if its arguments are like those of the others.
    let has_texts = |call: &Call<'_>| {
        let mut arguments = call.arguments.iter();
        call.arguments.len() == number
            && arguments.any(|argument| matches!(argument, Argument::Text(_)))
    };
    constants.retain(|(call, _)| {
        let is_constant = is_upper_case(call) || !are_upper_case || has_texts(call);
        !KEYWORDS.contains(&call.name) && is_constant
    });
    constants
}

/// The parameters of constructors, and the fields of types, in the order of the file.
struct Parameters<'t> {
    constructors: HashMap<&'t str, Vec<Vec<&'t str>>>,
    fields: Vec<&'t str>,
}

impl<'t> Parameters<'t> {
    fn of(tokens: &'t [(Token, usize, usize)]) -> Self {
        let mut parameters = Self {
            constructors: HashMap::new(),
            fields: Vec::new(),
        };
        for (at, (token, ..)) in tokens.iter().enumerate() {
            match (token, tokens.get(at + 1).map(|(token, ..)| token)) {
                (Token::Word(name), Some(Token::Sign('('))) => {
                    if let Some(names) = names_in_brackets(&tokens[at + 2..]) {
                        parameters.constructors.entry(name).or_default().push(names);
                    }
                }
                // `private final String message;`
                (Token::Word(name), Some(Token::Sign(';'))) => {
                    let before = tokens[..at].iter().rev().take(3).map(|(token, ..)| token);
                    let is_final = |token: &Token| *token == Token::Word("final".to_owned());
                    if before.into_iter().any(is_final) {
                        parameters.fields.push(name);
                    }
                }
                _ => {}
            }
        }
        parameters
    }

    /// Returns the names of the parameters of an enum, of which there are at least as many as arguments.
    fn named(&self, name: &str, arguments: usize) -> Vec<&'t str> {
        let constructors = self.constructors.get(name).into_iter().flatten();
        let fits = |names: &&Vec<&str>| names.len() == arguments;
        let constructor = constructors.into_iter().find(fits).cloned();
        let is_one_class = self.fields.len() == arguments;
        constructor.unwrap_or_else(|| {
            if is_one_class {
                self.fields.clone()
            } else {
                Vec::new()
            }
        })
    }
}

/// Returns the names of parameters, each of which has a type before it or behind a colon, up to the closing bracket.
fn names_in_brackets(tokens: &[(Token, usize, usize)]) -> Option<Vec<&str>> {
    /// The maximum number of tokens between the brackets.
    const LONGEST: usize = 80;
    let mut names = Vec::new();
    let (mut name, mut number, mut has_type) = ("", 0, false);
    for (token, ..) in tokens.iter().take(LONGEST) {
        match token {
            Token::Sign(')' | ',') => {
                if name.is_empty() || number < 2 {
                    return None;
                }
                names.push(name);
                if *token == Token::Sign(')') {
                    return Some(names);
                }
                (name, number, has_type) = ("", 0, false);
            }
            Token::Sign(':') => has_type = true,
            Token::Word(word) => {
                number += 1;
                if !has_type {
                    name = word;
                }
            }
            Token::Sign('?' | '.' | '<' | '>' | '@' | '=') | Token::Comment(_) => {}
            _ => return None,
        }
    }
    None
}

/// The arguments of all constants of an enum at the same place.
struct Column {
    name: String,
    are_numbers: bool,
    /// Texts without spaces that can be codes.
    are_words: bool,
    are_statuses: bool,
    texts: usize,
    /// Texts of several words, or in a script without spaces.
    sentences: usize,
    distinct: usize,
}

impl Column {
    fn of<'c, 't: 'c>(
        name: &str,
        arguments: impl Iterator<Item = &'c Argument<'t>> + Clone,
    ) -> Self {
        let mut all = arguments.clone();
        let number = |argument: &Argument<'_>| code_in(argument);
        let mut numbers = arguments.clone();
        let text = |argument: &'c Argument<'t>| match argument {
            Argument::Text(text) => Some(&**text),
            _ => None,
        };
        let is_sentence = |text: &&str| {
            text.contains(' ')
                || text
                    .chars()
                    .filter(|c| c.is_alphabetic() && !c.is_ascii())
                    .count()
                    > 1
        };
        let values = arguments.clone().map(|argument| match argument {
            Argument::Text(text) => text.clone(),
            Argument::Word(word, is_negative) => format!("{is_negative}{word}"),
            Argument::Member(_, name) => (*name).to_owned(),
            Argument::Other => String::new(),
        });
        let mut words = arguments.clone();
        Self {
            name: name.to_lowercase(),
            are_numbers: numbers.all(|argument| number(argument).is_some()),
            are_words: words.all(|argument| text(argument).is_some_and(is_word_of_code)),
            are_statuses: all.all(|argument| status_in(argument).is_some()),
            texts: arguments.clone().filter_map(text).count(),
            sentences: arguments.filter_map(text).filter(is_sentence).count(),
            distinct: values.collect::<HashSet<String>>().len(),
        }
    }

    fn is_named(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.name.contains(word))
    }
}

/// Returns whether a text may be a code: it has no spaces, and is not a plain word.
fn is_word_of_code(text: &str) -> bool {
    let is_plain = text.chars().all(char::is_alphabetic) && text.contains(char::is_lowercase);
    // A text in a script without spaces is a single word.
    text.is_ascii()
        && !text.is_empty()
        && !text.contains(char::is_whitespace)
        && (is_code(text) || !is_plain)
}

/// Returns the HTTP status that an argument is.
fn status_in(argument: &Argument<'_>) -> Option<String> {
    match argument {
        Argument::Member(kind, name) if kind.to_lowercase().contains("status") => {
            let mut known = STATUS_NAMES.iter();
            let (_, status) = known.find(|(known, _)| known == name)?;
            Some(status.to_string())
        }
        Argument::Word(word, false) => {
            let status: u16 = word.parse().ok()?;
            (100..600).contains(&status).then(|| status.to_string())
        }
        _ => None,
    }
}

/// The places of the arguments.
struct Places {
    /// The codes; `None` if the names of the constants are the codes.
    code: Option<usize>,
    message: Option<usize>,
    description: Option<usize>,
    status: Option<usize>,
}

impl Places {
    fn of(columns: &[Column], number: usize) -> Option<Self> {
        let all = || columns.iter().enumerate();
        let rank = |column: &Column| {
            let are_codes = column.are_numbers || column.are_words;
            let is_status = column.are_statuses
                && (column.is_named(&STATUSES) || column.distinct * 5 < number * 4);
            // Words that several constants share are kinds of errors.
            let are_kinds =
                column.are_words && !column.is_named(&CODES) && column.distinct * 5 < number * 4;
            (are_codes && !is_status && !are_kinds).then_some((
                column.is_named(&CODES) && !column.is_named(&STATUSES),
                column.distinct == number,
                !column.are_statuses,
                column.are_numbers,
            ))
        };
        // The first of several columns of the same rank comes last.
        let ranked = all()
            .rev()
            .filter_map(|(place, column)| Some((rank(column)?, place)));
        let code = ranked.max_by_key(|(rank, _)| *rank);
        let code = code.map(|(_, place)| place);
        let have_names = all().any(|(place, column)| {
            Some(place) != code && column.texts > 0 && column.is_named(&TEXTS)
        });
        let texts = || {
            all().filter(move |(place, column)| {
                // Beside a message, the words of a status or of a kind are not texts.
                let is_other = have_names && column.is_named(&OTHERS);
                let is_text = column.sentences * 2 > column.texts && !is_other;
                Some(*place) != code && column.texts > 0 && (is_text || column.is_named(&TEXTS))
            })
        };
        let message = texts().next().map(|(place, _)| place);
        let description = texts().nth(1).map(|(place, _)| place);
        if code.is_none() {
            message?;
        }
        let mut statuses =
            all().filter(|(place, column)| Some(*place) != code && column.are_statuses);
        Some(Self {
            code,
            message,
            description,
            status: statuses.next().map(|(place, _)| place),
        })
    }

    fn declaration(&self, name: &str, constants: &[CommentedCall<'_>]) -> Declaration {
        let mut declaration = Declaration {
            name: name.to_owned(),
            calls: Calls::OfConstants,
            ..Declaration::default()
        };
        for (call, above) in constants {
            let text = |place: Option<usize>| match &call.arguments[place?] {
                Argument::Text(text) => Some(text.clone()),
                _ => None,
            };
            let value = match self.code.map(|code| &call.arguments[code]) {
                Some(Argument::Text(text)) => text.clone(),
                Some(argument) => code_in(argument).unwrap_or_default(),
                None => call.name.to_owned(),
            };
            let comment = || above.map(words).unwrap_or_default();
            let message = text(self.message).unwrap_or_else(comment);
            let comment = match text(self.description) {
                Some(description) => format!("{message}\n{description}"),
                None => message,
            };
            if let Some(status) = self
                .status
                .and_then(|place| status_in(&call.arguments[place]))
            {
                declaration.statuses.insert(call.line, status);
            }
            declaration.constants.push(Constant {
                symbol: call.name.to_owned(),
                value,
                comment,
                group: None,
                is_error: false,
                line: call.line,
            });
        }
        declaration
    }
}
