/** The number of requests in the text is one of the four that 收到 may mean. */
import { addressOf } from "../report/form";
import type { Claim } from "../report/schema";
import type { Examples } from "./base/examples";
import type { Meaning } from "./base/meaning";
import { findMeaning } from "./base/meanings";
import type { About, Material, Rule } from "./base/rule";

/** Characters between what was answered and what of it is new. */
const nearby = 60;

/** 答复57件，其中上年结转3件、新收54件: told as a part of what was answered. */
function isOfConcluded(claim: Claim, { report, reading }: Material): boolean {
  const own = reading.claimPlaces[claim.id];
  return report.claims.some(({ id, kind }) => {
    const place = reading.claimPlaces[id];
    if (kind !== "concluded" || place === undefined || own === undefined) return false;
    const between = own.start - place.end;
    return place.paragraph === own.paragraph && between >= 0 && between < nearby;
  });
}

/** What 收到, 受理 and 接收 are used for: authors count what came in or what they dealt with. */
function meanings(claim: Claim, material: Material): Meaning[] {
  const column = claim.column ?? "total";
  const ofConcluded: Meaning = {
    name: { zh: "办理结果总计减上年结转", en: "concluded less carried in" },
    plus: [addressOf("applications", "concluded", column)],
    minus: [addressOf("applications", "carriedIn", column)],
    loose: true,
  };
  const cell = (row: string) => addressOf("applications", row, column);
  return [
    { name: { zh: "本年新收", en: "received" }, plus: [cell("received")] },
    {
      name: { zh: "新收与上年结转之和", en: "received plus carried in" },
      plus: [cell("received"), cell("carriedIn")],
    },
    { name: { zh: "办理结果总计", en: "concluded" }, plus: [cell("concluded")] },
    {
      name: { zh: "办理结果与结转下年之和", en: "concluded plus carried over" },
      plus: [cell("concluded"), cell("carriedOut")],
    },
    ...(isOfConcluded(claim, material) ? [ofConcluded] : []),
  ];
}

const about: About = {
  title: { zh: "正文收到数", en: "Received, in the text" },
  explanation: {
    zh: "正文所说收到、受理的申请数，应与表三一致。“收到”有多种口径：新收、新收加上年结转、办结、办结加结转下年，都不相符才提示。",
    en: "The number of requests that the text says were received agrees with table three. The word has several readings: received, received plus carried in, concluded, concluded plus carried over. Only a number that fits none is reported.",
  },
  source: {
    zh: "正文与统计表三的含义（国办公开办函〔2021〕30号）；各地年度报告的行文习惯",
    en: "The meaning of table three (国办公开办函〔2021〕30号) and the usage of published reports",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "text-received",
  severity: "warning",
  about,
  check: (material) =>
    material.report.claims
      .filter(({ kind }) => kind === "received")
      .map((claim) => findMeaning(claim, material, meanings(claim, material))),
};

const cells = {
  "applications.received.total": 81,
  "applications.carriedIn.total": 2,
  "applications.concluded.total": 80,
  "applications.carriedOut.total": 3,
};

export const examples: Examples = [
  {
    shows: { zh: "正文 81 件即本年新收", en: "81 in the text are the new requests" },
    text: ["2024年共收到政府信息公开申请81件。"],
    cells,
    subject: "claim-1",
    outcome: "passed",
    formula: "81 = 81",
  },
  {
    shows: { zh: "正文 83 件含上年结转 2 件", en: "83 in the text include 2 carried in" },
    text: ["2024年共受理政府信息公开申请83件。"],
    cells,
    subject: "claim-1",
    outcome: "passed",
    formula: "83 = 81 + 2",
  },
  {
    shows: { zh: "正文 18 件与任何口径都不符", en: "18 in the text fit no reading" },
    text: ["2024年共收到政府信息公开申请18件。"],
    cells,
    subject: "claim-1",
    outcome: "failed",
    formula: "18 ≠ 81",
  },
  {
    shows: {
      zh: "“公民”可指各类申请人，不只是自然人",
      en: "公民 may stand for all who ask, not for natural persons alone",
    },
    text: ["2024年共收到公民政府信息公开申请81件。"],
    cells: {
      "applications.received.naturalPerson": 79,
      "applications.received.total": 81,
    },
    subject: "claim-1",
    outcome: "passed",
    formula: "81 = 81",
  },
  {
    shows: { zh: "公民 18 件与任何口径都不符", en: "18 by 公民 fit no reading" },
    text: ["2024年共收到公民政府信息公开申请18件。"],
    cells: {
      "applications.received.naturalPerson": 79,
      "applications.received.total": 81,
      "applications.carriedIn.naturalPerson": 0,
      "applications.carriedIn.total": 0,
      "applications.concluded.naturalPerson": 79,
      "applications.concluded.total": 81,
      "applications.carriedOut.naturalPerson": 0,
      "applications.carriedOut.total": 0,
    },
    subject: "claim-1",
    outcome: "failed",
    formula: "18 ≠ 79",
  },
  {
    shows: { zh: "答复的申请中有 78 件是新收", en: "of those answered, 78 are new" },
    text: ["2024年答复政府信息公开申请80件，其中上年结转2件、新收78件。"],
    cells,
    subject: "claim-3",
    outcome: "passed",
    formula: "78 + 2 = 80",
  },
  {
    shows: {
      zh: "“学院层面”是否全部，不得而知",
      en: "whether 学院层面 is all of it, nobody can tell",
    },
    text: ["学院层面受理政府信息公开申请18件。"],
    cells,
    subject: "claim-1",
    outcome: "cantTell",
  },
  {
    shows: {
      zh: "“代表区政府”受理的是否全部，不得而知",
      en: "whether 代表区政府 is all of it, nobody can tell",
    },
    report: { agency: "某市某区人民政府办公室", agencyKind: "department" },
    text: ["区政府办公室代表区政府受理政府信息公开申请18件。"],
    cells,
    subject: "claim-1",
    outcome: "cantTell",
  },
  {
    shows: { zh: "表中该格未能读出", en: "the cell could not be read" },
    text: ["2024年共收到政府信息公开申请18件。"],
    cells: { "applications.received.total": "unreadable" },
    subject: "claim-1",
    outcome: "cantTell",
  },
  {
    shows: { zh: "全市与本级两个数", en: "one number of the city, one of its government" },
    report: { agency: "某市人民政府", agencyKind: "city" },
    text: ["全市收到政府信息公开申请1200件，其中市政府收到81件。"],
    cells,
    subject: "claim-1",
    outcome: "cantTell",
  },
];
