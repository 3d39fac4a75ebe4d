import { shortNames } from "./short-names";

/** An area of the administration: 海淀 and 区. An empty name is "this one", as in 区教育局. */
export interface Area {
  readonly name: string;
  readonly level: string;
}

/** An organ's name taken apart. */
export interface Organ {
  /** The areas it is printed under, the largest first; often only the last, sometimes none. */
  readonly areas: readonly Area[];
  /** What it is there, in full: 人民政府, 人民政府办公室, 教育局. */
  readonly body: string;
}

/**
 * A level's word, unless it begins another word (市场, 乡村, 区划) or the name goes on: 新乡市,
 * 红旗区, 景德镇市, 市中区.
 */
const level =
  "(特别行政区|自治[区州县旗]|地区|街道|省|市(?!场|政(?!府)|容|民|[中南北辖]区|市)|市(?=市[中南北辖]区)|[区县](?![区县镇乡划域级]|市(?!场|政|容))|[旗盟](?![市区县])|[镇乡](?![市区县镇村建规居环]|一体|街道))";
/** A place has up to fourteen characters before its level. */
const named = new RegExp(`^(市[中南北]|[^省市]{1,14}?)${level}`, "u");
const generic =
  /^(省|市(?!场|政(?!府)|容|民|[中南北辖]区)|区(?!划|域)|县(?!级)|州|[镇乡](?=人民政府|政府))/u;

const fullNames = new Map(
  shortNames.flatMap(([full, ...short]) => short.map((each) => [each, full] as const)),
);

/** The body's full name; a place alone stands for its government, a street for its office. */
function fullBody(body: string, lowest: Area | undefined): string {
  if (body === "" && lowest !== undefined) return lowest.level === "街道" ? "办事处" : "人民政府";
  return fullNames.get(body) ?? body;
}

/** Takes an organ's printed name apart into areas and body. */
export function readOrgan(printed: string): Organ {
  let rest = printed
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\ufeff]/gu, "")
    .replace(/\([^()]*\)/gu, "")
    .replace(/^中华人民共和国/u, "");
  const areas: Area[] = [];
  for (;;) {
    const own = generic.exec(rest);
    const place = own === null ? named.exec(rest) : null;
    if (own?.[1] !== undefined) {
      areas.push({ name: "", level: own[1] });
      rest = rest.slice(own[0].length);
      continue;
    }
    // 城 alone is the start of 城市 or 城乡, no place.
    if (place?.[1] === undefined || place[2] === undefined || place[1] === "城") break;
    areas.push({ name: place[1], level: place[2] });
    rest = rest.slice(place[0].length);
  }
  return { areas, body: fullBody(rest, areas.at(-1)) };
}
