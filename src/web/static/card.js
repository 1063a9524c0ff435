// The link's code stands behind the #, which a browser sends to nobody: it is put in the form and taken out of the
// address, so that it stays in no history.
"use strict";
function take() {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code) {
    history.replaceState(null, "", location.pathname + location.search);
    document.getElementById("code").value = code;
    const form = document.getElementById("card");
    // What changes something waits for the button.
    if (!("waits" in form.dataset)) form.submit();
  }
}
take();
// A link that is followed where the page is already open loads nothing anew.
addEventListener("hashchange", take);
