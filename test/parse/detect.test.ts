import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { looksLikeReport } from "../../lib/parse/detect";
import { inventFacts, readFacts } from "../generate/facts";
import { seedRandom } from "../generate/random";
import { shapes } from "../generate/shapes";

const look = (html: string) => looksLikeReport(new JSDOM(html).window.document);

const table = "<table><tr><td>一、本年新收政府信息<b>公开</b> 申请数量</td><td>3</td></tr></table>";
const layout =
  "<table><tr><td><table><tr><td>导航</td><td>新闻</td></tr></table></td></tr></table>";
const data = "<tr><td>某乡镇</td><td>12</td><td>3.5</td></tr>";

describe("the first look", () => {
  test("sees a report by its title or a heading alone", () => {
    expect(look("<title>某局2024年政府信息公开工作年度报告</title>")).toBe(true);
    expect(look("<h2>政府信息公开 工作年度报告</h2>")).toBe(true);
    expect(look(`<h1>信息公开年报</h1><table>${data.repeat(800)}</table>`)).toBe(true);
  });

  test("sees a table without a title behind many layout tables", () => {
    expect(look(layout.repeat(150) + table)).toBe(true);
    expect(look(`<table>${data.repeat(60)}${table.replace(/<.?table>/g, "")}</table>`)).toBe(true);
    expect(look(`<table><tr><td>${layout.repeat(20)}${table}</td></tr></table>`)).toBe(true);
  });

  test("passes over what is no report", () => {
    expect(look("<title>通知公告</title><h1>公示</h1><p>政府信息公开申请数量</p>")).toBe(false);
    expect(look(`<table>${data.repeat(3000)}</table>`)).toBe(false);
  });

  test("looks at no more than a bounded number of rows, and never counts them", () => {
    const row = { localName: "tr", textContent: "某乡镇 12", querySelector: () => null };
    for (const isEmpty of [false, true]) {
      const asked: number[] = [];
      const endless = <T>(all: T) => ({
        item(index: number) {
          asked.push(index);
          return all;
        },
      });
      const rows = isEmpty ? { item: () => null } : endless(row);
      const tables = endless({ ...row, localName: "table", rows });
      expect(looksLikeReport({ title: "统计", getElementsByTagName: () => tables })).toBe(false);
      expect(asked.length).toBeLessThan(1000);
    }
  });

  test("sees every shape of page without its title", () => {
    const [facts] = readFacts();
    if (!facts) throw new Error("no facts");
    const forms = { disclosure: 2021, applications: 2021 } as const;
    const missed = shapes.filter((shape, index) => {
      const random = seedRandom(index);
      const html = shape.write(inventFacts(facts, random, forms, 0.1), random);
      return !look(html.replace(/<title>.*?<\/title>/s, ""));
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
