/** What kind of organ reports: its name tells. */
import { briefDepartmentEndings, departmentEndings, hasEnding } from "../../report/organ-endings";
import type { AgencyKind } from "../../report/schema";

/** 市场, 城乡 and their like name no place. */
const placeless = /市场|城[乡市]|乡村/g;

/**
 * Organs of the State Council: 国家…局 and 中国…会 with nothing after them (国家统计局某调查总队 is a
 * local one), ministries with or without the name of the country.
 */
const centralOrgans = [
  /^国务院/,
  /^(?:国家|中国(?!共产党))(?:(?!局|署|委员会|[省市县州区]).)*(?:局|署|委员会|委|部|会|银行)$/,
  /^中华人民共和国(?:(?![省市县州区]).)*(?:部|委员会|署|总局|银行)$/,
  /^[^省市县区州旗盟镇乡]{2,12}(?<!宣传|组织|统战|武装|工作)部$/,
  /^(?:审计|海关总)署$/,
];

const townships = [
  /(?:街道|镇|乡|苏木)(?:党工委|党委)[、和]?(?:办事处)?$/,
  /(?:街道|镇|乡|苏木)(?:办事处|办|党工委|管委会)?$/,
  /(?:街道|镇|乡|苏木)(?:办事处|(?:人民)?政府|党委|党工委|党政|综合).{0,8}(?:办|办公室)$/,
];

const departments = [
  ...departmentEndings,
  ...briefDepartmentEndings,
  ..."办 会 队 馆 站 所 社 海关 分行 支行".split(" "),
];

/** What kind of organ a name tells of; `unknown` where it does not. */
export function readKind(agency: string): AgencyKind {
  // 某局（某办公室）: the second name is of the same organ.
  const name = agency.replace(/\s/g, "").replace(/(?<=.)[（(][^（()）]{1,30}[)）]$/, "");
  const plain = name.replace(placeless, "");
  if (centralOrgans.some((each) => each.test(plain))) return "central";
  // 检察院 and 法院 are organs, these are none.
  if (/(?:医院|学院)$|[村居](?:民委员|委)会$/.test(plain)) return "unknown";
  const place = name.replace(/(?:(?:人民)?政府|行政公署|行署)$/, "");
  if (townships.some((each) => each.test(place))) return "township";
  // What manages a region or a reserve governs no county.
  if (/(?:(?<!地|保护|灌)区|县)(?:党工委)?(?:管委会|管理委员会|管理局)$/.test(place))
    return "county";
  if (hasEnding(place, departments)) return "department";
  if (/^(?:北京|上海|天津|重庆)市$|省$|自治区$|特别行政区$/.test(place)) return "province";
  if (/(?:州|地区|盟)$/.test(place)) return "city";
  if (/市$/.test(place)) {
    // 贵州省贵阳市 is no part of a prefecture, though its province has 州 in its name.
    const within = place.replace(/^.{2,8}?(?:省|自治区)/, "");
    return /(?:市|州|地区|盟)./.test(within.slice(0, -1)) ? "county" : "city";
  }
  if (/社区$/.test(place)) return "unknown";
  return /(?:区|县|旗)$/.test(place) ? "county" : "unknown";
}
