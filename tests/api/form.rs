//! A form as a browser without script has it: what is in it is sent, where it says, and only what it offers is chosen.

use reqwest::StatusCode;
use scraper::{ElementRef, Html, Selector};

use crate::app::{Answer, Visitor};

/// A form of a page, with what it holds.
pub struct Form {
    action: String,
    controls: Vec<Control>,
}

/// One field, or the radios of one name.
struct Control {
    name: String,
    /// What is sent; `None` for a box or radios without a choice.
    value: Option<String>,
    /// What can be chosen; `None` where anything can be typed.
    choices: Option<Vec<String>>,
    is_hidden: bool,
}

/// What `css` finds on a page.
pub fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

/// What `css` finds in a part of a page.
pub fn within<'a>(part: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    part.select(&Selector::parse(css).unwrap()).collect()
}

/// The words of an element, with single spaces.
pub fn words(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

impl Form {
    /// The one form of a page whose address ends so.
    pub fn of(answer: &Answer, action: &str) -> Self {
        let page = Html::parse_document(&answer.body);
        let forms = all(&page, &format!("form[method=post][action$='{action}']"));
        assert_eq!(forms.len(), 1, "{action} in {answer:?}");
        Self::read(forms[0])
    }

    /// The one form of a part of a page whose address ends so.
    pub fn within(part: ElementRef<'_>, action: &str) -> Self {
        let forms = within(part, &format!("form[method=post][action$='{action}']"));
        assert_eq!(forms.len(), 1, "{action} in {}", part.html());
        Self::read(forms[0])
    }

    fn read(form: ElementRef<'_>) -> Self {
        let mut controls: Vec<Control> = Vec::new();
        for element in within(form, "input[name], select[name], textarea[name]") {
            let control = Control::read(element);
            let is_radio = element.attr("type") == Some("radio");
            match controls.iter_mut().find(|one| is_radio && one.name == control.name) {
                Some(radios) => radios.join(control),
                None => controls.push(control),
            }
        }
        Self { action: form.attr("action").unwrap().to_owned(), controls }
    }

    /// Types or chooses `value` in the field called `name`.
    pub fn with(self, name: &str, value: &str) -> Self {
        self.with_nth(name, 0, value)
    }

    /// Types or chooses `value` in one of several fields called `name`, counted from 0.
    pub fn with_nth(mut self, name: &str, nth: usize, value: &str) -> Self {
        let control = self.controls.iter_mut().filter(|one| one.name == name).nth(nth);
        let control = control.unwrap_or_else(|| panic!("no field {name} in {}", self.action));
        assert!(!control.is_hidden, "nobody types in the hidden field {name}");
        if let Some(choices) = &control.choices {
            assert!(choices.iter().any(|one| one == value), "{name} offers no {value}: {choices:?}");
        }
        control.value = Some(value.to_owned());
        self
    }

    /// Presses the button that says that a warning was read.
    pub fn with_sure(self, answer: &Answer) -> Self {
        self.with_button(answer, "sure")
    }

    /// Presses the button of this name that the page shows.
    pub fn with_button(mut self, answer: &Answer, name: &str) -> Self {
        let page = Html::parse_document(&answer.body);
        let value = all(&page, &format!("button[name={name}]"))[0].attr("value").map(str::to_owned);
        self.controls.push(Control { name: name.to_owned(), value, choices: None, is_hidden: true });
        self
    }

    /// The names of its fields that begin so, in the order of the page.
    pub fn names(&self, begins: &str) -> Vec<String> {
        let names = self.controls.iter().map(|control| control.name.clone());
        names.filter(|name| name.starts_with(begins)).collect()
    }

    /// What is sent, in the order of the page.
    fn fields(&self) -> Vec<(String, String)> {
        let sent = self.controls.iter().filter_map(|one| Some((one.name.clone(), one.value.clone()?)));
        sent.collect()
    }

    /// Sends it.
    pub async fn send(&self, visitor: &Visitor) -> Answer {
        visitor.send(&self.action, &self.fields()).await
    }

    /// Sends it and goes where the answer leads.
    pub async fn send_on(&self, visitor: &Visitor) -> Answer {
        let page = visitor.follow(&self.send(visitor).await).await;
        assert_eq!(page.status, StatusCode::OK, "{page:?}");
        page
    }
}

impl Control {
    fn read(element: ElementRef<'_>) -> Self {
        let name = element.attr("name").unwrap().to_owned();
        let held = element.attr("value").unwrap_or_default().to_owned();
        let kind = element.attr("type").unwrap_or("text");
        if element.value().name() == "textarea" {
            let value = Some(element.text().collect());
            return Self { name, value, choices: None, is_hidden: false };
        }
        let is_hidden = kind == "hidden";
        if element.value().name() == "select" {
            let options = within(element, "option");
            let value = |option: &ElementRef<'_>| option.attr("value").unwrap().to_owned();
            let chosen = options.iter().find(|option| option.attr("selected").is_some());
            let value_of = chosen.or(options.first()).map(value);
            let choices = Some(options.iter().map(value).collect());
            return Self { name, value: value_of, choices, is_hidden };
        }
        if matches!(kind, "radio" | "checkbox") {
            let value = element.attr("checked").map(|_| held.clone());
            return Self { name, value, choices: Some(vec![held]), is_hidden };
        }
        Self { name, value: Some(held), choices: None, is_hidden }
    }

    /// Takes in another radio of the same name.
    fn join(&mut self, other: Self) {
        self.value = self.value.take().or(other.value);
        self.choices.get_or_insert_default().extend(other.choices.unwrap_or_default());
    }
}
