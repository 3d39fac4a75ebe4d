/** Random pages, each made again from its number: reports, what looks like them, and markup gone wrong. */
import { readdirSync, readFileSync } from "node:fs";
import { type Facts, inventFacts, readFacts } from "./facts";
import { writePage } from "./html";
import { lookAlikes } from "./look-alikes";
import { type Random, seedRandom } from "./random";
import { shapes } from "./shapes";

export interface WildPage {
  readonly kind: (typeof kinds)[number];
  readonly html: string;
}

interface Sources {
  readonly reports: readonly Facts[];
  readonly samples: readonly string[];
}

const kinds = ["report", "sample", "look-alike", "spliced", "soup", "large"] as const;

/** Makes pages by number; the same number yields the same page. */
export function makeWildPages(seed: number): (index: number) => WildPage {
  const folder = new URL("../pages/", import.meta.url);
  const samples = readdirSync(folder).map((slug) =>
    readFileSync(new URL(`${slug}/source.html`, folder), "utf8"),
  );
  const sources = { reports: readFacts(), samples };
  return (index) => makeWildPage(sources, seedRandom(seed + index * 7919), index);
}

function makeWildPage(sources: Sources, random: Random, index: number): WildPage {
  const kind = chooseKind(random, index);
  let html = write(kind, sources, random);
  for (let left = random.below(5); left > 0; left--) html = random.pick(changes)(html, random);
  return { kind, html };
}

/** One page in a hundred is far larger than a portal's. */
function chooseKind(random: Random, index: number): WildPage["kind"] {
  if (index % 100 === 99) return "large";
  return random.pick(["report", "report", "report", "sample", "look-alike", "spliced", "soup"]);
}

function write(kind: WildPage["kind"], sources: Sources, random: Random): string {
  switch (kind) {
    case "report":
      return writeReport(sources, random);
    case "sample":
      return random.pick(sources.samples);
    case "look-alike":
      return random.pick(lookAlikes).html;
    case "spliced":
      return splice(sources, random);
    case "soup":
      return writeSoup(random, 20 + random.below(300));
    case "large":
      return writeLarge(sources, random);
  }
}

function writeReport({ reports }: Sources, random: Random): string {
  const report = random.pick(reports);
  const facts = inventFacts(report, random, {
    disclosure: random.pick([2019, 2021]),
    applications: random.pick([2019, 2021]),
  });
  // As published the sums agree; invented, none does.
  return random.pick(shapes).write(random.chance(0.3) ? report : facts, random);
}

function splice(sources: Sources, random: Random): string {
  const [one, other] = [0, 1].map(() =>
    write(random.pick(["report", "sample", "look-alike"]), sources, random),
  );
  if (one === undefined || other === undefined) return "";
  return one.slice(0, random.below(one.length)) + other.slice(random.below(other.length));
}

const soupTags =
  "table tbody thead tr td th caption p div span b i font o:p h1 h2 ul li form select option template svg math nobr center details button label fieldset".split(
    " ",
  );
const soupTexts = [
  "2024年政府信息公开工作年度报告",
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "一、本年新收政府信息公开申请数量",
  "（七）总计",
  "四、结转下年度继续办理",
  "申请人情况",
  "自然人",
  "总计",
  "结果维持",
  "行政复议",
  "行政许可",
  "全年新收政府信息公开申请15件，办结14件，结转下年度1件。",
  "12",
  "0",
  "／",
  "1,234.5万元",
  "３",
];

function writeSoup(random: Random, pieces: number): string {
  return Array.from({ length: pieces }, () => {
    if (random.chance(0.4)) return random.pick(soupTexts);
    const tag = random.pick(soupTags);
    return random.chance(0.4) ? `</${tag}>` : `<${tag}${writeAttribute(random)}>`;
  }).join("");
}

function writeLarge(sources: Sources, random: Random): string {
  const article = writeReport(sources, random);
  const row = `<tr>${"<td>某镇<td>12".repeat(5)}</tr>`;
  return random.pick([
    () => writePage("名册", `<table>${row.repeat(2000)}</table>`),
    () => `${article}<table>${row.repeat(1000)}</table>`,
    () => `<p>${"全年收到政府信息公开申请5件，办结4件。".repeat(5000)}</p>${article}`,
    () => `${"<div>".repeat(400)}${article}`,
    () => `${"<table><tr><td>".repeat(150)}${article}`,
    () => article.repeat(8),
  ])();
}

type Change = (html: string, random: Random) => string;

/** Changes some of the tags, and nothing between them. */
function changeTags(share: number, change: (tag: string, random: Random) => string): Change {
  return (html, random) =>
    html.replace(/<[^<>]*>/g, (tag) => (random.chance(share) ? change(tag, random) : tag));
}

/** Puts something between two tags. */
function insert(html: string, random: Random, piece: string): string {
  const from = html.indexOf("<", random.below(html.length + 1));
  return from < 0 ? html + piece : html.slice(0, from) + piece + html.slice(from);
}

const names =
  "body head title forms images firstChild parentNode childNodes textContent tagName rows cells getAttribute querySelectorAll documentElement append nodeType localName".split(
    " ",
  );
const styles = [
  "display:none",
  "display:contents",
  "display:flex",
  "display:inline",
  "display:table-row",
  "display:grid",
  "visibility:hidden",
  "visibility:collapse",
  "position:relative",
  "position:absolute;top:3px",
  "position:fixed;bottom:0",
  "position:sticky;top:0",
  "float:right",
  "transform:rotate(3deg) scale(.7)",
  "zoom:1.5",
  "writing-mode:vertical-rl",
  "overflow:hidden;height:40px",
  "overflow:auto;width:200px",
  "content-visibility:auto",
  "columns:3",
  "outline:3px solid",
  "background:url(a.png)",
  "width:0",
  "height:100%",
  "direction:rtl",
  "font-size:0",
  "contain:strict",
  "will-change:transform",
];

function writeAttribute(random: Random): string {
  return random.pick([
    () => "",
    () => ` style="${random.pick(styles)}"`,
    () => ` colspan="${random.pick(["0", "2", "3", "7", "1000", "65534", "-1", "九"])}"`,
    () => ` rowspan="${random.pick(["0", "2", "5", "65534", "99999999999", "x"])}"`,
    () => ` ${random.pick(["id", "name"])}="${random.pick(names)}"`,
    () => ` ${random.pick(["hidden", "inert", "contenteditable", "nowrap", "dir=rtl", "popover"])}`,
    () => ` role="${random.pick(["row", "cell", "table", "presentation", "none", "heading"])}"`,
    () => ` class="tab mobile" aria-hidden="true"`,
  ])();
}

const rules = [
  "html{display:grid}",
  "html{overflow:hidden;height:100%}body{height:100%;overflow:auto}",
  "*{position:relative !important;display:block !important;width:100% !important}",
  "*{transition:all 1s}",
  "*{outline:1px solid;background:#fff !important}",
  ":root{zoom:1.3}",
  "body{writing-mode:vertical-rl}",
  "body{transform:scale(.8);position:absolute}",
  "body>*:last-child{float:left}",
  "table{border-collapse:collapse}td{border:1px solid;position:relative}td::after{content:attr(class)}",
  "tr{display:flex}td{flex:1}",
  "html,body,div,table,td{all:unset}",
  "crossfoot-panel{display:block !important;width:900px !important;height:900px !important}",
  "td{display:none}",
  "@media print{td{display:none}}",
  "html{container-type:size}",
];

const fragments = [
  '<form><input name="parentNode"><input name="attributes"><input name="removeAttribute">',
  '<img name="body"><img name="documentElement"><form name="title"></form>',
  "<!--",
  "<![CDATA[",
  "</table></table></div></div>",
  "<table><tr>",
  "<tr><td colspan=65534 rowspan=65534>1</td></tr>",
  "<plaintext>",
  "<svg><foreignObject><table><tr><td>12</td></tr></table></foreignObject></svg>",
  "<math><mi>3</mi><annotation-xml encoding='text/html'><p>12</p></annotation-xml></math>",
  "<template><table><tr><td>7</td></tr></table></template>",
  "<template shadowrootmode=open><table><tr><td>7</td></tr></table><slot></slot></template>",
  "<iframe srcdoc='<table><tr><td>（七）总计<td>3</table>'></iframe>",
  "<select><option>12<option>13</select>",
  "<dialog open><p>全年收到申请3件。</p></dialog>",
  "<details><summary>附表</summary><table><tr><td>总计<td>9</table></details>",
  "<frameset><frame></frameset>",
  "<noscript><p>没有脚本</p></noscript>",
  "<textarea><td>5</td></textarea>",
  "<crossfoot-panel><p>12</p></crossfoot-panel>",
  "<td data-crossfoot=error data-crossfoot-number=3>5</td>",
  "<base href='http://elsewhere.example.gov.cn/'>",
  "<a href='javascript:void 0'>2023年政府信息公开工作年度报告</a><a href='http://['>坏</a>",
  "<ruby>总<rt>3</rt></ruby><sup>①</sup><del>12</del><ins>13</ins>",
  "<title>二</title><h1></h1>",
  "\0\u202e\u200b\ufeff😀\u0301",
];

const odd = ["", "-1", "1e9", "99999999999999999999", "０", "1.5", "/", "十二", "①", "1,2", "NaN"];

/** What goes wrong between a report and its page. */
const changes: readonly Change[] = [
  changeTags(0.01, () => ""),
  changeTags(0.1, () => ""),
  changeTags(0.02, (tag) => tag + tag),
  changeTags(0.03, (tag, random) => tag.replace(/\/?>$/, `${writeAttribute(random)}$&`)),
  changeTags(0.01, (tag, random) => tag.replace(/\w+/, random.pick(soupTags))),
  (html, random) =>
    html.replace(/\d+/g, (digits) => (random.chance(0.05) ? random.pick(odd) : digits)),
  (html, random) =>
    html.replace(/\d/g, (digit) => (random.chance(0.03) ? String(random.below(10)) : digit)),
  (html, random) => html.slice(0, random.below(html.length)),
  (html, random) => insert(html, random, random.pick(fragments)),
  (html, random) => {
    let changed = html;
    for (let left = 5; left > 0; left--) changed = insert(changed, random, random.pick(fragments));
    return changed;
  },
  (html, random) => insert(html, random, writeSoup(random, 30)),
  (html, random) => insert(html, random, random.pick(soupTexts).repeat(200)),
  (html, random) => `<style>${random.pick(rules)}</style>${html}`,
  (html, random) =>
    html.replace(/<\/head>|$/i, `<style>${random.pick(rules)}${random.pick(rules)}</style>$&`),
  (html) => html.replace(/^<!doctype html>/i, ""),
  (html, random) => {
    const rows = html.split(/(?=<tr\b)/i);
    const [from, to] = [random.below(rows.length), random.below(rows.length)];
    rows.splice(to, 0, ...rows.splice(from, 1 + random.below(3)));
    return rows.join("");
  },
  (html, random) => {
    const opening = `<div${writeAttribute(random)}>`;
    const depth = 1 + random.below(40);
    // Columns in columns in columns: the browser's own layout takes for ever, without us.
    return opening.repeat(opening.includes("columns") ? 2 : depth) + html;
  },
  (html) => html + html,
];
