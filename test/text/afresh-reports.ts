import type { ExampleCells } from "../../lib/rules/examples";
import { applications, type ShortReport } from "./reports";

function disputes(groups: Readonly<Record<string, readonly number[]>>): ExampleCells {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, [a = 0, b = 0, c = 0, d = 0]]) => [
      [`disputes.${group}.upheld`, a],
      [`disputes.${group}.corrected`, b],
      [`disputes.${group}.otherResult`, c],
      [`disputes.${group}.pending`, d],
      [`disputes.${group}.total`, a + b + c + d],
    ]),
  );
}

/** A bureau: 57 + 3 = 57 + 3. */
const bureau: ExampleCells = {
  ...applications({
    received: 57,
    carriedIn: 3,
    granted: 22,
    partial: 5,
    "refused.thirdPartyRights": 2,
    "refused.internalAffairs": 1,
    "refused.enforcementFile": 1,
    "unavailable.notHeld": 14,
    "unavailable.needsCreation": 2,
    "unavailable.stillUnclear": 1,
    "declined.petition": 2,
    "declined.repeated": 1,
    "other.notCorrected": 2,
    "other.other": 4,
    carriedOut: 3,
  }),
  "applications.received.naturalPerson": 51,
  "applications.received.business": 6,
  ...disputes({
    review: [4, 1, 0, 1],
    litigationDirect: [1, 0, 0, 1],
    litigationAfterReview: [1, 0, 0, 0],
  }),
  "disclosure.normativeDocuments.issued": 4,
  "disclosure.normativeDocuments.repealed": 2,
  "disclosure.normativeDocuments.inForce": 18,
  "disclosure.licences.decisions": 1560,
  "disclosure.penalties.decisions": 46,
  "disclosure.charges.amount": 125.3,
};
/** A township without any request. */
const nothing: ExampleCells = {
  ...applications({ received: 0 }),
  "disclosure.licences.decisions": 17,
  "disclosure.penalties.decisions": 5,
};
/** A township with three, all answered. */
const few: ExampleCells = {
  ...applications({ received: 3, granted: 2, "unavailable.notHeld": 1 }),
  "disclosure.penalties.decisions": 5,
};
/** A city: 312 + 14 = 318 + 8. */
const city: ExampleCells = {
  ...applications({
    received: 312,
    carriedIn: 14,
    granted: 118,
    partial: 27,
    "refused.stateSecret": 1,
    "refused.internalAffairs": 6,
    "refused.processInformation": 4,
    "refused.enforcementFile": 9,
    "unavailable.notHeld": 96,
    "unavailable.needsCreation": 11,
    "unavailable.stillUnclear": 3,
    "declined.petition": 12,
    "declined.repeated": 5,
    "declined.publication": 1,
    "other.notCorrected": 8,
    "other.feeUnpaid": 1,
    "other.other": 16,
    carriedOut: 8,
  }),
  "applications.received.naturalPerson": 290,
  "applications.received.business": 15,
  "applications.received.legalService": 7,
  ...disputes({
    review: [19, 3, 2, 4],
    litigationDirect: [5, 0, 1, 2],
    litigationAfterReview: [7, 1, 0, 3],
  }),
  "disclosure.regulations.issued": 2,
  "disclosure.regulations.repealed": 1,
  "disclosure.regulations.inForce": 17,
  "disclosure.normativeDocuments.issued": 12,
  "disclosure.normativeDocuments.repealed": 9,
  "disclosure.normativeDocuments.inForce": 104,
  "disclosure.licences.decisions": 90321,
  "disclosure.penalties.decisions": 5210,
  "disclosure.coercion.decisions": 133,
};

const b = (...text: string[]): ShortReport => ({
  shows: text.join(""),
  cells: bureau,
  text,
  agency: "云溪县住房和城乡建设局",
  fails: [],
});
const c = (...text: string[]): ShortReport => ({
  shows: text.join(""),
  cells: city,
  text,
  agency: "临江市人民政府",
  fails: [],
});
const n = (...text: string[]): ShortReport => ({
  shows: text.join(""),
  cells: nothing,
  text,
  agency: "白石镇人民政府",
  fails: [],
});
const f = (...text: string[]): ShortReport => ({
  shows: text.join(""),
  cells: few,
  text,
  agency: "白石镇人民政府",
  fails: [],
});

/** Reports whose text is true of the tables. */
export const afreshAgreeing: readonly ShortReport[] = [
  b(
    "2024年，我局共收到政府信息公开申请57件，上年结转3件，办结57件，结转下年度3件。57件中，自然人申请51件，占89.5%；商业企业申请6件，占10.5%。",
  ),
  b(
    "收到政府信息公开申请57件，较上年45件增长26.7%。已办结57件，其中予以公开22件，占38.6%，部分公开5件，占8.8%。",
  ),
  b("全年应办理政府信息公开申请60件（新收57件、结转3件），办结57件，办结率95%。"),
  b("2024年度新收政府信息公开申请57件，同比增加12件，增长26.67%；其中线上45件、线下12件。"),
  b(
    "全年共办理政府信息公开申请60件，其中，办结57件，3件因征求第三方意见尚未到期，结转下一年度办理。",
  ),
  b("依申请公开办结57件，其中当年收件54件、上年结转3件。新收申请中有3件结转2025年。"),
  b("2024年收到政府信息公开申请57件，到期的均已办结。"),
  b("收到申请57件，54件已答复，其余3件将于2025年1月答复。政府信息公开申请办理无超期。"),
  b(
    "57件政府信息公开申请中，有18件涉及房屋征收，12件涉及物业管理，8件涉及工程质量，其余19件涉及其他事项。",
  ),
  b("收到政府信息公开申请57件，涉及国有土地上房屋征收18件、物业12件、质量安全8件、其他19件。"),
  b(
    "不予公开4件，其中保护第三方合法权益2件、内部事务信息1件、执法案卷1件；无法提供17件，其中不掌握14件、没有现成信息2件、补正后仍不明确1件。政府信息公开申请均依法处理。",
  ),
  b("予以公开或部分公开的政府信息公开申请合计27件，占办结总数的47.4%。"),
  b("全年办结政府信息公开申请57件，公开（含部分公开）27件，公开率47.37%。"),
  b("政府信息公开申请中，本机关不掌握和没有现成信息的共16件，补正后仍不明确的1件。"),
  b("对政府信息公开申请，因不属于本机关职责告知10件，因信息不存在告知4件。"),
  b(
    "因政府信息公开被申请行政复议6件，其中维持4件，纠正1件，尚未审结1件。行政诉讼3件，其中维持2件，1件未审结。",
  ),
  b("因政府信息公开引发行政诉讼3件，其中直接起诉2件，复议后起诉1件；引发行政复议6件。"),
  b("全年行政复议案件21件，其中政府信息公开类6件；行政诉讼案件15件，其中政府信息公开类3件。"),
  b("政府信息公开行政复议已审结的5件中，维持4件、纠正1件。"),
  b("政府信息公开行政诉讼已审结2件，均胜诉。行政复议案件6件，审结的多数获维持。"),
  b("我局作出的政府信息公开答复，经行政复议维持4件，经法院判决驳回2件。"),
  b("制发行政规范性文件4件，废止2件，现行有效18件。参与起草县政府规范性文件6件。"),
  b("2024年起草规范性文件7件，其中以县政府名义印发3件，以我局名义印发4件。"),
  b("清理规范性文件20件，废止2件，保留18件。"),
  b("全年行政许可1560件，行政处罚46件；在县政府网站公示行政处罚决定38件。"),
  b("作出行政处罚决定46件，其中简易程序8件、一般程序38件。实施行政许可1560件，同比上升5.2%。"),
  b("行政处罚46件，罚款金额共计212万元；行政许可1560件，其中网上办理1420件。"),
  b("全县住建系统行政处罚61件，局本级46件。"),
  b("收取行政事业性收费125.3万元，信息处理费0元。"),
  b("2024年度未收取信息处理费，行政事业性收费125.3万元。"),
  b("全年主动公开政府信息860条，其中网站公开780条、微信公众号公开320条、微博公开210条。"),
  b(
    "全年主动公开政府信息860条，同比增长7.5%（上年800条）。其中，政策文件40条、工作动态520条、其他300条。",
  ),
  b("主动公开政府信息860条（政务动态520条、通知公告180条），另发布视频160条。"),
  b("政府信息公开申请2022年38件，2023年45件，2024年57件，年均增长22.5%。"),
  b("收到政府信息公开申请57件，比2020年的30件增长90%。"),
  b("收到政府信息公开申请57件，约为上年的1.27倍。"),
  b("收到申请量同比增长26.7%，政府信息公开申请57件中网络渠道占78.9%，为45件。"),
  b("政府信息公开申请收件57件，其中当面提交4件、邮寄8件、网络45件，分别占7.0%、14.0%、78.9%。"),
  b("政府信息公开申请57件，占全县申请总数486件的11.7%。"),
  b("全县收到政府信息公开申请486件，我局57件，占11.7%，居县直部门第二。"),
  b("一季度收到政府信息公开申请12件，二季度15件，三季度14件，四季度16件，全年57件。"),
  b("2024年1月至12月收到政府信息公开申请57件，其中12月收到3件，尚在办理中。"),
  b("以公开为常态。全年收到的57件政府信息公开申请，均已按期答复或正在法定期限内办理。"),
  b("2024年无不予公开三类内部事务以外的情形；政府信息公开申请57件。"),
  b("没有发生因政府信息公开答复不当被纠错2次以上的情况。"),
  b("对涉及商业秘密的申请，征求第三方意见5件，第三方不同意公开2件。我局收到政府信息公开申请57件。"),
  b("收到政府信息公开申请57件，撤回4件，逾期未补正2件，实际答复51件。"),
  b("依申请公开的57件中，50件为首次申请，7件为再次申请。"),
  b("政府信息公开申请57件由46人提出，其中一人提出9件。"),
  b(
    "（二）依申请公开",
    "新收57件，上年结转3件，共60件。办理结果为：公开22件，部分公开5件，不予公开4件，无法提供17件，不予处理3件，其他处理6件，合计57件，另3件结转下年。",
  ),
  b(
    "申请办理60件。其中：予以公开22件，部分公开5件，不予公开4件，无法提供17件，不予处理3件，其他6件，结转3件。以上均为政府信息公开申请。",
  ),
  b(
    "本年度统计期限为2024年1月1日至2024年12月31日。电子版可在县政府网站下载，查阅时间为2025年1月20日至2025年12月31日。",
  ),
  b("上一年度报告的统计期限为2023年1月1日至12月31日，本报告统计期限为2024年1月1日至12月31日。"),
  b("2023年收到申请45件，均已办结。2024年收到政府信息公开申请57件，办结57件。"),
  b("全年受理信访件85件，均已办结；受理政府信息公开申请57件。"),
  b("收到政府信息公开申请57件，其中县长信箱转来的6件均已办结。"),
  b("政府信息公开申请57件。因补正后重新计算期限，3件均已在2025年1月办结。"),
  n("2024年我镇未收到政府信息公开申请，各村收到村务公开申请12件，均已答复。"),
  n("2024年度收到政府信息公开申请0件，上年结转0件，办结0件。未发生行政复议和行政诉讼。"),
  n("我镇办理行政许可17件、行政处罚5件。收到信访事项34件，均已办结。未收到依申请公开。"),
  n("去年收到政府信息公开申请1件，今年未收到，同比下降100%。"),
  n("全县收到政府信息公开申请486件，我镇未收到。"),
  n("代收转交县政府的政府信息公开申请1件，本镇未收到申请。"),
  n("通过12345热线收到与信息公开有关的咨询5件，均已答复。没有收到书面申请。"),
  f("收到政府信息公开申请3件，其中予以公开2件，不存在1件，均已办结。"),
  f("2024年我镇收到依申请公开3件，同比增长200%。均在规定期限内答复。"),
  f("受理政府信息公开申请3件（上年1件），同比上升200%，申请人均为自然人。"),
  f("我镇政府信息公开申请3件，占全县的0.6%。"),
  f("我镇行政执法案件7件，其中作出行政处罚5件、不予处罚2件。"),
  c("全市各级行政机关收到政府信息公开申请3012件，其中市政府本级312件。"),
  c(
    "2024年，市政府收到政府信息公开申请312件，上年结转14件，办结318件，结转下年8件。自然人290件，企业15件，律师事务所7件。",
  ),
  c(
    "因政府信息公开引发行政复议28件、行政诉讼19件；市政府作为复议机关办理涉政府信息公开复议案件115件。",
  ),
  c(
    "行政诉讼19件，其中直接起诉8件（维持5件、其他1件、未审结2件），复议后起诉11件（维持7件、纠正1件、未审结3件）。均为政府信息公开案件。",
  ),
  c("市政府及市政府办公室制发行政规范性文件12件，各部门制发35件。"),
  c("全年制定政府规章2件，废止1件，现行有效17件。制定规范性文件12件，废止9件。"),
  c("提请市人大常委会审议地方性法规草案3件，制定政府规章2件。"),
  c("全市行政许可9.03万件、行政处罚5210件、行政强制133件。"),
  c(
    "予以公开118件，占37.1%；部分公开27件，占8.5%；不予公开20件，占6.3%；无法提供110件，占34.6%；不予处理18件，占5.7%；其他处理25件，占7.9%。政府信息公开申请共办结318件。",
  ),
  c("收到政府信息公开申请312件，办结318件，办结率97.5%。其中，公开类145件，占45.6%。"),
  c(
    "政府信息公开申请主要集中在土地征收（约四成）、财政预算（约两成）和其他领域（约四成），合计312件。",
  ),
  c("市政府收到政府信息公开申请312件，市直部门收到960件，县区收到1740件，共3012件。"),
];

/** One real contradiction each. */
const bad = (kind: "b" | "c" | "n" | "f", fails: string[], ...text: string[]): ShortReport => ({
  ...{ b, c, n, f }[kind](...text),
  fails,
});
export const afreshContradicting: readonly ShortReport[] = [
  bad("b", ["text-received"], "2024年共收到政府信息公开申请58件，均依法办理。"),
  bad("b", ["text-received"], "本年度新收政府信息公开申请75件，上年结转3件。"),
  bad("b", ["text-received"], "2024年，我局通过信函、网络等渠道共收到政府信息公开申请五十六件。"),
  bad("b", ["text-received"], "政府信息公开申请57件，其中自然人申请50件、商业企业申请6件。"),
  bad("b", ["text-carried"], "收到政府信息公开申请57件，上年结转2件。"),
  bad("b", ["text-carried"], "办结政府信息公开申请57件，另有4件结转2025年办理。"),
  bad("b", ["text-carried"], "政府信息公开申请无结转下年度办理的情况。"),
  bad("b", ["text-concluded"], "收到政府信息公开申请57件，已办结49件。"),
  bad("b", ["text-results"], "办理政府信息公开申请，予以公开24件，部分公开5件。"),
  bad(
    "b",
    ["text-results"],
    "政府信息公开申请办结情况：予以公开22件、部分公开5件、不予公开5件、无法提供17件。",
  ),
  bad("b", ["text-results"], "政府信息公开申请中，本机关不掌握的15件。"),
  bad("b", ["text-results"], "政府信息公开申请中，不予处理4件，其他处理6件。"),
  bad("b", ["text-disputes"], "因政府信息公开引发行政复议5件。"),
  bad("b", ["text-disputes"], "本年度未发生因政府信息公开引起的行政诉讼。"),
  bad("b", ["text-disputes"], "因政府信息公开引起的行政复议6件，均获维持。"),
  bad("b", ["text-disputes"], "政府信息公开行政复议6件，其中维持5件，尚未审结1件。"),
  bad("b", ["text-disputes"], "政府信息公开行政诉讼4件，其中直接起诉2件，复议后起诉1件。"),
  bad("b", ["text-disclosure"], "2024年制发行政规范性文件6件。"),
  bad("b", ["text-disclosure"], "现行有效的行政规范性文件共21件。"),
  bad("b", ["text-disclosure"], "全年作出行政处罚决定64件。"),
  bad("b", ["text-disclosure"], "办理行政许可1650件。"),
  bad("b", ["parts"], "全年主动公开政府信息860条，其中政策文件40条、工作动态520条、其他310条。"),
  bad("b", ["parts"], "发布政策解读46篇，其中图文解读48篇。"),
  bad("b", ["parts"], "收到政府信息公开申请57件，其中自然人申请51件，法人或其他组织申请7件。"),
  bad("b", ["parts"], "不予公开4件，其中第三方权益2件、内部事务1件、其他2件。"),
  bad("b", ["share"], "办结政府信息公开申请57件，予以公开22件，占48.6%。"),
  bad("b", ["share"], "全年主动公开信息860条，其中工作动态520条，占62.3%。"),
  bad("b", ["growth"], "收到政府信息公开申请57件，较上年45件增长21.1%。"),
  bad("b", ["growth"], "2024年收到政府信息公开申请57件，比上年增加12件，增长21%。"),
  bad("b", ["growth"], "全年发布信息860条，上年为800条，同比增长17.5%。"),
  bad("b", ["all-done"], "收到政府信息公开申请57件，均已办结。"),
  bad("b", ["all-done"], "全年收到政府信息公开申请57件，已全部办理完毕。"),
  bad("b", ["none-received"], "2024年度我局未收到政府信息公开申请。"),
  bad("b", ["none-received"], "依申请公开方面，无公民、法人和其他组织提出申请。"),
  bad("b", ["period"], "本报告统计期限为2023年1月1日至2023年12月31日。"),
  bad("f", ["none-received"], "本年度我镇没有收到政府信息公开申请。"),
  bad("n", ["text-received"], "2024年我镇收到政府信息公开申请2件。"),
  bad("c", ["text-received"], "市政府收到政府信息公开申请321件，上年结转14件。"),
  bad("c", ["text-disputes"], "因政府信息公开引发行政复议28件、行政诉讼18件。"),
  bad("c", ["text-disputes"], "未经复议直接起诉9件，复议后起诉11件，均因政府信息公开引起。"),
  bad("c", ["text-disclosure"], "制定政府规章3件，现行有效17件。"),
  bad(
    "c",
    ["share"],
    "予以公开118件，占37.1%；部分公开27件，占9.5%。以上为政府信息公开申请办理结果。",
  ),
  bad("c", ["text-results"], "在办结的318件政府信息公开申请中，予以公开、部分公开共155件。"),
];
