//! What holds for every page, in whatever way it was reached, and a picture of it to look at.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::Value;

use crate::support::browser::{Browser, Screen, Script};

/// Who reads the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A participant or the management: no cookie.
    Public,
    /// Someone who logged in.
    Intervenant,
}

/// A browser that notes where it is looked at from.
pub struct Eyes {
    pub browser: Browser,
    screen: Screen,
    suffix: String,
}

impl Eyes {
    /// `None` where the browser is left out.
    pub async fn open(screen: Screen, script: Script) -> Option<Self> {
        let browser = Browser::start(screen, script).await?;
        Some(Self { browser, screen, suffix: format!("{screen:?}-{script:?}").to_lowercase() })
    }

    /// What a line of script gives; it runs where the page's own script is off too.
    pub async fn ask(&self, script: &str) -> Value {
        self.browser.page().execute(&format!("return {script}"), Vec::new()).await.unwrap()
    }

    /// What the page's main heading says.
    pub async fn heading(&self) -> String {
        self.browser.page().find(Locator::Css("h1")).await.unwrap().text().await.unwrap()
    }

    pub async fn type_in(&self, css: &str, text: &str) {
        self.browser.page().find(Locator::Css(css)).await.unwrap().send_keys(text).await.unwrap();
    }

    /// Presses keys of which the last leads to another page, and waits for that one.
    pub async fn press_on(&self, keys: &[Key]) {
        self.leave().await;
        self.browser.press(keys).await;
        self.arrive().await;
    }

    /// Goes by the Tab key to what `css` finds, and gives up after twenty stops.
    pub async fn tab_to(&self, css: &str) {
        for _ in 0..20 {
            self.browser.press(&[Key::Tab]).await;
            if self.ask(&format!("document.activeElement.matches(\"{css}\")")).await == true {
                return;
            }
        }
        panic!("{css} is not reached by the Tab key");
    }

    /// Clicks what leads to another page, and waits for that one.
    pub async fn click_on(&self, css: &str) {
        self.click_nth(css, 0).await;
    }

    /// The same for one of several, counted from 0.
    pub async fn click_nth(&self, css: &str, nth: usize) {
        self.leave().await;
        let found = self.browser.page().find_all(Locator::Css(css)).await.unwrap();
        found[nth].click().await.unwrap();
        self.arrive().await;
    }

    /// Marks the page, so that the next one is told from it.
    pub async fn leave(&self) {
        self.ask("document.documentElement.setAttribute('left', '')").await;
    }

    pub async fn arrive(&self) {
        let next = Locator::Css("html:not([left]) body");
        self.browser.page().wait().for_element(next).await.unwrap();
    }

    /// Takes a picture of the page and holds what is true of every one: nothing to scroll sideways, nothing refused or
    /// missing, no cookie but the intervenant's, which no script can read.
    pub async fn look(&self, name: &str, reader: Reader) {
        let name = format!("{name}-{}", self.suffix);
        self.browser.screenshot(&name).await;
        // Not innerWidth: on a phone it grows with a page that is too wide.
        let width = self.ask("document.documentElement.scrollWidth").await.as_u64().unwrap();
        assert!(width <= u64::from(self.screen.width()), "{name} is {width} wide and scrolls sideways");
        assert_eq!(self.ask("document.cookie").await, "", "{name}");
        let cookies = self.browser.page().get_all_cookies().await.unwrap();
        let expected: &[&str] = if reader == Reader::Intervenant { &["entrevoix"] } else { &[] };
        let names: Vec<&str> = cookies.iter().map(|cookie| cookie.name()).collect();
        assert_eq!(names, expected, "{name}");
        assert!(cookies.iter().all(|cookie| cookie.http_only() == Some(true)), "{name}: {cookies:?}");
        let mut complaints = self.browser.complaints().await;
        // A form that comes back is no fault of the page; the browser notes it all the same.
        complaints.retain(|line| !line.contains("status of 422"));
        assert_eq!(complaints, Vec::<String>::new(), "{name}");
    }
}
