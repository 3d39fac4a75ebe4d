/** Odd shapes of the columns of table three and of the header over them. */
import { dropSpans, fillSpans, type ModelCell, type ModelRow } from "../model";
import { labels, regroup, type Shape, shape, values } from "../shape";
import { applicantLabels, beside, head, label, number, other, seven, transpose } from "./pieces";

const sevenHead = (text: string): [ModelRow, ModelRow, ModelRow] => [
  [head(text, 7)],
  [head("自然人", 1, 2), head("法人或其他组织", 5), head("总计", 1, 2)],
  applicantLabels.slice(1, 6).map((text) => head(text)),
];

export const columnShapes: readonly Shape[] = [
  shape("a share beside each number", {
    tables: ({ applications }, random) => ({
      applications: [
        [label("项目", 3, 2), ...applicantLabels.map((text) => head(text, 2))],
        applicantLabels.flatMap(() => [head("件数"), head("占比")]),
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).flatMap((one) => [one, other(`${random.below(101)}%`)]),
          ]),
      ],
    }),
  }),
  shape("table three by columns", {
    tables: ({ applications }) => ({
      applications: transpose([
        [label("项目"), ...applicantLabels.map((text) => label(text))],
        ...regroup(applications, (_, item) => [{ ...item, colSpan: 1 }]).slice(3),
      ]).map((row, y) => (y === 0 ? row.map((one) => ({ ...one, kind: "head" as const })) : row)),
    }),
  }),
  shape("table three by columns, with groups", {
    tables: ({ applications, facts }) => {
      const rows = regroup(applications, (_, item) => [{ ...item, colSpan: 1, rowSpan: 1 }]).slice(
        3,
      );
      const old = facts.forms.applications === 2019;
      const [first, second, granted, partial, ...rest] = rows.map((row) => row[0]?.text ?? "");
      const items = rest.slice(0, -2);
      const head1 = [
        label("申请人", 1, 3),
        head(first ?? "", 1, 3),
        head(second ?? "", 1, 3),
        head("三、本年度办理结果", rows.length - 3),
        head(rest.at(-1) ?? "", 1, 3),
      ];
      const head2 = [
        head(granted ?? "", 1, 2),
        head(partial ?? "", 1, 2),
        head("（三）不予公开", 8),
        head("（四）无法提供", 3),
        head("（五）不予处理", 5),
        old ? head("（六）其他处理", 1, 2) : head("（六）其他处理", 3),
        head("（七）总计", 1, 2),
      ];
      const head3 = items.slice(0, old ? -1 : undefined).map((text) => head(text));
      return {
        applications: [
          head1,
          head2,
          head3,
          ...transpose([
            [...applicantLabels.map((text) => label(text))],
            ...rows.map((row) => values(row)),
          ]),
        ],
      };
    },
  }),
  shape("last year's columns before this year's", {
    tables: ({ applications, facts }, random) => ({
      applications: beside(
        applications,
        sevenHead(`${facts.year - 1}年`),
        () => seven(random),
        "before",
      ),
    }),
  }),
  shape("last year's columns after this year's", {
    tables: ({ applications, facts }, random) => ({
      applications: beside(
        applications,
        sevenHead(`${facts.year - 1}年`),
        () => seven(random),
        "after",
      ),
    }),
  }),
  shape("two years with seven columns each", {
    tables: ({ applications, facts }, random) => ({
      applications: [
        [label("项目", 3, 3), head(`${facts.year}年`, 7), head(`${facts.year - 1}年`, 7)],
        ...[1, 2].map((y) => [...(applications[y] ?? []), ...(applications[y] ?? [])]),
        ...applications.slice(3).map((row) => [...row, ...seven(random)]),
      ],
    }),
  }),
  shape("this year and last year over each column", {
    tables: ({ applications }, random) => ({
      applications: [
        [label("项目", 3, 2), ...applicantLabels.map((text) => head(text, 2))],
        applicantLabels.flatMap(() => [head("本年"), head("上年")]),
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).flatMap((one) => [one, other(number(random))]),
          ]),
      ],
    }),
  }),
  shape("last year and this year over each column", {
    tables: ({ applications, facts }, random) => ({
      applications: [
        [label("项目", 3, 2), ...applicantLabels.map((text) => head(text, 2))],
        applicantLabels.flatMap(() => [head(`${facts.year - 1}年`), head(`${facts.year}年`)]),
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).flatMap((one) => [other(number(random)), one]),
          ]),
      ],
    }),
  }),
  shape("a share beside the total", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[], [head("占比", 1, 2)], []],
        () => [other(`${number(random)}%`)],
        "after",
      ),
    }),
  }),
  shape("the total of last year beside the total", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[head("上年总计", 1, 3)], [], []],
        () => [other(number(random))],
        "after",
      ),
    }),
  }),
  shape("the change since last year beside the total, without a label", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[head("", 1, 3)], [], []],
        () => [other(number(random))],
        "after",
      ),
    }),
  }),
  shape("remarks with numbers in a last column", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[head("备注", 1, 3)], [], []],
        () => [other(random.pick(["", "3", "含1件补正", ""]))],
        "after",
      ),
    }),
  }),
  shape("a number before every row", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0 ? [head("序号", 1, 3), ...row] : y < 3 ? row : [other(String(y - 2)), ...row],
      ),
    }),
  }),
  shape("a number before every row, no spans", {
    tables: ({ applications }) => ({
      applications: dropSpans(
        applications.map((row, y) =>
          y === 0 ? [head("序号", 1, 3), ...row] : y < 3 ? row : [other(String(y - 2)), ...row],
        ),
      ),
    }),
  }),
  shape("a number between label and values", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [row[0] as ModelCell, head("行次", 1, 3), ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other(String(y - 2)), ...values(row)],
      ),
    }),
  }),
  shape("a number between label and values, no label over it", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [{ ...(row[0] as ModelCell), colSpan: 4 }, ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other(String(y - 2)), ...values(row)],
      ),
    }),
  }),
  shape("a number between label and values, no spans", {
    tables: ({ applications }) => ({
      applications: dropSpans(
        applications.map((row, y) =>
          y === 0
            ? [row[0] as ModelCell, head("行次", 1, 3), ...row.slice(1)]
            : y < 3
              ? row
              : [...labels(row), other(String(y - 2)), ...values(row)],
        ),
      ),
    }),
  }),
  shape("numbers of the columns below the header", {
    tables: ({ applications }) => ({
      applications: [
        ...applications.slice(0, 3),
        [label("甲", 3), ...applicantLabels.map((_, x) => other(String(x + 1)))],
        ...applications.slice(3),
      ],
    }),
  }),
  shape("numbers of the columns below the header of each table", {
    tables: ({ applications, disputes }) => ({
      applications: [
        ...applications.slice(0, 3),
        [other("", 3), ...applicantLabels.map((_, x) => other(String(x + 1)))],
        ...applications.slice(3),
      ],
      disputes: [
        ...disputes.slice(0, 3),
        Array.from({ length: 15 }, (_, x) => other(String(x + 1))),
        ...disputes.slice(3),
      ],
    }),
  }),
  shape("the unit in a column of its own", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [row[0] as ModelCell, head("单位", 1, 3), ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other("件"), ...values(row)],
      ),
    }),
  }),
  shape("last year's column before the others, no spans, no totals", {
    tables: ({ applications }, random) => ({
      applications: dropSpans(
        beside(
          applications.map((row, y) => (y < 3 ? row : row.slice(0, -1))),
          [[head("上年数", 1, 3)], [], []],
          () => [other(number(random))],
          "before",
        ).map((row, y) => (y < 3 ? row : [...row, other("")])),
      ),
    }),
  }),
  shape("a column without a label before the others, some totals blank", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) => {
        if (y < 3) return row;
        const own = values(row).map((one, x) =>
          x === 6 && y % 3 > 0 ? { ...one, text: "" } : { ...one, text: one.text.trim() || "0" },
        );
        return [...labels(row), other(number(random)), ...own];
      }),
    }),
  }),
  shape("notes in the header, a column of values lost", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row.map((one) =>
              /总计|商业企业/.test(one.text) ? { ...one, text: `${one.text}（注1）` } : one,
            )
          : [...labels(row), ...values(row).filter((_, x) => x !== 3)],
      ),
    }),
  }),
  shape("a subtotal of the organisations", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) =>
        y === 1
          ? row.map((one) => (one.colSpan === 5 ? { ...one, colSpan: 6 } : one))
          : y === 2
            ? [head("小计"), ...row]
            : y === 0
              ? row.map((one) => (one.colSpan === 7 ? { ...one, colSpan: 8 } : one))
              : [
                  ...labels(row),
                  ...values(row).slice(0, 1),
                  other(number(random)),
                  ...values(row).slice(1),
                ],
      ),
    }),
  }),
  shape("the total first", {
    tables: ({ applications }) => ({
      applications: [
        [label("", 3, 3), head("总计", 1, 3), head("申请人情况", 6)],
        [head("自然人", 1, 2), head("法人或其他组织", 5)],
        applicantLabels.slice(1, 6).map((text) => head(text)),
        ...applications
          .slice(3)
          .map((row) => [...labels(row), ...values(row).slice(6), ...values(row).slice(0, 6)]),
      ],
    }),
  }),
  shape("only the total", {
    tables: ({ applications }) => ({
      applications: [
        [label("项目", 3), head("总计")],
        ...applications.slice(3).map((row) => [...labels(row), ...values(row).slice(6)]),
      ],
    }),
  }),
  shape("only the total, headed 数量", {
    tables: ({ applications }) => ({
      applications: [
        [label("项目", 3), head("数量（件）")],
        ...applications.slice(3).map((row) => [...labels(row), ...values(row).slice(6)]),
      ],
    }),
  }),
  shape("organisations in one column", {
    tables: ({ applications }, random) => ({
      applications: [
        [label("项目", 3), head("自然人"), head("法人或其他组织"), head("总计")],
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).slice(0, 1),
            other(number(random)),
            ...values(row).slice(6),
          ]),
      ],
    }),
  }),
  shape("the header lost its second line", {
    tables: ({ applications }) => ({ applications: applications.filter((_, y) => y !== 1) }),
  }),
  shape("the header lost its last line", {
    tables: ({ applications }) => ({ applications: applications.filter((_, y) => y !== 2) }),
  }),
  shape("no header", { tables: ({ applications }) => ({ applications: applications.slice(3) }) }),
  shape("the header again every eight rows", {
    tables: ({ applications }) => ({
      applications: fillSpans(applications).flatMap((row, y, all) =>
        y > 3 && y % 8 === 3 ? [...all.slice(0, 3), row] : [row],
      ),
    }),
  }),
  shape("table three by quarters", {
    tables: ({ applications }, random) => ({
      applications: [
        ["指标名称", "一季度", "二季度", "三季度", "四季度", "上半年", "下半年", "合计"].map(
          (text, x) => head(text, x === 0 ? 3 : 1),
        ),
        ...applications.slice(3).map((row) => [...labels(row), ...seven(random)]),
      ],
    }),
  }),
  shape("another word in the corner, a column without a label after the last", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row.map((one) => (one.rowSpan === 3 ? { ...one, text: "办理情况" } : one))
          : [...row, other(number(random))],
      ),
    }),
  }),
  shape("remarks in place of a column that is missing under the old spans", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) => {
        if (y === 0) return [...row, head("备注", 1, 3)];
        if (y < 3) return row.filter(({ text }) => text !== "科研机构");
        const kept = values(row).filter((_, x) => x !== 2);
        return [...labels(row), ...kept, other(number(random))];
      }),
    }),
  }),
  shape("a column between without label or number", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [row[0] as ModelCell, head("", 1, 3), ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other(""), ...values(row)],
      ),
    }),
  }),
  shape("an empty column between the values", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? row.map((one) => (one.colSpan === 7 ? { ...one, colSpan: 8 } : one))
          : y === 1
            ? row.map((one) => (one.colSpan === 5 ? { ...one, colSpan: 6 } : one))
            : y === 2
              ? [...row.slice(0, 2), head(""), ...row.slice(2)]
              : [...labels(row), ...values(row).slice(0, 3), other(""), ...values(row).slice(3)],
      ),
    }),
  }),
  shape("two thirds of a grid of the header and other widths below", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row
          : row.map((one) => (one.kind === "value" ? { ...one, colSpan: 1 + (y % 2) } : one)),
      ),
    }),
  }),
];
