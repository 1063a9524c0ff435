//! `GET /espace/dispositifs/{id}/methode`: how a dispositif's figures read, with its own numbers.
//!
//! It puts into words what `app::explain_method` asked the gate; it computes no bound and knows no answer.

use actix_web::web;
use askama::Template;

use super::signed_in::SignedIn;
use super::size;
use crate::app::{self, MethodView, QuestionByQuestion, ReadingRow, ScoreKind, VerdictRates};
use crate::disclosure::{CountFigure, Mean, Published};
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::free_text;
use crate::domain::group::{Distribution, Group};
use crate::domain::ids::DispositifId;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{LimitsOf, limits, limits_on_page, people};
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/methods.html")]
struct MethodsPage<'a> {
    t: Words,
    view: &'a MethodView,
    size: Vec<String>,
    warning: Option<String>,
    limits: Vec<String>,
    rates: VerdictRates,
}

/// Shows the page.
pub async fn methods(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let view = app::explain_method(service, &by.account.id, &id)?;
        let mode = view.dispositif.frame.mode;
        page::ok(&MethodsPage {
            t: by.t,
            size: size::told(by.t, &view.plan, mode),
            warning: size::warned(by.t, &view.plan),
            limits: limits_on_page(
                by.t,
                [view.is_validated],
                limits(by.t, &view.dispositif, &view.caveats, LimitsOf::OverTime),
            ),
            rates: app::verdict_rates(mode),
            view: &view,
        })
    })
    .await
}

impl MethodsPage<'_> {
    fn is_by_group(&self) -> bool {
        self.view.dispositif.frame.granularity == Granularity::ByGroup
    }

    fn is_paired(&self) -> bool {
        self.view.dispositif.frame.mode == Mode::Evaluation
    }

    /// Whether texts are asked for: with too few members none would ever be read.
    fn asks_text(&self) -> bool {
        free_text::is_asked(&self.view.dispositif, &self.view.groups)
    }

    /// From how many texts on they are read.
    fn texts_min(&self) -> u32 {
        free_text::texts_min(self.view.plan.k)
    }

    fn is_drawn(&self) -> bool {
        self.view.groups.iter().any(|group| group.distribution == Distribution::Drawn)
    }

    fn fixed(&self) -> String {
        let frame = &self.view.dispositif.frame;
        let granularity = self.t.say(format!("granularity-{}", frame.granularity.as_str())).to_string();
        let mode = self.t.say(format!("mode-{}", frame.mode.as_str())).to_string();
        self.t.say("method-fixed").with("granularity", granularity).with("mode", mode).to_string()
    }

    /// What becomes of each group; of several that share it, it is said once.
    fn groups_told(&self) -> Vec<String> {
        let (never, can): (Vec<&Group>, Vec<&Group>) =
            self.view.groups.iter().partition(|group| self.is_never_alone(group));
        let sides = [("method-group-can-all", can), ("method-group-never-all", never)];
        sides.into_iter().flat_map(|(key, groups)| self.told_of(key, &groups)).collect()
    }

    fn told_of(&self, key: &'static str, groups: &[&Group]) -> Vec<String> {
        if groups.len() < 2 {
            return groups.iter().map(|group| self.group_told(group)).collect();
        }
        let named = groups.iter().map(|group| {
            let members = self.t.say("members-told").count("members", group.members);
            format!("{} ({members})", group.name)
        });
        let named = named.collect::<Vec<_>>().join(", ");
        vec![self.t.say(key).with("groups", named).count("k", self.view.plan.k).to_string()]
    }

    fn is_never_alone(&self, group: &Group) -> bool {
        self.view.plan.never_alone.iter().any(|one| one.id == group.id)
    }

    fn group_told(&self, group: &Group) -> String {
        let told = if self.is_never_alone(group) {
            self.t.say("method-group-never")
        } else {
            self.t.say("method-group-can").count("k", self.view.plan.k)
        };
        told.with("group", &group.name).count("members", group.members).to_string()
    }

    fn valid(&self) -> String {
        let names: Vec<_> = self.view.primary.iter().map(|name| self.t.text(name)).collect();
        if names.is_empty() {
            return self.t.say("method-valid-all").to_string();
        }
        self.t.say("method-valid").with("names", names.join(", ")).to_string()
    }

    /// From how many answers on questions are told one by one, where they ever are.
    fn questions_from(&self) -> Option<u32> {
        match self.view.plan.questions {
            QuestionByQuestion::From(n) => Some(n),
            _ => None,
        }
    }

    fn counts(&self) -> String {
        let mut thetas: Vec<u8> = self.view.kinds.iter().map(|kind| kind.theta).collect();
        thetas.sort_unstable();
        thetas.dedup();
        let key = if thetas.len() == 1 { "method-counts" } else { "method-counts-varied" };
        let thetas: Vec<_> = thetas.iter().map(u8::to_string).collect();
        self.t.say(key).with("theta", thetas.join(", ")).to_string()
    }

    /// « Pas de nombre de personnes pour … », where there is such a score.
    fn not_counted(&self) -> Option<String> {
        let names: Vec<_> = self.view.not_counted.iter().map(|name| self.t.text(name)).collect();
        let said = self.t.say("method-not-counted").with("names", names.join(", "));
        (!names.is_empty()).then(|| said.to_string())
    }

    /// The bounds of a row, each with the kind of score that heads its column.
    fn under_kinds<'b>(
        &'b self,
        row: &'b ReadingRow,
    ) -> impl Iterator<Item = (&'b ScoreKind, &'b Option<Published<(Mean, Mean)>>)> {
        self.view.kinds.iter().zip(&row.means)
    }

    fn kind_name(&self, kind: &ScoreKind) -> String {
        let names: Vec<_> = kind.names.iter().map(|name| self.t.text(name)).collect();
        self.t.say("method-mean-of").with("names", names.join(", ")).to_string()
    }

    fn mean(&self, ends: &Option<Published<(Mean, Mean)>>) -> String {
        let ends = ends.as_ref().map(|ends| **ends);
        match ends.and_then(|(low, high)| low.in_whole_points().zip(high.in_whole_points())) {
            Some((low, high)) => self.ends(low, high),
            None => self.t.say("method-too-coarse").to_string(),
        }
    }

    fn people(&self, row: &ReadingRow) -> String {
        let said = |figure: CountFigure| figure.people.in_signs().unwrap_or_default();
        self.ends(said(row.people.0), said(row.people.1))
    }

    fn ends(&self, low: String, high: String) -> String {
        self.t.say("method-ends").with("low", low).with("high", high).to_string()
    }

    fn change(&self, row: &ReadingRow) -> Option<String> {
        let (best, worst) = row.change?;
        let (best, worst) = (self.t.number(best, 0), self.t.number(worst, 0));
        if best == worst {
            return Some(best);
        }
        Some(self.t.say("method-change-between").with("best", best).with("worst", worst).to_string())
    }

    /// How the table's first bounds are read.
    fn example(&self) -> Option<String> {
        let row = self.view.rows.first()?;
        let (low, high) = **row.means.iter().flatten().next()?;
        let means = self.t.say("method-example").count("n", row.answers);
        let means = means.with("low", low.in_whole_points()?).with("high", high.in_whole_points()?);
        let counts = self.t.say("method-example-count");
        let (low, high) = (row.people.part(|(low, _)| low), row.people.part(|(_, high)| high));
        let counts = counts.with("low", people(self.t, &low)).with("high", people(self.t, &high));
        Some(format!("{means} {counts}"))
    }

    /// From which row on several groups are always together.
    fn pooled(&self) -> Option<String> {
        let (largest, k) = (self.view.largest_group?, self.view.plan.k);
        let told = if largest < k {
            self.t.say("method-pooled-always").count("k", k)
        } else {
            self.t.say("method-pooled-above").count("n", largest)
        };
        Some(told.to_string())
    }

    /// Whether a change of the whole can ever carry a verdict.
    fn tells_change(&self) -> bool {
        self.view.rows.iter().any(|row| row.change.is_some())
    }

    /// Whether there is more to read over time than before and after.
    fn goes_on(&self) -> bool {
        self.view.moments.iter().any(|kind| matches!(kind, WaveKind::Monthly | WaveKind::FollowUp))
    }

    /// Whether numbers between two rows have none of their own.
    fn leaves_rows_out(&self) -> bool {
        self.view.rows.windows(2).any(|pair| matches!(pair, [one, next] if one.answers + 1 < next.answers))
    }

    /// Whether a group shown alone would be one in which everybody answered.
    fn has_group_of_k(&self) -> bool {
        let plan = &self.view.plan;
        plan.alone.iter().any(|group| group.members == plan.k)
    }
}
