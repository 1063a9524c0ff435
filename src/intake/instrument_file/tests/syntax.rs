use super::*;

#[test]
fn a_file_that_is_not_toml_is_refused_with_each_line() {
    assert_eq!(
        said("\"Essai\"", "\"Essai\nlicence = \"CC0-1.0\""),
        "essai.fr.toml:4: this is not TOML: invalid basic string, expected `\"`; correct it: texts stand between \
         quotes, lists between brackets, one key a line\n\
         essai.fr.toml:7: this is not TOML: duplicate key; keep one of the two"
    );
}

#[test]
fn a_slip_of_syntax_is_told_once_and_in_words() {
    let remedy = "correct it: texts stand between quotes, lists between brackets, one key a line";
    let open = "this line comes while a list above it is open; close that list with ]";
    for (old, new, expected) in [
        ("]\n\n[[items]]", "\n\n[[items]]", format!("17: {open}")),
        ("\"bruit\"]", "\"bruit\"", format!("33: {open}")),
        ("\"bruit\"]", "\"bruit\",", format!("33: {open}")),
        ("\"Essai\"", "« Essai »", format!("4: this is not TOML: string values must be quoted; {remedy}")),
        (
            "\"Essai\"",
            "\"Un \"essai\"\"",
            format!("4: this is not TOML: unexpected key or value, expected newline, `#`; {remedy}"),
        ),
        (
            "\"Jamais\" },",
            "\"Jamais\" }",
            format!("13: this is not TOML: missing comma between array elements, expected `,`; {remedy}"),
        ),
        (
            "[\"silence\", \"bruit\"]",
            "[silence, bruit]",
            format!("32: this is not TOML: string values must be quoted; {remedy}"),
        ),
        (
            "title =",
            "titre principal =",
            format!("4: this is not TOML: key with no value, expected `=`; {remedy}"),
        ),
        (
            "[[items]]\n",
            "[[items]\n",
            format!("17: this is not TOML: unclosed array table, expected `]`; {remedy}"),
        ),
    ] {
        assert_eq!(said(old, new), format!("essai.fr.toml:{expected}"), "{new}");
    }
    let said = said_of(&FRENCH.replace("[[items]]", "[items]"), None);
    let (heading, keys) = said.split_once('\n').expect("its keys are twice there too");
    assert_eq!(
        heading,
        "essai.fr.toml:22: this is not TOML: duplicate key; keep one of the two, or write [[…]] for each one of a list"
    );
    assert!(
        keys.starts_with("essai.fr.toml:23: this is not TOML: duplicate key; keep one of the two\n"),
        "{keys}"
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = format!("\u{feff}{}", FRENCH.replace('\n', "\r\n"));
    assert_eq!(right(&text), right(FRENCH));
    assert!(said_of(&text.replace("to = 49", "to = 101"), None).starts_with("essai.fr.toml:39: "));
}
