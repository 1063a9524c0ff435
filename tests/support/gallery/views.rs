//! The list of what there is to see. A test holds that it names every address of the table of routes.

use entrevoix::domain::free_text::TEXT_MAX;
use entrevoix::domain::language::Language;
use entrevoix::domain::reading::READING_TEXT_MAX;

use super::Gallery;
use crate::support::app::EMAIL;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A participant, the management, whoever passes by: no cookie.
    Public,
    /// An intervenant who has nothing yet.
    Newcomer,
    /// An intervenant with one dispositif.
    Single,
    /// An intervenant with a dispositif in every state.
    Intervenant,
}

/// How a page is reached.
#[derive(Clone, Debug)]
pub enum Ask {
    Get(String),
    /// At a whole address, on another server.
    At(String),
    Post(String, Vec<(String, String)>),
}

/// A page in one state.
#[derive(Clone, Debug)]
pub struct View {
    /// What tells it from the others.
    pub name: String,
    pub role: Role,
    /// What is asked one after the other; the last answer is the page.
    pub asks: Vec<Ask>,
    /// Whether something is to be corrected on it.
    pub is_faulty: bool,
}

/// All of them in `language`.
pub fn all(gallery: &Gallery, language: Language) -> Vec<View> {
    let mut list = List { gallery, tag: language.tag(), role: Role::Public, views: Vec::new() };
    list.cards();
    list.capsules();
    list.questionnaires();
    list.draws();
    list.votes();
    list.directions();
    list.failures();
    list.role = Role::Newcomer;
    list.get("espace-vide", "/espace");
    list.get("nouveau-premier", "/espace/dispositifs/nouveau");
    list.get("bilan-vide", "/espace/bilan");
    list.role = Role::Single;
    list.get("espace-un", "/espace");
    list.get("bilan-un", "/espace/bilan");
    list.role = Role::Intervenant;
    list.home();
    list.forms();
    list.dispositifs();
    list.readings();
    list.sheets();
    list.figures();
    list.views
}

struct List<'a> {
    gallery: &'a Gallery,
    tag: &'static str,
    role: Role,
    views: Vec<View>,
}

impl List<'_> {
    fn cards(&mut self) {
        self.get("accueil", "/");
        self.get("anonymat", "/anonymat");
        self.get("saisie", "/saisie");
        self.get("carte", "/r");
        self.get("carte-saisie", "/r?saisie=1");
        self.fault("carte-fautive", "/r", &[("code", "7QK4")]);
        self.fault("carte-vide", "/r", &[("code", "")]);
        let link = self.gallery.made("open").links[0].to_code();
        self.post("carte-lien", "/r", &[("code", &link)]);
        self.fault("carte-peut-etre-lien", "/r", &[("code", &link.replace("TIRAGE-", ""))]);
        self.post("carte-inconnue", "/r", &[("code", &unknown())]);
        for (name, of) in [
            ("carte-trop-tot", "cards"),
            ("carte-entre-deux", "released"),
            ("carte-close", "finished"),
            ("carte-annulee", "cancelled"),
            ("carte-suivante", "wave-cancelled"),
        ] {
            let code = self.gallery.made(of).code(0, 0);
            self.post(name, "/r", &[("code", &code)]);
        }
    }

    fn capsules(&mut self) {
        self.get("capsules", "/capsules");
        let capsules = self.gallery.app.service.library.capsules();
        let names: Vec<String> = capsules.iter().map(|capsule| capsule.id.to_string()).collect();
        for name in names {
            self.get(&format!("capsule-{name}"), &format!("/capsules/{name}"));
        }
        self.asks(
            "capsule-relecture",
            vec![Ask::Get(format!("/capsules/management?lang={}#relecture", self.tag))],
            false,
        );
        self.get("capsule-inconnue", "/capsules/inconnue");
    }

    fn questionnaires(&mut self) {
        let open = self.gallery.made("open").code(0, 7);
        let plain = self.gallery.made["full"].waves[0].to_string();
        let wave = self.gallery.made("open").waves[0].to_string();
        self.post("questionnaire", "/r", &[("code", &open)]);
        self.post("questionnaire-saisie", "/r", &[("code", &open), ("saisie", "1")]);
        self.fault("questionnaire-vide", "/r/reponses", &[("code", &open)]);
        let faulty = [
            ("code", open.as_str()),
            ("qvct.sens", "9"),
            ("isolement.pair", "2"),
            ("epuisement.fatigue", "9"),
        ];
        self.fault("questionnaire-fautif", "/r/reponses", &faulty);
        let long = "n".repeat(TEXT_MAX + 1);
        self.fault(
            "questionnaire-long",
            "/r/reponses",
            &[("code", &open), ("qvct.sens", "1"), ("text", &long)],
        );
        let closed = self.gallery.made("finished").code(0, 0);
        self.post("questionnaire-trop-tard", "/r/reponses", &[("code", &closed), ("qvct.sens", "1")]);
        self.get("merci", &format!("/r/merci/{wave}"));
        self.get("merci-simple", &format!("/r/merci/{plain}"));
        self.get("merci-saisie", &format!("/r/merci/{wave}?saisie=1"));
        self.get("effacees", &format!("/r/effacees/{wave}"));
    }

    fn votes(&mut self) {
        let open = self.gallery.made("open").code(0, 7);
        self.post("lecture-carte", "/r/lecture", &[("code", &open)]);
        self.fault("lecture-carte-fautive", "/r/lecture", &[("code", "7QK4")]);
        self.get("lecture-adresse", "/r/lecture");
        self.get("vote-merci", "/r/lecture/merci?until=2026-03-14#vote");
        self.get("vote-merci-sans-jour", "/r/lecture/merci");
        let closed = self.gallery.made("released").code(0, 0);
        self.post("vote-clos", "/r/lecture", &[("code", &closed), ("vote", "yes")]);
        self.post("vote-aucun", "/r/lecture", &[("code", &closed)]);
        self.post("vote-carte-inconnue", "/r/lecture", &[("code", &unknown())]);
    }

    fn readings(&mut self) {
        let lecture = |name: &str| format!("{}/lecture", self.page(name));
        let [draft, second, bounds] = ["full", "released", "bounds"].map(|name| self.page(name));
        let actions = entrevoix::app::read_actions(
            &self.gallery.app.service,
            &self.gallery.app.account,
            self.gallery.id("bounds"),
        );
        let action = actions.unwrap().actions[0].id.to_string();
        let to_validate = format!("{}/transmettre?lang={}", lecture("full"), self.tag);
        let readings =
            ["bare", "full", "open", "released", "evaluation-half", "evaluation", "bounds", "year"]
                .map(|name| (name, lecture(name)));
        for (name, path) in readings {
            self.get(&format!("lecture-{name}"), &path);
        }
        for (name, path) in
            ["bare", "bounds", "year"].map(|name| (name, format!("{}/actions", self.page(name))))
        {
            self.get(&format!("actions-{name}"), &path);
        }
        let long = "n".repeat(READING_TEXT_MAX + 1);
        let texts = [
            ("objectifs", long.as_str()),
            ("contexte", ""),
            ("synthese", ""),
            ("problematiques", ""),
            ("axes", ""),
        ];
        self.fault("lecture-longue", &format!("{draft}/lecture"), &texts);
        self.fault("lecture-vote-fautif", &format!("{second}/lecture/vote"), &[("until", "2020-01-01")]);
        self.fault(
            "lecture-seance-fautive",
            &format!("{second}/lecture/valider"),
            &[("room_on", "2030-01-01")],
        );
        let empty = [("axis", ""), ("what", " "), ("owner", ""), ("due_on", "hier")];
        self.fault(
            "action-fautive",
            &format!("{bounds}/actions"),
            &[empty[0], empty[1], empty[2], ("due_on", "")],
        );
        self.fault("action-jour-fautif", &format!("{bounds}/actions"), &empty);
        let revised = [("status", "done"), ("due_on", "hier"), ("note", "")];
        self.fault("action-revue-fautive", &format!("{bounds}/actions/{action}"), &revised);
        self.post("lecture-refusee", &to_validate, &[]);
    }

    fn page(&self, name: &str) -> String {
        format!("/espace/dispositifs/{}", self.gallery.id(name))
    }

    fn draws(&mut self) {
        self.get("tirage", "/tirage");
        self.fault("tirage-fautif", "/tirage", &[("code", "tirage 7qk4")]);
        let card = self.gallery.made("open").code(0, 7);
        self.post("tirage-carte-deja", "/tirage", &[("code", &card)]);
        let ticket = self.gallery.ticket.clone();
        for (name, of) in [("tirage-fait", "open"), ("tirage-trop-tot", "cards"), ("tirage-complet", "full")]
        {
            let link = self.gallery.made(of).links[0].to_code();
            self.post(name, "/tirage", &[("code", &link), ("ticket", &ticket)]);
        }
    }

    fn directions(&mut self) {
        for (name, token) in self.gallery.tokens.clone() {
            self.get(&format!("direction-{name}"), &format!("/direction/{token}"));
        }
        self.get("direction-close", "/direction/0000000000000000");
        let [over, withdrawn] = self.gallery.ended.clone();
        self.get("direction-terminee", &format!("/direction/{over}"));
        self.get("direction-retiree", &format!("/direction/{withdrawn}"));
        let (base, token) = (&self.gallery.full_desk, &self.gallery.tokens["finished"]);
        let busy = format!("{base}/direction/{token}/documents/restitution.pdf?lang={}", self.tag);
        self.asks("documents-occupes", vec![Ask::At(busy)], false);
    }

    fn failures(&mut self) {
        self.get("nulle-part", "/nulle-part");
        self.post(
            "formulaire-trop-grand",
            &format!("/r?lang={}", self.tag),
            &[("code", &"n".repeat(40_000))],
        );
        self.get("connexion", "/espace/connexion");
        let wrong = [("email", EMAIL), ("password", "faux")];
        self.fault("connexion-refusee", &format!("/espace/connexion?lang={}", self.tag), &wrong);
    }

    fn home(&mut self) {
        self.get("espace", "/espace");
        self.fault("espace-organisation-fautive", "/espace/organisations", &[("name", " ")]);
        self.get("bilan", "/espace/bilan");
        self.get("bilan-annee", "/espace/bilan/2025");
        self.get("bilan-rien", "/espace/bilan/2024");
        self.get("espace-nulle-part", &format!("/espace/nulle-part?lang={}", self.tag));
    }

    fn forms(&mut self) {
        self.get("nouveau-forme", "/espace/dispositifs/nouveau");
        self.get(
            "nouveau",
            "/espace/dispositifs/nouveau?modele=analyse_de_pratiques&debut=2026-04-07&suivi=1",
        );
        self.get("nouveau-atelier", "/espace/dispositifs/nouveau?modele=atelier_d_ecoute");
        self.lives();
        let rows = [
            ("kind", "regulation"),
            ("granularity", "by_group"),
            ("mode", "diagnostic"),
            ("k", "5"),
            ("group", ""),
            ("members", "4"),
            ("group", "Nuit"),
            ("members", "0"),
            ("before_on", ""),
            ("after_on", ""),
        ];
        self.fault("nouveau-groupes-fautifs", "/espace/dispositifs", &rows);
        let empty = [
            ("organisation_name", ""),
            ("title", ""),
            ("kind", "regulation"),
            ("granularity", "by_group"),
            ("mode", "evaluation"),
            ("members", "0"),
            ("k", "3"),
            ("monthly", "40"),
        ];
        self.fault("nouveau-fautif", "/espace/dispositifs", &empty);
        self.fault("nouveau-jours", "/espace/dispositifs", &planned("8", "2026-07-01"));
        self.fault("nouveau-prevenu", "/espace/dispositifs", &planned("3", "2026-03-20"));
        let id = self.gallery.id("draft").to_string();
        let page = format!("/espace/dispositifs/{id}");
        self.fault("groupe-fautif", &format!("{page}/groupes"), &[("name", " "), ("members", "0")]);
        self.fault("lien-fautif", &format!("{page}/liens"), &[("expires_on", "hier")]);
        self.fault(
            "conservation-fautive",
            &format!("{page}/conservation"),
            &[("retention_on", "2020-01-01")],
        );
        let over = format!("/espace/dispositifs/{}/cartes", self.gallery.id("finished"));
        self.post("refus", &format!("{over}?lang={}", self.tag), &[]);
        self.post("lien", &format!("{page}/liens"), &[("expires_on", "2026-05-01")]);
    }

    fn lives(&mut self) {
        let page = format!("/espace/dispositifs/{}", self.gallery.id("lived"));
        let account = &self.gallery.app.account;
        let view =
            entrevoix::app::read_dispositif(&self.gallery.app.service, account, self.gallery.id("lived"));
        let session = view.unwrap().life.sessions[0].id.to_string();
        for name in ["lived", "waiting", "refused", "bare"] {
            let page = format!("/espace/dispositifs/{}", self.gallery.id(name));
            for part in ["seances", "etapes", "cadrage", "entretiens", "commanditaires"] {
                self.get(&format!("{part}-{name}"), &format!("{page}/{part}"));
            }
            self.get(&format!("etape-{name}"), &format!("{page}/etapes/commande"));
        }
        self.get("seance", &format!("{page}/seances/{session}"));
        let typed = [("on", "hier"), ("minutes", "5")];
        self.fault("seances-fautives", &format!("{page}/seances"), &typed);
        let late = [("on", "2026-04-07"), ("minutes", "150"), ("attendance", "to_eight")];
        self.fault("seance-fautive", &format!("{page}/seances/{session}"), &late);
        self.fault("etape-fautive", &format!("{page}/etapes/commande"), &[("state", "done")]);
        self.fault(
            "theme-trop-peu",
            &format!("{page}/entretiens"),
            &[("label", "Le bruit"), ("interviews", "2")],
        );
        let draft = format!("/espace/dispositifs/{}", self.gallery.id("waiting"));
        self.fault(
            "cadrage-fautif",
            &format!("{draft}/cadrage"),
            &[("written_on", "2026-03-01"), ("body", "cse")],
        );
        self.fault("refus-sans-raison", &format!("{draft}/etapes"), &[("reason", " ")]);
        self.fault("commanditaire-fautif", &format!("{draft}/commanditaires"), &[("name", " ")]);
        let wave = self.wave("waiting", 0);
        self.post("cadrage-d-abord", &format!("{wave}/ouvrir"), &[("closes_on", "2026-03-20")]);
    }

    fn dispositifs(&mut self) {
        for name in self.gallery.made.keys() {
            let page = format!("/espace/dispositifs/{}", self.gallery.id(name));
            self.get(&format!("dispositif-{name}"), &page);
            if ["bare", "draft", "open", "evaluation", "year", "many", "full", "cards", "withheld"]
                .contains(name)
            {
                self.get(&format!("methode-{name}"), &format!("{page}/methode"));
            }
            if ["open", "cards", "released", "evaluation-half"].contains(name) {
                self.get(&format!("annuler-{name}"), &format!("{page}/annuler"));
                let wave = self.wave(name, 1);
                self.get(&format!("annuler-vague-{name}"), &format!("{wave}/annuler"));
            }
        }
    }

    fn sheets(&mut self) {
        let wave = self.wave("open", 0);
        self.get("apercu", &format!("{wave}/apercu"));
        self.get("papier", &format!("{wave}/papier"));
        self.get("textes-avant-resultats", &format!("{wave}/textes"));
        for (nth, name) in ["textes", "textes-trop-peu"].into_iter().enumerate() {
            let wave = self.wave("texts", nth);
            self.get(name, &format!("{wave}/textes"));
        }
        let questions = self.wave("texts", 1);
        self.get("apercu-questions", &format!("{questions}/apercu"));
        let page = format!("/espace/dispositifs/{}", self.gallery.id("cards"));
        let back = Ask::Post(format!("{page}/cartes/reprendre"), Vec::new());
        let make = Ask::Post(format!("{page}/cartes"), Vec::new());
        self.asks("cartes", vec![back, make], false);
    }

    fn figures(&mut self) {
        for (name, waves) in [
            ("finished", 2),
            ("year", 5),
            ("evaluation", 2),
            ("bounds", 2),
            ("few", 2),
            ("withheld", 2),
            ("texts", 2),
            ("many", 2),
            ("apart", 2),
            ("released", 1),
        ] {
            for nth in 0..waves {
                let wave = self.wave(name, nth);
                self.get(&format!("resultats-{name}-{nth}"), &format!("{wave}/resultats"));
            }
            if waves > 1 {
                let page = format!("/espace/dispositifs/{}", self.gallery.id(name));
                self.get(&format!("comparaison-{name}"), &format!("{page}/comparaison"));
            }
        }
    }

    fn wave(&self, name: &str, nth: usize) -> String {
        format!("/espace/vagues/{}", self.gallery.made(name).waves[nth])
    }

    fn get(&mut self, name: &str, path: &str) {
        let sign = if path.contains('?') { '&' } else { '?' };
        // An intervenant's page is in the language of the account.
        let asked = match self.role {
            Role::Public => match path.split_once('#') {
                Some((page, place)) => format!("{page}{sign}lang={}#{place}", self.tag),
                None => format!("{path}{sign}lang={}", self.tag),
            },
            _ => path.to_owned(),
        };
        self.asks(name, vec![Ask::Get(asked)], false);
    }

    fn post(&mut self, name: &str, path: &str, fields: &[(&str, &str)]) {
        self.sent(name, path, fields, false);
    }

    /// A form that comes back with what to correct.
    fn fault(&mut self, name: &str, path: &str, fields: &[(&str, &str)]) {
        self.sent(name, path, fields, true);
    }

    fn sent(&mut self, name: &str, path: &str, fields: &[(&str, &str)], is_faulty: bool) {
        let fields = fields.iter().copied().chain([("lang", self.tag)]);
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        self.asks(name, vec![Ask::Post(path.to_owned(), fields)], is_faulty);
    }

    fn asks(&mut self, name: &str, asks: Vec<Ask>, is_faulty: bool) {
        self.views.push(View { name: name.to_owned(), role: self.role, asks, is_faulty });
    }
}

/// A form of a new dispositif with one group of so many members, whose first questionnaire closes then.
fn planned<'a>(members: &'a str, before_on: &'a str) -> [(&'static str, &'a str); 11] {
    [
        ("organisation_name", "Mairie de Valmont"),
        ("title", "Analyse de pratiques 2026"),
        ("kind", "analyse_de_pratiques"),
        ("group", "Accueil"),
        ("members", members),
        ("granularity", "whole"),
        ("mode", "diagnostic"),
        ("k", "5"),
        ("primary", "isolement"),
        ("before_on", before_on),
        ("after_on", "2026-06-20"),
    ]
}

/// A card's code that no dispositif has.
fn unknown() -> String {
    entrevoix::domain::card::CardSecret::from_random([7; 10]).to_code()
}
