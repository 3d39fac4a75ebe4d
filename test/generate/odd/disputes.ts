/** Odd shapes of table four. */
import { disputeColumns } from "../../../lib/report/form";
import { writeTable } from "../html";
import { dropSpans, type ModelCell, type ModelRow } from "../model";
import { type Shape, shape } from "../shape";
import { disputeRow, group, head, label, misread, number, other, put } from "./pieces";

const disputeLabels = disputeColumns.map((column) => column.label);

const groupNames = ["行政复议", "未经复议直接起诉", "复议后起诉"];

export const disputeShapes: readonly Shape[] = [
  shape("lawsuits first in table four, no spans", {
    tables: (model) => {
      const [top, middle, low, row] = model.disputes;
      if (!top || !middle || !low || !row) return {};
      return {
        disputes: dropSpans([
          [...top].reverse(),
          [...middle.slice(5), ...middle.slice(0, 5)],
          low,
          [...row.slice(5), ...row.slice(0, 5)],
        ]),
      };
    },
  }),
  shape("the total first in table four, notes in its header", {
    tables: (model) => {
      const [top, middle, , row] = model.disputes;
      if (!top || !middle || !row) return {};
      const turn = <T>(list: readonly T[]): T[] => [4, 0, 1, 2, 3].map((at) => list[at] as T);
      const names = turn(disputeLabels);
      const noted = names.map((text, at) => (at % 3 === 0 ? `${text}[1]` : text));
      return {
        disputes: [
          top,
          [...noted.map((text) => head(text, 1, 2)), ...middle.slice(5)],
          [...names, ...noted].map((text) => head(text)),
          [0, 5, 10].flatMap((at) => turn(row.slice(at, at + 5))),
        ],
      };
    },
  }),
  shape("a serial number before table four, a value lost", {
    tables: (model, random) => {
      const lost = random.below(15);
      return {
        disputes: model.disputes.map((row, y) => {
          if (y === 0) return [head("序号", 1, 3), ...row];
          return y === 3 ? [other("1"), ...row.filter((_, x) => x !== lost)] : row;
        }),
      };
    },
  }),
  shape("a serial number before table four, two values in one cell", {
    tables: (model, random) => {
      const wide = random.below(14);
      return {
        disputes: model.disputes.map((row, y) => {
          if (y === 0) return [head("序号", 1, 3), ...row];
          if (y < 3) return row;
          const merged = row.map((one, x) => (x === wide ? { ...one, colSpan: 2 } : one));
          return [other("1"), ...merged.filter((_, x) => x !== wide + 1)];
        }),
      };
    },
  }),
  shape("table four in three tables", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        disputes: groupNames
          .map((name, at) =>
            writeTable(
              [[head(name, 5)], disputeLabels.map((text) => head(text)), group(model, at)],
              manner,
            ),
          )
          .join(""),
      }),
  }),
  shape("table four in three tables with headings", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        disputes: groupNames
          .map(
            (name, at) =>
              `<p>${name}</p>${writeTable([disputeLabels.map((text) => head(text)), group(model, at)], manner)}`,
          )
          .join(""),
      }),
  }),
  shape("table four in three parts of one table", {
    tables: (model) => ({
      disputes: groupNames.flatMap((name, at) => [
        [head(at > 0 ? `行政诉讼（${name}）` : name, 5)],
        disputeLabels.map((text) => head(text)),
        group(model, at),
      ]),
    }),
  }),
  shape("table four by rows without a word over the groups", {
    tables: (model) => ({
      disputes: [
        [other(""), ...disputeLabels.map((text) => head(text))],
        ...groupNames.map((name, at) => [label(name), ...group(model, at)]),
      ],
    }),
  }),
  shape("table four by rows, lawsuits in their label", {
    tables: (model) => ({
      disputes: [
        [label("类别"), ...disputeLabels.map((text) => head(text))],
        ...["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"].map(
          (name, at) => [label(name), ...group(model, at)],
        ),
      ],
    }),
  }),
  shape("table four by rows with a sum of lawsuits", {
    tables: (model, random) => ({
      disputes: [
        [label("类别"), ...disputeLabels.map((text) => head(text))],
        [label("行政复议"), ...group(model, 0)],
        [label("行政诉讼"), ...disputeLabels.map(() => other(number(random)))],
        [label("未经复议直接起诉"), ...group(model, 1)],
        [label("复议后起诉"), ...group(model, 2)],
      ],
    }),
  }),
  shape("table four by columns", {
    tables: (model) => ({
      disputes: [
        [label("结果"), ...groupNames.map((text) => head(text))],
        ...disputeLabels.map((text, y) => [
          label(text),
          ...[0, 1, 2].map((at) => group(model, at)[y] as ModelCell),
        ]),
      ],
    }),
  }),
  shape("table four in one long column", {
    tables: (model) => ({
      disputes: groupNames.flatMap((name, at) =>
        disputeLabels.map((text, y) => [
          ...(y === 0 ? [label(name, 1, 5)] : []),
          label(text),
          group(model, at)[y] as ModelCell,
        ]),
      ),
    }),
  }),
  shape("table four with a sum at its end", {
    tables: (model, random) => ({
      disputes: model.disputes.map((row, y) =>
        y === 0 ? [...row, head("合计", 1, 3)] : y < 3 ? row : [...row, other(number(random))],
      ),
    }),
  }),
  shape("table four with a sum at its end, no spans", {
    tables: (model, random) => ({
      disputes: dropSpans(
        model.disputes.map((row, y) =>
          y === 0 ? [...row, head("合计", 1, 3)] : y < 3 ? row : [...row, other(number(random))],
        ),
      ),
    }),
  }),
  shape("table four with last year's row", {
    tables: (model, random) => ({
      disputes: [
        ...model.disputes
          .slice(0, 3)
          .map((row, y) => (y === 0 ? [label("年份", 1, 3), ...row] : row)),
        [label("2023年"), ...disputeRow(model).map(() => other(number(random)))],
        [label("2024年"), ...disputeRow(model)],
      ],
    }),
  }),
  shape("table four with last year's number beside each of its own", {
    tables: (model, random) => ({
      disputes: [
        ...model.disputes
          .slice(0, 3)
          .map((row) => row.map((one) => ({ ...one, colSpan: one.colSpan * 2 }))),
        Array.from({ length: 30 }, (_, x) => head(x % 2 ? "上年" : "本年")),
        disputeRow(model).flatMap((one) => [one, other(number(random))]),
      ],
    }),
  }),
  shape("table four by rows, last year's above each", {
    tables: (model, random) => ({
      disputes: [
        [label("类别"), label("年度"), ...disputeLabels.map((text) => head(text))],
        ...groupNames.flatMap((name, at) => [
          [label(name, 1, 2), label("上年"), ...disputeLabels.map(() => other(number(random)))],
          [label("本年"), ...group(model, at)],
        ]),
      ],
    }),
  }),
  shape("table four with only last year's row", {
    tables: (model, random) => ({
      disputes: [
        ...model.disputes
          .slice(0, 3)
          .map((row, y) => (y === 0 ? [label("年份", 1, 3), ...row] : row)),
        [label("上年"), ...disputeRow(model).map(() => other(number(random)))],
      ],
    }),
  }),
  shape("table four with only lawsuits as one group", {
    tables: (model) => ({
      disputes: [
        [head("行政复议", 5), head("行政诉讼", 5)],
        [...disputeLabels, ...disputeLabels].map((text) => head(text)),
        [...group(model, 0), ...disputeLabels.map(() => other("4"))],
      ],
    }),
  }),
  shape("table four with its totals first", {
    tables: (model) => {
      const turn = (row: ModelRow) => [...row.slice(4), ...row.slice(0, 4)];
      return {
        disputes: [
          ...model.disputes.slice(0, 1),
          [...turn(model.disputes[1]?.slice(0, 5) ?? []), ...(model.disputes[1]?.slice(5) ?? [])],
          [
            ...turn(model.disputes[2]?.slice(0, 5) ?? []),
            ...turn(model.disputes[2]?.slice(5) ?? []),
          ],
          [0, 1, 2].flatMap((at) => turn(group(model, at))),
        ],
      };
    },
  }),
  shape("table four after two rows of the same numbers", {
    tables: (model) => ({ disputes: [...model.disputes, ...model.disputes.slice(3)] }),
  }),
  shape("table four with misread labels, no spans", {
    tables: (model, random) => ({
      disputes: dropSpans(
        model.disputes.map((row, y) =>
          y < 3
            ? row.map((one) => ({
                ...one,
                text: random.chance(0.3) ? misread(one.text, random) : one.text,
              }))
            : row,
        ),
      ),
    }),
  }),
];
