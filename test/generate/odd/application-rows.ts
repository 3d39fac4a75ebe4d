/** Odd shapes of the rows of table three and of their groups. */
import { writeTable } from "../html";
import { dropSpans, fillSpans, type ModelRow } from "../model";
import { labels, regroup, type Shape, shape, values } from "../shape";
import { label, number, other, put, seven } from "./pieces";

/** Rows of table three with every group printed in front of each. */
function filledDown(rows: readonly ModelRow[]): ModelRow[] {
  return [
    ...rows.slice(0, 3),
    ...regroup(rows, (groups, item) => [
      ...groups.map((group) => label(group)),
      { ...item, colSpan: 3 - groups.length },
    ]).slice(3),
  ];
}

/** Long labels over two rows, as a converter of PDF files leaves them; the numbers are in one. */
function breakLabels(rows: readonly ModelRow[], line: 0 | 1): ModelRow[] {
  return fillSpans(rows).flatMap((row, y) => {
    const at = row.findLastIndex(({ kind }) => kind === "label");
    const { text } = row[at] ?? { text: "" };
    if (y < 3 || text.length < 8) return [row];
    const middle = Math.floor(text.length / 2);
    return [text.slice(0, middle), text.slice(middle)].map((part, index) =>
      row.map((one, x) => {
        if (x === at) return { ...one, text: part };
        const isHere = x < at ? index === 0 : index === line;
        return isHere ? one : { ...one, text: "" };
      }),
    );
  });
}

export const rowShapes: readonly Shape[] = [
  shape("a row of sums above the rows of each group", {
    tables: ({ applications }, random) => {
      const added = new Set<string>();
      return {
        applications: regroup(applications, (groups, item) => [
          ...groups.map((group) => label(group)),
          { ...item, colSpan: 3 - groups.length },
        ]).flatMap((row, y) => {
          const [, group] = labels(row);
          const text = group?.text ?? "";
          if (y < 3 || !/^（[三四五六]）/.test(text) || labels(row).length < 3) return [row];
          if (added.has(text)) return [row];
          added.add(text);
          return [[label(text, 3), ...seven(random)], row];
        }),
      };
    },
  }),
  shape("a quarter's table below, some of the year's labels damaged", {
    page: (title, _, model, manner, random) => {
      const year = model.applications.map((row) =>
        row.map((one) => (/总计/.test(one.text) ? { ...one, text: "——" } : one)),
      );
      const quarter = model.applications.map((row) =>
        row.map((one) => (one.kind === "value" ? other(number(random)) : one)),
      );
      return put(title, model, manner, {
        applications: `${writeTable(year, manner)}<p>其中：第四季度</p>${writeTable(quarter, manner)}`,
      });
    },
  }),
  shape("labels broken over two rows, numbers beside the first", {
    tables: (model) => ({ applications: breakLabels(model.applications, 0) }),
  }),
  shape("labels broken over two rows, numbers beside the second", {
    tables: (model) => ({ applications: breakLabels(model.applications, 1) }),
  }),
  shape("rows of a group are missing", {
    tables: ({ applications }) => ({
      applications: fillSpans(applications).filter((row) => !/^[2468]\./.test(row[2]?.text ?? "")),
    }),
  }),
  shape("carried out before the results", {
    tables: ({ applications }) => ({
      applications: [
        ...applications.slice(0, 5),
        ...applications.slice(-1),
        ...applications.slice(5, -1),
      ],
    }),
  }),
  shape("the sum before the results", {
    tables: ({ applications }) => {
      const rows = regroup(applications, (groups, item) => [
        ...groups.slice(1).map((text) => label(text)),
        { ...item, colSpan: groups.length > 1 ? 1 : 2 },
      ]);
      return {
        applications: [
          ...rows.slice(0, 5),
          ...rows.slice(-2, -1),
          ...rows.slice(5, -2),
          ...rows.slice(-1),
        ],
      };
    },
  }),
  shape("the balance rows swapped", {
    tables: ({ applications }) => ({
      applications: [
        ...applications.slice(0, 3),
        ...applications.slice(4, 5),
        ...applications.slice(3, 4),
        ...applications.slice(5),
      ],
    }),
  }),
  shape("groups with sums of their own", {
    tables: ({ applications }, random) => ({
      applications: regroup(applications, (_, item) => [{ ...item, colSpan: 3 }]).flatMap(
        (row, y, all) => {
          if (y < 3 || !row[0]?.text.startsWith("1.")) return [row];
          const at = all.slice(0, y).filter((one) => one[0]?.text.startsWith("1.")).length;
          return [
            [
              label(
                ["（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"][at] ?? "",
                3,
              ),
              ...seven(random),
            ],
            row,
          ];
        },
      ),
    }),
  }),
  shape("a subtotal after every group", {
    tables: ({ applications }, random) => ({
      applications: fillSpans(applications).flatMap((row, y, all) => {
        const next = all[y + 1];
        const ends =
          y > 2 && row[2]?.text !== "" && (next?.[1]?.text !== "" || next?.[2]?.text === "");
        return ends ? [row, [other(""), other(""), label("小计"), ...seven(random)]] : [row];
      }),
    }),
  }),
  shape("a table for every page, header again, and a line 续表", {
    page: (title, _, model, manner) => {
      const rows = fillSpans(model.applications);
      const part = (from: number, to: number) =>
        writeTable([...rows.slice(0, 3), ...rows.slice(from, to)], manner);
      return put(title, model, manner, {
        applications: `${part(3, 10)}<p>第 1 页</p><p>续表</p>${part(10, 18)}<p>第 2 页</p><p>续表</p>${part(18, 99)}`,
      });
    },
  }),
  shape("a page break inside a row", {
    page: (title, _, model, manner) => {
      const rows = dropSpans(model.applications);
      const at = 14;
      const row = rows[at] ?? [];
      const item = labels(row).at(-1);
      const cut = (text: string, from: number, to?: number) => text.slice(from, to);
      const first = row.map((one) =>
        one === item
          ? { ...one, text: cut(one.text, 0, 4) }
          : one.kind === "value"
            ? { ...one, text: "" }
            : one,
      );
      const second = [label(cut(item?.text ?? "", 4)), ...values(row)];
      return put(title, model, manner, {
        applications:
          writeTable([...rows.slice(0, at), first], manner) +
          writeTable([second, ...rows.slice(at + 1)], manner),
      });
    },
  }),
  shape("groups again in every row", {
    tables: ({ applications }) => ({ applications: filledDown(applications) }),
  }),
  shape("a row that a page's end cuts through its label", {
    page: (title, _, model, manner, random) => {
      const rows = fillSpans(model.applications);
      const cut = 8 + random.below(12);
      const cutRow = rows[cut] ?? [];
      const at = cutRow.findLastIndex(({ kind }) => kind === "label");
      const part = (from: number, to: number | undefined, isFilled: boolean) =>
        cutRow.map((one, x) => {
          if (x === at) return { ...one, text: one.text.slice(from, to) };
          return x < at || isFilled ? one : { ...one, text: "" };
        });
      return put(title, model, manner, {
        applications:
          writeTable([...rows.slice(0, cut), part(0, 4, true)], manner) +
          "<p>— 3 —</p>" +
          writeTable([part(4, undefined, false), ...rows.slice(cut + 1)], manner),
      });
    },
  }),
  shape("a row before and after its correction", {
    tables: ({ applications }, random) => ({
      applications: applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("4.保护"))
          ? ["（更正前）", "（更正后）"].map((remark, at) => [
              ...labels(row).map((one) => ({ ...one, text: one.text + remark })),
              ...(at === 0 ? seven(random) : values(row)),
            ])
          : [row],
      ),
    }),
  }),
];
