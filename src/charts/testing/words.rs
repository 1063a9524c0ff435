//! The words of a page in French, for the tests of the charts.

use crate::charts::words::{ActionWords, ChartWords, CountWords};

pub(in crate::charts) fn words() -> ChartWords {
    let word = |text: &str| text.to_owned();
    ChartWords {
        higher_is_better: word("haut = favorable"),
        lower_is_better: word("bas = favorable"),
        before: word("avant"),
        after: word("après"),
        follow_up: word("suivi"),
        monthly: word("ce mois"),
        interval_key: word("intervalle à 95\u{202f}% du changement, à partir d’avant"),
        bound_key: word("borne\u{a0}: la moyenne est de ce côté, sans plus de précision"),
        bound_cell_key: word("≤ ou ≥\u{a0}: une borne, la moyenne exacte n’est pas publiée"),
        bound_cell_good: word("borne, du côté favorable"),
        bound_cell_bad: word("borne, du côté défavorable"),
        hatching_key: word("non publié"),
        mean_key: word("moyenne"),
        level_key: word("niveau d’avant"),
        not_asked: word("pas demandé"),
        point: word("point"),
        points: word("points"),
        between: word("entre {low} et {high}"),
        improvement: word("amélioration"),
        deterioration: word("dégradation"),
        stable: word("stable"),
        inconclusive: word("non concluant"),
        exploratory: word("exploratoire"),
        not_published: word("non publié"),
        because_bound: word("une des deux moyennes n’est connue que par une borne"),
        because_withheld: word("une des deux moyennes n’est pas publiée"),
        because_too_few: word("moins de 5 réponses"),
        too_few: word("moins de 5 réponses"),
        too_few_elsewhere: word("moins de 5 réponses dans une autre case"),
        too_few_for_items: word("moins de 8 réponses à cette question"),
        too_coarse: word("trop peu de réponses pour une échelle si grossière"),
        uneven_steps: word("questions d’échelles différentes"),
        shows_change: word("pourrait trahir un changement"),
        not_additive: word("un total qui révélerait une de ses parties"),
        nothing: word("rien de publié"),
        withheld: word("retenu"),
        reasoned: word("{what}\u{a0}: {reason}"),
        whole: word("Ensemble"),
        total: word("Total"),
        pool: word("{count} groupes réunis"),
        answers: word("{n} réponses"),
        band: word("{from} à {to} réponses"),
        open_band: word("{from} réponses ou plus"),
        counts: counts(),
        actions: ActionWords {
            to_do: word("à faire"),
            under_way: word("en cours"),
            done: word("faite"),
            dropped: word("abandonnée"),
            done_of: word("Faites\u{a0}: {done} sur {all}"),
        },
        favourable: word("favorable"),
        unfavourable: word("défavorable"),
        corner_key: word("coin marqué\u{a0}: défavorable"),
        not_validated: word(
            "Questionnaire maison, non validé scientifiquement. Il sert au dialogue, pas au diagnostic.",
        ),
    }
}

fn counts() -> CountWords {
    let word = |text: &str| text.to_owned();
    CountWords {
        band_key: word("donné par tranche"),
        people: word("{people} sur {n}"),
        people_at_most: word("au plus {people} sur {n}"),
        people_at_least: word("au moins {people} sur {n}"),
        from_theta: word("à {theta} points ou plus"),
        dot_key: word("un point = une personne"),
        within_key: word("{theta} points ou plus"),
        outside_key: word("moins de {theta}"),
        within_key_varied: word("au seuil de l’indicateur ou au-dessus"),
        outside_key_varied: word("en dessous de ce seuil"),
        either_key: word("au-dessus ou en dessous\u{a0}: non dit"),
        either_item_key: word("une de ces réponses ou une autre\u{a0}: non dit"),
        chosen_key: word("a choisi une de ces réponses"),
        other_key: word("en a choisi une autre"),
        or: word("{first} ou {last}"),
    }
}
