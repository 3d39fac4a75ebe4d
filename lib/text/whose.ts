/** Whose work, and which time, the words of a sentence have come to speak of. */
import { governmentEndings, hasEnding } from "../report/organ-endings";
import type { Clauses, Piece } from "./clauses";
import { stopAt, wordsBack } from "./governed";
import { isOwnOffice, namesOrgan, ownsArea, ownsName } from "./scope";
import { carrying, has, lastOf, tagOf } from "./tags";
import type { Tag } from "./words";

/** Who reports on which year, as far as the page says. */
export interface ClaimContext {
  readonly year: number | null;
  readonly agency: string | null;
}

/** What holds until the sentence says otherwise. */
export interface Whose {
  /** Another organ's work, or that of all organs of an area. */
  elsewhere: boolean;
  otherTime: boolean;
  otherMonth: boolean;
  /** The report's own year has been named. */
  ownYear: boolean;
  /** Up to the next mark, numbers are those of a comparison. */
  comparing: boolean;
}

/** The organ's own work in its own year, as every sentence begins. */
export function beginWhose(): Whose {
  return {
    elsewhere: false,
    otherTime: false,
    otherMonth: false,
    ownYear: false,
    comparing: false,
  };
}

/** True when a number here is one of the organ's own in the report's year. */
export function isOwn({ elsewhere, otherTime, otherMonth, comparing }: Whose): boolean {
  return !elsewhere && !otherTime && !otherMonth && !comparing;
}

/** 截至2024年, 1月至: what comes behind is an end, not a span of its own. */
const toHere = /(?:截[至止到]|[至到~-])(?:20\d\d年)?$/;

/** 6月, 1-6月份: the month, and that before it from which it is reached. */
const months = /(?:(\d{1,2})[-~至到])?(\d{1,2})月份?$/;

/** Follows a year or a date; `carrying` tells that its clause speaks of 结转. */
export function hearTime(
  whose: Whose,
  piece: Piece,
  folded: string,
  year: number | null,
  carrying: boolean,
): void {
  if (whose.comparing) return;
  if (piece.is === "year" && year !== null) {
    // 自2020年施行至2024年, 2022年、2023年和2024年: a span is more than its last year.
    const spans = whose.otherTime && /[至~、和及与-]/.test(folded.charAt(piece.from - 1));
    // 2024年前制定的22件
    const earlier = /^[以之]?前[^\d三两]/.test(folded.slice(piece.to, piece.to + 3));
    whose.otherTime = spans || earlier || piece.year !== year;
    whose.ownYear ||= !whose.otherTime;
  }
  // 3年来
  if (piece.is === "digits" && /^[2-9]年$/.test(piece.text)) whose.otherTime = true;
  const [, first, month] = (piece.is === "digits" && months.exec(piece.text)) || [];
  if (month !== undefined) {
    // 截至12月, 1月至12月, 1-12月, 12月底 and not 12月收到15件
    const before = folded.slice(Math.max(0, piece.from - 8), piece.from);
    const ends = first !== undefined || /[底末]/.test(folded.charAt(piece.to));
    const reached = carrying || ends || toHere.test(before);
    const since = first ?? /(\d{1,2})月(?:\d{1,2}日)?[至到~-](?:20\d\d年)?$/.exec(before)?.[1];
    const whole = month === "12" && reached && Number(since ?? 1) === 1;
    whose.otherMonth = !whole;
  }
}

/** Follows a word; `before` is the piece before it, `carrying` tells that its clause speaks of 结转. */
export function hearWord(
  whose: Whose,
  tag: Tag,
  word: string,
  before: Piece | undefined,
  carrying: boolean,
  agency: string | null,
): void {
  if (tag === "lastYear") whose.otherTime ||= !carrying && !whose.comparing;
  // 2023年全年 is that year.
  else if (tag === "thisYear" && before?.is !== "year") {
    whose.otherTime = whose.otherMonth = false;
    whose.ownYear = true;
  } else if (tag === "since") whose.otherTime ||= !(before?.is === "year" && whose.ownYear);
  else if (tag === "cumulative") whose.otherTime ||= !whose.ownYear;
  // 上半年受理187件、办结179件
  else if (tag === "otherTime" && /半年|季度|近.年|[两三四五]年|年来|任期|本届/.test(word))
    whose.otherTime ||= !whose.comparing;
  else if (tag === "compare") whose.comparing = true;
  else if (tag === "elsewhere" || tag === "passedOn") whose.elsewhere = true;
  else if (tag === "area") whose.elsewhere = !ownsArea(word, agency);
  else if (tag === "own") whose.elsewhere = false;
  else if (tag === "branches") {
    const near = tagOf(before);
    // 各级行政机关 in the report of a government are its own.
    const bare = near !== "unknown" && word === "各级";
    const governed = bare && hasEnding(agency ?? "", governmentEndings);
    whose.elsewhere ||= near !== "area" && near !== "branches" && !governed;
  }
}

/** 截至目前, 截至本报告发布之日, 至今, and with a year 截至2025年; not 截至年底, nor 截至12月31日. */
const upToNow =
  /截[至止到][至到]?(?:(20\d\d)年|(?![至到\d]|(?:本|当|全|报告|统计)?[年期]))|[至迄]今|到目前/g;

/** What each of these has a character of: hardly a sentence does. */
const mayReachNow = /[截至迄]|到目前/;

/** Whether the words before `end` tell how things stood when they were written, or at another year's end. */
export function tellsNow(folded: string, end: number, year: number | null): boolean {
  if (!mayReachNow.test(folded)) return false;
  const ends = [...folded.slice(0, end).matchAll(upToNow)];
  return ends.some(([, named]) => named === undefined || Number(named) !== year);
}

/**
 * Whether the words of a sentence before `end`, an offset in its folded text, have come to tell of
 * another time than the report's year, or of how things stood when it was written.
 */
export function tellsOtherTime(
  { folded, pieces }: Clauses,
  end: number,
  year: number | null,
): boolean {
  if (tellsNow(folded, end, year)) return true;
  const whose = beginWhose();
  let carried = false;
  for (const [at, piece] of pieces.entries()) {
    if (piece.from >= end) break;
    if (at === 0 || pieces[at - 1]?.is === "mark") {
      carried = has(pieces.slice(at, stopAt(pieces, at, "mark")), ...carrying);
      whose.comparing = false;
    }
    const tag = tagOf(piece);
    if (tag === "nextYear") return true;
    if (tag === null) hearTime(whose, piece, folded, year, carried);
    else hearWord(whose, tag, piece.text, pieces[at - 1], carried, null);
  }
  return whose.otherTime || whose.otherMonth;
}

/** Follows 增加到: what comes behind is this year's, unless it names another. */
export function hearReach(whose: Whose): void {
  whose.comparing = whose.otherTime = false;
}

/** 截至2023年9月 is heard where it stands; （2023年9月至2024年8月） holds for what is behind it. */
const spanAside = /^（(?:20\d\d年?)?(\d{1,2})月.{0,6}[至到~-].{0,6}?(\d{1,2})月/;

/** Follows a parenthesis: one that leaves out a part, or names other months than the whole year. */
export function hearAside(whose: Whose, aside: string): void {
  // 市局机关（不含分局）
  if (/^（不[含包][括含]?[^）]{0,6}(?:分局|支局|派出)/.test(aside)) whose.elsewhere = true;
  const [span, first, last] = spanAside.exec(aside) ?? [];
  if (span === undefined) return;
  whose.otherMonth = Number(first) !== 1 || Number(last) !== 12;
}

const adverbs: readonly (Tag | null)[] = [
  ...(["filler", "total", "thisYear", "cumulative", "various", "several"] as const),
];

/** The words before a verb that name who acts, and whether that is the organ itself. */
export interface Actor {
  readonly words: readonly Piece[];
  readonly own: boolean;
  /** By its own name, or as the organ with all its departments and streets. */
  readonly named: boolean;
}

/** True when a word that the lexicon lacks is another organ's name: 各分局, 黑水乡（收到6件）. */
export function namesAnother(piece: Piece | undefined, agency: string | null): boolean {
  if (tagOf(piece) !== "unknown") return false;
  const name = piece?.text ?? "";
  return namesOrgan(name) && !isOwnOffice(name, agency) && !ownsName(name, agency);
}

/** True for the organ's own name at the head of a clause: 云溪县政府信息公开申请共103件. */
export function namesItself(piece: Piece | undefined, agency: string | null): boolean {
  if (tagOf(piece) !== "unknown" || agency === null) return false;
  const name = piece?.text ?? "";
  return namesOrgan(name) && ownsName(name, agency);
}

/** 区政府及其部门、街道 in the report of 区政府: the organ with all of its own. */
export function isHouse(name: string, agency: string | null): boolean {
  const [, government] = /^(.{1,12}(?:政府|管委会))[及和]/.exec(name) ?? [];
  const governs = hasEnding(agency ?? "", governmentEndings);
  return government !== undefined && governs && ownsName(government, agency);
}

/** 区政府办公室代表区政府受理92件, in the report of that office: who acts without for whom. */
function forGovernment(name: string, agency: string | null): string {
  return /政府办公[室厅]$/.test(agency ?? "") ? name.replace(/代表.?政府$/, "") : name;
}

/** The organ in whose name the clause before its verb ends; null where it ends in none. */
export function findActor(
  { folded, pieces }: Clauses,
  verb: number,
  clause: number,
  agency: string | null,
): Actor | null {
  let end = verb;
  const aside = (each: Piece | undefined) => each?.is === "year" || adverbs.includes(tagOf(each));
  while (end > clause && aside(pieces[end - 1])) end--;
  const ofKind = (each: Piece | undefined) =>
    each?.is === "aside" && /^（[市县区旗镇乡街道、]+）$/.test(each.text);
  const kindBehind = ofKind(pieces[end - 1]);
  if (kindBehind) end--;
  let start = Math.max(wordsBack(pieces, end, clause), end - 12);
  start += lastOf(pieces.slice(start, end), ["thisYear"]) + 1;
  if (start === end) return null;
  const printed = folded.slice(pieces[start]?.from, pieces[end - 1]?.to);
  const name = forGovernment(printed, agency);
  // 全市各级政府及部门
  const area = pieces[start];
  const all =
    tagOf(area) === "area" &&
    tagOf(pieces[start + 1]) === "branches" &&
    ownsArea(area?.text ?? "", agency);
  const house = all || isHouse(name, agency);
  const last = tagOf(pieces[end - 1]);
  const whole = last === "branches" && house;
  if (!whole && (last === "area" || last === "branches" || last === "own")) return null;
  // 其收到4件: those named before; 县（区）政府, 街道（乡镇）: all of a kind
  const others = kindBehind || ofKind(pieces[start - 1]) || /(?:^|、)其$/.test(name);
  // 所办结的: here 所 names no office.
  if (!others && !whole && (name === "所" || !namesOrgan(name))) return null;
  // 14个街道 are not the one that reports.
  const several = others || pieces[start - 1]?.is === "number";
  // Nor is 县政府, named beside others, all of the county.
  const governs = hasEnding(agency ?? "", governmentEndings);
  const called = ownsName(name, agency);
  const named = house || (called && !several && !governs && agency !== null);
  const own = house || (!others && (called || isOwnOffice(name, agency)));
  return { words: pieces.slice(start, end), own, named };
}
