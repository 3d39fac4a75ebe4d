/**
 * When a number of the text that fits no reading of the table is not held against it: where something
 * speaks for it that it counts a part, or more, or what is others'. A wrong accusation is worse than a
 * miss, so one reason is enough, and the first that is found is told.
 */
import {
  mayCountAllApplicants,
  namesApplicants,
  printsDifference,
  printsTableNumber,
} from "./beside";
import { headedBy } from "./headings";
import { othersBefore } from "./lead";
import type { Doubt, Mismatch } from "./mismatch";
import { openWordIn, readBreath, strangeWordIn } from "./open-words";
import { isToldOfAnother } from "./told-of";

/** A word beside it, before it or over it leaves open what it counts. */
function hasOpenWord(mismatch: Mismatch): Doubt | null {
  const { place, material } = mismatch;
  const breath = readBreath(mismatch);
  const word =
    strangeWordIn(breath, mismatch) ??
    othersBefore(place, material) ??
    headedBy(place, material) ??
    openWordIn(breath, mismatch);
  if (word === null) return null;
  const why = {
    zh: `有“${word}”一语，所计可能只是一部分或其他机关的`,
    en: `by “${word}” it may count a part or those of others`,
  };
  return { why };
}

/** Why a mismatch is not held against the table; null where nothing speaks for it. */
export function findDoubt(mismatch: Mismatch): Doubt | null {
  return (
    // 收到企业和群众申请60件, and all applicants have 60
    mayCountAllApplicants(mismatch) ??
    // 新收50件，共受理53件, and the table has 50
    printsTableNumber(mismatch) ??
    // 局机关予以公开17件，分局予以公开8件, and the table has 25
    printsDifference(mismatch) ??
    // 厅机关96件，公开41件, and the table has more requests than 96
    isToldOfAnother(mismatch) ??
    // 附属医院单独收到申请21件; （二）所属单位情况
    hasOpenWord(mismatch) ??
    // 自然人申请量最大，予以公开92件, and natural persons have 92
    namesApplicants(mismatch)
  );
}
