/** Odd shapes of table two. */
import { writeTable } from "../html";
import type { ModelCell, ModelRow } from "../model";
import { isHead, labels, type Shape, shape, values } from "../shape";
import { head, label, number, other, put, transpose } from "./pieces";

export const disclosureShapes: readonly Shape[] = [
  shape("last year's number before each of its own in table two, the years in the labels", {
    tables: ({ facts, disclosure }, random) => ({
      disclosure: disclosure.map((row) => {
        const [first, ...own] = row;
        if (!first || own.length === 0) return row.map((one) => ({ ...one, colSpan: 7 }));
        const years = (year: number) =>
          own.map((one) => ({ ...one, text: `${year}年${one.text}`, colSpan: 1 }));
        return isHead(row)
          ? [first, ...years(facts.year - 1), ...years(facts.year)]
          : [first, ...own.map(() => other(number(random))), ...own];
      }),
    }),
  }),
  shape("each block of table two beside another", {
    tables: ({ disclosure }) => {
      const half = disclosure.findIndex(({ length }, y) => y > 3 && length === 1);
      const [left, right] = [disclosure.slice(0, half), disclosure.slice(half)];
      return {
        disclosure: [
          ...left.map((row, y) => [...row, ...(right[y] ?? [])]),
          ...right.slice(left.length),
        ],
      };
    },
  }),
  shape("articles in a first column", {
    tables: ({ disclosure }) => {
      const rows: ModelRow[] = [];
      let open: { at: number; text: string } | null = null;
      for (const row of disclosure) {
        const [first] = row;
        if (row.length === 1 && first) open = { at: rows.length, text: first.text };
        else if (open && rows.length === open.at) rows.push([label(open.text), ...row]);
        else rows.push([label(""), ...row]);
      }
      return { disclosure: rows };
    },
  }),
  shape("a table for every article", {
    page: (title, _, model, manner) => {
      const parts: ModelRow[][] = [];
      for (const row of model.disclosure) {
        if (row.length === 1) parts.push([]);
        parts.at(-1)?.push(row);
      }
      return put(title, model, manner, {
        disclosure: parts.map((rows) => writeTable(rows, manner)).join(""),
      });
    },
  }),
  shape("no articles in table two", {
    tables: ({ disclosure }) => ({ disclosure: disclosure.filter((row) => row.length > 1) }),
  }),
  shape("no header in table two", {
    tables: ({ disclosure }) => ({ disclosure: disclosure.filter((row) => !isHead(row)) }),
  }),
  shape("only the first header in table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.filter((row, y) => !isHead(row) || y === 1),
    }),
  }),
  shape("labels and values in turn in table two", {
    tables: ({ disclosure }) => {
      let heads: ModelCell[] = [];
      return {
        disclosure: disclosure.flatMap((row) => {
          if (isHead(row)) {
            heads = row.filter(({ kind }) => kind === "head");
            return [];
          }
          return row.length === 1
            ? [row]
            : [
                [
                  ...labels(row),
                  ...values(row).flatMap((one, x) => [
                    { ...(heads[x] as ModelCell), colSpan: 1 },
                    { ...one, colSpan: 1 },
                  ]),
                ],
              ];
        }),
      };
    },
  }),
  shape("the unit in a column of table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1
          ? row
          : [row[0] as ModelCell, isHead(row) ? label("计量单位") : other("件"), ...row.slice(1)],
      ),
    }),
  }),
  shape("last year's number beside in table two", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1
          ? row
          : isHead(row)
            ? [...row, head("上年数")]
            : [...row, other(number(random))],
      ),
    }),
  }),
  shape("last year's rows above the year's own in table two", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.flatMap((row) => {
        const [name, value, more] = row;
        if (!name || !value || more) return [row];
        if (value.kind === "head") return [[name, label("年度"), { ...value, colSpan: 2 }]];
        return [
          [{ ...name, rowSpan: 2 }, label("上年"), other(number(random), 2)],
          [label("本年"), { ...value, colSpan: 2 }],
        ];
      }),
    }),
  }),
  shape("the change beside in table two, no label", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1 || isHead(row) ? row : [...row, other(number(random))],
      ),
    }),
  }),
  shape("numbers before the rows of table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row, y) =>
        row.length === 1 ? row : isHead(row) ? [label("序号"), ...row] : [other(String(y)), ...row],
      ),
    }),
  }),
  shape("numbers between label and values in table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row, y) =>
        row.length === 1
          ? row
          : isHead(row)
            ? [row[0] as ModelCell, label("行次"), ...row.slice(1)]
            : [...labels(row), other(String(y)), ...values(row)],
      ),
    }),
  }),
  shape("remarks in a last column of table two", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1
          ? row
          : isHead(row)
            ? [...row, head("备注")]
            : [...row, other(random.pick(["", "3", "含修订1件"]))],
      ),
    }),
  }),
  shape("table two by columns", {
    tables: ({ disclosure }) => {
      const rows = disclosure.filter((row) => row.length > 1 && !isHead(row));
      const width = Math.max(...rows.map((row) => values(row).length));
      return {
        disclosure: transpose(
          rows.map((row) =>
            [
              ...labels(row),
              ...Array.from({ length: width }, (_, x) => values(row)[x] ?? other("")),
            ].map((one) => ({ ...one, colSpan: 1 })),
          ),
        ),
      };
    },
  }),
  shape("rows of table two in another order", {
    tables: ({ disclosure }) => {
      const blocks: ModelRow[][] = [];
      for (const row of disclosure) {
        if (row.length === 1) blocks.push([]);
        blocks.at(-1)?.push(row);
      }
      return { disclosure: [...blocks].reverse().flat() };
    },
  }),
  shape("columns of table two in another order", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row) =>
        row.length === 4
          ? [row[0], row[3], row[1], row[2]].filter((one) => one !== undefined)
          : row,
      ),
    }),
  }),
];
