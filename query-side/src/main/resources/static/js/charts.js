/* Draws the tables of a dashboard: each figure names its table and reads its numbers from the table's rows. */
"use strict";
(() => {
  const INK = "#1c2330";
  const SOFT = "#535d6e";
  const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
  const PRINTED_WIDTH = 660;

  // Each part has a pattern of its own beside its colour, so that it is told apart without colours.
  const stripes = (rotation, width) => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [width, width], rotation, color: "rgba(255,255,255,.55)" });
  const PARTS = {
    met: { color: "#2f7d57", decal: { symbol: "none" } },
    late: { color: "#b7791f", decal: stripes(Math.PI / 4, 3) },
    overdue: { color: "#9b1c1c", decal: { symbol: "circle", symbolSize: 0.7, dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [7, 0], color: "rgba(255,255,255,.75)" } },
    unevaluated: { color: "#8b93a1", decal: stripes(Math.PI / 2, 2) },
  };

  const labelled = { show: true, color: INK, textBorderColor: "#fff", textBorderWidth: 3, fontSize: 12 };
  const axisText = { color: SOFT, fontSize: 12 };
  const noZero = ({ value }) => (value > 0 ? value : "");

  function bar(words, rows, name, more) {
    return {
      type: "bar", name: words[name], stack: "all", barMaxWidth: 38,
      itemStyle: { ...PARTS[name], borderColor: "#fff", borderWidth: 0.5 },
      label: { ...labelled, formatter: noZero },
      labelLayout: { hideOverlap: true },
      data: rows.map((row) => Number(row[name])),
      ...more,
    };
  }

  function trend(rows, words) {
    const rated = (row) => row.percent !== undefined;
    return {
      grid: { left: 8, right: 8, top: 52, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 22, textStyle: axisText },
      xAxis: { type: "category", data: rows.map((row) => row.name), axisLabel: axisText, axisTick: { show: false } },
      yAxis: [
        { type: "value", minInterval: 1, axisLabel: axisText, splitLine: { lineStyle: { color: "#e6e9ee" } } },
        { type: "value", min: 0, max: 100, axisLabel: { ...axisText, formatter: "{value} %" }, splitLine: { show: false } },
      ],
      series: [
        ...["met", "late", "overdue", "unevaluated"].map((name) => bar(words, rows, name)),
        {
          type: "line", name: words.rate, yAxisIndex: 1, symbol: "circle", symbolSize: 8, connectNulls: false,
          lineStyle: { color: INK, width: 2 }, itemStyle: { color: "#fff", borderColor: INK, borderWidth: 2 },
          label: { ...labelled, position: "top", fontWeight: 600, formatter: ({ value }) => value + " %" },
          data: rows.map((row) => (rated(row) ? Number(row.percent) : null)),
        },
      ],
    };
  }

  /* Bars from left to right, the first row at the top; what it comes to in words at the end of each. */
  function bars(rows, names, end, width) {
    return {
      grid: { left: 8, right: Math.min(120, width * 0.26), top: 8, bottom: 4, containLabel: true },
      xAxis: { type: "value", minInterval: 1, axisLabel: axisText, splitLine: { lineStyle: { color: "#e6e9ee" } } },
      yAxis: {
        type: "category", inverse: true, data: rows.map((row) => row.name), axisTick: { show: false },
        axisLabel: { color: INK, fontSize: 12, width: Math.round(width * 0.36), overflow: "truncate" },
      },
      series: [...names, { type: "bar", stack: "all", silent: true, data: rows.map(() => 0), label: { ...labelled, position: "right", formatter: ({ dataIndex }) => end(rows[dataIndex]) } }],
    };
  }

  function rules(rows, words, width) {
    const short = (row) => Number(row.late) + Number(row.overdue);
    return {
      ...bars(rows, ["overdue", "late"].map((name) => bar(words, rows, name, { barMaxWidth: 20 })), (row) => short(row) + "", width),
      legend: { show: false },
    };
  }

  function units(rows, words, width) {
    const rate = { type: "bar", name: words.rate, stack: "all", barMaxWidth: 20, itemStyle: PARTS.met, data: rows.map((row) => Number(row.percent ?? 0)) };
    const option = bars(rows, [rate], (row) => row.rate, width);
    return { ...option, xAxis: { ...option.xAxis, min: 0, max: 100, axisLabel: { ...axisText, formatter: "{value} %" } } };
  }

  const KINDS = { trend, rules, units };

  function rowsOf(figure) {
    const rows = [...document.querySelectorAll("#" + figure.dataset.table + " tbody tr")].map((row) => ({ ...row.dataset }));
    return figure.dataset.most ? rows.slice(0, Number(figure.dataset.most)) : rows;
  }

  function draw(figure) {
    const chart = echarts.init(figure, null, { renderer: "svg" });
    const rows = rowsOf(figure);
    const show = () => {
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: true, label: { description: figure.getAttribute("aria-label") }, decal: { show: true } },
        ...KINDS[figure.dataset.chart](rows, figure.dataset, chart.getWidth()),
      }, true);
      chart.getZr().flush();
    };
    const fit = (width) => {
      chart.resize({ width });
      show();
    };
    show();
    window.addEventListener("resize", () => fit("auto"));
    window.addEventListener("beforeprint", () => fit(Math.min(PRINTED_WIDTH, figure.clientWidth)));
    window.addEventListener("afterprint", () => fit("auto"));
  }

  document.querySelectorAll("figure[data-chart]").forEach(draw);
})();
