//! The whole table of addresses.

use actix_session::SessionMiddleware;
use actix_session::config::PersistentSession;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Key, SameSite};
use actix_web::error::UrlencodedError;
use actix_web::web::{self, FormConfig, ServiceConfig, get, post};

use super::application::Web;
use super::failure::Failure;
use super::{assets, capsules, forget, intervenant, management, participant, public};
use crate::domain::reading::READING_TEXT_MAX;

/// The longest form of a participant, in bytes: a questionnaire of a hundred items fits four times, with its free text.
const FORM_MAX: usize = 32 * 1024;
/// The longest form of an intervenant: the five texts of a reading, each of whose UTF-16 units takes up to three bytes, and nine
/// in a form.
const LONG_FORM_MAX: usize = 5 * READING_TEXT_MAX * 9 + 4096;

/// How long an intervenant stays logged in without doing anything.
const SESSION: Duration = Duration::hours(8);

/// Attaches every address.
pub fn configure(config: &mut ServiceConfig, web: &web::Data<Web>, session_key: &[u8; 64], is_https: bool) {
    let session = SessionMiddleware::builder(intervenant::Store(web.service.clone()), Key::from(session_key))
        .cookie_name("entrevoix".to_owned())
        .cookie_path("/espace".to_owned())
        .cookie_same_site(SameSite::Strict)
        .cookie_secure(is_https)
        .session_lifecycle(PersistentSession::default().session_ttl(SESSION))
        .build();
    config
        .app_data(forms(FORM_MAX))
        .route("/", get().to(public::front))
        .route("/health", get().to(public::health))
        .route("/static/{name}", get().to(assets::get))
        .route("/anonymat", get().to(participant::anonymity))
        .route("/capsules", get().to(capsules::list))
        .route("/capsules/hors-ligne.js", get().to(capsules::worker))
        .route("/capsules/{id}", get().to(capsules::read))
        .route("/r", get().to(participant::enter))
        .route("/r", post().to(participant::open))
        .route("/r/reponses", post().to(participant::submit))
        .route("/r/effacer", post().to(participant::erase))
        .route("/r/merci/{wave}", get().to(participant::thanks))
        .route("/r/effacees/{wave}", get().to(participant::erased))
        .route("/r/oubli.svg", get().to(forget::picture))
        .route("/r/lecture", get().to(participant::enter))
        .route("/r/lecture", post().to(participant::vote))
        .route("/r/lecture/merci", get().to(participant::voted))
        .route("/tirage", get().to(participant::ask_to_draw))
        .route("/tirage", post().to(participant::draw))
        .route("/saisie", get().to(participant::entry))
        .route("/direction/{token}", get().to(management::read))
        .route("/direction/{token}/graphiques/{file}", get().to(management::picture))
        .route("/direction/{token}/documents/{file}", get().to(management::document))
        .service(web::scope("/espace").app_data(forms(LONG_FORM_MAX)).wrap(session).configure(space));
}

/// Forms of at most so many bytes.
fn forms(limit: usize) -> FormConfig {
    FormConfig::default().limit(limit).error_handler(|error, _| match error {
        UrlencodedError::Overflow { .. } => Failure::TooLarge.into(),
        _ => Failure::Form.into(),
    })
}

/// The intervenant's space.
fn space(config: &mut ServiceConfig) {
    config
        .route("", get().to(intervenant::home))
        .route("/connexion", get().to(intervenant::login_form))
        .route("/connexion", post().to(intervenant::log_in))
        .route("/deconnexion", post().to(intervenant::log_out))
        .route("/organisations", get().to(intervenant::to_home))
        .route("/organisations", post().to(intervenant::create_organisation))
        .route("/bilan", get().to(intervenant::portfolio))
        .route("/bilan/{year}", get().to(intervenant::portfolio_of))
        .route("/bilan/{year}/graphiques/{file}", get().to(intervenant::picture_of_portfolio))
        .route("/bilan/{year}/documents/{file}", get().to(intervenant::document_of_year))
        .route("/dispositifs", get().to(intervenant::to_home))
        .route("/dispositifs", post().to(intervenant::create_dispositif))
        .route("/dispositifs/nouveau", get().to(intervenant::new_dispositif))
        .configure(dispositif)
        .configure(life)
        .configure(reading)
        .configure(wave);
}

/// One dispositif: its groups, cards, links and what it comes to.
fn dispositif(config: &mut ServiceConfig) {
    config
        .route("/dispositifs/{id}", get().to(intervenant::dispositif))
        .route("/dispositifs/{id}/comparaison", get().to(intervenant::comparison))
        .route("/dispositifs/{id}/graphiques/{file}", get().to(intervenant::picture_of_comparison))
        .route("/dispositifs/{id}/documents/{file}", get().to(intervenant::document_of_dispositif))
        .route("/dispositifs/{id}/unites-de-travail", post().to(intervenant::declare_work_units))
        .route("/dispositifs/{id}/methode", get().to(intervenant::methods))
        .route("/dispositifs/{id}/groupes", post().to(intervenant::add_group))
        .route("/dispositifs/{id}/groupes/{group}/retirer", post().to(intervenant::remove_group))
        .route("/dispositifs/{id}/groupes/{group}/lien", post().to(intervenant::renew_draw_link))
        .route("/dispositifs/{id}/cartes", post().to(intervenant::make_cards))
        .route("/dispositifs/{id}/cartes/reprendre", post().to(intervenant::take_cards_back))
        .route("/dispositifs/{id}/conservation", post().to(intervenant::advance_retention))
        .route("/dispositifs/{id}/annuler", get().to(intervenant::ask_cancel_dispositif))
        .route("/dispositifs/{id}/annuler", post().to(intervenant::cancel_dispositif))
        .route("/dispositifs/{id}/liens", post().to(intervenant::create_link))
        .route("/dispositifs/{id}/liens/{link}/revoquer", post().to(intervenant::revoke_link));
}

/// Its life beside its waves: sessions, steps, the lettre de cadrage, interviews, who ordered it.
fn life(config: &mut ServiceConfig) {
    config
        .route("/dispositifs/{id}/seances", get().to(intervenant::sessions))
        .route("/dispositifs/{id}/seances", post().to(intervenant::add_session))
        .route("/dispositifs/{id}/seances/{session}", get().to(intervenant::session))
        .route("/dispositifs/{id}/seances/{session}", post().to(intervenant::change_session))
        .route("/dispositifs/{id}/seances/{session}/retirer", post().to(intervenant::remove_session))
        .route("/dispositifs/{id}/calendrier.ics", get().to(intervenant::calendar_file))
        .route("/dispositifs/{id}/etapes", get().to(intervenant::steps))
        .route("/dispositifs/{id}/etapes", post().to(intervenant::refuse_demande))
        .route("/dispositifs/{id}/etapes/{step}", get().to(intervenant::step))
        .route("/dispositifs/{id}/etapes/{step}", post().to(intervenant::record_step))
        .route("/dispositifs/{id}/cadrage", get().to(intervenant::cadrage))
        .route("/dispositifs/{id}/cadrage", post().to(intervenant::write_cadrage))
        .route("/dispositifs/{id}/entretiens", get().to(intervenant::interviews))
        .route("/dispositifs/{id}/entretiens", post().to(intervenant::keep_theme))
        .route("/dispositifs/{id}/entretiens/{theme}/retirer", post().to(intervenant::remove_theme))
        .route("/dispositifs/{id}/commanditaires", get().to(intervenant::commanditaires))
        .route("/dispositifs/{id}/commanditaires", post().to(intervenant::add_commanditaire))
        .route(
            "/dispositifs/{id}/commanditaires/{organisation}/retirer",
            post().to(intervenant::remove_commanditaire),
        );
}

/// The group's reading and the actions.
fn reading(config: &mut ServiceConfig) {
    config
        .route("/dispositifs/{id}/lecture", get().to(intervenant::reading))
        .route("/dispositifs/{id}/lecture", post().to(intervenant::write_reading))
        .route("/dispositifs/{id}/lecture/vote", post().to(intervenant::put_to_vote))
        .route("/dispositifs/{id}/lecture/clore", post().to(intervenant::close_vote))
        .route("/dispositifs/{id}/lecture/abandonner", post().to(intervenant::abandon_vote))
        .route("/dispositifs/{id}/lecture/reprendre", post().to(intervenant::revise_reading))
        .route("/dispositifs/{id}/lecture/valider", post().to(intervenant::validate_reading))
        .route("/dispositifs/{id}/lecture/transmettre", post().to(intervenant::transmit_reading))
        .route("/dispositifs/{id}/actions", get().to(intervenant::actions))
        .route("/dispositifs/{id}/actions", post().to(intervenant::add_action))
        .route("/dispositifs/{id}/actions/transmettre", post().to(intervenant::transmit_actions))
        .route("/dispositifs/{id}/actions/graphiques/{file}", get().to(intervenant::picture_of_actions))
        .route("/dispositifs/{id}/actions/{action}", post().to(intervenant::revise_action))
        .route("/dispositifs/{id}/actions/{action}/retirer", post().to(intervenant::remove_action));
}

/// One wave.
fn wave(config: &mut ServiceConfig) {
    config
        .route("/vagues/{id}/apercu", get().to(intervenant::preview))
        .route("/vagues/{id}/ouvrir", post().to(intervenant::open_wave))
        .route("/vagues/{id}/clore", post().to(intervenant::close_wave))
        .route("/vagues/{id}/annuler", get().to(intervenant::ask_cancel_wave))
        .route("/vagues/{id}/annuler", post().to(intervenant::cancel_wave))
        .route("/vagues/{id}/transmettre", post().to(intervenant::transmit))
        .route("/vagues/{id}/papier", get().to(intervenant::paper))
        .route("/vagues/{id}/textes", get().to(intervenant::texts))
        .route("/vagues/{id}/graphiques/{file}", get().to(intervenant::picture_of_wave))
        .route("/vagues/{id}/documents/{file}", get().to(intervenant::document_of_wave))
        .route("/vagues/{id}/resultats", get().to(intervenant::results));
}
