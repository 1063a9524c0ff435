//! The numbers one by one.

use serde_json::{Value, json};

use crate::disclosure::figures::{
    Statistic, figures_of_comparison, figures_of_portfolio, figures_of_release,
};
use crate::disclosure::ledger::{Entry, reopen};
use crate::disclosure::published::{Published, Release};
use crate::disclosure::sample::{Wave, ratio};
use crate::disclosure::{append, compare, portfolio};
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

const ONE: &[(&str, Direction)] = &[("isolement", Direction::Risk)];

fn written(figures: &impl serde::Serialize) -> Vec<Value> {
    serde_json::from_value(serde_json::to_value(figures).unwrap()).unwrap()
}

fn of<'a>(figures: &'a [Value], population: &str, statistic: &str) -> Vec<&'a Value> {
    let is_it = |one: &&Value| one["population"] == population && one["statistic"] == statistic;
    figures.iter().filter(is_it).collect()
}

#[test]
fn a_figure_says_whose_it_is_what_it_is_and_how_it_is_displayed() {
    let release = Wave::new(ONE, &[&[(8, ratio(43_077, 800))], &[(6, Ratio::whole(3))]]).publish();
    let figures = written(&figures_of_release(&release));
    let group = json!([{"id": "g0", "name": "Équipe 0"}]);
    assert_eq!(
        figures[0],
        json!({
            "population": "group", "groups": group, "statistic": "n", "form": "band", "from": 5, "to": 8,
            "displayed": "5–8", "decimals": 0
        })
    );
    assert_eq!(
        figures[2],
        json!({
            "population": "group", "groups": group, "score": "isolement", "statistic": "mean", "form": "exact",
            "value": "43077/800", "displayed": "54", "decimals": 0
        })
    );
    let bound = of(&figures, "group", "mean")[1];
    assert_eq!((&bound["form"], &bound["value"]), (&json!("at_most"), &json!("15001/600")));
    assert_eq!(bound["displayed"], "≤\u{a0}26", "a bound is rounded outwards");
    assert_eq!(of(&figures, "whole", "n")[0]["value"], "14");
}

#[test]
fn the_list_holds_every_number_of_the_release_and_no_other() {
    let two = &[("isolement", Direction::Risk), ("qvct", Direction::Good)];
    let fifty = Ratio::whole(50);
    let release =
        Wave::new(two, &[&[(8, fifty), (8, fifty)], &[(6, fifty), (3, fifty)], &[(2, fifty), (1, fifty)]]);
    let release = release.publish();
    let figures = figures_of_release(&release);
    let cells = release.cells.len() + usize::from(release.total.is_some());
    assert_eq!((cells, figures.len()), (3, 3 * (1 + 2 * 3)), "n, then n, mean and count of each score");
    let figures = written(&figures);
    let withheld: Vec<&Value> = figures.iter().filter(|one| one["form"] == "withheld").collect();
    let reasons: Vec<&str> = withheld.iter().map(|one| one["reason"].as_str().unwrap()).collect();
    let elsewhere = ["too_few_elsewhere"; 2];
    assert_eq!(reasons, [elsewhere, ["too_few"; 2], elsewhere].concat(), "a mean and a count in each cell");
    assert!(withheld.iter().all(|one| one["displayed"].is_null()));

    let whole = Wave::whole(ONE, 9, &[fifty]).publish();
    let items = figures_of_release(&whole).iter().filter(|one| one.statistic == Statistic::Count).count();
    assert_eq!(items, 1 + whole.items.len(), "a count for the score and for each item of none");
}

#[test]
fn a_line_of_a_breakdown_is_told_from_the_cells_that_it_joins() {
    let fifty = Ratio::whole(50);
    let mut wave = Wave::new(ONE, &[&[(8, fifty)], &[(7, fifty)], &[(6, fifty)]]);
    for (group, site) in wave.groups.iter_mut().zip(["Nord", "Sud", "Nord"]) {
        group.attributes.site = Some(site.to_owned());
    }
    let release = wave.publish();
    let figures = written(&figures_of_release(&release));
    let lines: Vec<&Value> = figures.iter().filter(|one| one.get("breakdown").is_some()).collect();
    assert_eq!((figures.len(), lines.len()), ((3 + 1 + 2) * 4, 2 * 4));
    assert_eq!(lines[0]["breakdown"], json!({"attribute": "site", "values": ["Nord"]}));
    assert_eq!((&lines[0]["population"], &lines[0]["value"]), (&json!("pool"), &json!("14")));

    let portfolio = written(&figures_of_portfolio(&portfolio(&[release])));
    assert_eq!(portfolio.len(), 4);
    assert!(portfolio.iter().all(|one| one["moment"] == "before"));
}

#[test]
fn a_change_is_an_exact_fraction_and_its_interval_the_nearest_number() {
    let before = Wave::whole(ONE, 16, &[ratio(965, 16)]).publish();
    let after = Wave::whole(ONE, 16, &[Ratio::whole(40)]).at(WaveKind::After).publish();
    let figures = written(&figures_of_comparison(&compare(&before, &after), &before));
    let change = of(&figures, "whole", "change")[0];
    assert_eq!((&change["value"], &change["displayed"]), (&json!("-325/16"), &json!("\u{2212}20")));
    let high = of(&figures, "whole", "interval_high")[0];
    assert!(high["form"] == "nearest" && (high["value"].as_f64().unwrap() + 6.453).abs() < 0.001, "{high}");
    assert_eq!(of(&figures, "whole", "mean")[1]["moment"], "after");
    assert_eq!(of(&figures, "whole", "smallest_notable")[0]["value"], "10");
    assert_eq!(of(&figures, "whole", "verdict")[0]["verdict"], "improvement");

    let bound = Wave::whole(ONE, 16, &[Ratio::whole(1)]).at(WaveKind::After).publish();
    let figures = written(&figures_of_comparison(&compare(&before, &bound), &before));
    let change = of(&figures, "whole", "change")[0];
    assert_eq!((&change["form"], &change["reason"]), (&json!("withheld"), &json!("bound")));
    assert!(of(&figures, "whole", "interval_low").is_empty());
}

/// The release as the first version of the rules wrote it: no count, no theta, no step.
fn as_rules_1_wrote_it(release: &Published<Release>) -> Published<Release> {
    let mut text = serde_json::to_value(release).unwrap();
    text["rules"] = json!(1);
    text.as_object_mut().unwrap().remove("items");
    for score in text["scores"].as_array_mut().unwrap() {
        let score = score.as_object_mut().unwrap();
        assert!(score.remove("theta").is_some() && score.remove("step").is_some());
    }
    for cell in text["cells"].as_array_mut().unwrap() {
        assert!(cell.as_object_mut().unwrap().remove("counts").is_some());
        cell.as_object_mut().unwrap().remove("items");
    }
    let mut entry = Entry { release: text.to_string(), ..append(None, release).unwrap() };
    entry.hash = entry.hash_at(0);
    reopen(&entry).unwrap()
}

#[test]
fn a_release_of_the_first_rules_is_listed_without_what_it_did_not_say() {
    let release = as_rules_1_wrote_it(&Wave::whole(ONE, 9, &[Ratio::whole(50)]).publish());
    let statistics: Vec<Statistic> = figures_of_release(&release).iter().map(|one| one.statistic).collect();
    assert_eq!(statistics, [Statistic::N, Statistic::N, Statistic::Mean]);
}
