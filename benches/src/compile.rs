//! The compiler's time and memory for a crate with one table, and the size of the result.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use wait4::Wait4 as _;

use crate::project::{Project, median};
use crate::subjects::{Kind, SUBJECTS, Subject, catalog, table};

/// The environment variable that contains the path of the file to which the compiler wrapper writes its measurements.
pub const LOG: &str = "ERRCODES_BENCH_LOG";

/// The cost of compiling one crate.
#[derive(Clone, Copy)]
pub struct Cost {
    /// The median of the seconds of several builds.
    pub seconds: f64,
    /// The least time of several builds.
    pub time: Time,
    pub megabytes: f64,
    pub rlib_bytes: u64,
}

/// Runs `rustc` and records its cost if cargo started this process as its `rustc` wrapper. Returns `None`
/// otherwise.
pub fn wrap_rustc() -> Option<ExitCode> {
    let log = std::env::var_os(LOG)?;
    let crate_name = std::env::args()
        .skip_while(|arg| arg != "--crate-name")
        .nth(1)
        .unwrap_or_default();
    let mut args = std::env::args_os().skip(1);
    let start = Instant::now();
    let child = Command::new(args.next()?).args(args).spawn().ok()?;
    let used = child.wait4().ok()?;
    let seconds = start.elapsed().as_secs_f64();
    let mut log = fs::File::options()
        .append(true)
        .create(true)
        .open(log)
        .ok()?;
    let cpu = used.rusage.utime.as_secs_f64();
    writeln!(log, "{crate_name} {seconds} {} {cpu}", used.rusage.maxrss).ok()?;
    Some(if used.status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Builds the same table with each subject, alternating, and returns the median costs of each.
pub fn compare(size: usize, kind: Kind, release: bool) -> Vec<(&'static str, Cost)> {
    let table = table(size, kind);
    let projects: Vec<(&Subject, Project)> = SUBJECTS
        .iter()
        .map(|subject| {
            let name = subject.name.replace(" + ", "_").replace(' ', "_");
            let name = format!("{name}-{}-{size}", kind.name());
            let project = Project::new(&name, subject.dependencies, &(subject.source)(&table));
            if subject.catalog {
                project.write("catalog.toml", &catalog(&table));
            }
            (subject, project)
        })
        .collect();
    let (subjects, projects): (Vec<&Subject>, Vec<Project>) = projects.into_iter().unzip();
    let names = subjects.into_iter().map(|subject| subject.name);
    names.zip(measure(&projects, release)).collect()
}

/// The seconds of a build.
#[derive(Clone, Copy)]
pub struct Time {
    /// The seconds of CPU time in user mode. Other programs have less influence on it.
    pub cpu: f64,
    /// The seconds until it ended.
    pub wall: f64,
}

impl Time {
    pub const NONE: Self = Self {
        cpu: f64::NAN,
        wall: f64::NAN,
    };

    /// Keeps the least CPU time and the least time of this and another build.
    pub fn least(self, other: Self) -> Self {
        Self {
            cpu: self.cpu.min(other.cpu),
            wall: self.wall.min(other.wall),
        }
    }
}

impl std::ops::Sub for Time {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            cpu: self.cpu - other.cpu,
            wall: self.wall - other.wall,
        }
    }
}

/// Builds each project several times, alternating, and returns the median costs of each, and the least time.
pub fn measure(projects: &[Project], release: bool) -> Vec<Cost> {
    let mut runs: Vec<Vec<Cost>> = projects.iter().map(|_| Vec::new()).collect();
    // The first round also builds the dependencies, so it does not count if there is another.
    for round in 0..6 {
        for (project, runs) in projects.iter().zip(&mut runs) {
            let slow = runs.last().is_some_and(|last| last.seconds > 5.0);
            if !slow {
                runs.push(build(project, release));
                if round == 1 {
                    runs.remove(0);
                }
            }
        }
    }
    let costs = runs.into_iter().map(|runs| Cost {
        seconds: median(runs.iter().map(|run| run.seconds).collect()),
        time: runs
            .iter()
            .fold(Time::NONE, |least, run| least.least(run.time)),
        megabytes: median(runs.iter().map(|run| run.megabytes).collect()),
        rlib_bytes: runs.last().map_or(0, |run| run.rlib_bytes),
    });
    costs.collect()
}

/// A crate that is built again and again with incremental compilation.
pub struct Rebuild {
    project: Project,
    source: String,
}

impl Rebuild {
    pub fn new(mut project: Project) -> Self {
        project.target = project.target.with_file_name("incremental");
        let source = fs::read_to_string(project.root.join("src/lib.rs")).unwrap();
        Self { project, source }
    }

    /// Rebuilds the crate with another number in an unrelated function.
    fn run(&self, number: usize) -> Time {
        let edited = format!(
            "{}\npub fn unrelated() -> usize {{ {number} }}\n",
            self.source
        );
        self.project.write("src/lib.rs", &edited);
        let mut command = self.project.cargo(&["build", "-q"]);
        command.env("CARGO_INCREMENTAL", "1");
        logged(&self.project, command).time
    }
}

/// Rebuilds crates several times, alternating, and returns the least time of each.
pub fn rebuild<const N: usize>(crates: &[Rebuild; N]) -> [Time; N] {
    let mut least = [Time::NONE; N];
    for round in 0..6 {
        for (one, least) in crates.iter().zip(&mut least) {
            let time = one.run(round);
            // The first build is not a rebuild.
            if round > 0 {
                *least = least.least(time);
            }
        }
    }
    least
}

/// The measurements of the compiler for one crate.
struct Logged {
    time: Time,
    bytes: f64,
}

/// Runs cargo, and returns the measurements for the last crate.
fn logged(project: &Project, mut command: Command) -> Logged {
    let log = project.root.join("log.txt");
    let _ = fs::remove_file(&log);
    command
        .env("RUSTC_WORKSPACE_WRAPPER", std::env::current_exe().unwrap())
        .env(LOG, &log);
    crate::project::succeed(command);
    let log = fs::read_to_string(&log).unwrap();
    let fields = log.lines().last().unwrap().split(' ').skip(1);
    let fields: Vec<f64> = fields.map(|field| field.parse().unwrap()).collect();
    let (wall, cpu) = (fields[0], fields[2]);
    Logged {
        time: Time { cpu, wall },
        bytes: fields[1],
    }
}

/// Returns the time of all crates that cargo compiles.
pub fn time_of_all(mut command: Command, log: &Path) -> Time {
    let _ = fs::remove_file(log);
    command
        .env("RUSTC_WRAPPER", std::env::current_exe().unwrap())
        .env(LOG, log);
    let start = Instant::now();
    crate::project::succeed(command);
    let wall = start.elapsed().as_secs_f64();
    let log = fs::read_to_string(log).unwrap();
    let cpu = log
        .lines()
        .filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok());
    Time {
        cpu: cpu.sum(),
        wall,
    }
}

/// Recompiles the crate, without its dependencies.
fn build(project: &Project, release: bool) -> Cost {
    let source = project.root.join("src/lib.rs");
    let now = std::time::SystemTime::now() + Duration::from_secs(1);
    fs::File::options()
        .write(true)
        .open(&source)
        .unwrap()
        .set_modified(now)
        .unwrap();
    let args: &[&str] = if release {
        &["build", "-q", "--release"]
    } else {
        &["build", "-q"]
    };
    let Logged { time, bytes } = logged(project, project.cargo(args));
    let profile = if release { "release" } else { "debug" };
    Cost {
        seconds: time.wall,
        time,
        megabytes: bytes / 1e6,
        rlib_bytes: rlib(&project.target.join(profile), &project.root),
    }
}

fn rlib(folder: &Path, project: &Path) -> u64 {
    let name = project
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .replace(['-', '+'], "_");
    fs::metadata(folder.join(format!("lib{name}.rlib"))).map_or(0, |file| file.len())
}
