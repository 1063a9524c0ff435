//! Which waves a dispositif has and when each closes: « avant », a wave each month if it is wanted, « après », a « suivi ».
//!
//! In « évaluation » there are « avant » and « après » and no other: what is published there is over those who answered both, and
//! a third wave over others would tell by difference who is missing (R5).

use chrono::{Months, NaiveDate};

use super::create_dispositif::NewWave;
use super::error::FieldFault;
use crate::domain::dispositif::Mode;
use crate::domain::questionnaire::Instrument;
use crate::domain::wave::WaveKind;

/// The most monthly waves: a year of workshops.
pub const MONTHLY_MAX: u32 = 12;

/// When the waves of a new dispositif close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WavePlan {
    /// The last day of « avant ».
    pub before_on: NaiveDate,
    /// How many monthly waves follow, the first of them a month after « avant ».
    pub monthly: u32,
    /// The last day of « après ».
    pub after_on: NaiveDate,
    /// The last day of a « suivi », if there is one.
    pub follow_up_on: Option<NaiveDate>,
}

impl WavePlan {
    /// The waves, in their order, each of which asks the same. Of too many monthly ones there is one more than there may be:
    /// enough for [`create_dispositif`](super::create_dispositif()) to refuse them.
    pub fn waves(&self, asked: &[Instrument]) -> Vec<NewWave> {
        let months = (1..=self.monthly.min(MONTHLY_MAX + 1))
            .filter_map(|month| self.before_on.checked_add_months(Months::new(month)));
        let days = [(WaveKind::Before, self.before_on)]
            .into_iter()
            .chain(months.map(|day| (WaveKind::Monthly, day)))
            .chain([(WaveKind::After, self.after_on)])
            .chain(self.follow_up_on.map(|day| (WaveKind::FollowUp, day)));
        days.map(|(kind, closes_on)| NewWave { kind, instruments: asked.to_vec(), closes_on }).collect()
    }
}

/// What does not do about the waves of a new dispositif: too many, one that its mode does not have, days out of order.
pub(super) fn faults(mode: Mode, waves: &[NewWave]) -> Vec<FieldFault> {
    let of_kind = |kind| waves.iter().filter(|wave| wave.kind == kind).count();
    let monthly = of_kind(WaveKind::Monthly);
    let most = usize::try_from(MONTHLY_MAX).unwrap_or(usize::MAX);
    let is_paired = mode == Mode::Evaluation;
    let checks = [
        (monthly <= most, "monthly", "fault-monthly"),
        (!is_paired || monthly == 0, "monthly", "fault-evaluation-monthly"),
        (!is_paired || of_kind(WaveKind::FollowUp) == 0, "follow_up_on", "fault-evaluation-follow-up"),
    ];
    let broken = checks.into_iter().filter(|(holds, ..)| !holds);
    broken.map(|(_, field, message)| FieldFault { field, message }).chain(out_of_order(waves)).collect()
}

/// The first wave that does not close after the one before it.
fn out_of_order(waves: &[NewWave]) -> Option<FieldFault> {
    waves.windows(2).find_map(|pair| match pair {
        [one, next] if one.closes_on >= next.closes_on => {
            let (field, message) = match (one.kind, next.kind) {
                (WaveKind::Monthly, _) => ("monthly", "fault-monthly-order"),
                (_, WaveKind::FollowUp) => ("follow_up_on", "fault-follow-up-order"),
                _ => ("closes_on", "fault-day-order"),
            };
            Some(FieldFault { field, message })
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn plan(monthly: u32, after_on: NaiveDate, follow_up_on: Option<NaiveDate>) -> WavePlan {
        WavePlan { before_on: day(1, 31), monthly, after_on, follow_up_on }
    }

    fn messages(mode: Mode, plan: WavePlan) -> Vec<&'static str> {
        faults(mode, &plan.waves(&[])).into_iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn monthly_waves_close_on_the_same_day_of_each_month_or_its_last() {
        let waves = plan(3, day(6, 1), Some(day(9, 1))).waves(&[]);
        let told: Vec<_> = waves.iter().map(|wave| (wave.kind, wave.closes_on)).collect();
        let expected = [
            (WaveKind::Before, day(1, 31)),
            (WaveKind::Monthly, day(2, 28)),
            (WaveKind::Monthly, day(3, 31)),
            (WaveKind::Monthly, day(4, 30)),
            (WaveKind::After, day(6, 1)),
            (WaveKind::FollowUp, day(9, 1)),
        ];
        assert_eq!(told, expected);
        assert_eq!(messages(Mode::Diagnostic, plan(3, day(6, 1), Some(day(9, 1)))), Vec::<&str>::new());
    }

    #[test]
    fn an_evaluation_has_two_waves_and_no_other() {
        assert_eq!(messages(Mode::Evaluation, plan(0, day(6, 1), None)), Vec::<&str>::new());
        assert_eq!(
            messages(Mode::Evaluation, plan(0, day(6, 1), Some(day(9, 1)))),
            ["fault-evaluation-follow-up"]
        );
        assert_eq!(messages(Mode::Evaluation, plan(1, day(6, 1), None)), ["fault-evaluation-monthly"]);
    }

    #[test]
    fn waves_close_one_after_the_other_and_the_field_that_does_not_is_named() {
        assert_eq!(messages(Mode::Diagnostic, plan(0, day(1, 31), None)), ["fault-day-order"]);
        assert_eq!(messages(Mode::Diagnostic, plan(4, day(5, 31), None)), ["fault-monthly-order"]);
        assert_eq!(
            messages(Mode::Diagnostic, plan(0, day(6, 1), Some(day(6, 1)))),
            ["fault-follow-up-order"]
        );
    }

    #[test]
    fn a_year_of_monthly_waves_is_the_most() {
        let late = NaiveDate::from_ymd_opt(2027, 12, 1).unwrap();
        assert_eq!(messages(Mode::Diagnostic, plan(12, late, None)), Vec::<&str>::new());
        assert_eq!(messages(Mode::Diagnostic, plan(13, late, None)), ["fault-monthly"]);
        assert_eq!(
            plan(u32::MAX, late, None).waves(&[]).len(),
            15,
            "a form cannot ask for a list without end"
        );
    }
}
