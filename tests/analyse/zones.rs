//! Thresholds and zones that a questionnaire's file draws, each with its source.

use serde_json::{Value, json};

use crate::world::{Folder, PAIRED, ten};

/// The ten, whose file draws a threshold and three zones. Scores such as 45.83 lie between whole points.
fn drawn() -> Folder {
    let folder = Folder::new();
    let file = std::fs::read_to_string(folder.path("equipe10.toml")).unwrap();
    let mut text = file + "threshold = { value = 60, source = \"Étude du seuil, 2001.\" }\n";
    for (from, to, label) in [(0, 45, "Bas"), (46, 74, "Moyen"), (75, 100, "Haut")] {
        text += &format!(
            "\n[[scores.bands]]\nfrom = {from}\nto = {to}\nlabel = \"{label}\"\nsource = \"Étude des zones, 2002.\"\n"
        );
    }
    folder.write("equipe10.toml", &text);
    folder
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn people_are_counted_in_each_zone_by_the_points_that_they_have_reached() {
    let analysis = drawn().json(&PAIRED);
    let population = &analysis["populations"][0];
    let counts = |moment: &str| -> Vec<Value> {
        let bands = population[moment]["scores"][0]["bands"].as_array().unwrap();
        bands.iter().map(|band| json!([band["count"], band["n"]])).collect()
    };
    // Golden: 25, 41.67, 45.83 | 54.17, 66.67, 66.67 | 75, 85, 87.5, 91.67; then 33.33, 41.67, 41.67, 45.83 | five from 50 to 66.67.
    assert_eq!(counts("before"), [json!([3, 10]), json!([3, 10]), json!([4, 10])]);
    assert_eq!(counts("after"), [json!([4, 9]), json!([5, 9]), json!([0, 9])]);
    let bands = &analysis["scores"][0]["bands"];
    let expected = json!({ "from": 46, "to": 74, "label": "Moyen", "source": "Étude des zones, 2002." });
    assert_eq!((bands.as_array().unwrap().len(), &bands[1]), (3, &expected));
    assert_eq!(analysis["scores"][0]["theta_source"], "Étude du seuil, 2001.");
    let interval = &population["before"]["scores"][0]["bands"][0]["interval"];
    assert_eq!((&interval["method"], &interval["level"]), (&json!("wilson"), &json!(0.95)));
}

#[test]
fn a_zone_and_a_threshold_are_told_with_their_source_and_are_no_diagnosis() {
    let folder = drawn();
    let said = in_one_line(&folder.said(&PAIRED));
    for sentence in [
        "À 60 ou plus [2] : avant, 6 sur 10 (3,1 à 8,3) ; après, 3 sur 9 (1,1 à 5,8). Seuil : Étude du seuil, 2001. Zone",
        "Zone « Bas », de 0 à 45 [2] : avant, 3 sur 10 (1,1 à 6,0) ; après, 4 sur 9 (1,7 à 6,6). Source : Étude des zones, \
         2002. Zone",
        "Elles ne posent aucun diagnostic.",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    let english = in_one_line(&folder.said(&[&PAIRED[..], &["--language", "en"]].concat()));
    assert!(english.contains("Zone “Haut”, 75 to 100 [2]: before, 4 of 10"), "{english}");
    assert!(english.contains("They are no diagnosis."), "{english}");
    let without = in_one_line(&Folder::new().said(&PAIRED));
    assert!(!without.contains("Zone") && !without.contains("Seuil :") && !without.contains("Les zones"));
}

#[test]
fn from_twenty_people_on_a_zone_has_a_share() {
    let folder = drawn();
    let (head, rows) =
        ten("pre").split_once('\n').map(|(head, rows)| (head.to_owned(), rows.to_owned())).unwrap();
    folder.write("vingt.csv", &format!("{head}\n{rows}{rows}"));
    let said = in_one_line(&folder.said(&["vingt.csv", "--questionnaire", "equipe10.toml"]));
    assert!(said.contains("Zone « Haut », de 75 à 100 [2] : avant, 8 sur 20 : 40 % (22 à 61 %)."), "{said}");
}
