/** The parts that the text lists add up to the whole that it gives. */

import { round } from "../report/round";
import type { Outcome } from "../report/schema";
import { type PartList, readLists } from "../text/lists";
import type { Quantity } from "../text/sentence";
import type { Examples } from "./base/examples";
import { finding } from "./base/finding";
import type { About, Finding, Material, Rule, Text } from "./base/rule";
import { readSums } from "./base/sums-in-text";
import { operandOf } from "./base/text-number";

function add(quantities: readonly Quantity[]): number {
  return round(quantities.reduce((sum, each) => sum + each.value, 0));
}

/** Neighbouring numbers of the next sentences that bring the sum to the whole; else none. */
function supplied({ whole, parts, further }: PartList): readonly Quantity[] {
  const missing = round(whole.value - add(parts));
  for (let from = 0; from < further.length && missing > 0; from++) {
    for (let to = from + 1; to <= further.length; to++) {
      const more = further.slice(from, to);
      if (add(more) === missing) return more;
    }
  }
  return [];
}

function judge(list: PartList, material: Material): Finding {
  const { whole, closed, within, exclusive } = list;
  const parts = [...list.parts, ...supplied(list)];
  const sum = add(parts);
  const written = parts.map((each) => each.value).join(" + ");
  const stated = operandOf(whole, "right", material);
  const tell = (
    outcome: Outcome,
    message: Text,
    formula: string | null,
    difference: number | null,
    shown: readonly Quantity[] = parts,
  ): Finding => {
    const operands = [...shown.map((each) => operandOf(each, "left", material)), stated];
    return finding(stated.ref, outcome, message, { formula, operands, difference });
  };
  const isExact = ![whole, ...parts].some((each) => each.approximate);
  if (isExact && sum === whole.value)
    return tell(
      "passed",
      {
        zh: `正文所列各项之和等于总数 ${whole.value}。`,
        en: `The parts that the text lists add up to the whole, ${whole.value}.`,
      },
      `${written} = ${whole.value}`,
      0,
    );
  // 不予处理21件，其中信访类12件、重复申请8件、反复申请3件: more than there are.
  const tooMany = exclusive && add(list.parts) > whole.value;
  const gap = round(sum - whole.value);
  if (isExact && (closed || tooMany))
    return tell(
      "failed",
      {
        zh: `正文给出总数 ${whole.value}，所列各项之和却是 ${sum}，相差 ${Math.abs(gap)}，请核对。`,
        en: `The text gives ${whole.value} in all, but the parts that it lists add up to ${sum}; they differ by ${Math.abs(gap)}. Please check.`,
      },
      `${written} = ${sum} ≠ ${whole.value}`,
      gap,
    );
  const above = isExact && within && list.parts.find((each) => each.value > whole.value);
  if (above)
    return tell(
      "failed",
      {
        zh: `正文所列的一项 ${above.value} 大于总数 ${whole.value}，请核对。`,
        en: `A part that the text lists, ${above.value}, is more than the whole, ${whole.value}. Please check.`,
      },
      `${above.value} > ${whole.value}`,
      round(above.value - whole.value),
      [above],
    );
  return tell(
    "inapplicable",
    {
      zh: `正文总数 ${whole.value} 之下所列并非全部，或有约数、重复，不作加总。`,
      en: `What the text lists under ${whole.value} is not all of it, is rounded or overlaps, so it is not added up.`,
    },
    null,
    null,
  );
}

const about: About = {
  title: { zh: "正文分项与总数", en: "Parts and whole in the text" },
  explanation: {
    zh: "正文“共 N 条，其中 a 条、b 条，其他 c 条”这样列全了的各项，应加得总数；未列全的，任何一项不应大于总数。",
    en: "Where the text lists all parts of a number, down to “others”, they add up to it; where it lists some, none is more than the whole.",
  },
  source: { zh: "正文自身的算术", en: "The arithmetic of the text itself" },
  holds: "usual",
};

export const rule: Rule = {
  id: "parts",
  severity: "warning",
  about,
  check(material) {
    const lists = [...readSums(material), ...readLists(material.sentences)];
    const findings = lists.map((list) => judge(list, material));
    const first = new Map<string | null, Finding>();
    for (const each of findings) if (!first.has(each.subject)) first.set(each.subject, each);
    return [...first.values()];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "列全的各项加得总数", en: "a closed list adds up" },
    text: ["全年主动公开政府信息620条，其中工作动态480条、重点工作128条，其他12条。"],
    subject: "claim-1",
    outcome: "passed",
    formula: "480 + 128 + 12 = 620",
  },
  {
    shows: { zh: "列全的各项少了 10 条", en: "a closed list is 10 short" },
    text: ["全年主动公开政府信息620条，其中工作动态480条、重点工作118条，其他12条。"],
    subject: "claim-1",
    outcome: "failed",
    formula: "480 + 118 + 12 = 610 ≠ 620",
  },
  {
    shows: { zh: "没有列全", en: "a list that is not complete" },
    text: ["全年主动公开政府信息620条，其中工作动态480条、重点工作118条。"],
    subject: "claim-1",
    outcome: "inapplicable",
  },
  {
    shows: { zh: "余下的一项在下一句", en: "the next sentence has the missing part" },
    text: ["全年主动公开政府信息620条，其中工作动态480条、其他12条。另有重点工作128条。"],
    subject: "claim-1",
    outcome: "passed",
  },
  {
    shows: { zh: "一项大于总数", en: "a part above the whole" },
    text: ["全年主动公开政府信息620条，其中工作动态680条。"],
    subject: "claim-1",
    outcome: "failed",
  },
  {
    shows: { zh: "法定情形之和大于总数", en: "more reasons of the form than requests" },
    text: ["不予处理政府信息公开申请21件，其中举报投诉类12件、重复申请8件、反复申请3件。"],
    subject: "claim-1",
    outcome: "failed",
    formula: "12 + 8 + 3 = 23 ≠ 21",
  },
  {
    shows: { zh: "有约数", en: "a rounded part" },
    text: ["全年主动公开政府信息620条，其中工作动态480余条、重点工作100条，其他12条。"],
    subject: "claim-1",
    outcome: "inapplicable",
  },
  {
    shows: { zh: "新收与结转之和", en: "the sum of what is new and carried in" },
    text: ["新收政府信息公开申请27件，上年结转2件，共29件。"],
    subject: "number-3",
    outcome: "passed",
    formula: "27 + 2 = 29",
  },
  {
    shows: {
      zh: "新收与结转之和多了 5 件",
      en: "the sum of what is new and carried in is 5 too many",
    },
    text: ["新收政府信息公开申请27件，上年结转2件，共34件。"],
    subject: "number-3",
    outcome: "failed",
    formula: "27 + 2 = 29 ≠ 34",
  },
];
