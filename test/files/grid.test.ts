import { describe, expect, it } from "vitest";
import type { Glyph, Segment } from "../../lib/files/pdf/content";
import { doubtFusedRows } from "../../lib/files/pdf/doubt";
import { identity } from "../../lib/files/pdf/geometry";
import { buildGrid, findTables, joinSegments } from "../../lib/files/pdf/grid";
import { layOut } from "../../lib/files/pdf/layout";
import type { Region } from "../../lib/files/pdf/regions";

function across(at: number, from: number, to: number): Segment {
  return { horizontal: true, at, from, to };
}

function upright(at: number, from: number, to: number): Segment {
  return { horizontal: false, at, from, to };
}

/** Lines down a page, each of them crossed by short dashes that are no lines of a table. */
function crossed(lines: number, dashes: number): Segment[] {
  const height = dashes * 0.95 + 3;
  return [0, height / 2, height]
    .map((at) => across(at, 0, lines * 25))
    .concat(
      Array.from({ length: lines }, (_, line) => 10 + line * 25).flatMap((x) => [
        upright(x, 0, height),
        ...Array.from({ length: dashes }, (_, dash) => across(1.5 + dash * 0.95, x - 8, x + 8)),
      ]),
    );
}

/** How often the work looks at a piece of a line, of all that it is given. */
function looksOf(segments: readonly Segment[], work: (given: readonly Segment[]) => unknown) {
  let looks = 0;
  const look = <Value>(value: Value): Value => {
    looks += 1;
    return value;
  };
  work(
    segments.map(({ horizontal, at, from, to }) => ({
      get horizontal() {
        return look(horizontal);
      },
      get at() {
        return look(at);
      },
      get from() {
        return look(from);
      },
      get to() {
        return look(to);
      },
    })),
  );
  return looks;
}

describe("the cells of a table", () => {
  it("are doubted in looks that grow as their number does", () => {
    const looks = (rows: number) => {
      let count = 0;
      const regions = Array.from({ length: 10 * rows }, (_, index): Region => {
        const row = Math.floor(index / 10);
        const place = { bottom: row, left: index % 10, right: index % 10, whole: true };
        return {
          ...{ ...place, glyphs: [], text: "", value: true, unsure: false },
          get top() {
            count += 1;
            return row;
          },
        };
      });
      doubtFusedRows(regions, rows);
      return count;
    };
    expect(looks(40)).toBeLessThan(3 * looks(20));
  });
});

describe("the lines of a page", () => {
  it.each([
    ["which of them make tables", findTables],
    ["where their grid is", buildGrid],
  ])("show %s in looks that grow as their number does", (_, work) => {
    const segments = joinSegments(crossed(10, 180));
    const twice = joinSegments(crossed(10, 360));
    expect(twice.length).toBeGreaterThan(1.9 * segments.length);
    expect(looksOf(twice, work)).toBeLessThan(3 * looksOf(segments, work));
  });

  it("make a grid where they meet, and none of strokes that meet no line at their ends", () => {
    const lines = [0, 50, 100].flatMap((at) => [across(at, 0, 200), upright(2 * at, 0, 100)]);
    const grid = buildGrid([...lines, across(25, 20, 80), upright(30, 60, 90)]);
    expect(grid?.xs).toEqual([0, 100, 200]);
    expect(grid?.ys).toEqual([0, 50, 100]);
    expect(buildGrid([...lines, across(25, 102, 198)])?.ys).toEqual([0, 25, 50, 100]);
  });

  it("are no table where more pages of them lie under each other than any table has", () => {
    const page = joinSegments(crossed(10, 360));
    const pages = [0, 1, 2].flatMap((index) =>
      page.map(({ horizontal, at, from, to }) =>
        horizontal
          ? across(at + index * 400, from, to)
          : upright(at, from + index * 400, to + index * 400),
      ),
    );
    expect(looksOf(pages, (given) => expect(buildGrid(given)).toBeNull())).toBe(0);
  });

  it("are no tables where there are more than a page has room for", () => {
    const small = (x: number, y: number) =>
      [0, 6, 12].flatMap((at) => [across(y + at, x, x + 12), upright(x + at, y, y + 12)]);
    const many = (side: number) =>
      Array.from({ length: side * side }, (_, index) =>
        small(20 * (index % side), 20 * Math.floor(index / side)),
      ).flat();
    expect(findTables(many(9))).toHaveLength(81);
    expect(findTables(many(15))).toEqual([]);
  });

  it("are no tables where they cross more often than those of the largest", () => {
    const crossing = Array.from({ length: 900 }, (_, index) => [
      across(index, 0, 900),
      upright(index, 0, 900),
    ]).flat();
    expect(findTables(crossing)).toEqual([]);
    expect(looksOf(crossing, findTables)).toBeLessThan(900 ** 2 / 2);
  });

  it("are laid out in looks at letters that grow with these, however many lines are at their edge", () => {
    const looks = (lines: number) => {
      // The letters stand over the upper edge of a table that has no line there.
      const segments = crossed(lines, 60).filter(({ horizontal, at }) => !horizontal || at > 0);
      let count = 0;
      const glyphs = Array.from({ length: 20 * lines }, (_, index): Glyph => {
        const left = 20 + 25 * (index % (lines - 1));
        const place = { text: "字", left, top: -2, bottom: 3, baseline: 2, size: 5 };
        return {
          ...place,
          get right() {
            count += 1;
            return left + 5;
          },
        };
      });
      const page = {
        page: 1,
        shownOn: 1,
        width: 25 * lines,
        height: 842,
        glyphs,
        turned: [],
        segments,
      };
      const drawn = { toShown: identity, invisible: 0, imageShare: 0, cut: false };
      layOut({ ...page, ...drawn });
      return count;
    };
    expect(looks(40)).toBeLessThan(3 * looks(20));
  });
});
