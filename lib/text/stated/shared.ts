/** One list of names and one of numbers, bound by 分别. */
import {
  applicants,
  columnOf,
  decisions,
  disputeKinds,
  handling,
  has,
  lastOf,
  outcomes,
  tagOf,
  tagsIn,
} from "../tags";
import { countsCases, type Reader, type Stated, state } from "./reader";

/** 予以公开、部分公开分别为11件、5件. */
export const readShared: Reader = (phrase, memory) => {
  const { left, listed, topic } = phrase;
  if (!has(left, "shared")) return null;
  // 受理数居前的分别为住建局18件: the name before the number says whose it is.
  const behind = left.slice(lastOf(left, ["shared"]) + 1);
  const plain = behind.every((each) => tagOf(each) === "filler");
  // 分别作出予以公开5件、部分公开1件的答复
  if (has(behind, ...outcomes)) return null;
  if (!plain || has(left, "publish", "information")) return [];
  const handled = topic === "application" ? handling.slice(0, 3) : [];
  const sharing = [...outcomes, ...decisions, ...(memory.near ? disputeKinds : [])];
  const named = tagsIn(left, sharing);
  // 由企业、科研机构提出的分别为2件、1件
  const asked = memory.applied === null || memory.subset ? [] : tagsIn(left, applicants);
  const kinds = [named, asked, tagsIn(left, handled)].find((each) => each.length > 0) ?? [];
  if (kinds.length !== listed.length + 1 || !countsCases(phrase)) return [];
  const numbers = [phrase, ...listed];
  return kinds.flatMap((tag, i): Stated[] => {
    const { quantity, to } = numbers[i] ?? phrase;
    const column = columnOf(tag);
    const kind = column === undefined ? tag : memory.applied;
    return kind === null ? [] : [state({ ...phrase, quantity }, kind, to, column)];
  });
};
