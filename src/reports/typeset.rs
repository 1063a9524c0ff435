//! From a template and its content to pages. Typst is given what is named here and nothing else: no package, no file of the
//! machine, no network, no date of today; it can only answer the same for the same.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use super::ReportError;
use super::fonts::{BOOK, FAMILY, FONTS, french, printable};
use crate::domain::language::Language;

/// How many documents ago something may have been used and still be remembered: the style and the fonts of the last one. A bilan is
/// measured in many ways before it is set, and eight of them together held more than half a gigabyte.
const REMEMBERED: usize = 1;
/// Where the content stands for a template.
const CONTENT: &str = "/content.json";
/// Where the style stands that all templates share.
const STYLE: &str = "/style.typ";

/// What a document is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Template {
    /// Its place.
    pub path: &'static str,
    /// What it says, in typst's language.
    pub source: &'static str,
}

/// Whether what was typeset is remembered, so that the next document of its kind comes sooner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Memory {
    /// It is shown to others of its readers again.
    Kept,
    /// It holds secrets: nothing of it stays.
    Wiped,
}

/// Pages that are not a file yet.
pub(super) struct Pages {
    pages: PagedDocument,
    _wiping: Wiping,
}

/// Has typst forget, once it is let go of, what it remembers of a document that holds secrets.
struct Wiping(Memory);

impl Drop for Wiping {
    fn drop(&mut self) {
        if self.0 == Memory::Wiped {
            comemo::evict(0);
        }
    }
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static STYLE_SOURCE: LazyLock<Option<Source>> =
    LazyLock::new(|| source(STYLE, include_str!("templates/style.typ")));

/// Sets `content` in pages. Charts are SVG, which the content names by their place in the list: 0, 1, 2.
///
/// # Errors
/// [`ReportError::Typst`] where the template does not take the content.
pub(super) fn typeset(
    template: Template,
    content: Value,
    charts: &[String],
    memory: Memory,
) -> Result<Pages, ReportError> {
    // Made first, so that what typst remembers goes where the setting fails, too.
    let wiping = Wiping(memory);
    let shelf = Shelf::new(template, content, charts)?;
    let pages = typst::compile::<PagedDocument>(&shelf).output.map_err(|faults| failed(&faults));
    if memory == Memory::Kept {
        comemo::evict(REMEMBERED);
    }
    pages.map(|pages| Pages { pages, _wiping: wiping })
}

impl Pages {
    /// A tagged PDF that meets PDF/UA-1: read out in order, each chart with its description.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where something cannot be read out.
    pub(super) fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| ReportError::Typst(error.message().to_string()))?;
        let options = PdfOptions {
            creator: Smart::Custom(Some("Entrevoix".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.pages, &options).map_err(|faults| failed(&faults))
    }

    /// The first page, drawn; letters are outlines, so that no font is needed to show it.
    pub(super) fn picture(&self) -> Option<Drawing> {
        let page = self.pages.pages().first()?;
        let size = page.frame.size();
        let svg = typst_svg::svg(page, &SvgOptions::default());
        Some(Drawing { svg, width: size.x.to_pt().round() as u32, height: size.y.to_pt().round() as u32 })
    }

    /// The pages as typst has them.
    #[cfg(test)]
    pub(super) fn document(&self) -> &PagedDocument {
        &self.pages
    }
}

/// A page as SVG, with its size in points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The SVG.
    pub svg: String,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

fn failed(faults: &[SourceDiagnostic]) -> ReportError {
    let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    ReportError::Typst(told.join("; "))
}

/// All that typst can reach.
struct Shelf {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl Shelf {
    fn new(template: Template, content: Value, charts: &[String]) -> Result<Self, ReportError> {
        let absent = || ReportError::Typst(format!("no place called {}", template.path));
        let main = source(template.path, template.source).ok_or_else(absent)?;
        let style = STYLE_SOURCE.clone().ok_or_else(absent)?;
        let mut files = HashMap::new();
        let is_french = content.get("lang").and_then(Value::as_str) == Some(Language::Fr.tag());
        let told = |text: String| if is_french { printable(&french(&text)) } else { printable(&text) };
        let text = clean(content, &told).to_string();
        files.insert(id(CONTENT).ok_or_else(absent)?, Bytes::from_string(text));
        for (place, chart) in charts.iter().enumerate() {
            let id = id(&format!("/chart-{place}.svg")).ok_or_else(absent)?;
            files.insert(id, Bytes::from_string(on_white(chart)));
        }
        let sources = [main.clone(), style].into_iter().map(|source| (source.id(), source)).collect();
        Ok(Self { main: main.id(), sources, files })
    }
}

/// Places are few and their names fixed, since typst never forgets one.
fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

fn source(path: &str, text: &str) -> Option<Source> {
    Some(Source::new(id(path)?, text.to_owned()))
}

/// The content with every text as it can be printed.
fn clean(content: Value, told: &impl Fn(String) -> String) -> Value {
    match content {
        Value::String(text) => Value::String(told(text)),
        Value::Array(list) => Value::Array(list.into_iter().map(|one| clean(one, told)).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, one)| (key, clean(one, told))).collect())
        }
        other => other,
    }
}

/// A chart in the document's letters and on its paper, which is white.
fn on_white(chart: &str) -> String {
    let fonts = format!("font-family=\"{FAMILY}, Arial, Helvetica, 'DejaVu Sans', sans-serif\"");
    printable(&chart.replace("font-family=\"sans-serif\"", &fonts).replace("#FBFAF7", "#FFFFFF"))
}

impl World for Shelf {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
