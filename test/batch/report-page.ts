import { tableIds } from "../../lib/report/address";
import { formTable } from "../../lib/report/form";

interface Facts {
  readonly agency?: string;
  readonly year?: number;
  readonly cells?: Readonly<Record<string, number>>;
}

/** A plain page with the three tables, zeros where no number is given. */
export function reportPage({
  agency = "某某市教育局",
  year = 2024,
  cells = {},
}: Facts = {}): string {
  const tables = tableIds.map((id) => {
    const { rows } = formTable(id, 2021);
    if (id === "disclosure") {
      return rows
        .map(({ id: row, label, columns, path }) => {
          const heads = columns.map((each) => `<td>${each.label}</td>`).join("");
          const values = columns.map((each) => `<td>${cells[`${id}.${row}.${each.id}`] ?? 0}</td>`);
          return `<tr><td colspan="4">${path[0]}</td></tr><tr><td>信息内容</td>${heads}</tr>
            <tr><td>${label}</td>${values.join("")}</tr>`;
        })
        .join("");
    }
    if (id === "disputes") {
      const heads = rows.flatMap(({ columns }) => columns.map((each) => `<td>${each.label}</td>`));
      const values = rows.flatMap(({ id: row, columns }) =>
        columns.map((each) => `<td>${cells[`${id}.${row}.${each.id}`] ?? 0}</td>`),
      );
      return `<tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>
        <tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
        <tr>${heads.join("")}</tr><tr>${values.join("")}</tr>`;
    }
    const columns = rows[0]?.columns ?? [];
    const body = rows.map(({ id: row, label, path }) => {
      const values = columns.map((each) => `<td>${cells[`${id}.${row}.${each.id}`] ?? 0}</td>`);
      const heads = [...path, label].map((each) => `<td>${each}</td>`).join("");
      return `<tr>${heads}${values.join("")}</tr>`;
    });
    return `<tr><td rowspan="3" colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
      <td colspan="7">申请人情况</td></tr>
      <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${columns
        .slice(1, 6)
        .map((each) => `<td>${each.label}</td>`)
        .join("")}</tr>${body.join("")}`;
  });
  const [disclosure, applications, disputes] = tables.map((rows) => `<table>${rows}</table>`);
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>
    <p>本报告统计期限自${year}年1月1日起至${year}年12月31日止。</p>
    <p>一、总体情况</p><p>本机关依法推进政府信息公开。</p>
    <p>二、主动公开政府信息情况</p>${disclosure}
    <p>三、收到和处理政府信息公开申请情况</p>${applications}
    <p>四、政府信息公开行政复议、行政诉讼情况</p>${disputes}
    <p>五、存在的主要问题及改进情况</p><p>无。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
}
