// Draws the charts of a page from their data sources and keeps them fresh. Colours follow the theme.
(() => {
  const REFRESH_MILLIS = 15_000;
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const time = (iso) => new Date(iso).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

  const axes = (points) => ({
    grid: { left: 44, right: 12, top: 34, bottom: 28 },
    textStyle: { color: style("--lintas-text") },
    legend: { top: 0, textStyle: { color: style("--lintas-text") } },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: points.map((point) => time(point.start)), axisLabel: { color: style("--lintas-soft") } },
    yAxis: { type: "value", axisLabel: { color: style("--lintas-soft") }, splitLine: { lineStyle: { color: style("--lintas-line") } } },
    animation: false,
  });

  const options = {
    throughput: (place, points) => ({
      ...axes(points),
      series: [
        { name: place.dataset.cleared, type: "bar", stack: "all", color: style("--lintas-green"), data: points.map((point) => point.cleared) },
        { name: place.dataset.referred, type: "bar", stack: "all", color: style("--lintas-yellow"), data: points.map((point) => point.referred) },
      ],
    }),
    clearance: (place, points) => ({
      ...axes(points),
      series: [
        { name: place.dataset.median, type: "line", color: style("--lintas-blue"), data: points.map((point) => point.medianSeconds) },
        { name: place.dataset.p95, type: "line", color: style("--lintas-red"), data: points.map((point) => point.p95Seconds) },
      ],
    }),
  };

  const draw = async (place) => {
    const answer = await fetch(place.dataset.source, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const points = await answer.json();
    const chart = window.echarts.getInstanceByDom(place) ?? window.echarts.init(place, null, { renderer: "svg" });
    chart.setOption(options[place.dataset.chart](place, points), true);
  };

  const places = document.querySelectorAll("[data-chart]");
  const drawAll = () => places.forEach((place) => draw(place));
  drawAll();
  setInterval(drawAll, REFRESH_MILLIS);
  document.addEventListener("lintas:theme", drawAll);
  window.addEventListener("resize", () => places.forEach((place) => window.echarts.getInstanceByDom(place)?.resize()));
})();
