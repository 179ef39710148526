/* A link to a line of the content also goes to that line in the field where it is corrected. */
"use strict";
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.to-line");
  const field = document.getElementById("content");
  if (!link || !field) {
    return;
  }
  const lines = field.value.split("\n");
  const number = Math.min(Number(link.dataset.line), lines.length);
  const start = lines.slice(0, number - 1).reduce((length, line) => length + line.length + 1, 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + lines[number - 1].length);
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, number - 4);
});
