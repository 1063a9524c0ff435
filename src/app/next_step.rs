//! The one thing to do next in a dispositif. It asks the rules that the verbs themselves hold, so that it never names what they would
//! refuse.

use chrono::{Days, NaiveDate};

use super::read_dispositif::DispositifView;
use crate::domain::action::{Action, Status};
use crate::domain::dispositif::State;
use crate::domain::ids::{SessionId, WaveId};
use crate::domain::interview::heard_min;
use crate::domain::purge::Kept;
use crate::domain::reading::ReadingState;
use crate::domain::session::Session;
use crate::domain::step::{Step, StepKind, StepState};
use crate::domain::wave::{Wave, WaveKind, WaveState};

/// For how many days a session that nothing is noted of is asked about: whoever notes nothing is not asked for ever.
const NOTED_WITHIN: Days = Days::new(7);

/// The one thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Note where this step stands, which comes now.
    NoteStep(StepKind),
    /// Write the lettre de cadrage: no questionnaire opens without it.
    WriteCadrage,
    /// Say who takes part.
    AddGroups,
    /// Make and print the cards.
    PrintCards,
    /// Open this wave.
    Open(WaveId, WaveKind),
    /// Close this open wave when the answers are in.
    Close(WaveId, WaveKind),
    /// Read this release with the group, then transmit it.
    Transmit(WaveId, WaveKind),
    /// Give the management a link: something is transmitted and no link opens.
    CreateLink,
    /// Note what this session worked on, and who came, as a band.
    NoteSession(SessionId, NaiveDate),
    /// Keep what came up in several interviews.
    KeepThemes,
    /// Write the reading.
    WriteReading,
    /// Put the reading to the group's vote.
    PutToVote,
    /// Have the group validate the reading in the room: no vote can be held, or it had too few votes.
    ReadInRoom,
    /// Close the vote on the reading, which closes by itself after this day.
    CloseVote(NaiveDate),
    /// Write another version: the group does not recognise itself in the last one.
    ReviseReading,
    /// Record that the group validated the reading, as its vote says.
    ValidateReading,
    /// Transmit the validated reading.
    TransmitReading,
    /// Write down the actions that follow the axes of the reading.
    WriteActions,
    /// Say where the actions stand whose day has come.
    ReviseActions,
    /// Transmit the actions that were written or revised since the reading was.
    TransmitActions,
    /// Hand over the bilan.
    MakeBilan,
    /// Nothing before this session takes place.
    AwaitSession(SessionId, NaiveDate),
    /// Nothing is left: compare before and after.
    Compare,
    /// Nothing: it was given up.
    Nothing,
}

impl DispositifView {
    /// What its intervenant should do next, on `today`.
    pub fn next_step(&self, today: NaiveDate) -> NextStep {
        match self.dispositif.state {
            State::Cancelled => return NextStep::Nothing,
            State::Draft if self.life.lacks_cadrage() => return self.step_before_cadrage(),
            _ if self.groups.is_empty() => return NextStep::AddGroups,
            State::Draft if !self.dispositif.cards_made => return NextStep::PrintCards,
            State::Draft | State::Running | State::Finished => {}
        }
        // What others wait for comes first, and what comes by itself last.
        self.reading_that_is_waited_for()
            .or_else(|| self.release_to_transmit())
            .or_else(|| self.link_to_create(today).filter(|_| !self.is_after_due(today)))
            .or_else(|| self.session_to_note(today))
            .or_else(|| self.reading_step().filter(|_| self.is_reading_due()))
            .or_else(|| self.actions_step(today))
            .or_else(|| self.vote_or_wave())
            .or_else(|| self.link_to_create(today))
            .or_else(|| self.step_at_the_end())
            .or_else(|| self.session_to_come(today))
            .or_else(|| self.reading_step().filter(|_| self.do_cards_wait()))
            .unwrap_or(NextStep::Compare)
    }

    /// Whether the questionnaire « après » is to wait, since a session is still to come or none is known.
    pub fn awaits_sessions(&self, today: NaiveDate) -> bool {
        self.life.sessions.is_empty() || self.session_to_come(today).is_some()
    }

    /// The papers that come before the lettre de cadrage which a dispositif requires, one after the other, then the letter.
    fn step_before_cadrage(&self) -> NextStep {
        let first = self.to_do().find(|kind| *kind < StepKind::Cadrage);
        first.map_or(NextStep::WriteCadrage, NextStep::NoteStep)
    }

    /// What is still to be handed over once the questionnaires around the sessions are over.
    fn step_at_the_end(&self) -> Option<NextStep> {
        let first = self.to_do().find(|kind| !kind.is_before() && *kind != StepKind::Lecture);
        first.filter(|_| self.is_released_around_sessions()).map(|kind| match kind {
            StepKind::Bilan => NextStep::MakeBilan,
            kind => NextStep::NoteStep(kind),
        })
    }

    /// The steps that are followed and not done, in their order.
    fn to_do(&self) -> impl Iterator<Item = StepKind> {
        let steps = self.life.steps.iter().filter(|step| step.state == StepState::ToDo);
        steps.map(|step| step.kind)
    }

    /// The next session.
    fn session_to_come(&self, today: NaiveDate) -> Option<NextStep> {
        let next = self.life.sessions.iter().find(|session| session.on > today)?;
        Some(NextStep::AwaitSession(next.id.clone(), next.on))
    }

    /// Whether « après » waits for nothing but its opening: a link of the management can come later.
    fn is_after_due(&self, today: NaiveDate) -> bool {
        let mut waves = self.waves.iter().map(|(wave, _)| wave);
        let waits = waves.any(|wave| wave.kind == WaveKind::After && wave.state == WaveState::Draft);
        let is_open = self.waves.iter().any(|(wave, _)| wave.state == WaveState::Open);
        waits && !is_open && !self.awaits_sessions(today)
    }

    /// Whether what is released waits for a reading that the group has validated, as [`transmit`](super::transmit()) asks.
    pub fn waits_for_reading(&self) -> bool {
        self.dispositif.kind.is_validated_first()
            && !self.readings.iter().any(|version| version.reading.is_validated())
    }

    /// The reading, where nothing is transmitted before it.
    fn reading_that_is_waited_for(&self) -> Option<NextStep> {
        let comes_first = self.dispositif.kind.is_validated_first() && self.untransmitted().is_some();
        if comes_first && self.lacks_themes() {
            return Some(NextStep::KeepThemes);
        }
        self.reading_step().filter(|_| comes_first)
    }

    /// Whether nothing of the interviews is kept yet, where something could be and the reading is not begun.
    fn lacks_themes(&self) -> bool {
        let people: u32 = self.groups.iter().map(|group| group.members).sum();
        self.dispositif.kind.has_interviews()
            && self.life.themes.is_empty()
            && !self.is_reading_begun()
            && people >= heard_min(self.dispositif.frame.k)
    }

    fn is_reading_begun(&self) -> bool {
        self.readings.iter().any(|version| !version.reading.texts.is_blank())
    }

    /// Whether the reading comes now although nothing waits for it: the group has had a version, or the questionnaires around the sessions
    /// are over and it is begun or its step is to do. What they are still to say would not be in it.
    fn is_reading_due(&self) -> bool {
        let mut to_do = self.to_do();
        let is_read = self.readings.iter().any(|version| version.reading.state != ReadingState::Draft);
        let is_wanted = self.is_reading_begun() || to_do.any(|kind| kind == StepKind::Lecture);
        is_read || (is_wanted && self.is_released_around_sessions())
    }

    /// Whether nothing but the validated reading is wanting for the cards to go, and none was said to be without object.
    fn do_cards_wait(&self) -> bool {
        let are_gone = self.purges.iter().any(|purge| purge.kept == Kept::Cards);
        let is_without =
            |step: &Step| step.kind == StepKind::Lecture && step.state == StepState::NotApplicable;
        let has_cards = self.dispositif.cards_made && !are_gone;
        self.dispositif.state == State::Finished && has_cards && !self.life.steps.iter().any(is_without)
    }

    /// Whether something is released, and of the questionnaires but a « suivi » none is still to come.
    fn is_released_around_sessions(&self) -> bool {
        let waves = || self.waves.iter().map(|(wave, _)| wave);
        let mut left = waves().filter(|wave| wave.kind != WaveKind::FollowUp);
        waves().any(|wave| wave.state == WaveState::Released)
            && left.all(|wave| matches!(wave.state, WaveState::Released | WaveState::Cancelled))
    }

    /// What the reading needs from its intervenant now; `None` while its vote is open, and once it is transmitted.
    fn reading_step(&self) -> Option<NextStep> {
        let Some(version) = self.readings.last() else { return Some(NextStep::WriteReading) };
        let reading = &version.reading;
        Some(match reading.state {
            ReadingState::Draft if reading.texts.is_blank() => NextStep::WriteReading,
            ReadingState::Draft if self.no_vote.is_some() => NextStep::ReadInRoom,
            ReadingState::Draft => NextStep::PutToVote,
            ReadingState::Read if reading.is_voting() => return None,
            ReadingState::Read if version.is_recognised() => NextStep::ValidateReading,
            ReadingState::Read if version.is_not_recognised() => NextStep::ReviseReading,
            ReadingState::Read => NextStep::ReadInRoom,
            ReadingState::Validated => NextStep::TransmitReading,
            ReadingState::Transmitted => return None,
        })
    }

    /// The last day of the vote that is open.
    fn vote_until(&self) -> Option<NaiveDate> {
        let reading = &self.readings.last()?.reading;
        reading.ballot.filter(|_| reading.is_voting()).map(|ballot| ballot.until)
    }

    /// What closes by itself, or is opened: a vote before a questionnaire that is to last longer.
    fn vote_or_wave(&self) -> Option<NextStep> {
        let first = |state| self.waves.iter().map(|(wave, _)| wave).find(move |wave| wave.state == state);
        let (open, draft) = (first(WaveState::Open), first(WaveState::Draft));
        let wave = open.or(draft);
        let of_wave = wave.map(|wave| match wave.state {
            WaveState::Open => NextStep::Close(wave.id.clone(), wave.kind),
            _ => NextStep::Open(wave.id.clone(), wave.kind),
        });
        let until = self.vote_until().filter(|until| wave.is_none_or(|wave| *until <= wave.closes_on));
        until.map(NextStep::CloseVote).or(of_wave).or_else(|| self.vote_until().map(NextStep::CloseVote))
    }

    /// The first wave that is released and not transmitted.
    fn untransmitted(&self) -> Option<&Wave> {
        let mut waves = self.waves.iter().map(|(wave, _)| wave);
        waves.find(|wave| wave.state == WaveState::Released && wave.transmitted_on.is_none())
    }

    /// What is to be read with the group and transmitted, where nothing else has to come first.
    fn release_to_transmit(&self) -> Option<NextStep> {
        let wave = self.untransmitted().filter(|_| !self.waits_for_reading())?;
        Some(NextStep::Transmit(wave.id.clone(), wave.kind))
    }

    /// The link that is wanting, where something is transmitted that none shows.
    fn link_to_create(&self, today: NaiveDate) -> Option<NextStep> {
        let is_transmitted = self.waves.iter().any(|(wave, _)| wave.transmitted_on.is_some());
        let can_be_made = today <= self.dispositif.retention_on;
        let is_lacking = !self.links.iter().any(|link| link.opens_on(today));
        (is_transmitted && can_be_made && is_lacking).then_some(NextStep::CreateLink)
    }

    /// The last session that took place, if nothing is noted of it: in the week that follows, unless a questionnaire is to be opened
    /// within that time.
    fn session_to_note(&self, today: NaiveDate) -> Option<NextStep> {
        let mut over = self.life.sessions.iter().rev().filter(|session| session.on <= today);
        let last = over.next().filter(|session| !session.is_noted())?;
        let soon = today.checked_add_days(NOTED_WITHIN)?;
        let waits = |wave: &Wave| wave.state == WaveState::Draft && wave.closes_on <= soon;
        let is_hurried = self.waves.iter().any(|(wave, _)| waits(wave));
        let is_fresh =
            |session: &Session| session.on.checked_add_days(NOTED_WITHIN).is_some_and(|day| today <= day);
        (is_fresh(last) && !is_hurried).then(|| NextStep::NoteSession(last.id.clone(), last.on))
    }

    /// What the actions of a transmitted reading need.
    fn actions_step(&self, today: NaiveDate) -> Option<NextStep> {
        let last = &self.readings.last()?.reading;
        let is_written = last.state == ReadingState::Transmitted && last.texts.axes().next().is_some();
        if self.actions.is_empty() && is_written {
            return Some(NextStep::WriteActions);
        }
        let is_due = |action: &Action| {
            let is_open = matches!(action.status(), Status::ToDo | Status::UnderWay);
            let said = action.latest().and_then(|latest| Some((latest.on, latest.due_on?)));
            // Whoever has said after that day where it stands is not asked again.
            is_open && said.is_some_and(|(on, due)| due < today && on <= due)
        };
        if self.actions.iter().any(is_due) {
            return Some(NextStep::ReviseActions);
        }
        let is_waiting = last.state == ReadingState::Transmitted && self.actions.iter().any(Action::is_ahead);
        is_waiting.then_some(NextStep::TransmitActions)
    }
}
