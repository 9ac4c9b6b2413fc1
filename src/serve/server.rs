//! The web server of the preview: the only file that knows hyper.
//!
//! It listens on this machine alone, and answers only requests that name this machine, so that no
//! page from elsewhere can read a plan that is not public yet. A request with anything unusual
//! about it is refused and its connection closed.

use super::answer::{Asked, Reply, answer, plain};
use super::error::ServeError;
use super::host::{is_own_page, is_this_machine};
use super::overlay::OWN;
use super::preview::Preview;
use http_body_util::{Channel, Either, Full};
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;
use tokio::sync::watch;

/// How many ports are tried. Our choice: more previews than anyone has open.
const PORTS: u16 = 20;

/// How long a browser may take to send its request.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a sign of life is sent to browsers, so that they notice when the preview ends.
const PULSE: Duration = Duration::from_secs(15);

/// The path of the event stream.
const EVENTS: &str = "events";

type ResponseBody = Either<Full<Bytes>, Channel<Bytes, Infallible>>;

/// A listener on the first free port from `first` on.
///
/// # Errors
///
/// No port was free, or the system refused one.
pub(super) fn bind(first: u16) -> Result<TcpListener, ServeError> {
    let last = if first == 0 {
        0
    } else {
        first.saturating_add(PORTS - 1)
    };
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(ServeError::Port { port, error }),
        }
    }
    Err(ServeError::Taken { first, last })
}

/// A running server, with its thread.
pub(super) struct Server {
    port: u16,
    shown: watch::Sender<Preview>,
}

impl Server {
    /// Starts the server's thread on an open listener.
    ///
    /// # Errors
    ///
    /// The system refused to accept connections.
    pub(super) fn start(door: TcpListener, preview: Preview) -> Result<Self, ServeError> {
        let port = door.local_addr().map_or(0, |address| address.port());
        let trouble = |error| ServeError::Port { port, error };
        door.set_nonblocking(true).map_err(trouble)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.map_err(trouble)?;
        let door = runtime.block_on(async { tokio::net::TcpListener::from_std(door) });
        let door = door.map_err(trouble)?;
        let (shown, seen) = watch::channel(preview);
        let serving = move || runtime.block_on(accept(door, ServerContext { port, seen }));
        let thread = std::thread::Builder::new().name("server".to_owned());
        thread.spawn(serving).map_err(trouble)?;
        Ok(Self { port, shown })
    }

    /// The port that is served.
    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Serves another preview from now on, and notifies the browsers.
    pub(super) fn show(&self, preview: Preview) {
        self.shown.send_replace(preview);
    }
}

/// The values that each connection needs.
#[derive(Clone)]
struct ServerContext {
    port: u16,
    seen: watch::Receiver<Preview>,
}

async fn accept(door: tokio::net::TcpListener, context: ServerContext) {
    loop {
        let Ok((stream, _)) = door.accept().await else {
            // too many files are open, so wait until some connections close
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let context = context.clone();
        let service = service_fn(move |request| {
            let response = respond(&context, &request);
            async move { Ok::<_, Infallible>(response) }
        });
        tokio::spawn(async move {
            let mut connection = http1::Builder::new();
            connection
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE);
            // it is not an error when a browser disconnects in the middle
            let _ = connection
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

fn respond(context: &ServerContext, request: &Request<Incoming>) -> Response<ResponseBody> {
    if let Some((status, text)) = refusal(request, context.port) {
        let mut response = response(plain(status, text));
        let headers = response.headers_mut();
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let path = request.uri().path();
    if path.strip_prefix(OWN) == Some(EVENTS) {
        return events(context.seen.clone());
    }
    let has = request.headers().get(header::IF_NONE_MATCH);
    let has = has.and_then(|value| value.to_str().ok());
    response(answer(&context.seen.borrow(), Asked { path, has }))
}

/// The status and reason of a refused request; `None` where it is accepted.
fn refusal(request: &Request<Incoming>, port: u16) -> Option<(u16, &'static str)> {
    let authority = request.uri().authority();
    if !is_ours(request.headers(), port)
        || authority.is_some_and(|it| !is_this_machine(it.as_str(), port))
    {
        return Some((421, "the preview answers this machine only\n"));
    }
    if !is_own(request.headers(), port) {
        return Some((403, "a page from elsewhere may not read the preview\n"));
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Some((405, "the preview can only be read\n"));
    }
    // a body could be taken for the next request, so a request with one is refused
    if request.headers().contains_key(header::TRANSFER_ENCODING) || !request.body().is_end_stream()
    {
        return Some((400, "a request to read carries nothing\n"));
    }
    None
}

/// Whether a request names this machine in one `Host` header. After DNS rebinding, a page from
/// elsewhere still sends its own name.
fn is_ours(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    host.is_some_and(|host| is_this_machine(host, port)) && hosts.next().is_none()
}

/// Whether a request comes from a page of the preview, or from no page.
fn is_own(headers: &HeaderMap, port: u16) -> bool {
    // a header that is no text cannot be one of the preview's names
    let said = |name: &str| {
        headers
            .get(name)
            .map(|value| value.to_str().unwrap_or_default())
    };
    let led =
        said("sec-fetch-mode") == Some("navigate") && said("sec-fetch-dest") == Some("document");
    is_own_page(said("origin"), said("sec-fetch-site"), led, port)
}

/// The reply as a response of hyper.
fn response(answer: Reply) -> Response<ResponseBody> {
    let mut response = Response::new(Either::Left(Full::from(answer.body)));
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    guard(response.headers_mut(), answer.kind);
    let optional = [
        (header::ETAG, answer.version),
        (header::LOCATION, answer.location),
    ];
    for (name, value) in optional {
        if let Some(value) = value.and_then(|value| HeaderValue::try_from(value).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// The headers of every response: its media type, that it may be outdated at once, and the strict
/// content security policy under which the published site must work too.
fn guard(headers: &mut HeaderMap, kind: &'static str) {
    let said = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; frame-ancestors 'none'; form-action 'none'",
        ),
    ];
    for (name, value) in said {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("same-origin"),
    );
}

/// A stream of server-sent events: one for each change, and signs of life in between.
fn events(mut seen: watch::Receiver<Preview>) -> Response<ResponseBody> {
    let (mut sender, body) = Channel::<Bytes, Infallible>::new(4);
    tokio::spawn(async move {
        let mut said = "retry: 500\nevent: changed\ndata: open\n\n";
        while sender
            .send_data(Bytes::from_static(said.as_bytes()))
            .await
            .is_ok()
        {
            said = match tokio::time::timeout(PULSE, seen.changed()).await {
                Ok(Ok(())) => "event: changed\ndata: saved\n\n",
                Ok(Err(_)) => break,
                Err(_) => ": still here\n\n",
            };
        }
    });
    let mut response = Response::new(Either::Right(body));
    guard(response.headers_mut(), "text/event-stream");
    response
}
