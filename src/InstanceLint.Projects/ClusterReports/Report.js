"use strict";

const form = document.getElementById("filter");
const all = selector => Array.from(document.querySelectorAll(selector));
const [rows, lists, parts] = [all(".list [id]"), all(".list"), all(".group, main section")];
const counts = lists.map(list => list.querySelector(".count").textContent);
const shown = "[id]:is(li, tr):not([hidden])";
const number = value => value.toLocaleString("en");
let texts;
let closed = [];

const chosen = name => form.elements[name]?.value ?? "";
const isSet = (value, test) => value ? test(value) : true;

// A finding is found by its rule and by the definitions that it's in, too.
function textOf(row) {
  const definitions = Array.from(row.querySelectorAll("small a"), link => document.getElementById(link.hash.slice(1)).firstElementChild);
  return [row.closest(".group")?.firstElementChild, ...definitions, row].map(part => part?.textContent).join(" ").toLowerCase();
}

function filter() {
  const [words, severity, cluster] = [chosen("text").toLowerCase().trim(), chosen("severity"), chosen("cluster")];
  const isFiltered = words + severity + cluster !== "";
  if (words) {
    texts ??= rows.map(textOf);
  }

  rows.forEach((row, index) => {
    row.hidden = ![
      isSet(cluster, value => (row.closest("[data-in]")?.dataset.in ?? value).split(" ").includes(value)),
      isSet(severity, value => row.closest(`.${value}`) ?? row.querySelector(`.${value}`)),
      isSet(words, value => value.split(/\s+/).every(word => texts[index].includes(word))),
    ].every(Boolean);
  });

  let total = 0;
  lists.forEach((list, index) => {
    const count = list.querySelectorAll(shown).length;
    total += count;
    list.hidden = isFiltered ? count === 0 : false;
    list.open = Number(form.dataset.few) >= count;
    list.querySelector(".count").textContent = isFiltered ? `${number(count)} of ${counts[index]}` : counts[index];
  });
  parts.forEach(part => part.hidden = isFiltered ? !part.querySelector(shown) : false);
  document.getElementById("shown").textContent = isFiltered ? `${number(total)} of ${number(rows.length)} rows match.` : "";
}

// A link can lead to a row that is filtered out, or in a closed list.
function reveal(hash) {
  for (let part = document.getElementById(hash.slice(1)); part; part = part.parentElement) {
    part.hidden = false;
    part.open = true;
  }
}

if (form) {
  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 100);
  };
  form.addEventListener("input", later);
  form.addEventListener("reset", later);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
}

document.addEventListener("click", event => reveal(event.target.closest("a[href^='#']")?.hash ?? ""));
addEventListener("hashchange", () => reveal(location.hash));
reveal(location.hash);

// Paper can't be opened.
addEventListener("beforeprint", () => {
  closed = all("details:not([open])");
  closed.forEach(part => part.open = true);
});
addEventListener("afterprint", () => closed.forEach(part => part.open = false));
