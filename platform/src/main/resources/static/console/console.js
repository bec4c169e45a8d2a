// What every page shares: keyboard shortcuts, the theme switch, selects that submit, server messages read aloud.
(() => {
  const typing = (element) => element.matches("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]");

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-switch]")) window.lintasTheme.toggle();
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
  });

  // In a table marked data-rows j and k, or the arrows once in it, go from line to line by their first links; Enter follows one by itself.
  const STEPS = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };
  document.addEventListener("keydown", (event) => {
    const step = STEPS[event.key.toLowerCase()];
    const table = document.querySelector("table[data-rows]");
    if (!step || !table || event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
    const links = [...table.querySelectorAll("tbody th a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0 && event.key.startsWith("Arrow")) return;
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
    if (next) { event.preventDefault(); next.focus(); }
  });

  // Alt+1..9 opens a page of the navigation; a single letter presses the button that carries it as data-key.
  document.addEventListener("keydown", (event) => {
    if (event.altKey && /^[1-9]$/.test(event.key)) {
      const link = document.querySelector(`[data-shortcut="${event.key}"]`);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]:not([disabled])`);
    if (button) { event.preventDefault(); button.focus(); button.click(); }
  });

  // What a person chose in an element marked data-keep outlives the next part of the page that comes by itself.
  const kept = new Map();
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-keep]")) return;
    document.getElementsByName(event.target.name).forEach((other) => delete other.dataset.chosen);
    event.target.dataset.chosen = "";
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    kept.clear();
    if (event.detail.requestConfig.verb !== "get") return;
    document.querySelectorAll("[data-keep][data-chosen]").forEach((element) => kept.set(element.id, element.value));
  });
  document.addEventListener("htmx:afterSwap", () => kept.forEach((value, id) => {
    const element = document.getElementById(id);
    if (!element) return;
    if (element.type === "radio") element.checked = true; else element.value = value;
    element.dataset.chosen = "";
  }));

  // An element marked data-announce is read aloud when htmx brings it.
  document.addEventListener("htmx:afterSwap", (event) => {
    const message = event.target.querySelector?.("[data-announce]");
    if (message) document.getElementById("announcements").textContent = message.textContent;
  });

  // A live picture has its frame from the first picture on: a scanner without one leaves no empty frame.
  document.addEventListener("load", (event) => {
    if (event.target.matches?.("[data-preview]")) event.target.closest("figure").classList.add("live");
  }, true);

  // A failed request is said, never swallowed.
  document.addEventListener("htmx:responseError", (event) => {
    const place = document.getElementById("announcements");
    place.textContent = event.detail.xhr.statusText || String(event.detail.xhr.status);
    place.classList.remove("visually-hidden");
    place.classList.add("alert", "alert-danger", "frame-alert");
  });
})();
