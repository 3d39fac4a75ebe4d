/** Counts are whole numbers, and none is below zero. */
import type { Address } from "../report/form";
import type { Examples } from "./base/examples";
import { finding, passed, pointAt, skipped } from "./base/finding";
import { formCells } from "./base/form-of";
import { nameCell } from "./base/name";
import type { About, Rule } from "./base/rule";

const about: About = {
  title: { zh: "件数应为整数", en: "Counts are whole numbers" },
  explanation: {
    zh: "件数应为不小于 0 的整数。金额与 2019 年格式的“本年增/减”不在此列。",
    en: "A count is a whole number, 0 or more. Amounts of money, and 本年增/减 in the form of 2019, are exempt.",
  },
  source: {
    zh: "统计表各栏的含义（国办公开办函〔2021〕30号；〔2019〕60号）",
    en: "The meaning of the columns of the official form (国办公开办函〔2021〕30号; 〔2019〕60号)",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "whole-number",
  severity: "error",
  about,
  check({ report }) {
    let counts = 0;
    const misfits: { address: Address; value: number }[] = [];
    for (const { address, measure } of formCells(report)) {
      const value = report.cells[address]?.value ?? null;
      if (value === null || measure !== "count") continue;
      counts++;
      if (!Number.isInteger(value) || value < 0) misfits.push({ address, value });
    }
    if (misfits.length > 0)
      return misfits.map(({ address, value }) => {
        const name = nameCell(report, address);
        return finding(
          address,
          "failed",
          {
            zh: `「${name}」为 ${value}，件数应为不小于 0 的整数，请核对。`,
            en: `「${name}」 is ${value}; a count should be a whole number, 0 or more. Please check.`,
          },
          { operands: pointAt(report, [address]) },
        );
      });
    return counts > 0 ? [passed()] : [skipped()];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "各格均为整数", en: "whole numbers in every cell" },
    cells: { "applications.received.total": 3 },
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "新收 1.5 件", en: "1.5 requests received" },
    cells: { "applications.received.naturalPerson": 1.5 },
    subject: "applications.received.naturalPerson",
    outcome: "failed",
  },
  {
    shows: { zh: "结转 −3 件", en: "−3 requests carried over" },
    cells: { "applications.carriedOut.total": -3 },
    subject: "applications.carriedOut.total",
    outcome: "failed",
  },
  {
    shows: { zh: "收费 12.5 万元：金额可有小数", en: "charges of 12.5: amounts have decimals" },
    cells: { "disclosure.charges.amount": 12.5 },
    subject: null,
    outcome: "passed",
  },
  {
    shows: {
      zh: "2019 年格式“本年增/减”为 −18",
      en: "a change of −18 in the form of 2019",
    },
    report: { forms: { disclosure: 2019, applications: 2019, disputes: 2021 } },
    cells: { "disclosure.penalties.change": -18 },
    subject: null,
    outcome: "passed",
  },
];
