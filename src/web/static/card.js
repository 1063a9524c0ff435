// The link's code stands behind the #, which a browser sends to nobody: it is put in the form and taken out of the
// address, so that it stays in no history.
"use strict";
function take() {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code) {
    history.replaceState(null, "", location.pathname + location.search);
    // In blocks of four, as on paper; the word of a draw link stands before them.
    document.getElementById("code").value = code.replace(/^(TIRAGE)?(....)(....)(....)(....)(.)$/i, (all, word, ...blocks) =>
      [word, ...blocks.slice(0, 5)].filter(Boolean).join("-"));
    const form = document.getElementById("card");
    // What changes something waits for the button.
    if (!("waits" in form.dataset)) form.submit();
  }
}
take();
// A link that is followed where the page is already open loads nothing anew.
addEventListener("hashchange", take);
