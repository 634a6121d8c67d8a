//! A server on loopback that answers as the vendors do, and as what stands between does.

#![expect(
    clippy::expect_used,
    reason = "without a server there is nothing to show"
)]

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Response};

/// What the server answers to one request.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: &'static str,
}

impl Answer {
    pub(crate) const fn new(status: u16, body: &'static str) -> Self {
        Self {
            status,
            headers: &[],
            body,
        }
    }

    pub(crate) const fn with_headers(
        mut self,
        headers: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.headers = headers;
        self
    }
}

type Answers = HashMap<String, VecDeque<Answer>>;

/// The server. It answers a request with the next of the answers for what is in its body.
pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
    listener: Arc<tiny_http::Server>,
}

impl Server {
    /// `answers` has for what a request asks for, a phone number or a record, the answers in their order; the
    /// last one is given again.
    pub(crate) fn start<'a>(answers: impl IntoIterator<Item = (&'a str, Vec<Answer>)>) -> Self {
        let mut answers: Answers = answers
            .into_iter()
            .map(|(asked, answers)| (asked.to_owned(), answers.into()))
            .collect();
        let server = Arc::new(tiny_http::Server::http("127.0.0.1:0").expect("a free port"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let url = format!("http://{}", server.server_addr());
        let (listening, seen) = (Arc::clone(&server), Arc::clone(&requests));
        thread::spawn(move || {
            for mut request in listening.incoming_requests() {
                let mut body = String::new();
                let _ = request.as_reader().read_to_string(&mut body);
                let asked = asked_for(&body);
                let answer = next(&mut answers, &asked);
                if let Ok(mut seen) = seen.lock() {
                    seen.push(asked);
                }
                let mut response =
                    Response::from_string(answer.body).with_status_code(answer.status);
                for (name, value) in answer.headers {
                    if let Ok(header) = Header::from_bytes(*name, *value) {
                        response.add_header(header);
                    }
                }
                let _ = request.respond(response);
            }
        });
        Self {
            url,
            requests,
            listener: server,
        }
    }

    /// How often something was asked for.
    pub(crate) fn requests(&self, asked: &str) -> usize {
        let requests = self.requests.lock().expect("no thread has panicked");
        requests.iter().filter(|other| *other == asked).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listener.unblock();
    }
}

fn asked_for(body: &str) -> String {
    let json: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let asked = json.get("phone_number").or(json.get("record_id"));
    asked
        .and_then(|asked| asked.as_str())
        .unwrap_or_default()
        .to_owned()
}

fn next(answers: &mut Answers, asked: &str) -> Answer {
    match answers.get_mut(asked) {
        Some(answers) if answers.len() > 1 => answers.pop_front(),
        Some(answers) => answers.front().cloned(),
        None => None,
    }
    .unwrap_or(Answer::new(404, "Not Found"))
}
