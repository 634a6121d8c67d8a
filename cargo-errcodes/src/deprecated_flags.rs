//! Old spellings of flags, which are accepted with a warning.
//!
//! They are replaced before clap reads the arguments, so that they do not appear in the commands or in the help.

use std::ffi::{OsStr, OsString};

use crate::error::CliError;

/// A flag with an old spelling.
struct DeprecatedFlag {
    command: &'static str,
    flag: &'static str,
    replacement: Replacement,
}

/// The replacement for a deprecated flag.
enum Replacement {
    /// Another flag with the same value.
    Flag(&'static str),
    /// Another flag, repeated for each value of a list.
    Repeated(&'static str),
    /// No replacement. The flag is still passed to clap as a hidden flag, because clap checks its conflicts.
    Removed(&'static str),
}

const DEPRECATED_FLAGS: [DeprecatedFlag; 7] = {
    use Replacement::{Flag, Removed, Repeated};
    const fn deprecated(
        command: &'static str,
        flag: &'static str,
        replacement: Replacement,
    ) -> DeprecatedFlag {
        DeprecatedFlag {
            command,
            flag,
            replacement,
        }
    }
    [
        deprecated("generate", "--enums", Repeated("--enum")),
        deprecated("generate", "--join", Flag("--umbrella")),
        deprecated("import", "--columns", Repeated("--column")),
        deprecated("import", "--enum", Flag("--single-enum")),
        deprecated("sync", "--columns", Repeated("--column")),
        deprecated("sync", "--enums", Repeated("--enum")),
        deprecated(
            "sync",
            "--write",
            Removed("remove it: `sync` edits the catalog unless it has `--dry-run` or `--check`"),
        ),
    ]
};

impl DeprecatedFlag {
    fn warning(&self) -> CliError {
        let help = match self.replacement {
            Replacement::Flag(new) => format!("use `{new}` instead"),
            Replacement::Repeated(new) => format!("use `{new}` instead, once for each value"),
            Replacement::Removed(help) => help.to_owned(),
        };
        CliError::new(format!("`{}` is deprecated", self.flag)).help(help)
    }
}

/// The arguments of the program without deprecated flags.
pub(crate) struct Args {
    pub(crate) args: Vec<OsString>,
    /// A warning for each deprecated flag among the arguments.
    pub(crate) warnings: Vec<CliError>,
}

/// Replaces the deprecated flags in the arguments of the program.
///
/// clap does not accept an argument that begins with `--` as the value of an option, so every such argument before a lone
/// `--` is a flag.
pub(crate) fn replace(args: Vec<OsString>) -> Args {
    let mut replaced = Args {
        args: Vec::with_capacity(args.len()),
        warnings: Vec::new(),
    };
    let command = command(&args).map(OsStr::to_os_string);
    let mut is_seen = [false; DEPRECATED_FLAGS.len()];
    let mut args = args.into_iter().peekable();
    while let Some(arg) = args.next() {
        if arg == "--" {
            replaced.args.push(arg);
            replaced.args.extend(args);
            break;
        }
        let (flag, value) = match arg.to_str().and_then(|arg| arg.split_once('=')) {
            Some((flag, value)) => (OsStr::new(flag), Some(value)),
            None => (&*arg, None),
        };
        let deprecated = DEPRECATED_FLAGS.iter().position(|deprecated| {
            flag == deprecated.flag && command.as_deref() == Some(OsStr::new(deprecated.command))
        });
        let Some(index) = deprecated else {
            replaced.args.push(arg);
            continue;
        };
        let deprecated = &DEPRECATED_FLAGS[index];
        if !std::mem::replace(&mut is_seen[index], true) {
            replaced.warnings.push(deprecated.warning());
        }
        match deprecated.replacement {
            Replacement::Removed(_) => replaced.args.push(arg),
            Replacement::Flag(new) => replaced.args.push(match value {
                Some(value) => format!("{new}={value}").into(),
                None => new.into(),
            }),
            Replacement::Repeated(new) => {
                let is_value = |arg: &OsString| arg == "-" || !starts_with_hyphen(arg);
                let value = value.map(OsString::from);
                match value.or_else(|| args.next_if(is_value)) {
                    Some(values) => replaced.args.extend(repeated(new, &values)),
                    // clap reports that a value is missing.
                    None => replaced.args.push(new.into()),
                }
            }
        }
    }
    replaced
}

/// Returns the name of the command: the first argument that is not an option or the value of an option.
fn command(args: &[OsString]) -> Option<&OsStr> {
    let mut args = args.iter().skip(2);
    loop {
        let arg = args.next()?;
        if arg == "--color" {
            args.next()?;
        } else if !starts_with_hyphen(arg) {
            return Some(arg);
        }
    }
}

fn starts_with_hyphen(arg: &OsStr) -> bool {
    arg.as_encoded_bytes().starts_with(b"-")
}

/// Returns a flag for each value of a list.
fn repeated(flag: &str, values: &OsStr) -> Vec<OsString> {
    let Some(values) = values.to_str() else {
        return vec![flag.into(), values.into()];
    };
    let flags = values.split(',').map(|value| format!("{flag}={value}"));
    flags.map(OsString::from).collect()
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::CommandFactory as _;

    use super::{Args, DEPRECATED_FLAGS, Replacement, replace};
    use crate::cli::Cargo;

    #[test]
    fn deprecated_flags_are_replaced() {
        let cases = [
            ("generate a --join X", "generate a --umbrella X", 1),
            ("generate a --join=X", "generate a --umbrella=X", 1),
            (
                "generate --enums A=B,C a",
                "generate --enum=A=B --enum=C a",
                1,
            ),
            (
                "generate --enums=A --enums B --join X",
                "generate --enum=A --enum=B --umbrella X",
                2,
            ),
            ("generate --enums", "generate --enum", 1),
            ("generate --enums --check", "generate --enum --check", 1),
            ("import p --enum X", "import p --single-enum X", 1),
            ("generate a --enum X", "generate a --enum X", 0),
            (
                "--color always import p --enum X",
                "--color always import p --single-enum X",
                1,
            ),
            ("-q sync p a --write", "-q sync p a --write", 1),
            (
                "sync p a --columns code=1,message=2",
                "sync p a --column=code=1 --column=message=2",
                1,
            ),
            ("import -- --enum", "import -- --enum", 0),
            ("explain --join", "explain --join", 0),
            ("generate --enumsx A", "generate --enumsx A", 0),
        ];
        for (old, new, warnings) in cases {
            let args = |line: &str| -> Vec<OsString> {
                let words = ["cargo-errcodes", "errcodes"].into_iter();
                words.chain(line.split(' ')).map(OsString::from).collect()
            };
            let Args {
                args: replaced,
                warnings: given,
            } = replace(args(old));
            assert_eq!(replaced, args(new), "{old}");
            assert_eq!(given.len(), warnings, "{old}");
        }
    }

    #[test]
    fn replacements_are_flags_of_the_command() {
        let cargo = Cargo::command();
        let errcodes = cargo.find_subcommand("errcodes");
        for deprecated in DEPRECATED_FLAGS {
            let new = match deprecated.replacement {
                Replacement::Flag(new) | Replacement::Repeated(new) => new,
                Replacement::Removed(_) => deprecated.flag,
            };
            let command = errcodes.and_then(|all| all.find_subcommand(deprecated.command));
            let mut args = command.into_iter().flat_map(clap::Command::get_arguments);
            assert!(
                args.any(|arg| arg.get_long() == new.strip_prefix("--")),
                "{new}"
            );
        }
    }
}
