/** What became of the requests. */
import {
  applicants,
  columnOf,
  decisions,
  documentKinds,
  firstOf,
  has,
  isLight,
  lastOf,
  outcomes,
  tagOf,
  tagsIn,
} from "../tags";
import { countsCases, type Denier, type Reader, state } from "./reader";

/** 公开10件、部分公开2件、不存在1件: what the other outcomes say is meant. */
const readBareOutcome: Reader = (phrase, memory) => {
  const { left, right, to, topic } = phrase;
  const said = left.filter((each) => tagOf(each) !== "filler");
  const last = said.at(-1);
  const rest = said.slice(0, -1).filter((each) => tagOf(each) !== "concluded");
  const counts = countsCases(phrase) && !["条", "项"].includes(phrase.quantity.counter ?? "");
  if (last === undefined || !counts || memory.subset || !isLight(rest)) return null;
  const word = memory.folded.slice(last.from, last.to);
  if (word === "公开" && topic !== "foreign" && !memory.kinds.has("granted")) {
    const next = memory.folded.slice(to, to + 12);
    if (!/^[，、；](?:部分|不予)公开/.test(next)) return null;
    const asked = memory.kinds.has("concluded") || /申请/.test(memory.folded.slice(0, 400));
    return asked ? [state(phrase, "granted")] : null;
  }
  const listed = outcomes.some((each) => memory.kinds.has(each));
  if (tagOf(last) === "absent" && topic === "application" && listed && right.length === 0)
    return [state(phrase, "notHeld")];
  return null;
};

/** 予以公开11件; 11件予以公开; 予以公开及部分公开258件. */
export const readOutcome: Reader = (phrase, memory) => {
  const { left, right, topic } = phrase;
  const { folded } = memory;
  const before = tagsIn(left, outcomes);
  const behind = before.length === 0 && isLight(left) ? tagsIn(right, outcomes) : [];
  const all = before.length > 0 ? before : behind;
  // 因不掌握相关信息无法提供7件: the cause is the row, the rest its group.
  const caused = all.join() === "notHeld,unavailable";
  const kinds = caused ? all.slice(0, 1) : all;
  const [only] = kinds;
  if (only === undefined) return readBareOutcome(phrase, memory);
  if (behind.length > 0 && topic !== null && topic !== "application") return [];
  if (topic === "foreign" || !countsCases(phrase) || has([...left, ...right], "item")) return [];
  if (topic !== null && [...documentKinds, ...decisions].includes(topic)) return [];
  // 企业提出的7件，其中予以公开4件
  if (has(left, "part") && memory.column) memory.subset = true;
  if (memory.subset || phrase.quantity.counter === "项") return [];
  // 主动公开320条、不予公开3条 sorts documents.
  const sorted =
    phrase.quantity.counter === "条" &&
    !["received", "concluded"].some((each) => memory.kinds.has(each));
  if (sorted) return [];
  const aside = left.find((each) => each.is === "aside");
  const withPartial =
    only === "granted" && aside?.is === "aside" && aside.words.includes("partial");
  const both = kinds.length === 2 && kinds.includes("granted") && kinds.includes("partial");
  if (kinds.length > 1 && !both) return [];
  // 公开和部分公开58件
  const joined =
    only === "partial" &&
    /公开[和及与或、]$/.test(folded.slice(phrase.from, left[firstOf(left, outcomes)]?.from));
  const kind = both || withPartial || joined ? "grantedOrPartial" : only;
  const tail = left.slice(lastOf(left, outcomes) + 1);
  if (has(tail, "unknown", "foreign", "channel", "organisations", "rest", "matter")) return [];
  if (!isLight(right.slice(0, Math.max(0, firstOf(right, outcomes))))) return [];
  const applicant = tagsIn(tail, applicants);
  if (applicant.length > 1) return [];
  memory.applied = kind;
  const end = before.length > 0 ? undefined : right[lastOf(right, outcomes)]?.to;
  return [state(phrase, kind, end, columnOf(applicant[0]))];
};

/** 没有不予公开、不予处理的情形. */
export const denyOutcomes: Denier = ({ object, topic }) => {
  const kinds = tagsIn(object, outcomes);
  if (kinds.length === 0) return null;
  const only = object.every((each) => ["filler", ...kinds].includes(tagOf(each) ?? "unknown"));
  return only && topic === "application" ? kinds : [];
};
