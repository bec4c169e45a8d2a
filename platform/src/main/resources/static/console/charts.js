// Draws the charts of a page from their data sources, writes the same figures into the table beside each, and keeps both
// fresh. Times come with the State's offset and are shown as they come, whatever the zone of the browser. Colours follow
// the theme; names of series are the heads of the table.
(() => {
  const REFRESH_MILLIS = 15_000;
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const CLOCK = { from: 11, to: 16 }; // "14:05" in "2026-01-31T14:05:00+08:00"
  const time = (iso) => iso.slice(CLOCK.from, CLOCK.to);
  const number = (value) =>
    value === null ? "–" : value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

  const charts = {
    throughput: [
      { field: "cleared", colour: "--lintas-green", type: "bar", stack: "all" },
      { field: "referred", colour: "--lintas-yellow", type: "bar", stack: "all" },
      { field: "refused", colour: "--lintas-red", type: "bar", stack: "all" },
    ],
    clearance: [
      { field: "medianSeconds", colour: "--lintas-blue", type: "line", symbol: "circle" },
      { field: "p95Seconds", colour: "--lintas-red", type: "line", symbol: "diamond" },
    ],
  };

  const axes = (points) => ({
    grid: { left: 44, right: 12, top: 34, bottom: 28 },
    textStyle: { color: style("--lintas-text") },
    legend: { top: 0, textStyle: { color: style("--lintas-text") } },
    tooltip: { trigger: "axis", valueFormatter: (value) => number(value ?? null) },
    xAxis: { type: "category", data: points.map((point) => time(point.start)), axisLabel: { color: style("--lintas-soft") } },
    yAxis: { type: "value", axisLabel: { color: style("--lintas-soft") }, splitLine: { lineStyle: { color: style("--lintas-line") } } },
    animation: false,
  });

  // A span without a decision has no time from document to decision: null, which the line leaves open.
  const series = (lines, names, points) =>
    lines.map(({ field, colour, ...shape }, at) => ({
      ...shape,
      name: names[at],
      color: style(colour),
      symbolSize: 7,
      connectNulls: false,
      data: points.map((point) => point[field]),
    }));

  const cell = (kind, words, name) => {
    const made = document.createElement(kind);
    made.textContent = words;
    if (name) made.className = name;
    return made;
  };

  const row = (lines, point) => {
    const made = document.createElement("tr");
    const head = cell("th", time(point.start));
    head.scope = "row";
    made.append(head, ...lines.map(({ field }) => cell("td", number(point[field]), "number")));
    return made;
  };

  const fill = (table, lines, points) => {
    const told = points.filter((point) => point.cleared + point.referred + point.refused > 0);
    const rows = told.map((point) => row(lines, point));
    if (rows.length === 0) {
      const only = document.createElement("tr");
      const words = cell("td", table.dataset.empty);
      words.colSpan = lines.length + 1;
      only.append(words);
      rows.push(only);
    }
    table.tBodies[0].replaceChildren(...rows);
  };

  const draw = async (place) => {
    const answer = await fetch(place.dataset.source, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const points = await answer.json();
    const lines = charts[place.dataset.chart];
    const table = document.querySelector(`[data-figures="${place.dataset.chart}"]`);
    const names = [...table.tHead.rows[0].cells].slice(1).map((head) => head.textContent);
    fill(table, lines, points);
    const chart = window.echarts.getInstanceByDom(place) ?? window.echarts.init(place, null, { renderer: "svg" });
    chart.setOption({ ...axes(points), series: series(lines, names, points) }, true);
  };

  const places = document.querySelectorAll("[data-chart]");
  const drawAll = () => places.forEach((place) => draw(place));
  drawAll();
  setInterval(drawAll, REFRESH_MILLIS);
  document.addEventListener("lintas:theme", drawAll);
  window.addEventListener("resize", () => places.forEach((place) => window.echarts.getInstanceByDom(place)?.resize()));
})();
