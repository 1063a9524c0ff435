//! Charts inside documents: no number is drawn in one, or told of it to whoever does not see it, that the ledger does not hold.

use std::collections::BTreeSet;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, Stream};

use entrevoix::app::{self, ExportRequest, Reader, Records};
use entrevoix::domain::ids::DispositifId;

use crate::app::{TestApp, Visitor};
use crate::documents::{lead, links, numbers};
use crate::support::sqlite;

/// What charts say beside figures: the marks of the axis from 0 to 100, the threshold of every score of the demo, and « 95 % ».
const OF_THE_AXIS: [&str; 6] = ["0", "25", "50", "75", "100", "95"];
/// The classes of the heat map begin here, from 0 to 100 and back.
const OF_THE_CLASSES: [&str; 11] = ["15", "29", "44", "58", "73", "87", "13", "27", "42", "56", "71"];

#[actix_web::test]
async fn a_chart_in_a_document_says_no_number_that_the_ledger_does_not_hold() {
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    let intervenant = lead(&app, &keys).await;
    let home = intervenant.get("/espace").await.body;
    let mut looked_at = 0;
    for address in links(&home, "/espace/dispositifs/") {
        let Some(id) = address.split('/').nth(3).filter(|id| !id.contains("nouveau")) else { continue };
        for file in ["restitution", "rapport", "bilan"] {
            let pdf = given(&intervenant, &format!("/espace/dispositifs/{id}/documents/{file}.pdf")).await;
            let Some(pdf) = pdf else { continue };
            let drawn = in_charts(&Document::load_mem(&pdf).unwrap());
            let known = known(&app, id);
            let unknown: Vec<_> = numbers(&drawn).difference(&known).cloned().collect();
            assert!(unknown.is_empty(), "{file} of {address}: {unknown:?} in {drawn}");
            looked_at += usize::from(!numbers(&drawn).is_empty());
        }
    }
    assert!(looked_at >= 9, "{looked_at}");
}

async fn given(visitor: &Visitor, path: &str) -> Option<Vec<u8>> {
    let answer = visitor.client.get(format!("{}{path}", visitor.base)).send().await.unwrap();
    let bytes = answer.bytes().await.unwrap().to_vec();
    bytes.starts_with(b"%PDF").then_some(bytes)
}

/// The numbers that charts of a dispositif may say: those that were published, as they are displayed, and what is no measure.
fn known(app: &TestApp, id: &str) -> BTreeSet<String> {
    let request = ExportRequest {
        reader: Reader::Intervenant,
        dispositifs: vec![DispositifId::from_text(id)],
        account: None,
    };
    let exported = app.on_a_thread(|service| {
        let records = Records::of(service);
        serde_json::to_value(app::export_ledger(&records, &request).unwrap()).unwrap()
    });
    let mut known = BTreeSet::new();
    displayed(&exported, &mut known);
    let axis = OF_THE_AXIS.iter().chain(&OF_THE_CLASSES).map(|number| (*number).to_owned());
    // Years, the number of groups that are brought together, and how many actions of an axis are done.
    known.extend(axis.chain((2025..=2027).chain(0..=4).map(|number: u32| number.to_string())));
    known
}

fn displayed(value: &serde_json::Value, known: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                match field.as_str() {
                    Some(text) if name == "displayed" => known.extend(numbers(text)),
                    _ => displayed(field, known),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|one| displayed(one, known)),
        _ => {}
    }
}

/// The letters that are drawn in the pictures of a document, and what is read out in their place.
fn in_charts(document: &Document) -> String {
    let mut told = String::new();
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) if is_form(&stream.dict) => told.push_str(&letters(document, stream)),
            Object::Dictionary(element) => {
                let alternative =
                    element.get(b"Alt").ok().map(|text| lopdf::decode_text_string(text).unwrap());
                told.push_str(&alternative.unwrap_or_default());
                told.push('\n');
            }
            _ => {}
        }
    }
    told
}

fn is_form(dict: &Dictionary) -> bool {
    dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form")
}

fn letters(document: &Document, form: &Stream) -> String {
    let Ok(content) = form.decompressed_content() else { return String::new() };
    let resources = form.dict.get(b"Resources").and_then(|found| document.dereference(found));
    let resources = resources.and_then(|(_, found)| found.as_dict());
    let fonts = resources.and_then(|found| found.get(b"Font")).and_then(|found| document.dereference(found));
    let Ok(fonts) = fonts.and_then(|(_, found)| found.as_dict()) else { return String::new() };
    let mut told = String::new();
    let mut encoding = None;
    for operation in Content::decode(&content).unwrap().operations {
        match (operation.operator.as_str(), operation.operands.first()) {
            ("Tf", Some(Object::Name(name))) => {
                let font = document.dereference(fonts.get(name).unwrap()).unwrap().1.as_dict().unwrap();
                encoding = Some(font.get_font_encoding(document).unwrap());
            }
            ("Tj" | "TJ", Some(text)) => {
                let pieces = text.as_array().cloned().unwrap_or_else(|_| vec![text.clone()]);
                for piece in pieces.iter().filter_map(|piece| piece.as_str().ok()) {
                    told.push_str(&Document::decode_text(encoding.as_ref().unwrap(), piece).unwrap());
                }
            }
            ("ET", _) => told.push('\n'),
            _ => {}
        }
    }
    told
}
