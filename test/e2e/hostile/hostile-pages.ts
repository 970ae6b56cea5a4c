/** A sentence with a verdict, which shows that the page was read. */
export const CLAIM = "Smoking causes lung cancer.";

const ARTICLE = `<article><h1>Walks after dinner</h1>
  <p>Many people go for a walk after dinner, whatever the weather is like outside, and they say that it does them good.</p>
  <p>${CLAIM} There is more to be said about that, and much has been.</p>
  <p>This is the last paragraph of the article, and it says nothing that anybody would want to check at all.</p>
</article>`;

/** A page with an article, its own counter going, and what `head` and `rest` do to whoever reads it. */
function pageWith(head: string, rest = "", article = ARTICLE): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Walks</title>
    <script>var ticks = 0; var tick = setInterval.bind(window, function () { ticks++; }, 50); tick();</script>
    ${head}</head><body>${article}${rest}</body></html>`;
}

const script = (code: string): string => `<script>${code}</script>`;

/** Runs once the page is parsed; what it builds is not in its source. */
const afterwards = (code: string): string => script(`addEventListener("DOMContentLoaded", function () { ${code} });`);

const THROWING = `
  var broken = function () { throw new Error("the page says no"); };
  var getters = function (prototype, names) {
    for (var i = 0; i < names.length; i++) Object.defineProperty(prototype, names[i], { configurable: true, get: broken, set: broken });
  };`;

/** Fields named like what is asked of elements; behind them a form no longer answers. */
const CLOBBERING_NAMES =
  "parentNode parentElement nextSibling firstChild nodeType localName nextElementSibling children getAttribute querySelector " +
  "querySelectorAll matches closest contains checkVisibility className id textContent isConnected attributes shadowRoot";
const fields = CLOBBERING_NAMES.split(" ").map((name) => `<input type="hidden" name="${name}">`);

const NOISE = "<p>Walk on and on past the shops, and then back again by way of the river and the two old bridges.</p>";

/** Pages that are out to break what reads them; each has the same article. */
export const HOSTILE_PAGES: Record<string, string> = {
  "prototypes that throw": pageWith(
    script(`${THROWING}
      ["map", "filter", "flatMap", "forEach", "slice", "at", "entries", "find", "some", "every", "includes"].forEach(function (name) {
        Array.prototype[name] = broken;
      });
      Element.prototype.attachShadow = Element.prototype.getAttribute = Element.prototype.closest = Element.prototype.matches = broken;
      Document.prototype.createRange = Document.prototype.createTreeWalker = Document.prototype.querySelectorAll = broken;
      Promise.prototype.then = Map.prototype.get = Map.prototype.set = Set.prototype.add = WeakMap.prototype.get = broken;
      JSON.parse = JSON.stringify = structuredClone = broken;
      String.prototype.slice = String.prototype.replace = RegExp.prototype.exec = RegExp.prototype.test = broken;
      EventTarget.prototype.addEventListener = window.MutationObserver = window.requestIdleCallback = broken;
      getters(Node.prototype, ["parentNode", "nextSibling", "firstChild", "nodeType", "isConnected"]);
      getters(Element.prototype, ["localName", "className", "id", "shadowRoot"]);
      getters(Event.prototype, ["target", "isTrusted"]);`),
  ),
  "highlights that throw": pageWith(
    script(`${THROWING}
      window.Highlight = broken;
      HighlightRegistry.prototype.set = HighlightRegistry.prototype.delete = HighlightRegistry.prototype.clear = broken;`),
  ),
  "a policy that allows nothing": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Walks</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-own'; img-src data:; base-uri 'none'; form-action 'none'">
    <link rel="icon" href="data:,">
    <script nonce="own">var ticks = 0; setInterval(function () { ticks++; }, 50);</script></head><body>${ARTICLE}</body></html>`,
  "trusted types": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Walks</title>
    <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">
    <script>var ticks = 0; setInterval(function () { ticks++; }, 50);</script></head><body>${ARTICLE}</body></html>`,
  "forms that hide themselves": pageWith(
    "",
    `<form id="late">${fields.join("")}<p>A form.</p></form><img name="body"><img name="documentElement"><img name="querySelectorAll">
     <embed name="createRange"><form name="head"></form><form name="children"></form><a id="documentElement" name="URL"></a>`,
    `<form>${fields.join("")}<div>${ARTICLE}</div></form>`,
  ),
  "data that are none": pageWith(`
    <script type="application/ld+json">${"[".repeat(60_000)}</script>
    <script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"name":{"name":["x"]}},"datePublished":{"a":1},"citation":[[],{},null,{"name":"${"n".repeat(50_000)}"}]}]}</script>
    <script type="application/ld+json">{"__proto__":{"name":"x"},"constructor":{"prototype":{"name":"y"}},"author":"${"a".repeat(100_000)}"}</script>
    ${`<meta name="citation_reference" content="citation_title=${"t".repeat(3_000)}; citation_doi=10.1000/((((">`.repeat(2_000)}
    <meta name="citation_author" content="${"A".repeat(100_000)}"><meta property="article:published_time" content="9999-99-99">
    <link rel="canonical" href="javascript:alert(1)"><base href="http://[">`),
  "giant attributes and text": pageWith(
    "",
    `<p class="${"references ".repeat(90_000)}" id="${"i".repeat(900_000)}">Short.</p>
     <a href="#${"x".repeat(900_000)}">[1]</a><p style="${"color:red;".repeat(90_000)}">Red.</p><p>${"word ".repeat(400_000)}</p>`,
  ),
  "links without end": pageWith(
    "",
    `<ul>${Array.from({ length: 12_000 }, (_, n) => `<li><a href="#n${n}">[${n}]</a> <a id="n${n}" href="/${n}">x</a></li>`).join("")}</ul>
     ${"<h2>References</h2><p>Sources</p>".repeat(2_000)}`,
  ),
  "ten thousand nested elements": pageWith(
    "",
    afterwards(`
      var inside = document.createElement("span");
      var outside = inside;
      for (var i = 0; i < 10000; i++) { var around = document.createElement("span"); around.append(outside); outside = around; }
      inside.textContent = "Deep down.";
      outside.style.display = "none";
      document.body.append(outside);`),
  ),
  "a storm of changes": pageWith(
    "",
    `<div id="storm"></div>${afterwards(`
      var storm = document.querySelector("#storm");
      setInterval(function () {
        for (var i = 0; i < 100; i++) { storm.textContent = "Wind " + Math.random(); storm.title = i; }
      }, 10);`)}`,
  ),
  "an article that never stays": pageWith(
    "",
    afterwards(`
      var moving = document.querySelector("article");
      for (var i = 0; i < 400; i++) moving.insertAdjacentHTML("beforeend", ${JSON.stringify(NOISE)});
      setInterval(function () { document.body.append(moving); document.body.prepend(document.createElement("i")); }, 5);`),
  ),
  "a page that takes out what it did not put in": pageWith(
    script(`new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) { if (node.parentNode === document.documentElement && node !== document.body) node.remove(); });
      });
    }).observe(document, { childList: true, subtree: true });
    setInterval(function () { CSS.highlights.forEach(function (marks) { marks.clear(); }); }, 500);`),
  ),
};

/** More elements than are looked at, and no article that anybody would find among them. */
export const MILLION = pageWith(
  "",
  afterwards(`
    var part = document.createElement("div");
    part.hidden = true;
    part.innerHTML = "<b></b>".repeat(1000000);
    document.body.append(part);`),
);

/** An ordinary page, to see that whoever read the others can still read. */
export const ORDINARY = pageWith("");
