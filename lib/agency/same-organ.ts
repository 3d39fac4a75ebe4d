import { isGovernment, isSameAddress, isWeb, portalOf, siteOf } from "../portal";
import { type Area, type Organ, readOrgan } from "./organ";

/** An organ as a report names it, with the address it was read at. */
export interface Named {
  readonly agency: string;
  /** Null for a file. */
  readonly url: string | null;
}

/** `unsure`: the names leave it open, and only the user can say. */
export type Sameness = "same" | "different" | "unsure";

/** What the user said of two organs, by `organKey`. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/**
 * What tells organs apart in the archive and in what the user says of them: the printed name and
 * the portal, or the site where the portal may have several of that name.
 */
export function organKey({ agency, url }: Named): string {
  const where = isNamed(readOrgan(agency)) ? portalOf(url) : siteOf(url);
  return `${agency.normalize("NFKC").replace(/\s/gu, "")}@${where ?? ""}`;
}

/**
 * Whether two reports of one year under one `organKey` may be two organs': they stand at different
 * addresses, and one site may have several organs of the name, as a province's has many a 城关镇.
 */
export function mayBeTwo(a: Named, b: Named): boolean {
  if (a.url === null || b.url === null || isNamed(readOrgan(a.agency))) return false;
  return !isSameAddress(a.url, b.url);
}

/** How near to each other two reports stand; null where that cannot be known. */
type Nearness = "site" | "portal" | "elsewhere" | null;

function findNearness(a: Named, b: Named): Nearness {
  const [first, second] = [portalOf(a.url), portalOf(b.url)];
  if (first === null || second === null) return null;
  if (first !== second) return "elsewhere";
  return siteOf(a.url) === siteOf(b.url) ? "site" : "portal";
}

/** 国家…, …部, …总局 and 国务院… exist once; a 教育局 without a place does not. */
const national = /^(?:国家|国务院|中国)|(?:部|总局)$/u;
/** There is one 济南市 in the country, and one county of a name, but many a 城关镇 and some 鼓楼区. */
const uniqueLevels = new Set(["省", "市", "自治区", "自治州", "自治县", "自治旗", "特别行政区"]);
const sharedLevels = new Set(["区", "镇", "乡", "街道"]);
const crowdedLevels = new Set(["镇", "乡", "街道"]);

/** A portal is that of one city or province, but districts may have their sites in it. */
const portalLevels = new Set(["省", "市"]);

/** Whether a portal has one organ of the name: not 教育局, 区教育局 or 城关镇, of which a city has many. */
function isNamed({ areas, body }: Organ): boolean {
  const lowest = areas.at(-1);
  if (lowest === undefined) return national.test(body);
  if (lowest.name === "") return portalLevels.has(lowest.level);
  return !crowdedLevels.has(lowest.level) || areas.length > 1;
}

/** What their nearness makes of names that fit but do not settle it; `isOne` where a portal has one. */
function byNearness(nearness: Nearness, isOne: boolean): Sameness {
  if (nearness === "site" || (nearness === "portal" && isOne)) return "same";
  return nearness === "elsewhere" ? "different" : "unsure";
}

/** True when one list is the end of the other, each area named alike: 济南市历下区 and 历下区. */
function endAlike(a: readonly Area[], b: readonly Area[]): boolean {
  const length = Math.min(a.length, b.length);
  const [tailA, tailB] = [a.slice(a.length - length), b.slice(b.length - length)];
  return tailA.every((area, i) => {
    const other = tailB[i];
    return other !== undefined && area.level === other.level && area.name === other.name;
  });
}

/** Two organs of one body, by the areas they are printed under. */
function compareAreas(a: Organ, b: Organ, nearness: Nearness): Sameness {
  const [lowA, lowB] = [a.areas.at(-1), b.areas.at(-1)];
  if (lowA === undefined && lowB === undefined) {
    return isNamed(a) ? "same" : byNearness(nearness, false);
  }
  if (lowA === undefined || lowB === undefined) {
    return nearness === "elsewhere" ? "different" : "unsure";
  }
  if (lowA.level !== lowB.level) {
    // A county that became a district keeps its name.
    return lowA.name !== "" && lowA.name === lowB.name ? "unsure" : "different";
  }
  if (lowA.name === "" || lowB.name === "") {
    const specific = lowA.name === "" ? b.areas : a.areas;
    // 市教育局 may be of 苏州市 or of 常熟市 where both are printed.
    const levels = specific.filter((area) => area.level === lowA.level);
    if (levels.length > 1 && nearness !== "elsewhere") return "unsure";
    return byNearness(nearness, portalLevels.has(lowA.level));
  }
  if (lowA.name !== lowB.name || !endAlike(a.areas, b.areas)) return "different";
  if (uniqueLevels.has(lowA.level)) return "same";
  if (byNearness(nearness, !crowdedLevels.has(lowA.level)) === "same") return "same";
  if (a.areas.length > 1 && b.areas.length > 1) return "same";
  if (sharedLevels.has(lowA.level) || a.areas.length !== b.areas.length) return "unsure";
  return nearness === null ? "same" : "unsure";
}

/** 海淀教委 printed without the level of its place, beside 海淀区教育委员会. */
function dropsLevel(short: Organ, long: Organ): boolean {
  const place = long.areas.at(-1)?.name ?? "";
  if (short.areas.length > 0 || place.length < 2 || !short.body.startsWith(place)) return false;
  return readOrgan(short.body.slice(place.length)).body === long.body;
}

/** 教育局 and 教育体育局: one may have become the other. Never a government and its office. */
function mayBeSuccessors(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3 || a.startsWith("人民")) return false;
  return a.slice(0, 2) === b.slice(0, 2) && a.at(-1) === b.at(-1);
}

/** Whether an address is one of a site outside the governments' portals. */
function isOutside(url: string | null): boolean {
  return isWeb(url) && !isGovernment(url);
}

/** Two organs by their names, as far as their nearness lets names count. */
function compareNames(a: Named, b: Named, nearness: Nearness): Sameness {
  const [organA, organB] = [readOrgan(a.agency), readOrgan(b.agency)];
  if (organA.body === organB.body) return compareAreas(organA, organB, nearness);
  if (nearness === "elsewhere") return "different";
  if (dropsLevel(organA, organB) || dropsLevel(organB, organA)) return "unsure";
  if (!mayBeSuccessors(organA.body, organB.body)) return "different";
  return compareAreas(organA, organB, nearness) === "different" ? "different" : "unsure";
}

/**
 * Whether two reports are of the same organ, by name and portal. Comparing the years of two
 * different organs would accuse one of them, so whatever is not plain is `unsure`.
 */
export function compareOrgans(a: Named, b: Named): Sameness {
  const nearness = findNearness(a, b);
  if (nearness !== null && organKey(a) === organKey(b)) return "same";
  const byName = compareNames(a, b, nearness);
  // Whoever has a site can print an organ's name there over altered numbers.
  const isVouched =
    portalOf(a.url) === portalOf(b.url) || ![a, b].some(({ url }) => isOutside(url));
  return byName === "same" && !isVouched ? "unsure" : byName;
}

/** What the user said of the two, or null. */
export function findDecision(a: Named, b: Named, decisions: readonly Decision[]): Decision | null {
  const [keyA, keyB] = [organKey(a), organKey(b)];
  const isOfBoth = (each: Decision) =>
    (each.a === keyA && each.b === keyB) || (each.a === keyB && each.b === keyA);
  return decisions.find(isOfBoth) ?? null;
}

/**
 * As `compareOrgans`, but what the user said of the two comes first. `isShared`: one of the names is
 * seen to stand for more than one organ, so that no likeness to it settles anything.
 */
export function decideSameness(
  a: Named,
  b: Named,
  decisions: readonly Decision[],
  isShared = false,
): Sameness {
  if (!isShared && organKey(a) === organKey(b) && portalOf(a.url) !== null) return "same";
  const said = findDecision(a, b, decisions);
  if (said !== null) return said.same ? "same" : "different";
  const byName = compareOrgans(a, b);
  return isShared && byName === "same" ? "unsure" : byName;
}
