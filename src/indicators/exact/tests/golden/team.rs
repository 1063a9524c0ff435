//! `e2e_equipe10`: ten invented people, six items on 0 to 4, the fourth reversed, from answers to verdict.

use serde_json::Value;

use super::paired::interval;
use super::reader::{Golden, as_printed, as_ratio, close};
use crate::domain::questionnaire::{Direction, Rule};
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{
    Evidence, Method, Paired, Sample, Unpaired, Verdict, detectable_effect, edges, holm, paired, reliability,
    unpaired, verdict, wilson95,
};
use crate::indicators::person_scores;
use crate::indicators::sample::{instrument, questionnaire, sheet};

#[test]
fn the_teams_scores_are_the_files_fractions() {
    scores(&Golden::read());
}

#[test]
fn the_teams_pairs_give_every_figure_of_the_file() {
    same_people(&Golden::read());
}

#[test]
fn the_teams_waves_give_every_figure_of_the_file() {
    two_waves(&Golden::read());
}

/// The trap: 16 of 512 is .031 alone, and .094 as one of three.
#[test]
fn the_teams_fall_is_an_improvement_alone_and_inconclusive_as_one_of_three() {
    let evidence = Evidence::of_pairs(&compared(&Golden::read()));
    let said = |family: &[Option<f64>]| verdict(&evidence, holm(family)[0], 10.0, Direction::Risk);
    assert_eq!(said(&[evidence.p]), Verdict::Improvement);
    assert_eq!(said(&[evidence.p, Some(0.5), None]), Verdict::Inconclusive);
    assert_eq!(verdict(&evidence, evidence.p, 10.0, Direction::Good), Verdict::Deterioration);
}

pub(super) fn scores(golden: &Golden) {
    for (answers, expected) in [("pre", "scores_pre"), ("post", "scores_post")] {
        let sheets = answers_of(golden, answers);
        let reversed = golden.value("/e2e_equipe10/reversed_item_index")[0].as_u64().unwrap() as usize;
        let items: Vec<(u8, u8, bool)> = (0..6).map(|place| (0, 4, place == reversed)).collect();
        let asked = questionnaire(&[instrument("equipe", &items, Rule::Mean, None)]);
        let given = |answer: &Option<i64>| answer.map(|value| value as u8);
        let of = |answers: &Vec<_>| sheet(&asked, &answers.iter().map(given).collect::<Vec<Option<u8>>>());
        let sheets: Vec<_> = sheets.iter().map(of).collect();
        let found = person_scores(&asked, &sheets.iter().collect::<Vec<_>>()).unwrap().concat();
        assert_eq!(found, scores_of(golden, expected));
    }
}

pub(super) fn same_people(golden: &Golden) {
    let at = |key: &str| format!("/e2e_equipe10/expected/{key}");
    let found = compared(golden);
    assert_eq!(found.difference.n as u128, golden.count(&at("n_pairs")));
    mean(golden, &found.before, "mean_pre_pairs");
    mean(golden, &found.after, "mean_post_pairs");
    mean(golden, &found.difference, "mean_diff");
    close(found.difference.sd, golden.float(&at("sd_diff")));
    close(found.median_difference.unwrap().to_f64(), golden.float(&at("median_diff")));
    let student = found.student.unwrap();
    close(student.t, golden.float(&at("t")));
    close(student.p, golden.float(&at("t_p")));
    interval(golden, student.interval_95, &at("t_ci95"));
    interval(golden, student.interval_90, &at("t_ci90"));
    let sign_flip = found.sign_flip.unwrap();
    close(sign_flip.p, golden.float(&at("signflip_p")));
    let [count, of] = ["signflip_count/0", "signflip_count/1"].map(|key| golden.count(&at(key)));
    assert_eq!(sign_flip.how, Method::Exact { at_least_as_extreme: count, of });
    let wilcoxon = found.wilcoxon.unwrap();
    assert_eq!(wilcoxon.t_plus, golden.ratio(&at("wilcoxon/T_plus")));
    assert_eq!(wilcoxon.t_minus, golden.ratio(&at("wilcoxon/T_minus")));
    assert_eq!(wilcoxon.nonzero as u128, golden.count(&at("wilcoxon/n_nonzero")));
    close(wilcoxon.p.p, golden.float(&at("wilcoxon/p_exact")));
    close(wilcoxon.p.p, golden.float(&at("scipy_wilcoxon_perm")));
    ranks(golden);
    close(found.rank_biserial.unwrap().to_f64(), golden.float(&at("matched_rank_biserial")));
    close(found.hodges_lehmann.unwrap().to_f64(), golden.float(&at("HL_paired")));
    close(found.correlation, golden.float(&at("r_pre_post")));
    close(found.d_av, golden.float(&at("d_av")));
    close(found.g_av, golden.float(&at("g_av")));
    let sd = found.difference.sd.unwrap();
    close(found.difference.mean.unwrap().to_f64() / sd, golden.float(&at("d_z")));
    let detectable = detectable_effect(9, 1).unwrap();
    close(detectable, golden.float(&at("mdd_dz80")));
    close(detectable * sd, golden.float(&at("mdd_points")));
}

pub(super) fn two_waves(golden: &Golden) {
    let at = |key: &str| format!("/e2e_equipe10/expected/{key}");
    let found = waves(golden);
    assert_eq!(found.before.n as u128, golden.count(&at("n_pre")));
    assert_eq!(found.after.n as u128, golden.count(&at("n_post")));
    mean(golden, &found.before, "mean_pre_all");
    mean(golden, &found.after, "mean_post_all");
    close(found.before.sd, golden.float(&at("sd_pre_all")));
    close(found.after.sd, golden.float(&at("sd_post_all")));
    let cliff = found.cliff.unwrap();
    close(cliff.delta.to_f64(), golden.float(&at("cliff_delta_post_vs_pre")));
    let counts = [cliff.greater, cliff.less, cliff.equal].map(u128::from);
    assert_eq!(counts, [0, 1, 2].map(|place| golden.count(&at(&format!("cliff_counts/{place}")))));
    assert_eq!(found.hodges_lehmann, Some(golden.ratio(&at("HL_unpaired"))));
    let permutation = found.permutation.unwrap();
    close(permutation.p, golden.float(&at("perm_unpaired_p")));
    let [count, of] = ["perm_unpaired_count/0", "perm_unpaired_count/1"].map(|key| golden.count(&at(key)));
    assert_eq!(permutation.how, Method::Exact { at_least_as_extreme: count, of });
    let mann_whitney = found.mann_whitney.unwrap();
    assert_eq!(mann_whitney.u_after, golden.ratio(&at("U_post")));
    close(mann_whitney.p.p, golden.float(&at("wmw_exact_midrank_p")));
    shares(golden);
    items(golden);
}

fn ranks(golden: &Golden) {
    let pairs = pairs(golden);
    let sizes: Vec<i64> = pairs
        .iter()
        .map(|(before, after)| ((*after - *before) * 12).numerator() as i64)
        .filter(|change| *change != 0)
        .map(i64::abs)
        .collect();
    let found = crate::indicators::exact::ranks::doubled(&sizes);
    let found: Vec<Ratio> = found.iter().map(|rank| Ratio::new((*rank).into(), 2).unwrap()).collect();
    assert_eq!(found, golden.ratios("/e2e_equipe10/expected/wilcoxon/ranks"));
}

fn shares(golden: &Golden) {
    for (wave, key) in [("scores_pre", "share_ge50_pre"), ("scores_post", "share_ge50_post")] {
        let at = |place: usize| format!("/e2e_equipe10/expected/{key}/{place}");
        let scores: Vec<Ratio> = scores_of(golden, wave).into_iter().flatten().collect();
        let count = scores.iter().filter(|score| **score >= Ratio::whole(50)).count() as u64;
        assert_eq!(u128::from(count), golden.count(&at(0)));
        assert_eq!(scores.len() as u128, golden.count(&at(1)));
        let share = wilson95(count, scores.len() as u64).unwrap();
        close(share.low, golden.float(&at(2)));
        close(share.high, golden.float(&at(3)));
    }
    let scores: Vec<Ratio> = scores_of(golden, "scores_pre").into_iter().flatten().collect();
    let ends = edges(&scores, Ratio::ZERO, Ratio::whole(100));
    let expected = golden.ratios("/e2e_equipe10/expected/floor_ceiling_pre");
    assert_eq!([ends.floor, ends.ceiling].map(|count| Ratio::whole(count as i128)).to_vec(), expected);
}

fn items(golden: &Golden) {
    let at = |key: &str| format!("/e2e_equipe10/expected/alpha_pre_complete/{key}");
    let mut sheets = answers_of(golden, "pre");
    for sheet in &mut sheets {
        sheet[3] = sheet[3].map(|answer| 4 - answer);
    }
    let found = reliability(&sheets, 6);
    assert_eq!(found.n as u128, golden.count(&at("n")));
    assert_eq!(found.items as u128, golden.count(&at("k")));
    close(found.alpha, golden.float(&at("alpha")));
    close(found.alpha, golden.float(&at("pingouin/0")));
    let rounded = found.interval_95.unwrap();
    as_printed(rounded.low, golden.float(&at("pingouin/1/0")), 3);
    as_printed(rounded.high, golden.float(&at("pingouin/1/1")), 3);
    interval(golden, found.interval_95.unwrap(), &at("feldt95"));
    for (place, item_rest) in found.item_rest.iter().enumerate() {
        close(*item_rest, golden.float(&format!("/e2e_equipe10/expected/item_rest_r/{place}")));
    }
}

fn mean(golden: &Golden, found: &Sample, key: &str) {
    close(found.mean.unwrap().to_f64(), golden.float(&format!("/e2e_equipe10/expected/{key}")));
}

fn compared(golden: &Golden) -> Paired {
    paired(&pairs(golden), 0).unwrap()
}

fn waves(golden: &Golden) -> Unpaired {
    let [before, after] = ["scores_pre", "scores_post"]
        .map(|key| scores_of(golden, key).into_iter().flatten().collect::<Vec<_>>());
    unpaired(&before, &after, 0).unwrap()
}

pub(super) fn pairs(golden: &Golden) -> Vec<(Ratio, Ratio)> {
    let both = scores_of(golden, "scores_pre").into_iter().zip(scores_of(golden, "scores_post"));
    both.filter_map(|(before, after)| before.zip(after)).collect()
}

pub(super) fn scores_of(golden: &Golden, key: &str) -> Vec<Option<Ratio>> {
    let scores = golden.value(&format!("/e2e_equipe10/{key}"));
    scores.as_array().unwrap().iter().map(as_ratio).collect()
}

fn answers_of(golden: &Golden, key: &str) -> Vec<Vec<Option<i64>>> {
    let sheets = golden.value(&format!("/e2e_equipe10/{key}")).as_array().unwrap();
    sheets.iter().map(|sheet| sheet.as_array().unwrap().iter().map(Value::as_i64).collect()).collect()
}
