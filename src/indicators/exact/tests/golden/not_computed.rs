//! What of the golden values is deliberately not computed, not even by the tests alone.

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
    ("/attitude/omega_total_1f_minres", OMEGA),
    ("/attitude/omega_total_1f_ml_cor", OMEGA),
    ("/attitude/omega_total_1f_ml_cov", OMEGA),
    ("/efron_tibshirani_spatial/source", WORDS),
    ("/e2e_equipe10/expected/differencing_leak/note", WORDS),
    ("/pingouin_cronbach_wide_missing", "its data are not in the file, and one program alone was asked"),
];

const WORDS: &str = "words";
const OMEGA: &str = "it needs a factor model, of which three fits give three values: reliability is alpha";
