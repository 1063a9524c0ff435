//! What the size of a dispositif allows, in words: on its own page before it starts, and on its page of methods.
//!
//! It only says what `app::plan_size` found; it compares and counts nothing.

use crate::app::{QuestionByQuestion, SizePlan, SizeWarning};
use crate::domain::dispositif::Mode;
use crate::domain::group::Group;
use crate::i18n::Words;

/// What can be said at this size, a sentence each.
pub(super) fn told(t: Words, plan: &SizePlan, mode: Mode) -> Vec<String> {
    let mut told = vec![promised(t, plan)];
    if plan.can_publish {
        let key = if mode == Mode::Evaluation { "size-spare-twice" } else { "size-spare" };
        told.push(t.say(key).count("spare", plan.spare).to_string());
        told.extend(if_all_answer(t, plan));
        told.extend(named(t, "size-alone", plan, &plan.alone));
        told.extend(named(t, "size-together", plan, &plan.together));
        told.extend(named(t, "size-never-alone", plan, &plan.never_alone));
        told.extend(questions(t, plan.questions));
    }
    told
}

/// What the choices can never show; nothing where that nothing is published was said already.
pub(super) fn warned(t: Words, plan: &SizePlan) -> Option<String> {
    let warning = plan.warning.filter(|warning| *warning != SizeWarning::Nothing)?;
    Some(warning_told(t, warning, plan.k))
}

/// A warning in words.
pub(super) fn warning_told(t: Words, warning: SizeWarning, k: u32) -> String {
    t.say(format!("size-warning-{}", warning.as_str())).count("k", k).to_string()
}

fn promised(t: Words, plan: &SizePlan) -> String {
    let key = match (plan.can_publish, plan.smallest_change) {
        (false, _) => "size-nothing",
        (true, None) => "size-no-indicator",
        (true, Some(_)) => "size-told",
    };
    let (best, worst) = plan.smallest_change.unwrap_or_default();
    let (best, worst) = (t.number(best, 0), t.number(worst, 0));
    let told = t.say(key).count("members", plan.members).count("k", plan.k);
    told.with("best", best).with("worst", worst).to_string()
}

/// « Si les 8 répondent : 14 points au moins avec un seul indicateur principal, 17 avec 3. »
fn if_all_answer(t: Words, plan: &SizePlan) -> Option<String> {
    let (best, strictest) = plan.change_if_all_answer?;
    let key = if plan.primary > 1 { "size-all-answer" } else { "size-all-answer-one" };
    let told = t.say(key).count("members", plan.members).count("primary", plan.primary);
    Some(told.with("best", t.number(best, 0)).with("strictest", t.number(strictest, 0)).to_string())
}

fn named(t: Words, key: &'static str, plan: &SizePlan, groups: &[Group]) -> Option<String> {
    let names: Vec<_> = groups.iter().map(|group| group.name.as_str()).collect();
    let told = t.say(key).with("groups", names.join(", ")).count("k", plan.k).count("count", names.len());
    (!names.is_empty()).then(|| told.to_string())
}

fn questions(t: Words, questions: QuestionByQuestion) -> Option<String> {
    let told = match questions {
        QuestionByQuestion::From(n) => t.say("size-questions-from").count("n", n),
        QuestionByQuestion::NeverAtThisSize(n) => t.say("size-questions-never").count("n", n),
        QuestionByQuestion::NeverByGroup => t.say("size-questions-by-group"),
        QuestionByQuestion::NotAsked => return None,
    };
    Some(told.to_string())
}
