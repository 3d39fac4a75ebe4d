/** Whether words of a sentence speak of the organ that reports or of another. */
import {
  departmentEndings,
  governmentEndings,
  hasEnding,
  placeEndings,
} from "../report/organ-endings";

/** Of whoever a sentence may have do something: more than organs. */
const actorEndings = [
  ...placeEndings,
  ...departmentEndings,
  "办",
  "办事处",
  "政府",
  "支队",
  "大队",
  "执法队",
  "窗口",
  "学校",
  "高校",
  "大学",
  "学院",
  "医院",
  "公司",
  "村",
  "社区",
  "部门",
  "单位",
  "管委会",
  "机构",
  "院",
  "站",
  "所",
];
/** What may follow an organ's short name in its full one. */
const fullNameEnds = [
  "",
  "员会",
  "公室",
  "公厅",
  "政府",
  "人民政府",
  "办事处",
  "街道办事处",
  "管委会",
  "管理委员会",
];
/** Of a name that is a place's, with or without what governs it. */
const areaEndings = [...governmentEndings, ...placeEndings, "盟", "街道办事处"];

/** True when `words` end in the name of an organ; a 网站 is none, nor is 城市. */
export function namesOrgan(words: string): boolean {
  return hasEnding(words, actorEndings) && !/(?:网站|城市)$/.test(words);
}

/**
 * True when the name at the end of `words` is short for the agency's: its characters, from the
 * last, all stand in the agency's name in the same order. 区发改委 is 某区发展和改革委员会.
 */
export function ownsName(words: string, agency: string | null): boolean {
  if (agency === null) return true;
  let at = agency.length;
  let matched = 0;
  let rest: string | null = null;
  for (let i = words.length - 1; i >= 0; i--) {
    const found = at === 0 ? -1 : agency.lastIndexOf(words.charAt(i), at - 1);
    if (found === -1)
      return rest !== null && matched > 2 && !"省市区县镇乡州旗分".includes(words.charAt(i));
    if (rest === null) {
      rest = agency.slice(found + 1);
      // 区政府 in the report of its office
      const office = words.endsWith("政府") && /^办公[室厅]$/.test(rest);
      if (!fullNameEnds.includes(rest) && !office) return false;
    }
    at = found;
    matched++;
  }
  return matched > 1;
}

/** True when 全市, 我区 … is the area that the agency itself governs and its tables cover. */
export function ownsArea(area: string, agency: string | null): boolean {
  if (agency === null || !hasEnding(agency, areaEndings)) return false;
  const level = area.charAt(area.length - 1);
  const name = agency.replace("人民政府", "").replace("党工委", "");
  const bare = governmentEndings.find((each) => name.endsWith(each));
  const place = bare === undefined ? name : name.slice(0, -bare.length);
  return place.endsWith(level) || (level === "道" && place.includes("街道"));
}

const office = /^(.*?)(?:党政|党政综合|综合|党群|政务公开|信息公开)办(?:公室)?$/;

/** True when `words` name an office inside the organ: 局办公室, 镇党政办. */
export function isOwnOffice(words: string, agency: string | null): boolean {
  if (/^[局厅]|^[本我][局委厅]办公室$/.test(words)) return true;
  if (words === "学校" && /[学院校]$/.test(agency ?? "")) return true;
  // 镇综合行政执法办公室, 街道综合执法中心
  const level = ["镇人民政府", "乡人民政府", "街道办事处"].find((each) => agency?.endsWith(each));
  if (level !== undefined && words.startsWith(level.slice(0, level.startsWith("街") ? 2 : 1)))
    return /(?:办公室|办|队)$/.test(words);
  // A 中队 may be the district's.
  if (level !== undefined && /^综合(?:行政)?执法大?队$/.test(words)) return true;
  const [, house] = office.exec(words) ?? [];
  return (
    house !== undefined && (/^(?:|镇|乡|街道|委|[本我].)$/.test(house) || ownsName(house, agency))
  );
}
