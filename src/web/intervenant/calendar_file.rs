//! `GET /espace/dispositifs/{id}/calendrier.ics`: the days of a dispositif for a calendar. It tells what is planned and nothing
//! that anybody said: no situation, no synthesis, no attendance.
//!
//! iCalendar is written here: RFC 5545 asks for little where all there is are events without zone, guest or repetition.

use actix_web::web;
use chrono::{Days, NaiveDate, NaiveTime};

use super::sessions::length;
use super::signed_in::SignedIn;
use crate::app::{self, DispositifView};
use crate::domain::ids::DispositifId;
use crate::domain::reading::BallotState;
use crate::domain::session::Session;
use crate::domain::wave::WaveState;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::wave_title;
use crate::web::file::File;

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Gives the file.
pub async fn calendar_file(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<File, Failure> {
    run(&web, move |service| {
        let view = app::read_dispositif(service, &by.account.id, &id)?;
        let bytes = written(by.t, &view, service.clock.today()).into_bytes();
        Ok::<_, Failure>(File {
            name: "calendrier.ics".to_owned(),
            kind: "text/calendar; charset=utf-8",
            bytes,
        })
    })
    .await
}

/// An event: on a day, or at a time of it.
struct Event {
    uid: String,
    on: NaiveDate,
    /// When it begins and how many minutes it takes; `None`: all day.
    at: Option<(NaiveTime, u32)>,
    summary: String,
}

fn written(t: Words, view: &DispositifView, today: NaiveDate) -> String {
    let mut lines = vec!["BEGIN:VCALENDAR".to_owned(), "VERSION:2.0".to_owned()];
    lines.push(format!("PRODID:-//Entrevoix//Entrevoix//{}", t.tag().to_uppercase()));
    lines.push(format!("X-WR-CALNAME:{}", escaped(&view.dispositif.title)));
    for event in sessions(t, view).chain(waves(t, view)).chain(vote(t, view)) {
        lines.extend(event.lines(today));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn sessions<'a>(t: Words, view: &'a DispositifView) -> impl Iterator<Item = Event> + 'a {
    let group = move |session: &Session| {
        let id = session.group.as_ref()?;
        view.groups.iter().find(|group| group.id == *id).map(|group| group.name.as_str())
    };
    view.life.sessions.iter().map(move |session| {
        let named: Vec<_> =
            [Some(view.dispositif.title.as_str()), group(session)].into_iter().flatten().collect();
        let said = t.say("calendar-event-session").with("what", named.join(" · "));
        Event {
            uid: session.id.to_string(),
            on: session.on,
            at: session.starts_at.map(|at| (at, session.minutes)),
            summary: format!("{said} ({})", length(t, session.minutes)),
        }
    })
}

/// The last day of each questionnaire that was not given up.
fn waves<'a>(t: Words, view: &'a DispositifView) -> impl Iterator<Item = Event> + 'a {
    let all = || view.waves.iter().map(|(wave, _)| wave);
    all().filter(|wave| wave.state != WaveState::Cancelled).map(move |wave| Event {
        uid: wave.id.to_string(),
        on: wave.closes_on,
        at: None,
        summary: t
            .say("calendar-event-wave")
            .with("what", wave_title(t, wave, all()))
            .with("title", &view.dispositif.title)
            .to_string(),
    })
}

/// The day of the vote on the reading, the last where several were held: that there was one before would say what that one said to whoever
/// is sent the file. One that was given up is none. Its name says nothing of the reading's own, which stands in no place that others read.
fn vote(t: Words, view: &DispositifView) -> Option<Event> {
    let mut ballots = view.readings.iter().rev().filter_map(|version| version.reading.ballot);
    let last = ballots.find(|ballot| ballot.state != BallotState::Lost)?;
    Some(Event {
        uid: format!("{}-vote", view.dispositif.id),
        on: last.until,
        at: None,
        summary: t.say("calendar-event-vote").with("title", &view.dispositif.title).to_string(),
    })
}

impl Event {
    /// Its lines. The same event has the same UID in every file, so that a calendar moves it when it moves.
    fn lines(&self, today: NaiveDate) -> Vec<String> {
        let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@entrevoix", self.uid),
            format!("DTSTAMP:{}T000000Z", day(today)),
        ];
        match self.at {
            // A time without a zone is that of the place, wherever the calendar is read.
            Some((at, minutes)) => {
                lines.push(format!("DTSTART:{}T{}", day(self.on), at.format("%H%M%S")));
                lines.push(format!("DURATION:PT{minutes}M"));
            }
            None => {
                let next = self.on.checked_add_days(Days::new(1)).unwrap_or(self.on);
                lines.push(format!("DTSTART;VALUE=DATE:{}", day(self.on)));
                lines.push(format!("DTEND;VALUE=DATE:{}", day(next)));
            }
        }
        lines.push(format!("SUMMARY:{}", escaped(&self.summary)));
        lines.push("END:VEVENT".to_owned());
        lines
    }
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// A line with its end, in pieces of 75 bytes at most of which each but the first begins with a space. No letter is cut.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            folded.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        folded.push(letter);
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters_and_unfolds_to_itself() {
        for text in ["é".repeat(200), "a".repeat(75), "x".repeat(76), format!("a{}", "€".repeat(90))] {
            let line = format!("SUMMARY:{text}");
            let folded = folded(&line);
            assert!(folded.split("\r\n").all(|piece| piece.len() <= LINE), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
        }
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)), "75 bytes fit");
    }

    #[test]
    fn what_has_a_meaning_in_the_format_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\ne\nf"), "a\\;b\\,c\\\\d\\ne\\nf");
    }
}
