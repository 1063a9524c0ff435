//! Files in a folder of their own, and the command on them.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

/// The ten invented people of the golden values, before and after, as answers to six items; null where none was given.
pub fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/statistics.json");
    let all: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    all[name].clone()
}

/// A folder with files, in which the command runs.
pub struct Folder {
    folder: tempfile::TempDir,
}

impl Folder {
    /// A folder with the two files of the golden ten, their questionnaire, and two more questionnaires of one item each.
    pub fn new() -> Self {
        let folder = Self { folder: tempfile::tempdir().unwrap() };
        folder.write("avant.csv", &ten("pre"));
        folder.write("apres.csv", &ten("post"));
        folder.write("equipe10.toml", &questionnaire("equipe10", &["i1", "i2", "i3", "i4r", "i5", "i6"]));
        folder.write("calme.toml", &questionnaire("calme", &["silence"]));
        folder.write("place.toml", &questionnaire("place", &["bureau"]));
        folder
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("entrevoix").unwrap();
        // What the caller's shell sets must not decide what is tested.
        command.env_clear().current_dir(self.folder.path()).arg("analyse").args(arguments);
        command
    }

    /// What the command prints, where it does well.
    pub fn said(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).assert().success().get_output().clone();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.said(&[arguments, &["--json"]].concat())).unwrap()
    }

    /// What it refuses with in English, nothing being printed as a result.
    pub fn refused(&self, arguments: &[&str]) -> String {
        self.refused_in("en_GB.UTF-8", arguments)
    }

    /// The same on a system of another language.
    pub fn refused_in(&self, language: &str, arguments: &[&str]) -> String {
        let output = self.command(arguments).env("LANG", language).assert().failure().get_output().clone();
        assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    }
}

/// The questionnaire of the golden ten.
pub const EQUIPE: [&str; 2] = ["--questionnaire", "equipe10.toml"];

/// The golden ten, paired by their cards.
pub const PAIRED: [&str; 6] =
    ["avant.csv", "apres.csv", "--questionnaire", "equipe10.toml", "--pair", "carte"];

/// A file of the golden ten: `pre` or `post`. Each has a card; the first six are of one team. Beside the six items stand two
/// whose answers never change.
pub fn ten(wave: &str) -> String {
    let rows = golden("e2e_equipe10")[wave].as_array().unwrap().clone();
    let mut text = "carte,equipe,i1,i2,i3,i4r,i5,i6,silence,bureau\n".to_owned();
    for (place, row) in rows.iter().enumerate() {
        let answers = row.as_array().unwrap().iter().map(|answer| match answer.as_u64() {
            Some(value) => value.to_string(),
            None => String::new(),
        });
        let team = if place < 6 { "Nord" } else { "Sud" };
        let answers = answers.collect::<Vec<_>>().join(",");
        text += &format!("badge-{place},{team},{answers},{},{}\n", place % 5, (place + 2) % 5);
    }
    text
}

/// A reflective risk score of the same name over `items` on 0 to 4; an item whose name ends in « r » is reversed.
pub fn questionnaire(id: &str, items: &[&str]) -> String {
    let mut text = format!(
        "id = \"{id}\"\nversion = 1\nlanguage = \"fr\"\ntitle = \"{id}\"\nrecall = \"Ces deux dernières semaines\"\n\
         licence = \"Texte sous licence\"\nvalidated = false\n\n\
         [[scales]]\nid = \"frequence\"\nnumbers = {{ from = 0, to = 4 }}\n"
    );
    for item in items {
        text += &format!(
            "\n[[items]]\nid = \"{item}\"\nscale = \"frequence\"\ntext = \"Phrase protégée {item}\"\n"
        );
        if item.ends_with('r') {
            text += "reversed = true\n";
        }
    }
    let names = items.iter().map(|item| format!("\"{item}\"")).collect::<Vec<_>>().join(", ");
    text += &format!(
        "\n[[scores]]\nid = \"{id}\"\nname = \"Score {id}\"\nshort = \"{id}\"\nitems = [{names}]\ndirection = \"risk\"\n\
         model = \"reflective\"\ndispersion = {{ sd = 20, sd_change = 20, source = \"Une convention\" }}\n"
    );
    text
}

/// Whether two numbers agree to nine digits.
pub fn assert_close(found: &Value, expected: &Value, what: &str) {
    let (found, expected) = (found.as_f64().unwrap_or(f64::NAN), expected.as_f64().unwrap());
    let is_close = (found - expected).abs() <= 1e-9 * expected.abs().max(1e-300);
    assert!(is_close, "{what}: {found} where {expected} is expected");
}

/// A file of the tests' data.
pub fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name).to_str().unwrap().to_owned()
}
