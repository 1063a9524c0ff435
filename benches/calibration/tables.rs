//! The rates as Markdown.

use crate::rates::{Case, Rates};

/// One table: a line for each number of people and dispersion.
pub fn print(case: Case, draws: u32, lines: &[(usize, f64, Rates)]) {
    println!("### {}\n", title(case));
    let dispersion = if case.has_same_people() { "of differences" } else { "between people" };
    println!(
        "| people | true dispersion {dispersion} | false change, one indicator | false change, any of three | \
         « stable », no change | « stable », change of 10 | seen, change of 19.5 alone | seen, one of three | wrong way |"
    );
    println!("| --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    for (n, dispersion, rates) in lines {
        let shares = [
            rates.false_change_of_one,
            rates.false_change_of_three,
            rates.stable,
            rates.false_stable,
            rates.seen_alone,
            rates.seen_among_three,
            rates.wrong_way,
        ];
        let shares: String = shares.iter().map(|share| format!(" {} |", percent(*share))).collect();
        println!("| {n} | {dispersion} |{shares}");
    }
    println!("\n{draws} worlds for each truth of a line.\n");
}

fn title(case: Case) -> &'static str {
    match case {
        Case::AnalysePairs => "`analyse`, pairs",
        Case::AnalyseWaves => "`analyse`, two waves of other people",
        Case::PublishedSamePeople => "Published, « évaluation »",
        Case::PublishedEachWave => "Published, « diagnostic », other people in each wave",
        Case::PublishedEachWaveSamePeople => "Published, « diagnostic », the same people in each wave",
    }
}

/// One decimal below 10 %, none above.
fn percent(share: f64) -> String {
    if share < 0.0995 { format!("{:.1} %", 100.0 * share) } else { format!("{:.0} %", 100.0 * share) }
}
