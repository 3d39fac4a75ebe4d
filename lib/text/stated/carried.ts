/** Requests that go over from one year into the next. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import {
  carrying,
  disputeKinds,
  documentKinds,
  firstOf,
  handling,
  has,
  isLight,
  lastOf,
  outcomes,
} from "../tags";
import type { Tag } from "../words";
import { countsCases, type Denier, isOfRequests, type Reader, state } from "./reader";

/** A number behind one of these is not that of the 结转 behind it. */
const verbsBefore: readonly Tag[] = ["received", "handled", "concluded", ...outcomes];

/** Carried in or out, by the years named beside 结转; null when they do not say. */
function directionOf(pieces: readonly Piece[], year: number | null): string | null {
  if (has(pieces, "lastYear")) return "carriedIn";
  const years = pieces.flatMap((each) => (each.is === "year" ? [each.year] : []));
  // 2023年跨年结转的3件 came in, whatever 跨年 says.
  const first = Math.min(...years);
  if (year !== null && first < year) return first === year - 1 ? "carriedIn" : null;
  if (has(pieces, "nextYear", "carryOut")) return "carriedOut";
  // 结转至本年度
  const carried = lastOf(pieces, ["carry"]);
  if (carried >= 0 && has(pieces.slice(carried), "thisYear")) return "carriedIn";
  if (year === null || years.length === 0) return null;
  return Math.max(...years) > year ? "carriedOut" : null;
}

/** 结转1件（2023年） */
function yearBehind({ to, behind }: Phrase): Piece[] {
  const [aside, year] = /^（(20\d\d)年度?）/.exec(behind) ?? [];
  if (aside === undefined) return [];
  return [{ is: "year", year: Number(year), from: to, to: to + aside.length, text: aside }];
}

/** 办结81件，其余13件按规定结转: what is left over can only go on. */
function isRest({ left, text }: Phrase): boolean {
  return isLight(left) && /^(?:其余|剩余|余下)的?\d/.test(text);
}

/** 上年结转3件; 另有72件顺延到下年度. */
export const readCarried: Reader = (phrase, memory) => {
  const { year, kinds, folded } = memory;
  const { left, topic } = phrase;
  // 另有6件因尚在答复期限内，结转至下年度
  const further =
    isLight(left) &&
    !has(left, "application") &&
    !has(phrase.right, ...carrying, "concluded", ...outcomes) &&
    !has(phrase.ahead, "negation", "received") &&
    has(phrase.ahead, ...carrying);
  const right = further ? phrase.ahead : phrase.right;
  // 连同上年转入共办结45件, 上年结转和本年新收共受理48件
  const sum = left.slice(lastOf(left, carrying) + 1);
  const verbs = sum.slice(firstOf(sum, ["total"]));
  if (sum.length < left.length && has(sum, "total") && has(verbs, ...handling)) return null;
  // 结转上年后新收到47件
  if (has(left, ...carrying) && lastOf(left, ["received"]) > lastOf(left, carrying)) return null;
  const before = has(left, ...carrying);
  // 上年结转申请予以公开2件，本年申请予以公开48件: some of them
  if (has(left.slice(lastOf(left, carrying) + 1), ...outcomes) && before) {
    memory.subset = true;
    return [];
  }
  // 剩余3件将于2025年答复
  const then = has(phrase.right, "plan") || isRest(phrase);
  const planned = isLight(left) && then && has(phrase.right, "concluded", "handled");
  if (planned && directionOf(phrase.right, year) === "carriedOut" && isOfRequests(phrase, memory))
    return kinds.has("carriedOut") || !countsCases(phrase) ? [] : [state(phrase, "carriedOut")];
  const acts = left.some((each) => has([each], ...verbsBefore) && folded.charAt(each.to) !== "的");
  if (!before && (!has(right, ...carrying) || acts)) return null;
  const kind =
    directionOf(before ? [...left, ...right] : right, year) ??
    directionOf(yearBehind(phrase), year) ??
    // 未到期结转11件
    (isRest(phrase) || has(left, "ongoing") ? "carriedOut" : null);
  if (kind === null || kinds.has(kind) || !countsCases(phrase)) return [];
  // 上年有结转1件: what that year had.
  if (/上年度?[也亦则尚还曾]?有结转/.test(phrase.text)) return [];
  // 予以公开10件（含上年结转1件）
  if (phrase.lead.endsWith("（") && outcomes.some((each) => each === memory.applied)) return [];
  // 2023年结转的复议3件、诉讼4件均已审结，维持6件: what comes of them is not this year's.
  if (has(left, ...disputeKinds)) memory.doubted = phrase.to;
  if (topic !== null && topic !== "application") return [];
  if (has([...left, ...right], "item", "foreign", ...disputeKinds, ...documentKinds)) return [];
  const last = lastOf(right, [...carrying, "nextYear", "lastYear"]);
  const end = before || further ? undefined : right[last]?.to;
  return [state(phrase, kind, end)];
};

/** 上年度无结转; 无结转下年度办理的申请. */
export const denyCarried: Denier = ({ object }, { year }) => {
  if (!has(object, ...carrying)) return null;
  // 无上年和下年结转
  if (has(object, "lastYear") && has(object, "nextYear")) return ["carriedIn", "carriedOut"];
  const kind = directionOf(object, year);
  return kind === null ? [] : [kind];
};
