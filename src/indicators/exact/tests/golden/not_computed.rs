//! What of the golden values cannot be computed, not even by the tests alone: words.

/// A path, or the beginning of one, and why.
pub(super) const NOT_COMPUTED: &[(&str, &str)] = &[
    ("/_about", WORDS),
    ("/_software", WORDS),
    ("/hollander_wolfe_depression/source", WORDS),
    ("/hollander_wolfe_depression/oracle", WORDS),
    ("/darwin_zea_mays/source", WORDS),
    ("/darwin_zea_mays/oracle", WORDS),
    ("/student_sleep/source", WORDS),
    ("/student_sleep/oracle", WORDS),
    ("/student_sleep/trap", WORDS),
    ("/rotarod/source", WORDS),
    ("/rotarod/note", WORDS),
    ("/rotarod/oracle", WORDS),
    ("/hollander_wolfe_permeability/source", WORDS),
    ("/hollander_wolfe_permeability/oracle", WORDS),
    ("/lakens_movies/source", WORDS),
    ("/cliff/source", WORDS),
    ("/jacobson_truax/source", WORDS),
    ("/holm/oracle", WORDS),
    ("/wilson95/oracle", WORDS),
    ("/attitude/source", WORDS),
    ("/attitude/oracle", WORDS),
    ("/efron_tibshirani_spatial/source", WORDS),
    ("/e2e_equipe10/expected/differencing_leak/note", WORDS),
    ("/pingouin_cronbach_wide_missing/oracle", WORDS),
];

const WORDS: &str = "words";
