/** Keys that name a year: 本年, 上年, 2023年. */

/** The report's own year. */
export const thisYear = /^[本今当]年度?(?:数[量据]?|情况)?$/;
/** The year before. */
export const lastYear = /^(?:上一?|去)年(?:度|同期)?(?:数[量据]?|情况)?$/;
/** One year by its number, which is its group. */
export const yearAlone = /^(20\d\d)年?度?$/;

/** The year whose number a key is; 0 for none. */
export function yearOf(key: string): number {
  return Number(yearAlone.exec(key)?.[1] ?? 0);
}

/** Whether a key names a year and nothing else. */
export function isYear(key: string): boolean {
  return thisYear.test(key) || lastYear.test(key) || yearAlone.test(key);
}

/** No key that is one of these is longer, nor what else is said beside years. */
export const longestYear = 8;

/** Whether a key alone says that a column or row may be last year's. */
export function namesYear(key: string): boolean {
  return key.length <= longestYear && (lastYear.test(key) || yearAlone.test(key));
}
