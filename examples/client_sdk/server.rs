//! A local HTTP server with prepared replies that imitate the vendors and the proxies in front of them.

#![expect(
    clippy::expect_used,
    reason = "the example and the tests cannot run without the server"
)]

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Response};

/// A reply to one request.
#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: &'static str,
}

impl Reply {
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

type Replies = HashMap<String, VecDeque<Reply>>;

/// The server. It has a queue of replies for each phone number and record, and counts the requests.
pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
    listener: Arc<tiny_http::Server>,
}

impl Server {
    /// Starts the server with the replies for each phone number or record, in order. The last reply is repeated.
    pub(crate) fn start<'a>(replies: impl IntoIterator<Item = (&'a str, Vec<Reply>)>) -> Self {
        let mut replies: Replies = replies
            .into_iter()
            .map(|(subject, replies)| (subject.to_owned(), replies.into()))
            .collect();
        let server = Arc::new(tiny_http::Server::http("127.0.0.1:0").expect("a free port"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let url = format!("http://{}", server.server_addr());
        let (listening, seen) = (Arc::clone(&server), Arc::clone(&requests));
        thread::spawn(move || {
            for mut request in listening.incoming_requests() {
                let mut body = String::new();
                let _ = request.as_reader().read_to_string(&mut body);
                let subject = subject(&body);
                let reply = next_reply(&mut replies, &subject);
                if let Ok(mut seen) = seen.lock() {
                    seen.push(subject);
                }
                let mut response = Response::from_string(reply.body).with_status_code(reply.status);
                for (name, value) in reply.headers {
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

    /// Returns the number of requests for a phone number or record.
    pub(crate) fn requests(&self, subject: &str) -> usize {
        let requests = self.requests.lock().expect("no thread has panicked");
        requests.iter().filter(|seen| *seen == subject).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listener.unblock();
    }
}

/// Returns the phone number or record that a request is about.
fn subject(body: &str) -> String {
    let json: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let subject = json.get("phone_number").or(json.get("record_id"));
    subject
        .and_then(|subject| subject.as_str())
        .unwrap_or_default()
        .to_owned()
}

fn next_reply(replies: &mut Replies, subject: &str) -> Reply {
    match replies.get_mut(subject) {
        Some(replies) if replies.len() > 1 => replies.pop_front(),
        Some(replies) => replies.front().cloned(),
        None => None,
    }
    .unwrap_or(Reply::new(404, "Not Found"))
}
