//! The words that charts write, already in the reader's language.

use crate::disclosure::{Cell, NotPublished, Population, Verdict, Withheld};
use crate::domain::action::Status;
use crate::domain::language::Language;
use crate::domain::questionnaire::Direction;
use crate::domain::wave::WaveKind;

/// Every word of the charts. A name in braces is a place that the chart fills with a number it has written itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartWords {
    /// « haut = favorable », beside a score that is good when high.
    pub higher_is_better: String,
    /// « bas = favorable », beside a score that is a risk when high.
    pub lower_is_better: String,
    /// « avant ».
    pub before: String,
    /// « après ».
    pub after: String,
    /// « suivi ».
    pub follow_up: String,
    /// « ce mois », for a monthly wave.
    pub monthly: String,
    /// In the key: the interval of the change.
    pub interval_key: String,
    /// In the key: a bound, with the direction in which the mean lies.
    pub bound_key: String,
    /// In the key of the heat map: a cell that holds a bound, « ≤ » or « ≥ », on either side.
    pub bound_cell_key: String,
    /// The same of a mean that is on the favourable side for certain.
    pub bound_cell_good: String,
    /// The same of the unfavourable side.
    pub bound_cell_bad: String,
    /// In the key: hatching.
    pub hatching_key: String,
    /// In the key of a timeline: a full dot, the mean of one moment.
    pub mean_key: String,
    /// In the key of a timeline: the level of « avant », drawn through all moments.
    pub level_key: String,
    /// Why a moment has no mean: the score was not asked then, or was asked otherwise.
    pub not_asked: String,
    /// « point », after a change of which the language speaks in the singular.
    pub point: String,
    /// « points ».
    pub points: String,
    /// « entre {low} et {high} »: the interval of a change, in points.
    pub between: String,
    /// « amélioration ».
    pub improvement: String,
    /// « dégradation ».
    pub deterioration: String,
    /// « stable ».
    pub stable: String,
    /// « non concluant ».
    pub inconclusive: String,
    /// « exploratoire ».
    pub exploratory: String,
    /// « non publié ».
    pub not_published: String,
    /// Why a change is not published: a mean is a bound.
    pub because_bound: String,
    /// Why a change is not published: a mean is withheld.
    pub because_withheld: String,
    /// Why a change is not published: fewer than five answers.
    pub because_too_few: String,
    /// Why a mean is withheld: fewer than k answers.
    pub too_few: String,
    /// Why a mean is withheld: fewer than k answers in another cell.
    pub too_few_elsewhere: String,
    /// « moins de 8 réponses à cette question ».
    pub too_few_for_items: String,
    /// Why a mean is withheld: so few answers on so coarse a scale that even a bound would tell of each person.
    pub too_coarse: String,
    /// Why people are not counted: items that weigh differently.
    pub uneven_steps: String,
    /// A count that could show that everybody's score changed.
    pub shows_change: String,
    /// Why a mean is withheld: a total that cannot be made of its parts.
    pub not_additive: String,
    /// « rien de publié »: there is no figure at all, and no chart.
    pub nothing: String,
    /// « retenu », in a small cell; the key gives the reason.
    pub withheld: String,
    /// « {what} : {reason} »: a word and its reason, as the language sets a colon.
    pub reasoned: String,
    /// « Ensemble »: the whole dispositif.
    pub whole: String,
    /// « Total »: the union of the cells above.
    pub total: String,
    /// « {count} groupes réunis ».
    pub pool: String,
    /// « {n} réponses ».
    pub answers: String,
    /// « {from} à {to} réponses ».
    pub band: String,
    /// « {from} réponses ou plus ».
    pub open_band: String,
    /// How many people are counted, how many answered.
    pub counts: CountWords,
    /// Where actions stand.
    pub actions: ActionWords,
    /// « favorable », at the end of the colour scale.
    pub favourable: String,
    /// « défavorable », at the other end.
    pub unfavourable: String,
    /// In the key: the marked corner of an unfavourable cell, which is there for print in grey.
    pub corner_key: String,
    /// The sentence that goes with every instrument that no study validates.
    pub not_validated: String,
}

/// The words of charts that count people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountWords {
    /// In the key of participation: the hatched end of a bar, a number that is told in a band.
    pub band_key: String,
    /// « {people} sur {n} ».
    pub people: String,
    /// « au plus {people} sur {n} ».
    pub people_at_most: String,
    /// « au moins {people} sur {n} ».
    pub people_at_least: String,
    /// « à {theta} points ou plus »: from where on people are counted.
    pub from_theta: String,
    /// In the key: each dot is a person.
    pub dot_key: String,
    /// « {theta} points ou plus », in the key: a person at or above the threshold of every row.
    pub within_key: String,
    /// « moins de {theta} »: a person below it.
    pub outside_key: String,
    /// The same where the rows have thresholds of their own.
    pub within_key_varied: String,
    /// A person below that of their row.
    pub outside_key_varied: String,
    /// In the key: a person of whom a bound says neither.
    pub either_key: String,
    /// The same of an item's answers.
    pub either_item_key: String,
    /// In the key: a person who chose one of the answers that are counted.
    pub chosen_key: String,
    /// In the key: a person who chose another.
    pub other_key: String,
    /// « {first} ou {last} »: the answers that are counted.
    pub or: String,
}

/// The words of the chart of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionWords {
    /// « à faire ».
    pub to_do: String,
    /// « en cours ».
    pub under_way: String,
    /// « faite ».
    pub done: String,
    /// « abandonnée ».
    pub dropped: String,
    /// « Faites : {done} sur {all} ».
    pub done_of: String,
}

impl ActionWords {
    /// The word of a state.
    pub(super) fn status(&self, status: Status) -> &str {
        match status {
            Status::ToDo => &self.to_do,
            Status::UnderWay => &self.under_way,
            Status::Done => &self.done,
            Status::Dropped => &self.dropped,
        }
    }
}

impl CountWords {
    /// « Souvent ou Toujours »: the answers that an item counts.
    pub(super) fn any_of(&self, answers: &[&str]) -> String {
        match answers.split_last() {
            Some((last, before)) if !before.is_empty() => {
                self.or.replace("{first}", &before.join(", ")).replace("{last}", last)
            }
            _ => answers.concat(),
        }
    }
}

impl ChartWords {
    /// What is favourable of a score.
    pub(super) fn direction(&self, direction: Direction) -> &str {
        match direction {
            Direction::Good => &self.higher_is_better,
            Direction::Risk => &self.lower_is_better,
        }
    }

    /// The name of a wave's moment.
    pub(super) fn moment(&self, kind: WaveKind) -> &str {
        match kind {
            WaveKind::Before => &self.before,
            WaveKind::After => &self.after,
            WaveKind::FollowUp => &self.follow_up,
            WaveKind::Monthly => &self.monthly,
        }
    }

    /// The word of a verdict.
    pub(super) fn verdict(&self, verdict: Verdict) -> &str {
        match verdict {
            Verdict::NotPublished(_) => &self.not_published,
            Verdict::Stable => &self.stable,
            Verdict::Improvement => &self.improvement,
            Verdict::Deterioration => &self.deterioration,
            Verdict::Inconclusive => &self.inconclusive,
            Verdict::Exploratory => &self.exploratory,
        }
    }

    /// Why a change is not published.
    pub(super) fn because(&self, reason: NotPublished) -> &str {
        match reason {
            NotPublished::Bound => &self.because_bound,
            // No chart draws the cells, so that other groups have no words here.
            NotPublished::Withheld | NotPublished::OtherGroups => &self.because_withheld,
            NotPublished::TooFew => &self.because_too_few,
        }
    }

    /// Why a mean is withheld.
    pub(super) fn why_withheld(&self, reason: Withheld) -> &str {
        match reason {
            Withheld::TooFew => &self.too_few,
            Withheld::TooFewElsewhere => &self.too_few_elsewhere,
            Withheld::TooFewForItems => &self.too_few_for_items,
            Withheld::TooCoarse => &self.too_coarse,
            Withheld::UnevenSteps => &self.uneven_steps,
            Withheld::ShowsChange => &self.shows_change,
            Withheld::NotAdditive => &self.not_additive,
        }
    }

    /// « retenu : moins de 5 réponses », « après : moins de 5 réponses ».
    pub(super) fn with_reason(&self, what: &str, reason: &str) -> String {
        self.reasoned.replace("{what}", what).replace("{reason}", reason)
    }

    /// « point » or « points ». French says « 0 point » and « 1 point », English « 0 points » and « 1 point ».
    pub(super) fn points(&self, points: i64, language: Language) -> &str {
        let singular = match language {
            Language::Fr => points.abs() < 2,
            Language::En => points.abs() == 1,
        };
        if singular { &self.point } else { &self.points }
    }

    /// Whose answers a cell holds: a pool is named for what it is, and for its groups.
    pub(super) fn population(&self, cell: &Cell) -> String {
        match &cell.population {
            Population::Whole(_) => self.whole.clone(),
            Population::Group(group) => group.name.clone(),
            Population::Pool(groups) => match groups.as_slice() {
                [alone] => alone.name.clone(),
                several => {
                    let names: Vec<&str> = several.iter().map(|group| group.name.as_str()).collect();
                    let pool = self.pool.replace("{count}", &several.len().to_string());
                    self.with_reason(&pool, &names.join(", "))
                }
            },
        }
    }
}
