// Proposals while a rule is written: Ctrl and the space bar open a list below the text; arrows choose, Enter or Tab takes, Escape closes.
(() => {
  const text = document.querySelector("[data-completion]");
  const list = document.getElementById("proposals");
  if (!text || !list) return;
  const NEVER_PUT_IN = "HINT"; // what its author makes up
  let proposals = [];
  let chosen = -1;

  const close = () => {
    proposals = [];
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    text.removeAttribute("aria-activedescendant");
  };

  const choose = (at) => {
    chosen = (at + proposals.length) % proposals.length;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    text.setAttribute("aria-activedescendant", list.children[chosen].id);
  };

  const take = (at) => {
    const { text: words, replaces } = proposals[at];
    const from = text.selectionStart - replaces;
    text.setRangeText(words, from, text.selectionStart, "end");
    close();
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const show = (found) => {
    close();
    proposals = found;
    list.replaceChildren(...found.map(({ text: words, kind }, at) => {
      const item = document.createElement("li");
      item.id = `proposal-${at}`;
      item.setAttribute("role", "option");
      item.textContent = words;
      item.dataset.kind = kind.toLowerCase();
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(at); });
      return item;
    }));
    list.hidden = found.length === 0;
    if (found.length > 0) choose(0);
  };

  const propose = async () => {
    const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    const body = new URLSearchParams({ text: text.value, caret: text.selectionStart });
    const answer = await fetch(text.dataset.completion, { method: "POST", headers, body });
    if (answer.ok) show((await answer.json()).filter(({ kind }) => kind !== NEVER_PUT_IN));
  };

  text.setAttribute("aria-controls", "proposals");
  text.setAttribute("aria-autocomplete", "list");
  text.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.code === "Space") { event.preventDefault(); propose(); return; }
    if (list.hidden) return;
    const keys = { ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Enter: () => take(chosen), Tab: () => take(chosen), Escape: close };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  text.addEventListener("input", () => { if (!list.hidden) propose(); });
  text.addEventListener("blur", close);
})();
