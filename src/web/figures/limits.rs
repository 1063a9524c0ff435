//! What figures of small groups never say, said on every page that shows some, and in the files of its charts. That a
//! questionnaire is not validated the charts say themselves, so that only a page adds it.

use std::collections::BTreeSet;

use crate::disclosure::{Comparison, ComparisonLine, Published};
use crate::domain::dispositif::{Dispositif, Kind, Mode};
use crate::domain::language::Text;
use crate::domain::questionnaire::Regression;
use crate::i18n::Words;

/// `limits` for a page of scores of which each is `validated` or not: what is home-made says so first.
pub fn limits_on_page(
    t: Words,
    validated: impl IntoIterator<Item = bool>,
    limits: Vec<String>,
) -> Vec<String> {
    let is_home_made = validated.into_iter().any(|validated| !validated);
    let said = is_home_made.then(|| t.say("frame-home-made").to_string());
    said.into_iter().chain(limits).collect()
}

/// Which figures of a dispositif are shown.
#[derive(Clone, Copy)]
pub enum LimitsOf<'a> {
    /// What single questionnaires published.
    Single,
    /// Several questionnaires as a line, which compare nothing yet.
    OverTime,
    /// Before and after.
    Compared(&'a Published<Comparison>),
}

impl<'a> LimitsOf<'a> {
    /// What shows this comparison, if there is one, otherwise this line over time, if there is one.
    pub fn of<L>(comparison: Option<&'a Published<Comparison>>, over_time: Option<L>) -> Self {
        match (comparison, over_time) {
            (Some(comparison), _) => Self::Compared(comparison),
            (None, Some(_)) => Self::OverTime,
            (None, None) => Self::Single,
        }
    }
}

/// The limits of the figures of `dispositif` that are `shown`, a sentence each, with the caveats that it keeps of its template: the
/// same on a page, in a chart's file and in a document.
pub fn limits(t: Words, dispositif: &Dispositif, kept: &[Text], shown: LimitsOf<'_>) -> Vec<String> {
    let (kind, mode) = (dispositif.kind, dispositif.frame.mode);
    let told = match shown {
        LimitsOf::Single => limits_of_releases(t),
        LimitsOf::OverTime => of_comparison(t, kind, mode, None),
        LimitsOf::Compared(comparison) => of_comparison(t, kind, mode, Some(comparison)),
    };
    with_caveats(t, kind, kept, told)
}

/// What the template of a dispositif adds to `limits`, with what a régulation must say even where it was made of no template: such a
/// group is chosen in a crisis.
fn with_caveats(t: Words, kind: Kind, kept: &[Text], limits: Vec<String>) -> Vec<String> {
    let crisis = t.say("limit-crisis").to_string();
    let lacks_crisis = kind == Kind::Regulation && kept.is_empty() && !limits.contains(&crisis);
    let kept = kept.iter().map(|caveat| t.text(caveat).to_owned());
    limits.into_iter().chain(kept).chain(lacks_crisis.then_some(crisis)).collect()
}

/// The limits of what single questionnaires published, a sentence each.
fn limits_of_releases(t: Words) -> Vec<String> {
    vec![t.say("limit-groups").to_string()]
}

/// The limits of `comparison`, or of one that is still to come, a sentence each.
fn of_comparison(
    t: Words,
    kind: Kind,
    mode: Mode,
    comparison: Option<&Published<Comparison>>,
) -> Vec<String> {
    let say = |key: &'static str| t.say(key).to_string();
    let mut told = vec![say("limit-no-control")];
    told.extend(regressions(t, kind, comparison));
    told.push(dispersion(t, mode, comparison));
    told.push(say(match mode {
        Mode::Diagnostic => "limit-who-answered",
        Mode::Evaluation => "limit-answered-twice",
    }));
    told.push(say("limit-groups"));
    told
}

/// That the interval rests on what the questionnaires' files give, with its number where it is known of which scores.
fn dispersion(t: Words, mode: Mode, comparison: Option<&Published<Comparison>>) -> String {
    let of_score = |line: &ComparisonLine| match mode {
        Mode::Diagnostic => line.score.dispersion.sd,
        Mode::Evaluation => line.score.dispersion.sd_change,
    };
    let points: BTreeSet<u8> =
        comparison.iter().flat_map(|comparison| comparison.lines.iter().map(of_score)).collect();
    if points.is_empty() {
        return t.say("limit-dispersion-unsaid").to_string();
    }
    let points = points.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    t.say("limit-dispersion").with("points", points).to_string()
}

/// That a group which was chosen because it suffers comes back towards the usual by itself: by how much where a source tells
/// what is usual, and in words where one of the scores has none.
fn regressions(t: Words, kind: Kind, comparison: Option<&Published<Comparison>>) -> Vec<String> {
    let lines = comparison.map(|comparison| comparison.lines.as_slice()).unwrap_or_default();
    let numbers: Vec<String> = lines.iter().filter_map(|line| regression(t, line)).collect();
    let words = match kind {
        Kind::Regulation | Kind::AccompagnementAuChangement => "limit-crisis",
        _ => "limit-regression",
    };
    let is_all_told = !lines.is_empty() && numbers.len() == lines.len();
    let words = (!is_all_told).then(|| t.say(words).to_string());
    words.into_iter().chain(numbers).collect()
}

/// « parti de 65 là où 50 est habituel, baisserait de lui-même d’environ 5 points », where the file and the mean allow it.
fn regression(t: Words, line: &ComparisonLine) -> Option<String> {
    let points = line.by_itself()?.rounded();
    let mean = line.before?.mean.in_whole_points()?;
    let Regression { usual, stability, source } = line.score.regression.as_ref()?;
    let key = match points {
        1.. => "limit-regression-up",
        0 => "limit-regression-not",
        ..0 => "limit-regression-down",
    };
    let said =
        t.say(key).count("points", points.abs()).with("name", t.text(&line.score.name)).with("mean", mean);
    let said = said.with("usual", t.ratio(*usual)).with("stability", t.ratio(*stability));
    Some(said.with("source", without_stop(source)).to_string())
}

/// The source stands within the sentence, which has its own full stop.
fn without_stop(source: &str) -> &str {
    source.trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Count, Mean, MeanFigure, ScoreFrame, Verdict};
    use crate::domain::ids::ScoreId;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::{Direction, Dispersion};
    use crate::domain::ratio::Ratio;
    use crate::domain::wave::WaveKind;

    fn line(mean: Mean, usual: Option<i128>) -> ComparisonLine {
        let regression = usual.map(|usual| Regression {
            usual: Ratio::whole(usual),
            stability: Ratio::new(65, 100).unwrap(),
            source: "Une enquête.".to_owned(),
        });
        let score = ScoreFrame {
            id: ScoreId::from_text("isolement"),
            name: Text::french("Isolement"),
            short: Text::french("Isolement"),
            direction: Direction::Risk,
            primary: true,
            validated: false,
            notable_change: 10,
            dispersion: Dispersion { sd: 20, sd_change: 20, source: String::new() },
            regression,
            theta: 50,
            step: None,
            definition: String::new(),
        };
        ComparisonLine {
            score,
            before: Some(MeanFigure { n: Count::Exact(9), mean }),
            after: None,
            before_count: None,
            after_count: None,
            change: None,
            cells: Vec::new(),
            verdict: Verdict::Inconclusive,
        }
    }

    fn compared(lines: Vec<ComparisonLine>) -> Published<Comparison> {
        Published::for_test(Comparison {
            mode: Mode::Diagnostic,
            before: WaveKind::Before,
            after: WaveKind::After,
            lines,
        })
    }

    fn said(lines: Vec<ComparisonLine>) -> Vec<String> {
        let comparison = compared(lines);
        regressions(Words::of(Language::Fr), Kind::AnalyseDePratiques, Some(&comparison))
    }

    #[test]
    fn where_a_source_tells_what_is_usual_the_drop_by_itself_has_a_number() {
        assert_eq!(
            said(vec![line(Mean::Exact(Ratio::whole(65)), Some(50))]),
            [
                "« Isolement » : un groupe choisi pour sa situation, parti de 65 là où 50 est habituel, baisserait de \
                 lui-même d’environ 5\u{a0}points, même sans dispositif (deux mesures d’une même personne liées à 0,65 : Une \
                 enquête)."
            ]
            .map(|text| text.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»").replace(" :", "\u{a0}:"))
        );
        let up = said(vec![line(Mean::Exact(Ratio::whole(46)), Some(50))]);
        assert!(up[0].contains("monterait de lui-même d’environ 1\u{a0}point, même"), "{up:?}");
        let not = said(vec![line(Mean::Exact(Ratio::whole(51)), Some(50))]);
        assert!(
            not[0].contains(
                "ne bougerait guère de lui-même : moins d’un point".replace(" :", "\u{a0}:").as_str()
            ),
            "{not:?}"
        );
    }

    #[test]
    fn a_bound_or_a_score_of_which_nothing_is_known_is_told_in_words() {
        let words = Words::of(Language::Fr).say("limit-regression").to_string();
        assert_eq!(said(vec![line(Mean::AtLeast(Ratio::whole(80)), Some(50))]), std::slice::from_ref(&words));
        assert_eq!(said(vec![line(Mean::Exact(Ratio::whole(65)), None)]), std::slice::from_ref(&words));
        let exact = Mean::Exact(Ratio::whole(65));
        let both = said(vec![line(exact, None), line(exact, Some(50))]);
        assert_eq!((both.len(), &both[0]), (2, &words));
    }

    #[test]
    fn a_line_over_time_has_the_limits_of_what_it_will_compare_and_a_single_questionnaire_has_not() {
        let comparison = compared(Vec::new());
        let is = |told: LimitsOf<'_>| match told {
            LimitsOf::Single => "single",
            LimitsOf::OverTime => "over time",
            LimitsOf::Compared(_) => "compared",
        };
        assert_eq!(is(LimitsOf::of(None, None::<()>)), "single");
        assert_eq!(is(LimitsOf::of(None, Some(()))), "over time");
        assert_eq!(is(LimitsOf::of(Some(&comparison), None::<()>)), "compared");
        assert_eq!(is(LimitsOf::of(Some(&comparison), Some(()))), "compared");
    }

    #[test]
    fn a_page_calls_home_made_what_is_not_validated_and_nothing_else() {
        let t = Words::of(Language::Fr);
        let told = |validated: &[bool]| limits_on_page(t, validated.iter().copied(), limits_of_releases(t));
        let home_made = t.say("frame-home-made").to_string();
        assert_eq!(told(&[true, true]), limits_of_releases(t));
        assert_eq!(told(&[true, false])[0], home_made);
        assert_eq!(told(&[true, false])[1..], limits_of_releases(t));
    }

    #[test]
    fn a_regulation_says_that_its_group_was_chosen_in_a_crisis_with_a_template_or_without() {
        let t = Words::of(Language::Fr);
        let crisis = t.say("limit-crisis").to_string();
        let told = |kind, kept: &[Text], limits| with_caveats(t, kind, kept, limits);
        assert_eq!(told(Kind::Regulation, &[], Vec::new()), std::slice::from_ref(&crisis));
        assert_eq!(told(Kind::Regulation, &[], vec![crisis.clone()]), [crisis], "said once");
        let kept = [Text::french("Choisi dans une crise.")];
        assert_eq!(told(Kind::Regulation, &kept, Vec::new()), ["Choisi dans une crise."]);
        assert!(told(Kind::Supervision, &[], Vec::new()).is_empty());
    }

    #[test]
    fn the_dispersion_is_the_one_that_the_interval_rests_on() {
        let line = |sd, sd_change| {
            let mut line = line(Mean::Exact(Ratio::whole(65)), None);
            line.score.dispersion = Dispersion { sd, sd_change, source: String::new() };
            line
        };
        let comparison = compared(vec![line(22, 15), line(20, 15), line(20, 20)]);
        let said = |mode, comparison| dispersion(Words::of(Language::Fr), mode, comparison);
        assert!(said(Mode::Diagnostic, Some(&comparison)).contains("(20, 22\u{a0}points)"));
        assert!(said(Mode::Evaluation, Some(&comparison)).contains("(15, 20\u{a0}points)"));
        assert!(!said(Mode::Diagnostic, None).contains(|sign: char| sign.is_ascii_digit()));
    }
}
