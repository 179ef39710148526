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
    overdue: { color: "#9b1c1c", decal: { symbol: "circle", symbolSize: 0.7, dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [7, 0], color: "rgba(255,255,255,.6)" } },
    unevaluated: { color: "#8b93a1", decal: stripes(Math.PI / 2, 2) },
  };

  const count = new Intl.NumberFormat(document.documentElement.lang);
  const write = (value) => count.format(value);
  const GRID_LINES = { lineStyle: { color: "#e6e9ee" } };
  const NARROW = 500;
  const LINE_HEIGHT = 15;
  const LETTER_WIDTH = 7.5;
  const labelled = { show: true, color: INK, backgroundColor: "#fff", padding: [3, 5, 2, 5], borderRadius: 2, fontSize: 12 };
  const axisText = { color: SOFT, fontSize: 12 };
  const counting = { type: "value", minInterval: 1, axisLabel: { ...axisText, formatter: write, hideOverlap: true }, splitLine: GRID_LINES };

  /* `room` tells whether a number has room to stand in its bar; where it has none, the table tells it. */
  function bar(words, rows, name, room, more) {
    return {
      type: "bar", name: words[name], stack: "all", barMaxWidth: 46,
      itemStyle: { ...PARTS[name], borderColor: "#fff", borderWidth: 0.5 },
      label: { ...labelled, formatter: ({ value }) => write(value) },
      data: rows.map((row) => Number(row[name])).map((value) => ({ value, label: { show: value > 0 && room(value) } })),
      ...more,
    };
  }

  /* The rate above, what it is made of below: lines across bars cannot be read. */
  function trend(rows, words, width, height) {
    const NAMES = ["met", "late", "overdue", "unevaluated"];
    const months = (more) => ({ type: "category", data: rows.map((row) => row.name), axisTick: { show: false }, axisLabel: { ...axisText, hideOverlap: true }, ...more });
    const rateHeight = 84;
    const legendHeight = width < NARROW ? 48 : 24;
    const barsTop = legendHeight + rateHeight + 40;
    const most = Math.max(1, ...rows.map((row) => NAMES.reduce((sum, name) => sum + Number(row[name]), 0)));
    const column = Math.min(46, ((width - 70) / rows.length) * 0.7);
    const room = (value) => (value / most) * (height - barsTop - 60) >= LINE_HEIGHT && write(value).length * LETTER_WIDTH <= column + 6;
    const sides = { left: 56, right: 12 };
    const rates = rows.map((row) => (row.percent === undefined ? null : Number(row.percent)));
    const known = rates.filter((rate) => rate !== null);
    // Where not all have room, the first, the last and the lowest tell most.
    const told = new Set([rates.indexOf(known[0]), rates.indexOf(Math.min(...known)), rates.findLastIndex((rate) => rate !== null)]);
    const all = (width - 70) / rows.length >= 38;
    return {
      legend: { top: 0, left: 0, itemWidth: 22, textStyle: axisText },
      grid: [{ ...sides, top: legendHeight + 14, height: rateHeight }, { ...sides, top: barsTop, bottom: 26 }],
      xAxis: [months({ gridIndex: 0, axisLabel: { show: false } }), months({ gridIndex: 1 })],
      yAxis: [
        { gridIndex: 0, type: "value", min: 0, max: 100, interval: 50, axisLabel: { ...axisText, formatter: "{value} %" }, splitLine: GRID_LINES },
        { ...counting, gridIndex: 1 },
      ],
      series: [
        ...NAMES.map((name) => bar(words, rows, name, room, { xAxisIndex: 1, yAxisIndex: 1 })),
        {
          type: "line", name: words.rate, symbol: "circle", symbolSize: 8, connectNulls: false,
          lineStyle: { color: INK, width: 2 }, itemStyle: { color: "#fff", borderColor: INK, borderWidth: 2 },
          label: { ...labelled, position: "top", fontWeight: 600, formatter: ({ value }) => value + " %" },
          labelLayout: { hideOverlap: true },
          data: rates.map((value, index) => ({ value, label: { show: all || told.has(index) } })),
        },
      ],
    };
  }

  /* Bars from left to right, the first row at the top; what it comes to in words at the end of each. */
  function bars(rows, series, end, width) {
    const ends = { ...labelled, backgroundColor: "transparent", position: "right", formatter: ({ dataIndex }) => end(rows[dataIndex]) };
    return {
      grid: { left: 8, right: width < NARROW ? 52 : 150, top: 30, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 22, textStyle: axisText, data: series.map(({ name }) => name) },
      xAxis: { ...counting, splitNumber: width < NARROW ? 3 : 6 },
      yAxis: {
        type: "category", inverse: true, data: rows.map((row) => row.name), axisTick: { show: false },
        axisLabel: { color: INK, fontSize: 12, width: Math.round(width * 0.34), overflow: "truncate", interval: 0 },
      },
      series: [...series, { type: "bar", stack: "all", silent: true, data: rows.map(() => 0), label: ends }],
    };
  }

  function rules(rows, words, width) {
    const short = (row) => Number(row.late) + Number(row.overdue);
    const most = Math.max(1, ...rows.map(short));
    const room = (value) => (value / most) * width * 0.36 >= write(value).length * LETTER_WIDTH + 6;
    const series = ["overdue", "late"].map((name) => bar(words, rows, name, room, { barMaxWidth: 20 }));
    return bars(rows, series, (row) => write(short(row)), width);
  }

  function units(rows, words, width) {
    const rate = { type: "bar", name: words.rate, stack: "all", barMaxWidth: 20, itemStyle: PARTS.met, data: rows.map((row) => Number(row.percent ?? 0)) };
    const brief = (row) => (row.percent === undefined ? "–" : row.percent + " %");
    const option = bars(rows, [rate], width < NARROW ? brief : (row) => row.rate, width);
    return { ...option, xAxis: { ...counting, min: 0, max: 100, interval: width < NARROW ? 50 : 20, axisLabel: { ...axisText, formatter: "{value} %", hideOverlap: true } } };
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
        ...KINDS[figure.dataset.chart](rows, figure.dataset, chart.getWidth(), chart.getHeight()),
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
