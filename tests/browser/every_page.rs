//! Every page in every state, looked at in both languages: by axe-core in light and dark, at each width, by its focus, and in a
//! picture.

use entrevoix::domain::language::Language;
use serde_json::{Value, json};

use crate::axe::Axe;
use crate::look::Eyes;
use crate::support::app::{EMAIL, PASSWORD};
use crate::support::browser::{Screen, Script};
use crate::support::gallery::{Ask, Gallery, NEWCOMER, Role, SINGLE, View};
use crate::support::sqlite;

/// The widths of a phone, of a desktop enlarged to 200 %, of a tablet and of a desktop. The phone's is also that of a desktop
/// enlarged to 400 %.
const WIDTHS: [u32; 4] = [1280, 768, 640, 320];

/// Who is logged in, one after the other.
const ROLES: [(Role, Option<&str>); 4] = [
    (Role::Public, None),
    (Role::Newcomer, Some(NEWCOMER)),
    (Role::Single, Some(SINGLE)),
    (Role::Intervenant, Some(EMAIL)),
];

#[actix_web::test]
async fn every_page_in_french_passes_axe_scrolls_one_way_and_shows_its_focus() {
    look_at_all(Language::Fr).await;
}

#[actix_web::test]
async fn every_page_in_english_passes_axe_scrolls_one_way_and_shows_its_focus() {
    look_at_all(Language::En).await;
}

async fn look_at_all(language: Language) {
    let Some(eyes) = Eyes::open(Screen::Desktop, Script::On).await else { return };
    let axe = Axe::find();
    let database = sqlite();
    let gallery = Gallery::open(&database);
    gallery.speak(language);
    let views = gallery.views(language);
    let mut faults = Vec::new();
    for (role, email) in ROLES {
        if let Some(email) = email {
            log_in(&eyes, &gallery.app.base, email).await;
        }
        for view in views.iter().filter(|view| view.role == role) {
            // Without script a page says what else to do, and the other language shows it; axe-core itself needs script.
            run_scripts(&eyes, language == Language::Fr).await;
            reach(&eyes, &gallery.app.base, view).await;
            run_scripts(&eyes, true).await;
            let name = format!("{}-{}", view.name, language.tag());
            let told = look(&eyes, axe.as_ref(), &name, language).await;
            faults.extend(told.into_iter().map(|told| format!("{name}: {told}")));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

async fn log_in(eyes: &Eyes, base: &str, email: &str) {
    eyes.browser.page().delete_all_cookies().await.unwrap();
    eyes.browser.page().goto(&format!("{base}/espace/connexion")).await.unwrap();
    let fields = [("email", email), ("password", PASSWORD)];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    send(eyes, "/espace/connexion", &fields).await;
}

/// Goes to the page of a view, as the last of its requests.
async fn reach(eyes: &Eyes, base: &str, view: &View) {
    for ask in &view.asks {
        match ask {
            Ask::Get(path) => eyes.browser.page().goto(&format!("{base}{path}")).await.unwrap(),
            Ask::At(address) => eyes.browser.page().goto(address).await.unwrap(),
            Ask::Post(path, fields) => send(eyes, path, fields).await,
        }
    }
}

/// Sends a form from the page that is shown, which is one of the service.
async fn send(eyes: &Eyes, path: &str, fields: &[(String, String)]) {
    let script = "const [path, fields] = arguments, form = document.createElement('form');\
        form.method = 'post'; form.action = path;\
        for (const [name, value] of fields) { const field = document.createElement('textarea');\
        field.name = name; field.value = value; form.append(field); }\
        document.body.append(form); form.submit();";
    let fields: Vec<Value> = fields.iter().map(|(name, value)| json!([name, value])).collect();
    eyes.leave().await;
    eyes.browser.page().execute(script, vec![json!(path), Value::Array(fields)]).await.unwrap();
    eyes.arrive().await;
}

/// What is wrong with the page that is shown.
async fn look(eyes: &Eyes, axe: Option<&Axe>, name: &str, language: Language) -> Vec<String> {
    let mut told = Vec::new();
    if eyes.ask("!!document.querySelector('noscript')").await == true {
        let is_told = eyes.ask("document.querySelector('noscript').checkVisibility()").await == true;
        assert_eq!(is_told, language == Language::En, "{name}: what is said where no script runs");
    }
    // All rules look at one language on a desktop and at the other on a phone.
    let mut widths = WIDTHS;
    if language == Language::En {
        widths.reverse();
    }
    let (all, again) = (widths[0], widths[WIDTHS.len() - 1]);
    for width in widths {
        eyes.browser.show(width, 800).await;
        told.extend(too_wide(eyes, width).await);
        told.extend(marks(eyes).await);
        if width == all {
            told.extend(unseen_focus(eyes).await);
        }
        if let Some(axe) = axe {
            told.extend(seen(eyes, axe, (width == all, width == again)).await);
        }
        if language == Language::Fr && (width == all || width == again) {
            eyes.browser.picture(&format!("page-{name}-{width}"), width).await;
        }
    }
    told.extend(broken_words(eyes).await);
    told.extend(spaced_out(eyes).await);
    eyes.browser.show(1280, 800).await;
    let complaints = eyes.browser.complaints().await;
    // A refusal is no fault of the page, nor is a date that no browser would have sent.
    let is_said = |line: &String| !line.contains("with a status of") && !line.contains("required format");
    told.extend(complaints.into_iter().filter(is_said));
    told
}

/// What axe-core finds: where it is to look at `all`, by all rules and then at the colours in the dark; where `again`, by those
/// that depend on the width.
async fn seen(eyes: &Eyes, axe: &Axe, (all, again): (bool, bool)) -> Vec<String> {
    let mut told = Vec::new();
    if all {
        told.extend(axe.faults(eyes).await);
        shade(eyes, "dark").await;
        told.extend(axe.colours(eyes).await.into_iter().map(|fault| format!("in the dark, {fault}")));
        shade(eyes, "light").await;
    }
    if again {
        told.extend(axe.layout(eyes).await);
    }
    told
}

/// Whether pages that are reached from now on run their own script, and are read as where it runs.
async fn run_scripts(eyes: &Eyes, are_run: bool) {
    eyes.browser.tell("Emulation.setScriptExecutionDisabled", json!({ "value": !are_run })).await;
}

async fn shade(eyes: &Eyes, scheme: &str) {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    eyes.browser.tell("Emulation.setEmulatedMedia", features).await;
}

/// The marks of the sheet's margin that are cut, stand beside another card than their own, or run into each other; on paper too.
async fn marks(eyes: &Eyes) -> Vec<String> {
    let script = "(() => { const told = [], marks = [...document.querySelectorAll('.sheet .margin')];\
        const edges = one => one.getBoundingClientRect();\
        for (const one of marks) { const box = edges(one), card = edges(one.parentElement);\
          if (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) told.push('a mark is cut');\
          if (box.top < card.top - 1 || box.bottom > card.bottom + 1) told.push('a mark leaves its card');\
          if (marks.some(other => other !== one && edges(other).top < box.bottom && box.top < edges(other).bottom)) told.push('marks collide'); }\
        return told; })()";
    let mut told = strings(&eyes.ask(script).await);
    eyes.browser.tell("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    told.extend(strings(&eyes.ask(script).await).into_iter().map(|fault| format!("on paper, {fault}")));
    eyes.browser.tell("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    told
}

/// Whether the page scrolls sideways at this width.
async fn too_wide(eyes: &Eyes, width: u32) -> Option<String> {
    let found = eyes.ask("document.documentElement.scrollWidth").await.as_u64().unwrap();
    (found > u64::from(width)).then(|| format!("{found} wide where {width} are shown"))
}

/// The stops of the keyboard whose focus cannot be seen, and what moves by itself.
async fn unseen_focus(eyes: &Eyes) -> Vec<String> {
    // What was focused by the keyboard shows it; what a script focuses after it does too.
    eyes.browser.press(&[fantoccini::key::Key::Tab]).await;
    let script = "(() => { const told = [];\
        for (const one of document.querySelectorAll('a[href], button:enabled, input:not([type=hidden]), select, textarea, summary, [tabindex]')) {\
          if (!one.checkVisibility()) continue;\
          one.focus(); const style = getComputedStyle(one), box = one.getBoundingClientRect();\
          if (document.activeElement !== one) told.push('takes no focus: ' + one.outerHTML.slice(0, 120));\
          else if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 3 || !box.width)\
            told.push('shows no focus: ' + one.outerHTML.slice(0, 120));\
          else if (box.bottom < 0 || box.right < 0 || box.top > innerHeight) told.push('is focused out of sight: ' + one.outerHTML.slice(0, 120));\
          if (one.tabIndex > 0) told.push('jumps the queue: ' + one.outerHTML.slice(0, 120)); }\
        document.activeElement.blur();\
        for (const one of document.querySelectorAll('*')) { const style = getComputedStyle(one);\
          if ((style.animationName !== 'none' && style.animationTimeline === 'auto') || style.transitionDuration !== '0s') told.push('moves: ' + one.outerHTML.slice(0, 120)); }\
        return told; })()";
    strings(&eyes.ask(script).await)
}

/// The words that a phone breaks where no hyphen says so, in a wide font: a browser without a dictionary breaks between any two
/// letters. A code is broken between its groups alone.
async fn broken_words(eyes: &Eyes) -> Vec<String> {
    let wide = "document.styleSheets[0].insertRule('*{font-family:\"DejaVu Sans\"!important}', document.styleSheets[0].cssRules.length)";
    eyes.browser.page().execute(wide, Vec::new()).await.unwrap();
    eyes.browser.show(320, 800).await;
    let script = "(() => { document.querySelectorAll('details').forEach(one => one.open = true); const told = [];\
        const wide = document.createElement('canvas').getContext('2d'); wide.font = '20px \"DejaVu Sans\", monospace';\
        if (wide.measureText('i').width > 8) told.push('DejaVu Sans is not installed: nothing was measured');\
        const range = document.createRange(), pen = document.createElement('canvas').getContext('2d');\
        const isShown = one => one.checkVisibility() && !one.closest('svg, .unseen, .skip, thead, .address, textarea');\
        for (const one of document.querySelectorAll('body *')) { if (!isShown(one)) continue;\
          for (const text of one.childNodes) { if (text.nodeType !== 3) continue;\
            for (const word of text.data.matchAll(/[^\\s\\u00ad\\-\\/]+/g)) {\
              range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length);\
              const lines = new Set([...range.getClientRects()].map(rect => Math.round(rect.top)));\
              if (lines.size > 1) told.push(one.tagName + ' breaks « ' + word[0] + ' »'); } }\
          const named = getComputedStyle(one, '::before');\
          if (!one.matches('[data-of]') || named.content === 'none') continue;\
          pen.font = named.font;\
          for (const word of one.dataset.of.split(/\\s/)) if (pen.measureText(word).width > parseFloat(named.width) + 1)\
            told.push('the name of a cell breaks « ' + word + ' »'); }\
        return told; })()";
    let told = strings(&eyes.ask(script).await);
    let back = "document.styleSheets[0].deleteRule(document.styleSheets[0].cssRules.length - 1)";
    eyes.browser.page().execute(back, Vec::new()).await.unwrap();
    told
}

/// What is cut off, or runs out of the page, where a reader spaces the text out as WCAG 1.4.12 says.
async fn spaced_out(eyes: &Eyes) -> Vec<String> {
    let rules = "for (const rule of ['*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',\
        'p{margin-bottom:2em!important}']) document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)";
    eyes.browser.page().execute(rules, Vec::new()).await.unwrap();
    let cut = "[...document.querySelectorAll('body *:not(.unseen):not(.skip)')].filter(one => one.checkVisibility() && !one.closest('svg, .unseen, .card') && one.tagName !== 'INPUT' && getComputedStyle(one).clipPath === 'none' &&\
        /hidden|clip/.test(getComputedStyle(one).overflow) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))\
        .map(one => 'is cut off where text is spaced out: ' + one.outerHTML.slice(0, 120))";
    eyes.browser.show(320, 800).await;
    let mut told = strings(&eyes.ask(cut).await);
    told.extend(too_wide(eyes, 320).await.map(|fault| format!("with spaced text, {fault}")));
    told
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
