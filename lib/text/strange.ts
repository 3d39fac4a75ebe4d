/** Words beside a number that the lexicon does not know: what they make of it, nobody can tell. */
import { placeEndings } from "../report/organ-endings";
import { isOwnOffice, ownsName } from "./scope";
import { readSentences } from "./sentences";

/**
 * The first word of a statement that is neither known nor a name of the agency; null where all are.
 * 附属医院单独收到申请21件 and 收到要求加盖公章的申请3件 count what only these words tell.
 */
export function strangeWord(statement: string, agency: string | null): string | null {
  for (const { clauses } of readSentences([{ text: statement, section: null }])) {
    for (const piece of clauses.pieces) {
      if (piece.is !== "word" || piece.tag !== "unknown") continue;
      const word = piece.text;
      // 县（市、区）公开31件: one character tells nothing unless it names who.
      if (word.length < 2 && !placeEndings.includes(word)) continue;
      // 本关, 我校
      if (/^[本我]/.test(word)) continue;
      // The lexicon has words of many a name: 自然资源|和|规划局.
      const own = agency !== null && (agency.includes(word) || ownsName(word, agency));
      if (!own && !isOwnOffice(word, agency)) return word;
    }
  }
  return null;
}
