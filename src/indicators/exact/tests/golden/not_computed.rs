//! What of the golden values is deliberately not computed.

/// A path, or the beginning of one, and why.
pub(super) const NOT_COMPUTED: &[(&str, &str)] = &[
    ("/_about", WORDS),
    ("/_software", WORDS),
    ("/hollander_wolfe_depression/source", WORDS),
    ("/hollander_wolfe_depression/oracle", WORDS),
    ("/darwin_zea_mays/source", WORDS),
    ("/darwin_zea_mays/oracle", WORDS),
    ("/darwin_zea_mays/bca_accel_mean", BOOTSTRAP),
    ("/darwin_zea_mays/bca95_B200000", BOOTSTRAP),
    ("/darwin_zea_mays/perc95_B200000", BOOTSTRAP),
    ("/darwin_zea_mays/posterior_flat_P_gt_0", BAYES),
    ("/darwin_zea_mays/posterior_flat_P_gt_10", BAYES),
    ("/student_sleep/source", WORDS),
    ("/student_sleep/oracle", WORDS),
    ("/student_sleep/trap", WORDS),
    ("/student_sleep/wilcoxon_p_pratt", PRATT),
    ("/student_sleep/HL_zeros_dropped", "the median of all Walsh averages keeps those who did not change"),
    ("/student_sleep/jzs_bf10", BAYES),
    ("/rotarod/source", WORDS),
    ("/rotarod/note", WORDS),
    ("/rotarod/oracle", WORDS),
    ("/hollander_wolfe_permeability/source", WORDS),
    ("/hollander_wolfe_permeability/oracle", WORDS),
    ("/lakens_movies/source", WORDS),
    ("/lakens_movies/d_rm", ONE_EFFECT),
    ("/lakens_movies/d_s", ONE_EFFECT),
    ("/lakens_movies/g_s", ONE_EFFECT),
    ("/cliff/source", WORDS),
    ("/jacobson_truax", "it judges one person's change, and nobody's change is shown here"),
    (
        "/holm/bh",
        "the false discovery rate is for many tests; at most three are declared, and Holm guards each",
    ),
    ("/holm/oracle", WORDS),
    ("/wilson95/oracle", WORDS),
    ("/attitude/source", WORDS),
    ("/attitude/std_alpha", ONE_ALPHA),
    ("/attitude/average_r", ONE_ALPHA),
    ("/attitude/ase", ONE_ALPHA),
    ("/attitude/omega_total_1f_minres", ONE_ALPHA),
    ("/attitude/omega_total_1f_ml_cor", ONE_ALPHA),
    ("/attitude/omega_total_1f_ml_cov", ONE_ALPHA),
    ("/attitude/oracle", WORDS),
    ("/efron_tibshirani_spatial", BOOTSTRAP),
    ("/e2e_equipe10/expected/pratt", PRATT),
    ("/e2e_equipe10/expected/scipy_pratt_perm", PRATT),
    ("/e2e_equipe10/expected/d_pre(Glass~1SES)", ONE_EFFECT),
    (
        "/e2e_equipe10/expected/alpha_pre_complete/pingouin/1",
        "the same interval, rounded; the alpha is checked",
    ),
    ("/e2e_equipe10/expected/post_P(diff<0)", BAYES),
    ("/e2e_equipe10/expected/post_P(diff<=-5)", BAYES),
    ("/e2e_equipe10/expected/post_P(|diff|<5)", BAYES),
    ("/e2e_equipe10/expected/bca95_approx", BOOTSTRAP),
    ("/e2e_equipe10/expected/bca_accel", BOOTSTRAP),
    ("/e2e_equipe10/expected/sceptical_posterior_N(0,10^2)", BAYES),
    (
        "/e2e_equipe10/expected/differencing_leak",
        "an attack on published means: `disclosure` never publishes both",
    ),
    ("/planning/fwer_8_tests_unadjusted", "why Holm: 1 - .95^8, which no function gives"),
    ("/pingouin_cronbach_wide_missing", "its data are not in the file, and one program alone was asked"),
];

const WORDS: &str = "words";
const BOOTSTRAP: &str = "t, not bootstrap, below n = 30: 95 % BCa covers 84 % at n = 5";
const BAYES: &str = "no prior is declared before the first wave, so there is no posterior";
const PRATT: &str = "zeros are dropped before ranking, as the method that is named does";
const ONE_EFFECT: &str = "one standardised effect for pairs (d_av, g_av), Cliff's delta for two groups";
const ONE_ALPHA: &str = "reliability is alpha with Feldt's interval; omega needs a factor model";
