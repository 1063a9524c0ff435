//! The analysis as JSON. Its form is told in docs/analyse.md; a change of it is a change of `format`.
//!
//! It holds no answer, no pair value and no wording of an item: counts and figures alone, each with its n and its method.

mod change;
mod describe;
mod figure;

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Analysis, FileFacts, Pairing, limits, methods_of, warnings};
use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::questionnaire::{Band, Direction, Instrument, Model, Score};
use crate::domain::tally::theta;
use crate::i18n::Words;
use change::ChangeDocument;
use describe::MomentDocument;

/// The form of the document.
const FORMAT: &str = "entrevoix-analysis-1";

/// The whole document.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    language: &'static str,
    /// Always false: these figures did not pass the gate.
    protected: bool,
    warnings: Vec<String>,
    limits: Vec<String>,
    before: &'a FileFacts,
    after: Option<&'a FileFacts>,
    pairing: Option<Pairing>,
    primary: Family<'a>,
    instruments: Vec<InstrumentDocument<'a>>,
    scores: Vec<ScoreDocument<'a>>,
    populations: Vec<PopulationDocument<'a>>,
    methods: BTreeMap<&'static str, MethodDocument>,
}

#[derive(Debug, Serialize)]
struct Family<'a> {
    scores: &'a [ScoreId],
    is_named: bool,
}

#[derive(Debug, Serialize)]
struct InstrumentDocument<'a> {
    id: &'a InstrumentId,
    version: u32,
    validated: bool,
}

#[derive(Debug, Serialize)]
struct ScoreDocument<'a> {
    id: &'a ScoreId,
    name: &'a str,
    instrument: &'a InstrumentId,
    items: Vec<&'a ItemId>,
    direction: Direction,
    model: Model,
    theta: u8,
    theta_source: Option<&'a str>,
    notable_change: u8,
    sd: u8,
    sd_change: u8,
    dispersion_source: &'a str,
    regression: Option<RegressionDocument<'a>>,
    bands: Vec<BandDocument<'a>>,
}

#[derive(Debug, Serialize)]
struct BandDocument<'a> {
    from: u8,
    to: u8,
    label: &'a str,
    source: &'a str,
}

#[derive(Debug, Serialize)]
struct RegressionDocument<'a> {
    usual: f64,
    stability: f64,
    source: &'a str,
}

#[derive(Debug, Serialize)]
struct PopulationDocument<'a> {
    /// `null` for the whole.
    group: Option<&'a str>,
    before: MomentDocument<'a>,
    after: Option<MomentDocument<'a>>,
    changes: Vec<ChangeDocument>,
}

#[derive(Debug, Serialize)]
struct MethodDocument {
    name: String,
    source: &'static str,
}

/// The document of `analysis`, its sentences in the language of `t`.
pub fn document(t: Words, analysis: &Analysis) -> Document<'_> {
    let scores = || analysis.questionnaire.scores();
    let methods = methods_of(analysis).into_iter().map(|method| {
        let name = t.say(format!("analyse-method-{}", method.key())).to_string();
        (method.key(), MethodDocument { name, source: method.source() })
    });
    Document {
        format: FORMAT,
        language: t.tag(),
        protected: false,
        warnings: warnings(t, analysis),
        limits: limits(t, analysis),
        before: &analysis.before,
        after: analysis.after.as_ref(),
        pairing: analysis.pairing,
        primary: Family { scores: &analysis.family, is_named: analysis.is_family_named },
        instruments: analysis.questionnaire.instruments.iter().map(instrument).collect(),
        scores: scores().map(|(instrument, score)| score_document(t, analysis, instrument, score)).collect(),
        populations: populations(t, analysis),
        methods: methods.collect(),
    }
}

fn instrument(instrument: &Instrument) -> InstrumentDocument<'_> {
    InstrumentDocument { id: &instrument.id, version: instrument.version, validated: instrument.validated }
}

fn score_document<'a>(
    t: Words,
    analysis: &Analysis,
    instrument: &'a Instrument,
    score: &'a Score,
) -> ScoreDocument<'a> {
    ScoreDocument {
        id: &score.id,
        name: t.text(&score.name),
        instrument: &instrument.id,
        items: score.items.iter().filter_map(|place| Some(&instrument.items.get(*place)?.id)).collect(),
        direction: score.direction,
        model: score.model,
        theta: theta(score),
        theta_source: score.threshold.as_ref().map(|threshold| threshold.source.as_str()),
        notable_change: analysis.notable_change(score),
        sd: score.dispersion.sd,
        sd_change: score.dispersion.sd_change,
        dispersion_source: &score.dispersion.source,
        regression: score.regression.as_ref().map(|regression| RegressionDocument {
            usual: regression.usual.to_f64(),
            stability: regression.stability.to_f64(),
            source: &regression.source,
        }),
        bands: score.bands.iter().map(|band| band_document(t, band)).collect(),
    }
}

fn band_document(t: Words, band: &Band) -> BandDocument<'_> {
    BandDocument { from: band.from, to: band.to, label: t.text(&band.label), source: &band.source }
}

fn populations(t: Words, analysis: &Analysis) -> Vec<PopulationDocument<'_>> {
    let questionnaire = &analysis.questionnaire;
    let changes = |changes: &[super::Change]| {
        let of_scores = questionnaire.scores().zip(changes);
        of_scores.map(|((_, score), change)| ChangeDocument::new(t, analysis, score, change)).collect()
    };
    let populations = analysis.populations.iter().map(|population| PopulationDocument {
        group: population.group.as_deref(),
        before: MomentDocument::new(questionnaire, &population.before),
        after: population.after.as_ref().map(|after| MomentDocument::new(questionnaire, after)),
        changes: changes(&population.changes),
    });
    populations.collect()
}
