//! A headless Chromium, controlled through its debugging protocol.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{env, thread};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// The number of times a condition is evaluated before the test fails. This is not a time limit, because on a busy
/// machine each evaluation also takes longer.
const MAX_EVALUATIONS: usize = 3_000;

/// The maximum time without an answer before the browser counts as hanging, so that a test always ends.
const TIMEOUT: Duration = Duration::from_secs(15 * 60);

/// Allows one browser at a time: concurrent browsers are not faster, and make the times of each test unpredictable.
static BROWSER_LOCK: Mutex<()> = Mutex::new(());

pub(crate) struct Browser {
    process: Child,
    commands: ChildStdin,
    messages: Receiver<Value>,
    events: Vec<Value>,
    last_id: u64,
    session: Option<String>,
    folder: PathBuf,
    _lock: MutexGuard<'static, ()>,
}

impl Browser {
    /// Opens a page. Returns `None` if there is no browser.
    pub(crate) fn open(name: &str, url: &str) -> Option<Self> {
        let Some(program) = find_program() else {
            // The test harness captures the output of `eprintln!` if the test passes.
            #[expect(clippy::disallowed_methods, reason = "the texts come from this test")]
            let mut stderr = std::io::stderr();
            let _ = writeln!(
                stderr,
                "SKIPPED {name}: Chromium not found (tried $CHROMIUM and {})",
                NAMES.join(", ")
            );
            return None;
        };
        let mut browser = Self::start(&program, name);
        let target = browser.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let target = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = browser.call("Target.attachToTarget", &target);
        browser.session = Some(attached["sessionId"].as_str().unwrap().to_owned());
        for domain in ["Page", "Runtime", "Network", "Log"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        browser.screen(1280, 900);
        browser.go(url);
        Some(browser)
    }

    fn start(program: &Path, name: &str) -> Self {
        let lock = BROWSER_LOCK.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("docs_in_browser")
            .join(name);
        let profile = folder.join("profile");
        let _ = fs::remove_dir_all(&profile);
        fs::create_dir_all(&profile).unwrap();
        let log = File::create(folder.join("browser.log")).unwrap();
        // The browser reads commands from file descriptor 3 and answers on 4, which only a shell can set up.
        let mut process = Command::new("sh")
            .args([
                "-c",
                r#"exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>&2"#,
                program.to_str().unwrap(),
                "--headless",
                "--remote-debugging-pipe",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                &format!("--user-data-dir={}", profile.display()),
                "about:blank",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let answers = BufReader::new(process.stdout.take().unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || {
            for message in answers.split(0).map_while(Result::ok) {
                let message = serde_json::from_slice(&message).unwrap();
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Self {
            commands: process.stdin.take().unwrap(),
            process,
            messages,
            events: Vec::new(),
            last_id: 0,
            session: None,
            folder,
            _lock: lock,
        }
    }

    /// Calls a method of the protocol.
    pub(crate) fn call(&mut self, method: &str, params: &Value) -> Value {
        self.last_id += 1;
        let mut command = json!({ "id": self.last_id, "method": method, "params": params });
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        let sent = self.commands.write_all(format!("{command}\0").as_bytes());
        sent.unwrap_or_else(|error| panic!("{method}: {error}\n{}", self.log()));
        loop {
            let message = self.messages.recv_timeout(TIMEOUT);
            let mut message =
                message.unwrap_or_else(|error| panic!("{method}: {error}\n{}", self.log()));
            if message["id"] == self.last_id {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].take();
            }
            if message["id"].is_null() {
                self.events.push(message);
            }
        }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("browser.log")).unwrap_or_default()
    }

    /// Navigates to a URL and waits until the page is loaded.
    pub(crate) fn go(&mut self, url: &str) {
        // A newly loaded page does not have this mark. If only the fragment changes, the page is not loaded again.
        self.run("window.isLeft = true");
        let answer = self.call("Page.navigate", &json!({ "url": url }));
        assert!(answer["errorText"].is_null(), "{url}: {answer}");
        if answer["loaderId"].is_string() {
            self.wait_for("!window.isLeft && document.readyState === 'complete'");
        }
    }

    /// Evaluates an expression in the page and returns its value.
    pub(crate) fn run(&mut self, expression: &str) -> Value {
        let params = json!({
            "expression": expression,
            "returnByValue": true,
            "awaitPromise": true,
            "userGesture": true,
        });
        let mut answer = self.call("Runtime.evaluate", &params);
        let exception = &answer["exceptionDetails"];
        assert!(exception.is_null(), "{expression}: {exception}");
        answer["result"]["value"].take()
    }

    pub(crate) fn text(&mut self, expression: &str) -> String {
        let value = self.run(expression);
        value
            .as_str()
            .unwrap_or_else(|| panic!("{expression} is {value}"))
            .to_owned()
    }

    /// Waits until an expression is true.
    pub(crate) fn wait_for(&mut self, condition: &str) {
        for _ in 0..MAX_EVALUATIONS {
            if self.run(&format!("Boolean({condition})")) == json!(true) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let state = self.text(
            "location.href + '\\n' + (document.activeElement?.outerHTML ?? '').slice(0, 300)",
        );
        self.screenshot("failed");
        panic!(
            "never true: {condition}\n{state}\n{:?}",
            self.events_of("Runtime.")
        );
    }

    /// Types text key by key.
    pub(crate) fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            let c = c.to_string();
            for kind in ["keyDown", "keyUp"] {
                let text = if kind == "keyDown" { &*c } else { "" };
                let key = json!({ "type": kind, "key": c, "text": text });
                self.call("Input.dispatchKeyEvent", &key);
            }
        }
    }

    /// Presses a key that is not a letter.
    pub(crate) fn press(&mut self, key: &str) {
        let number = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => panic!("{key}"),
        };
        let text = if key == "Enter" { "\r" } else { "" };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let params = json!({
                "type": kind, "key": key, "code": key, "text": text, "windowsVirtualKeyCode": number,
            });
            self.call("Input.dispatchKeyEvent", &params);
        }
    }

    /// Scrolls to the element that matches a selector, and clicks on it.
    pub(crate) fn click(&mut self, selector: &str) {
        let place = self.run(&format!(
            "(() => {{ const e = document.querySelector({}); e.scrollIntoView({{ block: 'nearest' }}); \
             const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()",
            json!(selector)
        ));
        for kind in ["mousePressed", "mouseReleased"] {
            let params = json!({
                "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1,
            });
            self.call("Input.dispatchMouseEvent", &params);
        }
    }

    /// Sets the size of the screen. A narrow screen emulates a phone.
    pub(crate) fn screen(&mut self, width: u32, height: u32) {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.call("Emulation.setDeviceMetricsOverride", &params);
    }

    /// Emulates a medium, `screen` or `print`, and a colour scheme, `light` or `dark`.
    pub(crate) fn media(&mut self, media: &str, scheme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        let params = json!({ "media": media, "features": features });
        self.call("Emulation.setEmulatedMedia", &params);
    }

    /// Takes a screenshot and saves it.
    pub(crate) fn screenshot(&mut self, name: &str) -> Vec<u8> {
        let screenshot = self.call("Page.captureScreenshot", &json!({ "format": "png" }));
        let png = STANDARD
            .decode(screenshot["data"].as_str().unwrap())
            .unwrap();
        fs::write(self.folder.join(format!("{name}.png")), &png).unwrap();
        png
    }

    /// Returns the events whose method starts with `kind`.
    pub(crate) fn events_of(&self, kind: &str) -> Vec<&Value> {
        let events = self.events.iter();
        let is_of = |event: &&Value| {
            event["method"]
                .as_str()
                .is_some_and(|method| method.starts_with(kind))
        };
        events.filter(is_of).collect()
    }

    /// Checks that the page logged no errors and requested no other URL.
    pub(crate) fn check_no_errors_or_requests(&mut self) {
        self.run("0");
        let errors: Vec<_> = [
            "Runtime.exceptionThrown",
            "Runtime.consoleAPICalled",
            "Log.entryAdded",
        ]
        .iter()
        .flat_map(|kind| self.events_of(kind))
        .collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let page = self.text("location.href.split(/[?#]/)[0]");
        let requests = self.events_of("Network.requestWillBeSent");
        let mut urls = requests
            .iter()
            .filter_map(|event| event["params"]["request"]["url"].as_str());
        assert!(!requests.is_empty(), "no requests were recorded");
        let other_url =
            urls.find(|url| url.split(['?', '#']).next() != Some(&page) && *url != "data:,");
        assert_eq!(other_url, None, "the page requests another URL");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self
            .commands
            .write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        let start = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) {
            if start.elapsed() > Duration::from_secs(5) {
                let _ = self.process.kill();
                let _ = self.process.wait();
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = fs::remove_dir_all(self.folder.join("profile"));
    }
}

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

fn find_program() -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        return Some(PathBuf::from(path));
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&folders).collect();
    let mut paths = NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    paths.find(|path| path.is_file())
}
