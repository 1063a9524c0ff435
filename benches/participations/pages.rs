//! The service's own pages: fetched for the bare program to give, and weighed as a browser would load them.

use anyhow::{Context, Result, ensure};

use super::bare::{Page, Pages};
use super::requests::{Encoding, Script, attribute, tags};
use super::wire::Wire;

/// What a telephone loads for one page with an empty cache.
pub struct Weight {
    /// Bytes of all bodies, compressed where the service compresses.
    pub bytes: usize,
    /// The page, its style sheets, scripts, images and icon.
    pub requests: usize,
    /// Bytes of the page itself, compressed.
    pub page_bytes: usize,
    /// Bytes of the page itself as text.
    pub text_bytes: usize,
}

/// Takes part once with `code`, as text and again compressed, and keeps both pages.
pub async fn fetch(wire: &mut Wire, script: &Script, code: &str) -> Result<Pages> {
    let (form, thanks, thanks_path) = participate(wire, script, Encoding::Identity, code).await?;
    let (form_gzip, thanks_gzip, _) = participate(wire, script, Encoding::Gzip, code).await?;
    let page = |text: Body, other: Body| Page {
        html: text.bytes,
        gzip: Some(other).filter(|other| other.is_gzip).map(|other| other.bytes),
    };
    Ok(Pages {
        form: page(form, form_gzip),
        thanks: page(thanks, thanks_gzip),
        code: code.to_owned(),
        thanks_path,
    })
}

async fn participate(
    wire: &mut Wire,
    script: &Script,
    encoding: Encoding,
    code: &str,
) -> Result<(Body, Body, String)> {
    let mut request = Vec::new();
    script.write_form(&mut request, encoding, code);
    let form = body(wire, &request).await?;
    script.write_answers(&mut request, encoding, code, 0);
    let reply = wire.ask(&request).await?;
    ensure!(reply.status == 303, "POST /r/reponses answered: {}", reply.head);
    let path = script.path_after(&reply)?.to_owned();
    script.write_get(&mut request, encoding, &path);
    Ok((form, body(wire, &request).await?, path))
}

/// Weighs the questionnaire page with all that it loads.
pub async fn weigh(wire: &mut Wire, script: &Script, pages: &Pages) -> Result<Weight> {
    let html = std::str::from_utf8(&pages.form.html)?;
    let page_bytes = pages.form.gzip.as_ref().unwrap_or(&pages.form.html).len();
    let mut weight = Weight { bytes: page_bytes, requests: 1, page_bytes, text_bytes: html.len() };
    // A page that names no icon is asked for one anyway, whatever the answer.
    let names_icon =
        tags(html, "link").any(|tag| attribute(tag, "rel").is_some_and(|rel| rel.contains("icon")));
    weight.requests += usize::from(!names_icon);
    let mut request = Vec::new();
    for path in loaded(html) {
        script.write_get(&mut request, Encoding::Gzip, path);
        weight.bytes += body(wire, &request).await.with_context(|| format!("loading {path}"))?.bytes.len();
        weight.requests += 1;
    }
    Ok(weight)
}

/// The addresses that a browser loads by itself for `html`; data of the page's own is none.
fn loaded(html: &str) -> Vec<&str> {
    let links = tags(html, "link")
        .filter(|tag| {
            attribute(tag, "rel").is_some_and(|rel| rel.contains("stylesheet") || rel.contains("icon"))
        })
        .filter_map(|tag| attribute(tag, "href"));
    let sources = ["script", "img"]
        .into_iter()
        .flat_map(|name| tags(html, name))
        .filter_map(|tag| attribute(tag, "src"));
    links.chain(sources).filter(|path| !path.starts_with("data:")).collect()
}

struct Body {
    bytes: Vec<u8>,
    is_gzip: bool,
}

async fn body(wire: &mut Wire, request: &[u8]) -> Result<Body> {
    let reply = wire.ask(request).await?;
    ensure!(reply.status == 200, "{}", reply.head);
    Ok(Body { bytes: reply.body()?, is_gzip: reply.header("content-encoding") == Some("gzip") })
}
