/**
 * How the names of organs end. Whoever asks whether words name an organ adds the endings that only
 * the words in question can have.
 */

/** Places, and so the governments that are called by them. */
export const placeEndings: readonly string[] = "省 市 州 县 区 旗 镇 乡 街道".split(" ");

/** What governs a place. */
export const governmentEndings: readonly string[] = ["政府", "行政公署", "管委会", "管理委员会"];

/** Departments and offices. */
export const departmentEndings: readonly string[] = "局 厅 委 委员会 办公室 办公厅 中心".split(" ");

/** Departments, too, where the words are known to be a name: 全部, 到处 and 医院 end so as well. */
export const briefDepartmentEndings: readonly string[] = "部 署 院 处".split(" ");

/** Of a name that is sure to be an organ's. */
export const nameEndings: readonly string[] = [
  ...placeEndings,
  ...departmentEndings,
  ...briefDepartmentEndings,
];

/** Whether a name ends in one of the endings. */
export function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((each) => name.endsWith(each));
}
