/** By a later hand: what an honest report may say, one sentence or paragraph at a time, and what it may not. */
import { applications, dispute, type ShortReport } from "./short-report";

const cells = {
  ...applications({
    received: 90,
    carriedIn: 4,
    granted: 50,
    partial: 10,
    "refused.internalAffairs": 5,
    "unavailable.notHeld": 13,
    "declined.petition": 2,
    "other.other": 8,
    carriedOut: 6,
  }),
  "disclosure.normativeDocuments.issued": 5,
  "disclosure.normativeDocuments.repealed": 2,
  "disclosure.normativeDocuments.inForce": 40,
  "disclosure.licences.decisions": 860,
  "disclosure.penalties.decisions": 46,
  "disclosure.coercion.decisions": 3,
  ...dispute("review", 3, 1, 0, 1),
  ...dispute("litigationDirect", 2, 0, 0, 0),
  ...dispute("litigationAfterReview", 1, 0, 0, 0),
};

/** One report for each text; its paragraphs stand on lines of their own. */
function each(shows: string, ...texts: readonly string[]): ShortReport[] {
  return texts.map((text) => ({
    shows: `${shows}: ${text}`,
    cells,
    text: text.split("\n"),
    fails: [],
  }));
}

/** Reports whose text agrees, in its own way. */
export const agreeing: readonly ShortReport[] = [
  ...each(
    "months as a range",
    "2024年1-5月收到政府信息公开申请37件。",
    "1至8月，收到政府信息公开申请61件，办结55件。",
    "2024年3～10月受理政府信息公开申请52件。",
    "2024年1-10月，作出行政处罚决定31件，制发规范性文件4件。",
    "1—6月，新收政府信息公开申请48件；7—12月，新收政府信息公开申请42件。",
    "2024年1-12月收到政府信息公开申请90件。",
  ),
  ...each(
    "entries of a list of powers",
    "公布权责事项207项，其中行政许可9项、行政处罚141项、行政强制6项。",
    "动态调整权责清单，行政许可减少至9项，行政处罚141项。",
    "编制监管事项目录，包括行政许可9项、行政处罚141项、行政强制6项。",
    "本局行政许可共9项，全部实现网上办理。",
    "承担行政处罚141项，行政强制6项。",
  ),
  ...each(
    "decisions that are published or looked through",
    "公开规范性文件及其解读5件、行政许可20件。",
    "门户网站公布：规范性文件4件，行政许可210件，行政处罚12件。",
    "“双公示”信息：行政许可210件，行政处罚12件。",
    "公示随机抽查结果30条，行政处罚12件。",
    "上传行政许可210件，行政处罚12件至信用信息平台。",
    "组织案卷评查，抽查行政许可8件、行政处罚4件。",
    "评选优秀案卷，行政处罚2件、行政许可3件入选。",
  ),
];

/** The rule that must fail for each text. */
function contradicts(rule: string, ...texts: readonly string[]): ShortReport[] {
  return texts.map((text) => ({ shows: text, cells, text: text.split("\n"), fails: [rule] }));
}

/** Reports whose text contradicts the tables. */
export const contradicting: readonly ShortReport[] = [
  ...contradicts("text-received", "2024年1-12月收到政府信息公开申请97件。"),
  ...contradicts(
    "text-disclosure",
    "公开信息512条，办理行政许可888件。",
    "全年行政许可888件，行政处罚46件。",
    "作出行政处罚决定49项。",
    "公示行政处罚信息20条，全年作出行政处罚决定49件。",
  ),
];
