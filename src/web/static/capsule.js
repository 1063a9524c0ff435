// Turns the parts of a capsule and sums up its self-reading, here in the browser. What is ticked stands in no form, goes into
// no request, address, cookie or storage, and is unticked when the page is left.
"use strict";
const all = (css, within = document) => [...within.querySelectorAll(css)];
const one = (css, within = document) => within.querySelector(css);
const parts = all(".part"), profile = one("#profil"), none = one("#sans-reponse");
const fold = (element, isFolded) => element.toggleAttribute("data-folded", isFolded);

// Shows the part that the address names; at first the beginning.
function turn(event) {
  const named = document.getElementById(location.hash.slice(1));
  const shown = location.hash ? parts.find(part => part.contains(named)) : parts[0];
  if (!shown) return;
  for (const part of parts) fold(part, part !== shown);
  if (!event) return;
  // As the browser itself does for a part that was in sight.
  shown.scrollIntoView();
  one("h2", shown).focus({ preventScroll: true });
}
addEventListener("hashchange", turn);
turn();

const fill = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (hole, name) => words[name] ?? hole);
const ticked = set => one("input:checked", set);
const label = input => input.parentElement.textContent.trim();

// A dimension in words and as a bar: its points, and which of its statements are most and least present.
function tell(dimension) {
  const sets = all(`fieldset[data-dimension="${dimension.dataset.dimension}"]`);
  const given = sets.filter(ticked).map(set => ({ value: Number(ticked(set).value), label: label(ticked(set)), text: one(".statement", set).textContent }));
  const points = given.reduce((sum, answer) => sum + answer.value, 0);
  const max = given.length * Number(profile.dataset.highest);
  const values = given.map(answer => answer.value), most = Math.max(...values), least = Math.min(...values);
  const say = (name, value) => {
    const alike = given.filter(answer => answer.value === value);
    return fill(profile.dataset[name], { label: alike[0].label, statements: alike.map(answer => answer.text).join(" ") });
  };
  const said = [];
  if (given.length) said.push(fill(profile.dataset.points, { points, max }));
  if (given.length < sets.length) said.push(fill(profile.dataset.unanswered, { count: sets.length - given.length, total: sets.length }));
  if (given.length > 1 && most === least) said.push(fill(profile.dataset.same, { label: given[0].label }));
  if (most > least) said.push(say("most", most), say("least", least));
  one(".told", dimension).replaceChildren(...said.map(text => Object.assign(document.createElement("p"), { textContent: text })));
  // Nothing ticked is not the same as nothing present: then there is no bar.
  one(".bar", dimension).toggleAttribute("hidden", !given.length);
  if (given.length) one(".level", dimension).setAttribute("width", 100 * points / max);
}

// Shows the profile, or takes it away: what is added up by hand stands in its place, to be printed.
function show(isShown) {
  fold(profile, !isShown);
  for (const element of all(".computed", profile)) element.hidden = !isShown;
  for (const element of all(".hand", profile)) element.hidden = isShown;
  if (isShown) all(".dimension", profile).forEach(tell);
}

function clear() {
  for (const input of all("input:checked")) input.checked = false;
  none.hidden = true;
  show(false);
}

if (profile) {
  for (const element of all(".scripted")) element.hidden = false;
  one("#voir").addEventListener("click", () => {
    none.hidden = Boolean(one("input:checked"));
    if (!none.hidden) return;
    show(true);
    one("h3", profile).scrollIntoView();
    one("h3", profile).focus({ preventScroll: true });
  });
  one("#effacer").addEventListener("click", () => {
    clear();
    scrollTo(0, 0);
    one("#relecture h2").focus({ preventScroll: true });
  });
  one("#imprimer").addEventListener("click", () => print());
  document.addEventListener("change", () => {
    none.hidden = true;
    if (!profile.hasAttribute("data-folded")) show(true);
  });
  // A desk or a telephone may not be the reader's alone: nothing is there for who comes back to the page.
  addEventListener("pageshow", clear);
  addEventListener("pagehide", clear);
  clear();
}

// Where the browser can, it keeps the page itself, as it came, to open it again without a network.
navigator.serviceWorker?.register("/capsules/hors-ligne.js", { scope: "/capsules" }).catch(() => {});
