/** Reports that agree with themselves, put together at random from the ways in which reports say things. */
import type { ExampleCells } from "../../../lib/rules/base/examples";
import type { Random } from "../../generate/random";
import { asides, categories } from "./asides";

/** Tables, and a text that is true of them. */
export interface Composed {
  readonly cells: ExampleCells;
  /** Paragraphs of section one. */
  readonly text: readonly string[];
}

type Named = readonly (readonly [name: string, value: number])[];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}

/** Few more often than many, and none at times. */
function few(random: Random, limit = 20): number {
  return random.below(random.pick([1, 2, 6, limit])) % limit;
}

function tell(random: Random, named: Named, counter: string): string {
  const [write, mark] = random.pick([
    [(name: string, value: number) => `${name}${value}${counter}`, "、"],
    [(name: string, value: number) => `${name}${value}${counter}`, "，"],
    [(name: string, value: number) => `${name}的${value}${counter}`, "，"],
    [(name: string, value: number) => `${value}${counter}${name}`, "，"],
  ] as const);
  return named.map(([name, value]) => write(name, value)).join(mark);
}

function some(named: Named): Named {
  return named.filter(([, value]) => value > 0);
}

/** Sentences of something else. */
function aside(random: Random, most: number): string {
  return Array.from({ length: random.below(most + 1) }, () => {
    let last = 3 + random.below(300);
    return random.pick(asides).replaceAll("{}", () => {
      last = 1 + random.below(last);
      return String(last);
    });
  }).join("");
}

function publishing(random: Random): string {
  const parts = categories
    .filter(() => random.chance(0.25))
    .map((each) => [each, 1 + random.below(200)] as const);
  if (parts.length < 2) return `全年主动公开信息${50 + random.below(900)}条。`;
  const counter = random.pick(["条", "件", "篇"]);
  const rest = 1 + random.below(60);
  const mark = random.pick(["，", "、", "；"]);
  const list = parts.map(([name, value]) => `${name}${random.pick(["", "类"])}${value}${counter}`);
  const whole = sum(parts.map(([, value]) => value)) + rest;
  const other = random.pick(["其他", "其余", "其他信息"]);
  return `主动公开政府信息${whole}${counter}${random.pick(["，", "。"])}其中${list.join(mark)}${mark}${other}${rest}${counter}。`;
}

interface Told {
  readonly cells: ExampleCells;
  readonly text: string;
}

function documents(random: Random): Told {
  const [issued, repealed, inForce] = [few(random, 8), few(random, 6), 8 + random.below(60)];
  const [licences, penalties, coercion] = [few(random, 900), few(random, 300), few(random)];
  const text = random.pick([
    `制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`,
    `全年新制定行政规范性文件${issued}件、废止${repealed}件，截至年底有效${inForce}件。`,
    `规范性文件制发${issued}件、废止${repealed}件、有效${inForce}件。`,
    `现有行政规范性文件${inForce}件，其中本年制发${issued}件。`,
  ]);
  const decided = random.pick([
    `作出行政许可${licences}件、行政处罚${penalties}件、行政强制${coercion}件。`,
    `办理行政许可${licences}件，行政处罚${penalties}件。`,
    `作出行政许可决定${licences}件，实施行政处罚${penalties}件，采取行政强制措施${coercion}件。`,
  ]);
  return {
    cells: {
      "disclosure.normativeDocuments.issued": issued,
      "disclosure.normativeDocuments.repealed": repealed,
      "disclosure.normativeDocuments.inForce": inForce,
      "disclosure.licences.decisions": licences,
      "disclosure.penalties.decisions": penalties,
      "disclosure.coercion.decisions": coercion,
    },
    text: text + aside(random, 1) + decided,
  };
}

function disputes(random: Random): Told {
  const columns = ["upheld", "corrected", "otherResult", "pending"];
  const groups = ["review", "litigationDirect", "litigationAfterReview"].map((id) => ({
    id,
    results: columns.map(() => few(random, 6)),
  }));
  const cells = groups.flatMap(({ id, results }) => [
    ...columns.map((each, at) => [`disputes.${id}.${each}`, results[at] ?? 0]),
    [`disputes.${id}.total`, sum(results)],
  ]);
  const [reviews = 0, direct = 0, after = 0] = groups.map(({ results }) => sum(results));
  const lawsuits = direct + after;
  const names = ["维持", "纠正", "其他结果", "尚未审结"];
  const results = some(names.map((each, at) => [each, groups[0]?.results[at] ?? 0] as const));
  const review =
    reviews === 0
      ? random.pick(["未发生因政府信息公开引起的行政复议", "没有政府信息公开行政复议案件"])
      : random.pick([
          `因政府信息公开引发行政复议${reviews}件，其中${tell(random, results, "件")}`,
          `政府信息公开行政复议案件${reviews}件（${tell(random, results, "件")}）`,
          `因信息公开被申请行政复议${reviews}件`,
        ]);
  const litigation =
    lawsuits === 0
      ? random.pick(["无行政诉讼", "行政诉讼0件", "未被提起行政诉讼"])
      : random.pick([
          `行政诉讼${lawsuits}件，其中未经复议直接起诉${direct}件、复议后起诉${after}件`,
          `行政诉讼案件${lawsuits}件（直接起诉${direct}件，复议后起诉${after}件）`,
          `复议后诉讼${after}件、直接诉讼${direct}件`,
          `提起行政诉讼${lawsuits}件`,
        ]);
  const text = `${review}${random.pick(["；", "，", "。"])}${litigation}。`;
  return { cells: Object.fromEntries(cells), text };
}

function requests(random: Random): Told {
  const row = (limit: number) => few(random, limit);
  const granted = row(20);
  const partial = row(9);
  const [secret, third, file] = [row(2), row(4), row(5)];
  const [notHeld, made, unclear] = [row(20), row(3), row(3)];
  const [petition, repeated] = [row(4), row(3)];
  const [late, other] = [row(3), row(3)];
  const [refused, unavailable, declined] = [
    secret + third + file,
    notHeld + made + unclear,
    petition + repeated,
  ];
  const concluded = granted + partial + refused + unavailable + declined + late + other;
  const carriedIn = Math.min(row(9), concluded);
  const carriedOut = row(9);
  const received = concluded + carriedOut - carriedIn;
  const business = Math.min(received, row(4));
  const person = received - business;
  const last = 1 + random.below(40);
  const change = received - last;
  const counter = random.pick(["件", "件", "宗", "份"]);
  const of = (value: number) => `${value}${counter}`;
  const up = change > 0;
  const grown =
    change === 0
      ? "与上年持平"
      : random.pick([
          `比上年${up ? "增加" : "减少"}${of(Math.abs(change))}`,
          `同比${up ? "增长" : "下降"}${percent(Math.abs(change), last)}（上年${of(last)}）`,
          `较2023年的${of(last)}${up ? "上升" : "下降"}${percent(Math.abs(change), last)}`,
          `上年为${of(last)}`,
        ]);
  const came =
    received === 0
      ? random.pick(["全年未收到政府信息公开申请", `新收政府信息公开申请${of(0)}`])
      : random.pick([
          `全年共收到政府信息公开申请${of(received)}`,
          `2024年，我局新收政府信息公开申请${of(received)}，${grown}`,
          `受理政府信息公开申请${of(received)}，其中自然人${of(person)}、商业企业${of(business)}`,
          `从申请主体看，自然人提出申请${of(person)}，商业企业提出申请${of(business)}，合计收到政府信息公开申请${of(received)}`,
          `2023年收到政府信息公开申请${of(last)}，2024年收到${of(received)}`,
          `政府信息公开申请数量为${of(received)}（2023年为${of(last)}）`,
          `共收到申请${of(received + carriedIn)}（含上年结转${of(carriedIn)}）`,
          `依申请公开方面，收到申请${of(received)}`,
        ]);
  const brought = random.pick([
    `上年结转${of(carriedIn)}`,
    `另有2023年结转${of(carriedIn)}`,
    `加上上年度结转的${of(carriedIn)}，共${of(received + carriedIn)}`,
  ]);
  const done = random.pick([
    `办结${of(concluded)}，结转下年度${of(carriedOut)}`,
    `已答复${of(concluded)}，${of(carriedOut)}结转至2025年`,
    `全年办结${of(concluded)}，其余${of(carriedOut)}正在办理中`,
    `截至12月31日，办结${of(concluded)}，尚有${of(carriedOut)}在法定期限内办理`,
    `应办结${of(concluded)}，实际办结${of(concluded)}，未到期结转${of(carriedOut)}`,
  ]);
  const outcomes: Named = random.pick([
    [
      ...([["予以公开", granted] as const, ["部分公开", partial]] as const),
      ...([["不予公开", refused] as const, ["无法提供", unavailable]] as const),
      ...([["不予处理", declined] as const, ["其他处理", late + other]] as const),
    ],
    [
      ...([["予以公开", granted] as const, ["部分公开", partial]] as const),
      ...([["涉及国家秘密不予公开", secret] as const, ["第三方权益不予公开", third]] as const),
      ...([["不掌握", notHeld] as const, ["重复申请不予处理", repeated]] as const),
    ],
  ]);
  const known = some(outcomes);
  const lead = random.pick(["其中", "办理结果为：", "在办结的申请中，", "处理情况："]);
  const further = random.pick([
    "",
    `予以公开和部分公开合计${of(granted + partial)}${concluded > 0 ? `，占办结总数的${percent(granted + partial, concluded)}` : ""}。`,
    `不予公开${of(refused)}，其中国家秘密${of(secret)}、第三方合法权益${of(third)}、行政执法案卷${of(file)}。`,
    `无法提供的${of(unavailable)}中，${of(notHeld)}为本机关不掌握，${of(made)}需另行制作，${of(unclear)}补正后仍不明确。`,
    `予以公开、部分公开、不予公开分别为${of(granted)}、${of(partial)}、${of(refused)}。`,
  ]);
  const counted = { received, carriedIn, granted, partial, concluded, carriedOut };
  const items = {
    "refused.stateSecret": secret,
    "refused.thirdPartyRights": third,
    "refused.enforcementFile": file,
    "unavailable.notHeld": notHeld,
    "unavailable.needsCreation": made,
    "unavailable.stillUnclear": unclear,
    "declined.petition": petition,
    "declined.repeated": repeated,
    "other.notCorrected": late,
    "other.other": other,
  };
  const cells = Object.entries({ ...counted, ...items }).map(([id, value]) => [
    `applications.${id}.total`,
    value,
  ]);
  const mark = () => random.pick(["，", "。", "；"]);
  const answered = known.length > 0 ? `${lead}${tell(random, known, counter)}。` : "";
  return {
    cells: {
      ...Object.fromEntries(cells),
      "applications.received.naturalPerson": person,
      "applications.received.business": business,
    },
    text: `${came}${mark()}${brought}${mark()}${done}。${answered}${further}`,
  };
}

/** A report of its own for each state of `random`. */
export function compose(random: Random): Composed {
  const [made, asked, disputed] = [documents(random), requests(random), disputes(random)];
  const title = (words: string) => random.pick(["", words]);
  return {
    cells: { ...made.cells, ...asked.cells, ...disputed.cells },
    text: [
      `${title("一是主动公开。")}${publishing(random)}${aside(random, 1)}${made.text}`,
      `${title("（二）依申请公开情况。")}${aside(random, 1)}${asked.text}${aside(random, 1)}`,
      `${title("三是监督保障。")}${aside(random, 1)}${disputed.text}${aside(random, 2)}`,
    ],
  };
}
