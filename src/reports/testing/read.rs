//! A PDF as its readers find it.

use lopdf::{Document, Object};

/// A PDF as its reader finds it.
pub(in crate::reports) struct Read {
    document: Document,
    /// What it says, page after page.
    pub text: String,
}

impl Read {
    pub(in crate::reports) fn of(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).unwrap();
        // Lines, and the places that a long word was given to break on, are the page's and not the text's.
        let text = text.replace(['\u{200b}', '\u{ad}'], "").split_whitespace().collect::<Vec<_>>().join(" ");
        Self { document, text }
    }

    /// Where a name of the catalogue leads.
    pub(in crate::reports) fn catalogue(&self, name: &str) -> Option<&Object> {
        let found = self.document.catalog().unwrap().get(name.as_bytes()).ok()?;
        self.document.dereference(found).ok().map(|(_, object)| object)
    }

    /// The title of the document, as its readers show it.
    pub(in crate::reports) fn title(&self) -> String {
        let info = self.document.trailer.get(b"Info").unwrap();
        let info = self.document.dereference(info).unwrap().1.as_dict().unwrap();
        lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap()
    }
}
