//! Golden values through the command: other programs agree on them.

use serde_json::{Value, json};

use crate::world::{EQUIPE, Folder, PAIRED, assert_close, data, golden};

fn assert_closes(found: &Value, expected: &Value, names: &[(&str, &str)]) {
    for (pointer, name) in names {
        assert_close(found.pointer(pointer).unwrap_or(&Value::Null), &expected[name], pointer);
    }
}

fn assert_interval(found: &Value, expected: &Value, what: &str) {
    assert_close(&found["low"], &expected[0], what);
    assert_close(&found["high"], &expected[1], what);
}

#[test]
fn the_golden_ten_are_described_as_other_programs_do() {
    let analysis = Folder::new().json(&PAIRED);
    let expected = &golden("e2e_equipe10")["expected"];
    let whole = &analysis["populations"][0];
    let (before, after) = (&whole["before"]["scores"][0], &whole["after"]["scores"][0]);
    assert_eq!((&before["n"], &after["n"], &after["missing"]), (&json!(10), &json!(9), &json!(1)));
    assert_eq!((&before["mean"]["exact"], &after["mean"]["exact"]), (&json!("767/12"), &json!("925/18")));
    assert_closes(before, expected, &[("/mean/value", "mean_pre_all"), ("/sd/value", "sd_pre_all")]);
    assert_closes(after, expected, &[("/mean/value", "mean_post_all"), ("/sd/value", "sd_post_all")]);
    for (moment, share) in [(before, &expected["share_ge50_pre"]), (after, &expected["share_ge50_post"])] {
        let found = &moment["at_or_above_theta"];
        assert_eq!((&found["count"], &found["n"], &found["share"]), (&share[0], &share[1], &Value::Null));
        assert_interval(&found["interval"], &json!([share[2], share[3]]), "Wilson");
    }
    let (reliability, alpha) = (&before["reliability"], &expected["alpha_pre_complete"]);
    assert_eq!(reliability["alpha"]["n"], alpha["n"]);
    assert_close(&reliability["alpha"]["value"], &alpha["alpha"], "alpha");
    assert_interval(&reliability["interval"], &alpha["feldt95"], "Feldt");
    for (item, expected) in
        reliability["items"].as_array().unwrap().iter().zip(expected["item_rest_r"].as_array().unwrap())
    {
        assert_close(&item["item_rest"]["value"], expected, "item-rest");
    }
}

#[test]
fn the_golden_ten_paired_are_an_improvement_at_16_in_512() {
    let analysis = Folder::new().json(&PAIRED);
    let expected = &golden("e2e_equipe10")["expected"];
    let change = &analysis["populations"][0]["changes"][0];
    let paired = &change["paired"];
    assert_eq!((&change["verdict"], &paired["n"]), (&json!("improvement"), &json!(9)));
    assert_eq!(
        (&paired["sign_flip"]["exact"], &paired["sign_flip"]["how"]),
        (&json!("16/512"), &json!("exact"))
    );
    assert_eq!(paired["difference"]["mean"]["exact"], json!("-245/18"));
    assert_eq!(paired["wilcoxon"]["nonzero"], expected["wilcoxon"]["n_nonzero"]);
    // Its ranks are Wilcoxon's: of the nine, one did not change.
    assert_eq!(paired["matched_rank_biserial"]["n"], json!(8));
    let figures = [
        ("/before/mean/value", "mean_pre_pairs"),
        ("/after/mean/value", "mean_post_pairs"),
        ("/difference/mean/value", "mean_diff"),
        ("/difference/sd/value", "sd_diff"),
        ("/median_difference/value", "median_diff"),
        ("/student/t/value", "t"),
        ("/student/p/value", "t_p"),
        ("/sign_flip/value", "signflip_p"),
        ("/matched_rank_biserial/value", "matched_rank_biserial"),
        ("/hodges_lehmann/value", "HL_paired"),
        ("/correlation/value", "r_pre_post"),
        ("/d_av/value", "d_av"),
        ("/g_av/value", "g_av"),
    ];
    assert_closes(paired, expected, &figures);
    let ranks = [("/t_plus/value", "T_plus"), ("/t_minus/value", "T_minus"), ("/p/value", "p_exact")];
    assert_closes(&paired["wilcoxon"], &expected["wilcoxon"], &ranks);
    assert_interval(&paired["student"]["interval_95"], &expected["t_ci95"], "95 %");
    assert_interval(&paired["student"]["interval_90"], &expected["t_ci90"], "90 %");
}

#[test]
fn among_three_primary_indicators_the_same_change_is_inconclusive() {
    let folder = Folder::new();
    let three = [&PAIRED[..], &["--questionnaire", "calme.toml", "--questionnaire", "place.toml"]].concat();
    let analysis = folder.json(&three);
    let change = &analysis["populations"][0]["changes"][0];
    assert_eq!(analysis["primary"], json!({ "scores": ["equipe10", "calme", "place"], "is_named": false }));
    assert_eq!(
        (&change["verdict"], &change["p_after_holm"]["value"]),
        (&json!("inconclusive"), &json!(0.09375))
    );
    let alone = folder.json(&[&three[..], &["--primary", "equipe10"]].concat());
    let verdicts: Vec<&Value> =
        alone["populations"][0]["changes"].as_array().unwrap().iter().map(|one| &one["verdict"]).collect();
    assert_eq!(verdicts, ["improvement", "exploratory", "exploratory"]);
}

#[test]
fn a_greater_notable_change_makes_the_same_change_stable() {
    let analysis = Folder::new().json(&[&PAIRED[..], &["--notable", "22"]].concat());
    assert_eq!(analysis["populations"][0]["changes"][0]["verdict"], "stable");
    assert_eq!(analysis["scores"][0]["notable_change"], 22);
}

#[test]
fn a_stable_change_is_said_with_the_interval_that_makes_it_so() {
    let folder = Folder::new();
    let analysis = folder.json(&[&PAIRED[..], &["--notable", "22", "--language", "en"]].concat());
    let change = &analysis["populations"][0]["changes"][0];
    let sentence = change["sentence"].as_str().unwrap();
    // The 95 % interval reaches beyond the notable change, the 90 % one does not: both are said, so that a reader can check.
    assert!(change["paired"]["student"]["interval_95"]["low"].as_f64().unwrap() < -22.0);
    let low = change["paired"]["student"]["interval_90"]["low"].as_f64().unwrap();
    let said = format!("the 90% interval, −{:.1} to", -low);
    assert!(sentence.contains(&said), "{sentence}");
}

#[test]
fn a_small_change_that_there_is_is_not_said_to_be_none() {
    let folder = Folder::new();
    // All change by one option of one item of six, on 0 to 4: 4.17 points, or by two: 8.33.
    let file = |change: i32| {
        let rows = (0..12).map(|place: i32| {
            let first = 1 + change * (1 + i32::from(place % 4 == 0));
            format!("badge-{place},Nord,{first},{},2,2,1,3\n", place % 4)
        });
        format!("carte,equipe,i1,i2,i3,i4r,i5,i6\n{}", rows.collect::<String>())
    };
    folder.write("avant.csv", &file(0));
    folder.write("apres.csv", &file(1));
    let change = folder.json(&PAIRED)["populations"][0]["changes"][0].clone();
    let sentence = change["sentence"].as_str().unwrap();
    assert_eq!(change["verdict"], "stable");
    assert!(change["paired"]["student"]["interval_95"]["low"].as_f64().unwrap() > 0.0);
    assert!(
        sentence.contains("Il y a sans doute un écart, mais il est d’au plus 10\u{a0}points"),
        "{sentence}"
    );
    assert!(!sentence.contains("s’il existe"), "{sentence}");
}

#[test]
fn the_golden_ten_unpaired_are_compared_as_two_groups_of_people() {
    let files = ["avant.csv", "apres.csv"];
    let analysis = Folder::new().json(&[&files[..], &EQUIPE].concat());
    let expected = &golden("e2e_equipe10")["expected"];
    let change = &analysis["populations"][0]["changes"][0];
    let unpaired = &change["unpaired"];
    assert_eq!((&change["verdict"], &analysis["pairing"]), (&json!("inconclusive"), &Value::Null));
    let counts = &expected["perm_unpaired_count"];
    assert_eq!(unpaired["permutation"]["exact"], json!(format!("{}/{}", counts[0], counts[1])));
    let cliff = &unpaired["cliff"];
    assert_eq!(json!([cliff["greater"], cliff["less"], cliff["equal"]]), expected["cliff_counts"]);
    let figures = [
        ("/permutation/value", "perm_unpaired_p"),
        ("/mann_whitney/p/value", "wmw_exact_midrank_p"),
        ("/mann_whitney/u_after/value", "U_post"),
        ("/hodges_lehmann/value", "HL_unpaired"),
        ("/cliff/delta/value", "cliff_delta_post_vs_pre"),
    ];
    assert_closes(unpaired, expected, &figures);
}

#[test]
fn attitude_has_the_alpha_of_two_other_programs() {
    let folder = Folder::new();
    let expected = golden("attitude");
    let items: Vec<&String> = expected["item_rest_r"].as_object().unwrap().keys().collect();
    let names: Vec<&str> =
        vec!["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"];
    assert_eq!(items.len(), names.len());
    let questionnaire = crate::world::questionnaire("attitude", &names).replace("to = 4", "to = 100");
    // « advance » and « rating » do not end in r; nothing of this file is reversed.
    assert!(!questionnaire.contains("reversed"));
    folder.write("attitude.toml", &questionnaire);
    let analysis = folder.json(&[&data("golden/attitude.csv"), "--questionnaire", "attitude.toml"]);
    let score = &analysis["populations"][0]["before"]["scores"][0];
    let reliability = &score["reliability"];
    assert_eq!(reliability["alpha"]["n"], 30);
    // The golden values of this file have twelve digits.
    let near = |found: &Value, expected: &Value| {
        assert!((found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() < 1e-11, "{found} {expected}");
    };
    near(&reliability["alpha"]["value"], &expected["alpha"]);
    assert_interval(&reliability["interval"], &expected["feldt95"], "Feldt");
    for item in reliability["items"].as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        near(&item["item_rest"]["value"], &expected["item_rest_r"][id]);
        if let Some(dropped) = expected["alpha_if_dropped"].get(id) {
            near(&item["alpha_if_dropped"]["value"], dropped);
        }
    }
    assert_eq!(analysis["populations"][0]["changes"], json!([]), "one file has no change");
}

#[test]
fn the_real_file_has_the_alphas_of_another_program() {
    let questionnaire = data("data/lq2002.fr.toml");
    let analysis = Folder::new().json(&[&data("data/lq2002.csv"), "--questionnaire", &questionnaire]);
    let scores = analysis["populations"][0]["before"]["scores"].as_array().unwrap().clone();
    for (score, expected) in scores.iter().zip([0.902_236_6, 0.823_140_8, 0.872_924_4]) {
        let alpha = score["reliability"]["alpha"]["value"].as_f64().unwrap();
        assert!((alpha - expected).abs() < 5e-8, "{}: {alpha}", score["id"]);
    }
}

#[test]
fn what_so_many_people_can_show_stands_beside_their_figures() {
    let folder = Folder::new();
    let analysis = folder.json(&PAIRED);
    let paired = &analysis["populations"][0]["changes"][0]["paired"];
    assert_eq!(paired["smallest_p"]["exact"], "2/512");
    // With a dispersion of 20 and 10 points that matter.
    assert_eq!(json!(paired["pairs_for_stable"]), golden("planning")["n_min_stable_margin10"]["sd20"]);
    let said = folder.said(&PAIRED).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Avec 9 paires, p ne peut pas descendre sous 0,004 (2/512)"), "{said}");
    assert!(said.contains("demande au moins 13 paires à cette dispersion (20 points)"), "{said}");
    let waves = folder.json(&[&["avant.csv", "apres.csv"], &EQUIPE[..]].concat());
    assert_eq!(waves["populations"][0]["changes"][0]["unpaired"]["smallest_p"]["exact"], "2/92378");
}

/// 10 and 9 answers: 1.365959621607 standard deviations, by R; `indicators::exact` holds it to nine digits.
#[test]
fn people_who_are_not_paired_can_show_less_and_at_their_own_dispersion() {
    let folder = Folder::new();
    let file = std::fs::read_to_string(folder.path("equipe10.toml")).unwrap();
    folder.write("equipe10.toml", &file.replace("sd = 20, sd_change = 20", "sd = 15, sd_change = 30"));
    let unpaired = [&["avant.csv", "apres.csv"], &EQUIPE[..]].concat();
    let analysis = folder.json(&unpaired);
    let figures = &analysis["populations"][0]["changes"][0]["unpaired"];
    let detectable = &figures["detectable_change"];
    assert_close(&detectable["value"], &json!(15.0 * 1.365_959_621_606_73), "detectable");
    assert_eq!((&detectable["n"], &detectable["method"]), (&json!(19), &json!("detectable")));
    assert_eq!(figures["answers_for_stable"], 14);
    let said = folder.said(&unpaired).split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in [
        "Avec 10 réponses avant et 9 après, un écart vrai de 20 points se voit 8 fois sur 10, pour une dispersion de 15 \
         points entre les personnes",
        "demande au moins 14 réponses à chaque moment à cette dispersion (15 points)",
        "] écart que ce nombre de personnes permet de voir. Cohen 1988",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    let paired = folder.json(&PAIRED);
    let paired = &paired["populations"][0]["changes"][0]["paired"];
    let of_convention = &golden("e2e_equipe10")["expected"]["mdd_dz80"];
    let expected = json!(30.0 * of_convention.as_f64().unwrap());
    assert_close(&paired["detectable_change"]["value"], &expected, "detectable, paired");
    assert_eq!(paired["detectable_change_strictest"], Value::Null);
    assert_eq!((&analysis["scores"][0]["sd"], &analysis["scores"][0]["sd_change"]), (&json!(15), &json!(30)));
}

/// 9 pairs at .05 / 3: 1.32255398039321 standard deviations, by R.
#[test]
fn one_of_three_indicators_must_change_by_more_and_an_exploratory_one_is_not_among_them() {
    let folder = Folder::new();
    let more = ["--questionnaire", "calme.toml", "--questionnaire", "place.toml"];
    let three = [&PAIRED[..], &more].concat();
    let strictest = |arguments: &[&str], place: usize| {
        let analysis = folder.json(arguments);
        analysis["populations"][0]["changes"][place]["paired"]["detectable_change_strictest"].clone()
    };
    assert_close(&strictest(&three, 0)["value"], &json!(20.0 * 1.322_553_980_393_21), "of three");
    let named = [&three[..], &["--primary", "equipe10", "--primary", "calme"]].concat();
    assert_close(&strictest(&named, 0)["value"], &json!(20.0 * 1.226_835_271_942_51), "of two");
    assert_eq!(strictest(&named, 2), Value::Null);
    let said = folder.said(&three).split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = "Comme 3 indicateurs portent un verdict, il en faut 26 au niveau le plus strict de Holm";
    assert!(said.contains(sentence), "{said}");
}

#[test]
fn stable_has_a_p_of_its_own_and_holm_says_how_its_p_was_got() {
    let folder = Folder::new();
    let change = |notable: &str| {
        let analysis = folder.json(&[&PAIRED[..], &["--notable", notable]].concat());
        analysis["populations"][0]["changes"][0].clone()
    };
    let (stable, not) = (change("22"), change("21"));
    let p = |change: &Value| change["equivalence"]["value"].as_f64().unwrap();
    assert!(p(&stable) <= 0.05 && p(&not) > 0.05, "{} {}", p(&stable), p(&not));
    assert_eq!((&stable["verdict"], &stable["equivalence"]["n"]), (&json!("stable"), &json!(9)));
    assert_eq!(
        (&stable["p_after_holm"]["how"], &stable["p_after_holm"]["value"]),
        (&json!("exact"), &json!(0.03125))
    );
    assert_eq!(
        stable["p_after_holm"]["exact"],
        Value::Null,
        "it is no share of cases where there are several"
    );
}
