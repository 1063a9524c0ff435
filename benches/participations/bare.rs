//! The bare program that the service is compared with: actix-web, SQLite, group commit, and nothing else.
//!
//! It answers the same three requests with the same bytes: the service's own pages, kept ready in memory. The form
//! carries the participant's code, so it is another page for each card: the code is put between its pieces and the whole
//! compressed as it is sent, by the same library as in the service; the thank-you page is compressed once. It validates nothing, protects nobody and renders nothing, so that its rate is
//! about what this machine can give. It must stay what a competent engineer would write as the plain fast version:
//! slowing it down would flatter the service. Reads run on the worker itself, each with a connection of its own;
//! answers go to one writer that commits together what arrived together.

use std::cell::RefCell;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use actix_web::web::{Data, Form};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, http::header, rt, web};
use anyhow::{Context, Result};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::sync::oneshot;

/// The word that makes this binary the bare program.
pub const ARGUMENT: &str = "bare-server";

/// Asks for one compressed page for everybody, without the code: less than the three requests need.
pub const COMPRESS_ONCE: &str = "--compress-once";

/// Its database in its data folder.
pub const DATABASE: &str = "bare.sqlite";

/// Answers committed together at most.
const BATCH: usize = 256;

diesel::table! {
    card (code) { code -> Text, }
}
diesel::table! {
    answer (code) { code -> Text, sheet -> Binary, }
}

/// The pages that it gives, as the service gave them.
pub struct Pages {
    /// The questionnaire.
    pub form: Page,
    /// The thank-you page.
    pub thanks: Page,
    /// The code that stands in the questionnaire.
    pub code: String,
    /// Where a stored answer leads: path and query of the thank-you page.
    pub thanks_path: String,
}

/// One page in its two forms.
#[derive(Clone)]
pub struct Page {
    /// As text.
    pub html: Vec<u8>,
    /// As gzip, where the service compresses.
    pub gzip: Option<Vec<u8>>,
}

/// Writes the data folder of a bare program that knows `codes`.
pub fn prepare(folder: &Path, codes: &[String], pages: &Pages) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    for (name, page) in [("form", &pages.form), ("thanks", &pages.thanks)] {
        std::fs::write(folder.join(format!("{name}.html")), &page.html)?;
        if let Some(gzip) = &page.gzip {
            std::fs::write(folder.join(format!("{name}.gz")), gzip)?;
        }
    }
    std::fs::write(folder.join("thanks.path"), &pages.thanks_path)?;
    std::fs::write(folder.join("form.code"), &pages.code)?;
    let mut database = open(folder)?;
    database.batch_execute(
        "CREATE TABLE card (code TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
         CREATE TABLE answer (code TEXT PRIMARY KEY NOT NULL, sheet BLOB NOT NULL) WITHOUT ROWID;",
    )?;
    database.immediate_transaction(|database| {
        for code in codes {
            diesel::insert_into(card::table).values(card::code.eq(code)).execute(database)?;
        }
        Ok(())
    })
}

/// How many answers a database holds, its own or the service's: both keep them in a table called `answer`.
pub fn stored(database: &Path) -> Result<usize> {
    let mut database = SqliteConnection::establish(&database.to_string_lossy())?;
    Ok(usize::try_from(answer::table.count().get_result::<i64>(&mut database)?)?)
}

/// Serves until it is ended. `arguments` are `--data FOLDER --port PORT`, and perhaps [`COMPRESS_ONCE`].
pub fn serve(arguments: &[String]) -> Result<()> {
    let after = |name: &str| arguments.iter().skip_while(|word| *word != name).nth(1);
    let folder = PathBuf::from(after("--data").context("--data is missing")?);
    let port: u16 = after("--port").context("--port is missing")?.parse()?;
    let compress_once = arguments.iter().any(|word| word == COMPRESS_ONCE);

    let pages = Data::new(Ready::new(read_pages(&folder)?, compress_once));
    let writer = spawn_writer(open(&folder)?);
    // Fails here, not in a worker, where the database cannot be opened.
    open(&folder)?;
    let thanks_route = pages.thanks_path.split('?').next().unwrap_or_default().to_owned();
    let server = HttpServer::new(move || {
        App::new()
            .app_data(pages.clone())
            .app_data(Data::new(writer.clone()))
            .app_data(Data::new(RefCell::new(open(&folder).ok())))
            .route("/health", web::get().to(HttpResponse::Ok))
            .route("/r", web::post().to(form))
            .route("/r/reponses", web::post().to(submit))
            .route(&thanks_route, web::get().to(thanks))
    });
    // Without it a page that is sent in chunks waits 40 ms for the acknowledgement of the chunk before.
    let server = server.tcp_nodelay(true).bind(("127.0.0.1", port))?;
    Ok(rt::System::new().block_on(server.run())?)
}

/// The pages as they are sent.
struct Ready {
    /// The questionnaire, cut where a code goes.
    form: Vec<String>,
    thanks: web::Bytes,
    form_gzip: Option<web::Bytes>,
    thanks_gzip: Option<web::Bytes>,
    thanks_path: String,
}

impl Ready {
    fn new(pages: Pages, compress_once: bool) -> Self {
        let html = String::from_utf8_lossy(&pages.form.html);
        Self {
            form: html.split(&pages.code).map(str::to_owned).collect(),
            thanks: pages.thanks.html.into(),
            form_gzip: pages.form.gzip.filter(|_| compress_once).map(web::Bytes::from),
            thanks_gzip: pages.thanks.gzip.map(web::Bytes::from),
            thanks_path: pages.thanks_path,
        }
    }
}

type Fields = Form<Vec<(String, String)>>;

async fn form(
    request: HttpRequest,
    fields: Fields,
    pages: Data<Ready>,
    database: Data<RefCell<Option<SqliteConnection>>>,
) -> HttpResponse {
    let mut database = database.borrow_mut();
    let Some(database) = database.as_mut() else { return HttpResponse::InternalServerError().finish() };
    // Not `first`: it binds a LIMIT, and SQLite prepares a statement anew each time a LIMIT is bound.
    let found = card::table.find(code(&fields)).select(card::code).get_result::<String>(database);
    match found {
        Ok(code) => page(&request, pages.form.join(code.as_str()), pages.form_gzip.as_ref()),
        Err(_) => HttpResponse::NotFound().finish(),
    }
}

async fn submit(fields: Fields, pages: Data<Ready>, writer: Data<Sender<Waiting>>) -> HttpResponse {
    let sheet = fields.iter().skip(2).flat_map(|(_, value)| value.bytes()).collect();
    let (committed, answer) = oneshot::channel();
    let sent = writer.send(Waiting { code: code(&fields).to_owned(), sheet, committed });
    match (sent, answer.await) {
        (Ok(()), Ok(())) => {
            HttpResponse::SeeOther().insert_header((header::LOCATION, pages.thanks_path.as_str())).finish()
        }
        _ => HttpResponse::InternalServerError().finish(),
    }
}

async fn thanks(request: HttpRequest, pages: Data<Ready>) -> HttpResponse {
    page(&request, pages.thanks.clone(), pages.thanks_gzip.as_ref())
}

fn code(fields: &Fields) -> &str {
    fields.iter().find(|(name, _)| name == "code").map_or("", |(_, code)| code)
}

fn page(request: &HttpRequest, html: impl Into<web::Bytes>, gzip: Option<&web::Bytes>) -> HttpResponse {
    let accepts = request.headers().get(header::ACCEPT_ENCODING);
    let accepts = accepts.is_some_and(|value| value.as_bytes().windows(4).any(|four| four == b"gzip"));
    let mut reply = HttpResponse::Ok();
    reply.content_type("text/html; charset=utf-8");
    if !accepts {
        return reply.body(html.into());
    }
    reply.insert_header((header::CONTENT_ENCODING, "gzip"));
    match gzip {
        Some(gzip) => reply.body(gzip.clone()),
        None => reply.body(compress(&html.into())),
    }
}

fn compress(html: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(html.len() / 2), Compression::fast());
    // Writing into memory does not fail.
    let _ = encoder.write_all(html);
    encoder.finish().unwrap_or_default()
}

/// One answer on its way to the disk, and whom to tell when it is there.
struct Waiting {
    code: String,
    sheet: Vec<u8>,
    committed: oneshot::Sender<()>,
}

fn spawn_writer(mut database: SqliteConnection) -> Sender<Waiting> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        while let Some(batch) = next_batch(&receiver) {
            if commit(&mut database, &batch).is_ok() {
                for write in batch {
                    // A participant who has gone meanwhile needs no telling.
                    let _ = write.committed.send(());
                }
            }
        }
    });
    sender
}

/// Waits for one answer and takes with it those that came while the last commit was under way.
fn next_batch(receiver: &Receiver<Waiting>) -> Option<Vec<Waiting>> {
    let first = receiver.recv().ok()?;
    Some(std::iter::once(first).chain(receiver.try_iter().take(BATCH - 1)).collect())
}

fn commit(database: &mut SqliteConnection, batch: &[Waiting]) -> QueryResult<()> {
    database.immediate_transaction(|database| {
        for write in batch {
            diesel::replace_into(answer::table)
                .values((answer::code.eq(&write.code), answer::sheet.eq(&write.sheet)))
                .execute(database)?;
        }
        Ok(())
    })
}

fn open(folder: &Path) -> Result<SqliteConnection> {
    let file = folder.join(DATABASE);
    let mut database = SqliteConnection::establish(&file.to_string_lossy())?;
    database
        .batch_execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;")?;
    Ok(database)
}

fn read_pages(folder: &Path) -> Result<Pages> {
    let text =
        |name: &str| std::fs::read_to_string(folder.join(name)).with_context(|| format!("reading {name}"));
    let page = |name: &str| -> Result<Page> {
        let gzip = std::fs::read(folder.join(format!("{name}.gz"))).ok();
        Ok(Page { html: text(&format!("{name}.html"))?.into_bytes(), gzip })
    };
    let (form, thanks) = (page("form")?, page("thanks")?);
    Ok(Pages { form, thanks, code: text("form.code")?, thanks_path: text("thanks.path")? })
}
