//! The operator's own folder of capsules.

use super::*;

#[tokio::test]
async fn capsules_of_the_data_folder_are_served_and_faulty_ones_keep_the_service_from_starting() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir_all(data.join("capsules")).unwrap();
    let shipped = include_str!("../../questionnaires/capsules/partenariat.fr.toml");
    let own = shipped
        .replace("\"partenariat\"", "\"chez_nous\"")
        .replace("Mener un projet avec d’autres", "Un projet à nous");
    fs::write(data.join("capsules/chez_nous.toml"), &own).unwrap();
    let serving = Serving::start(&["serve", "--port", "0", "--data", text(&data)], "serves on");
    let asked = |path: &str| reqwest::get(format!("{}{path}", serving.base()));
    let list = asked("/capsules").await.unwrap().text().await.unwrap();
    assert!(list.contains("Un projet à nous") && list.contains("Mener un projet avec d’autres"), "{list}");
    // It has no English: it is read in French, in words that say so.
    let page = asked("/capsules/chez_nous?lang=en").await.unwrap().text().await.unwrap();
    assert!(page.contains("<html lang=\"fr\">") && page.contains("Un projet à nous"), "{page}");
    serving.stop();

    fs::write(data.join("capsules/chez_nous.toml"), own.replace("minutes = 25", "minutes = 90")).unwrap();
    let refused = run(&["serve", "--port", "0", "--data", text(&data)]);
    assert!(stderr(&refused).contains("chez_nous.toml:8: `minutes` is 90"), "{}", stderr(&refused));
    let checked = run(&["check", text(&data.join("capsules")), "--language", "fr"]);
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(said.contains("`minutes` vaut 90") && said.ends_with("1 défaut.\n"), "{said}");
    assert_eq!(checked.status.code(), Some(1));
}
