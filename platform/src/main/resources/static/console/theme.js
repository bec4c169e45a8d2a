// Sets light or dark before the page is painted. "auto" follows the machine.
(() => {
  const root = document.documentElement;
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const chosen = root.dataset.theme;
    root.dataset.bsTheme = chosen === "auto" ? (prefersDark.matches ? "dark" : "light") : chosen;
    document.dispatchEvent(new CustomEvent("lintas:theme"));
  };
  prefersDark.addEventListener("change", apply);
  apply();
  window.lintasTheme = {
    toggle() {
      root.dataset.theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
      document.cookie = `lintas-theme=${root.dataset.theme};path=/;max-age=31536000;samesite=strict`;
      apply();
    },
  };
})();
