/** Odd shapes of what stands in the cells of table three. */
import { escapeText } from "../html";
import { dropSpans, type Model, type ModelCell, type ModelRow } from "../model";
import { each, labels, mapCells, relabel, type Shape, shape, values } from "../shape";
import { misread } from "./pieces";

const traditional: Readonly<Record<string, string>> = {
  规: "規",
  范: "範",
  发: "發",
  废: "廢",
  现: "現",
  数: "數",
  许: "許",
  处: "處",
  罚: "罰",
  强: "強",
  业: "業",
  费: "費",
  额: "額",
  单: "單",
  万: "萬",
  请: "請",
  况: "況",
  织: "織",
  构: "構",
  会: "會",
  组: "組",
  务: "務",
  机: "機",
  计: "計",
  总: "總",
  诉: "訴",
  议: "議",
  复: "復",
  讼: "訟",
  审: "審",
  结: "結",
  转: "轉",
  续: "續",
  办: "辦",
  关: "關",
  国: "國",
  过: "過",
  类: "類",
  执: "執",
  项: "項",
  条: "條",
  开: "開",
  属: "屬",
  于: "於",
  体: "體",
  决: "決",
  内: "內",
  当: "當",
  东: "東",
  纠: "糾",
  维: "維",
  尚: "尚",
  经: "經",
  后: "後",
  报: "報",
  举: "舉",
  重: "重",
  出: "出",
  版: "版",
  确: "確",
  认: "認",
  书: "書",
  无: "無",
  别: "別",
  区: "區",
  这: "這",
  种: "種",
  为: "為",
  从: "從",
  个: "個",
  终: "終",
  给: "給",
  补: "補",
  内容: "內容",
  仍: "仍",
  逾: "逾",
  缴: "繳",
  纳: "納",
  费用: "費用",
  进: "進",
  应: "應",
  农: "農",
  证: "證",
  护: "護",
  权: "權",
  稳: "穩",
  仅: "僅",
  询: "詢",
  事: "事",
  卷: "卷",
  没: "沒",
  据: "據",
  对: "對",
  联: "聯",
  产: "產",
  乡: "鄉",
  镇: "鎮",
};

/** Puts neighbouring values of table three into one cell over their columns, where two belong together. */
function mergeNeighbours(belong: (text: string, next: string) => boolean) {
  const merge = (row: ModelRow): ModelRow => {
    const merged: ModelCell[] = [];
    for (const one of values(row)) {
      const last = merged.at(-1);
      if (last && belong(last.text, one.text))
        merged[merged.length - 1] = { ...last, colSpan: last.colSpan + 1 };
      else merged.push(one);
    }
    return [...labels(row), ...merged];
  };
  return ({ applications }: Model) => ({
    applications: applications.map((row, y) => (y < 3 ? row : merge(row))),
  });
}

export const cellShapes: readonly Shape[] = [
  shape("labels of both scripts", {
    tables: mapCells((one) =>
      one.kind === "value"
        ? one
        : { ...one, text: [...one.text].map((each) => traditional[each] ?? each).join("") },
    ),
  }),
  shape("labels misread by a scanner", {
    tables: (model, random) =>
      mapCells((one) => (one.kind === "value" ? one : { ...one, text: misread(one.text, random) }))(
        model,
      ),
  }),
  shape("labels misread, no spans", {
    tables: (model, random) =>
      each(dropSpans)({
        ...model,
        ...mapCells((one) =>
          one.kind === "value" ? one : { ...one, text: misread(one.text, random) },
        )(model),
      }),
  }),
  shape("labels cut off", {
    tables: mapCells((one) =>
      one.kind === "value" || one.text.length < 12
        ? one
        : { ...one, text: `${one.text.slice(0, 10)}…` },
    ),
  }),
  shape("remarks in labels", {
    tables: mapCells((one) =>
      one.kind === "label" && one.text.length > 5 ? { ...one, text: `${one.text}（件）` } : one,
    ),
  }),
  shape("a colon after every label", {
    tables: mapCells((one) => (one.kind === "value" ? one : { ...one, text: `${one.text}：` })),
  }),
  shape("blank cells left out at the end of rows", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row
          : row.slice(
              0,
              row.findLastIndex(({ text, kind }) => kind !== "value" || text.trim() !== "") + 1,
            ),
      ),
    }),
  }),
  shape("blank cells left out", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3 ? row : row.filter(({ text, kind }) => kind !== "value" || text.trim() !== ""),
      ),
    }),
  }),
  shape("blank cells left out, no spans", {
    tables: ({ applications, disclosure, disputes }) => {
      const leave = (rows: readonly ModelRow[]) =>
        dropSpans(
          rows.map((row) => row.filter(({ text, kind }) => kind !== "value" || text.trim() !== "")),
        );
      return {
        applications: leave(applications),
        disclosure: leave(disclosure),
        disputes: leave(disputes),
      };
    },
  }),
  shape("neighbours of one value in one cell", {
    tables: mergeNeighbours((text, next) => text === next),
  }),
  shape("blanks in one cell", {
    tables: mergeNeighbours((text, next) => text.trim() === "" && next.trim() === ""),
  }),
  shape("two numbers in a cell", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}/3` } : one,
    ),
  }),
  shape("last year's number in brackets", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}(12)` } : one,
    ),
  }),
  shape("numbers with decimals", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}.0` } : one,
    ),
  }),
  shape("stars for footnotes", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}*` } : one,
    ),
  }),
  shape("raised digits for footnotes", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" && /^\d+$/.test(text) ? `${text}<sup>1</sup>` : escapeText(text),
    }),
  }),
  shape("digits raised by their style for footnotes", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" && /^\d+$/.test(text)
          ? `${text}<span style="vertical-align: super; font-size: 8pt">2</span>`
          : escapeText(text),
    }),
  }),
  shape("digits in reverse that their style turns round", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" && /^\d\d+$/.test(text)
          ? `<span style="display:inline-flex;flex-direction:row-reverse">${[...text]
              .reverse()
              .map((digit) => `<b>${digit}</b>`)
              .join("")}</span>`
          : escapeText(text),
    }),
  }),
  shape("a dot after the number", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}。` } : one,
    ),
  }),
  shape("letters of the header in other words", {
    tables: relabel({
      自然人: "公民",
      商业企业: "企业",
      科研机构: "科研单位",
      社会公益组织: "公益组织",
      法律服务机构: "律师事务所",
      其他: "其它",
      总计: "合计",
    }),
  }),
];
