/**
 * Short reports, text and tables, by a second hand: where the text agrees with the tables in an
 * unusual way no text rule may fail; where it contradicts them, the named rules must.
 */
import type { Example, ExampleCells } from "../../lib/rules/base/examples";

/** Numbers of table three, all of natural persons, by row. */
type Rows = Readonly<Record<string, number>>;

/** Table three with the same numbers for natural persons and in all, `concluded` summed. */
export function applications(rows: Rows): ExampleCells {
  const notResults = new Set(["received", "carriedIn", "carriedOut"]);
  const concluded = Object.entries(rows).reduce(
    (sum, [row, value]) => (notResults.has(row) ? sum : sum + value),
    0,
  );
  return Object.fromEntries(
    Object.entries({ ...rows, concluded }).flatMap(([row, value]) => [
      [`applications.${row}.naturalPerson`, value],
      [`applications.${row}.total`, value],
    ]),
  );
}

/** A group of table four: upheld, corrected, other result, pending; the total is their sum. */
function dispute(
  group: string,
  upheld: number,
  corrected: number,
  otherResult: number,
  pending: number,
): ExampleCells {
  return {
    [`disputes.${group}.upheld`]: upheld,
    [`disputes.${group}.corrected`]: corrected,
    [`disputes.${group}.otherResult`]: otherResult,
    [`disputes.${group}.pending`]: pending,
    [`disputes.${group}.total`]: upheld + corrected + otherResult + pending,
  };
}

export interface ShortReport {
  readonly shows: string;
  readonly cells: ExampleCells;
  readonly text: Required<Example>["text"];
  readonly agency?: string;
  /** Text rules that must fail; no other may. */
  readonly fails: readonly string[];
}

export const typical = applications({
  received: 81,
  carriedIn: 3,
  granted: 30,
  partial: 8,
  "refused.internalAffairs": 2,
  "refused.enforcementFile": 3,
  "unavailable.notHeld": 25,
  "unavailable.needsCreation": 4,
  "declined.petition": 5,
  "other.notCorrected": 2,
  "other.other": 1,
  carriedOut: 4,
});

export const tableTwo: ExampleCells = {
  "disclosure.normativeDocuments.issued": 4,
  "disclosure.normativeDocuments.repealed": 2,
  "disclosure.normativeDocuments.inForce": 31,
  "disclosure.licences.decisions": 420,
  "disclosure.penalties.decisions": 58,
  "disclosure.coercion.decisions": 3,
};

export const tableFour: ExampleCells = {
  ...dispute("review", 5, 1, 0, 2),
  ...dispute("litigationDirect", 2, 0, 1, 1),
  ...dispute("litigationAfterReview", 1, 0, 0, 0),
};

/** Reports whose text agrees, in its own way. */
export const agreeing: readonly ShortReport[] = [
  {
    shows: "what was answered of those that came by one channel, and by another",
    cells: typical,
    text: ["全年答复政府信息公开申请80件。线上申请50件，答复50件；线下申请30件，答复30件。"],
    fails: [],
  },
  {
    shows: "the organ's own outcomes and those of its branches, which add up",
    cells: typical,
    text: ["全年答复政府信息公开申请80件，市局机关予以公开20件；分局予以公开10件。"],
    fails: [],
  },
  {
    shows: "what the requests were about",
    cells: { ...typical, ...tableTwo },
    text: ["收到政府信息公开申请81件，按申请内容分：征地补偿66件，行政处罚9件，行政许可6件。"],
    fails: [],
  },
  {
    shows: "what came in the second half of the year",
    cells: typical,
    text: ["年初至6月收到政府信息公开申请30件，7月至12月收到政府信息公开申请51件。"],
    fails: [],
  },
  {
    shows: "outcomes that add up to a number before them which is not that of all",
    cells: typical,
    text: [
      "全年答复政府信息公开申请80件。代理律师经手31件，其中予以公开20件、部分公开6件、不予公开5件。",
    ],
    fails: [],
  },
  {
    shows: "an outcome that is a share of a number before it which is not that of all",
    cells: typical,
    text: ["全年答复政府信息公开申请80件，线上31件，予以公开20件，占64.5%。"],
    fails: [],
  },
  {
    shows: "all that was on the desk",
    cells: typical,
    text: ["全年共受理政府信息公开申请84件（含上年结转3件），办结80件，结转下年度4件。"],
    fails: [],
  },
  {
    shows: "received is what was concluded",
    cells: typical,
    text: ["全年受理并办结政府信息公开申请80件。"],
    fails: [],
  },
  {
    shows: "new ones and carried ones, added up",
    cells: typical,
    text: [
      "新收政府信息公开申请81件，上年结转3件，共计84件，办结80件，其余4件结转下年度继续办理。",
    ],
    fails: [],
  },
  {
    shows: "the refused by one item",
    cells: typical,
    text: [
      "办结政府信息公开申请80件，其中属于行政执法案卷不予公开3件，属于三类内部事务信息不予公开2件。",
    ],
    fails: [],
  },
  {
    shows: "unavailable by its items",
    cells: typical,
    text: ["政府信息公开申请答复中，本机关不掌握25件、需要另行制作4件。"],
    fails: [],
  },
  {
    shows: "granted and partly granted together",
    cells: typical,
    text: ["政府信息公开申请中，予以公开及部分公开38件，占办结总数的47.5%。"],
    fails: [],
  },
  {
    shows: "share of what was received",
    cells: typical,
    text: ["收到政府信息公开申请81件，其中予以公开30件，占37.0%。"],
    fails: [],
  },
  {
    shows: "share of all on the desk",
    cells: typical,
    text: ["政府信息公开申请予以公开30件，占35.7%；部分公开8件，占9.5%。"],
    fails: [],
  },
  {
    shows: "a truncated share",
    cells: typical,
    text: ["办结政府信息公开申请80件，其中不予处理5件，占6.2%。"],
    fails: [],
  },
  {
    shows: "done on time is not all done",
    cells: typical,
    text: ["收到政府信息公开申请81件，均在法定期限内答复，按时办结率100%。", "结转下年度4件。"],
    fails: [],
  },
  {
    shows: "the carried ones are all done",
    cells: typical,
    text: ["上年结转的3件政府信息公开申请均已办结，本年新收81件。"],
    fails: [],
  },
  {
    shows: "all done but some",
    cells: typical,
    text: ["本年度收到的政府信息公开申请除4件结转下年度外，均已办结。"],
    fails: [],
  },
  {
    shows: "hotline calls all done",
    cells: typical,
    text: ["受理12345热线工单3021件，均已办结。", "收到政府信息公开申请81件，办结80件。"],
    fails: [],
  },
  {
    shows: "the whole city's numbers",
    cells: typical,
    text: ["全市各级行政机关共收到政府信息公开申请1203件，我局收到81件。"],
    fails: [],
  },
  {
    shows: "last year's numbers beside this year's",
    cells: typical,
    text: ["2024年收到政府信息公开申请81件，2023年为66件，同比增长22.7%。"],
    fails: [],
  },
  {
    shows: "growth, truncated",
    cells: typical,
    text: ["收到政府信息公开申请81件，较2023年的66件上升22.72%。"],
    fails: [],
  },
  {
    shows: "growth in the next sentence, of the second number",
    cells: typical,
    text: ["收到政府信息公开申请81件，办结80件。与2023年的66件相比，增长21.2%。"],
    fails: [],
  },
  {
    shows: "a fall by one way of counting",
    cells: typical,
    text: ["收到政府信息公开申请81件，比上年（90件）下降10%。"],
    fails: [],
  },
  {
    shows: "growth in points",
    cells: typical,
    text: ["收到政府信息公开申请81件，予以公开率较上年提高3.2个百分点。"],
    fails: [],
  },
  {
    shows: "withdrawn ones left out",
    cells: applications({ received: 26, granted: 14, "unavailable.notHeld": 10, "other.other": 2 }),
    text: ["收到政府信息公开申请26份，其中申请人自行撤销2件，依法答复处理24件，办结率100%。"],
    fails: [],
  },
  {
    shows: "replies without withdrawn ones",
    cells: applications({ received: 40, granted: 20, "unavailable.notHeld": 17, "other.other": 3 }),
    text: ["收到政府信息公开申请40件，答复37件，另有3件申请人主动撤回。"],
    fails: [],
  },
  {
    shows: "nothing from firms",
    cells: typical,
    text: ["本年度未收到企业提出的政府信息公开申请，自然人申请81件。"],
    fails: [],
  },
  {
    shows: "nothing in one quarter",
    cells: typical,
    text: ["第一季度未收到政府信息公开申请，全年收到政府信息公开申请81件。"],
    fails: [],
  },
  {
    shows: "nothing by fax",
    cells: typical,
    text: ["收到政府信息公开申请81件，未收到以传真形式提出的申请。"],
    fails: [],
  },
  {
    shows: "no complaints",
    cells: typical,
    text: ["全年未收到关于政府信息公开工作的投诉举报。", "收到政府信息公开申请81件。"],
    fails: [],
  },
  {
    shows: "disputes named",
    cells: { ...typical, ...tableFour },
    text: ["因政府信息公开引起行政复议8件，其中维持5件、纠正1件，2件尚在审理；行政诉讼5件。"],
    fails: [],
  },
  {
    shows: "closed disputes all upheld",
    cells: { ...typical, ...dispute("review", 5, 0, 0, 2) },
    text: ["因政府信息公开引起的行政复议7件，已审结的5件均维持。"],
    fails: [],
  },
  {
    shows: "other disputes",
    cells: typical,
    text: ["全年办理行政复议案件36件、行政应诉案件21件，行政机关负责人出庭率100%。"],
    fails: [],
  },
  {
    shows: "lawsuits after review in both counts",
    cells: { ...typical, ...tableFour },
    text: ["政府信息公开行政诉讼5件，其中未经复议直接起诉4件，复议后起诉1件。"],
    fails: [],
  },
  {
    shows: "published penalties fewer than decided",
    cells: { ...typical, ...tableTwo },
    text: ["公开行政许可信息400条、行政处罚信息52条、行政强制信息3条。"],
    fails: [],
  },
  {
    shows: "table two in words",
    cells: { ...typical, ...tableTwo },
    text: [
      "制发行政规范性文件4件，废止2件，现行有效31件；作出行政许可决定420件、行政处罚决定58件。",
    ],
    fails: [],
  },
  {
    shows: "the whole city's documents",
    cells: { ...typical, ...tableTwo },
    text: ["全市共制发行政规范性文件86件，现行有效行政规范性文件512件。"],
    fails: [],
  },
  {
    shows: "documents on record",
    cells: { ...typical, ...tableTwo },
    text: ["备案审查行政规范性文件112件，合法性审核行政规范性文件9件。"],
    fails: [],
  },
  {
    shows: "documents drafted for the government",
    cells: { ...typical, ...tableTwo },
    text: ["代市政府起草行政规范性文件6件，以市政府名义印发行政规范性文件5件。"],
    fails: [],
  },
  {
    shows: "rounded numbers",
    cells: applications({ received: 1243, granted: 1243 }),
    text: ["全年收到政府信息公开申请1200余件，办结1.2万余件次咨询。"],
    fails: [],
  },
  {
    shows: "nearly a round number",
    cells: applications({ received: 298, granted: 298 }),
    text: ["全年收到政府信息公开申请近300件。"],
    fails: [],
  },
  {
    shows: "Chinese numerals",
    cells: applications({ received: 12, granted: 10, "unavailable.notHeld": 2 }),
    text: ["全年收到政府信息公开申请十二件，予以公开十件，信息不存在两件。"],
    fails: [],
  },
  {
    shows: "none, and zero everywhere",
    cells: {},
    text: ["本年度未收到政府信息公开申请，无行政复议、无行政诉讼，未收取信息处理费。"],
    fails: [],
  },
  {
    shows: "none new, but one carried",
    cells: applications({ carriedIn: 1, granted: 1 }),
    text: ["本年度未收到政府信息公开申请，上年度结转1件，已办结。"],
    fails: [],
  },
  {
    shows: "only those of last year are counted out",
    cells: applications({ received: 10, granted: 10 }),
    text: ["2023年未收到政府信息公开申请，2024年收到10件，均已办结。"],
    fails: [],
  },
  {
    shows: "the towns' requests",
    cells: typical,
    agency: "清溪县人民政府",
    text: [
      "县政府收到政府信息公开申请81件。",
      "各乡镇收到政府信息公开申请22件，县直部门收到政府信息公开申请160件。",
    ],
    fails: [],
  },
  {
    shows: "a half-year and a year",
    cells: typical,
    text: ["上半年收到政府信息公开申请35件，下半年收到政府信息公开申请46件，全年共81件。"],
    fails: [],
  },
  {
    shows: "channels that overlap",
    cells: typical,
    text: ["主动公开政府信息620条，其中网站610条、微信420条、微博其他渠道320条。"],
    fails: [],
  },
  {
    shows: "concluded by applicants",
    cells: typical,
    text: ["收到政府信息公开申请81件，其中自然人81件。办结80件，结转4件。"],
    fails: [],
  },
  {
    shows: "results over two sentences",
    cells: typical,
    text: [
      "办结政府信息公开申请80件。其中，予以公开30件、部分公开8件、不予公开5件。",
      "无法提供29件、不予处理5件、其他处理3件。",
    ],
    fails: [],
  },
  {
    shows: "percent of growth of results",
    cells: typical,
    text: ["政府信息公开申请予以公开率37.5%，不予公开率6.25%。"],
    fails: [],
  },
  {
    shows: "the year before's pending ones",
    cells: typical,
    text: ["上年度结转的政府信息公开申请3件全部办结；本年度结转下年度4件，将于2025年1月办结。"],
    fails: [],
  },
  {
    shows: "one lawsuit of an earlier year",
    cells: { ...typical, ...dispute("litigationDirect", 0, 0, 0, 1) },
    text: ["因政府信息公开引起行政诉讼1件，2023年的1件行政诉讼已审结并维持。"],
    fails: [],
  },
  {
    shows: "two reasons of one row",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["政府信息公开申请办理中，属于信息不存在的20件，属于非本机关公开职责的5件。"],
    fails: [],
  },
  {
    shows: "the year's and last year's apart",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["上年结转的3件政府信息公开申请已办结3件，新收的81件已办结77件。"],
    fails: [],
  },
  {
    shows: "on time and late",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["收到政府信息公开申请81件，按时答复76件，延期答复4件。"],
    fails: [],
  },
  {
    shows: "last year's and this year's concluded",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["2024年，办结上年结转政府信息公开申请3件，办结本年新收政府信息公开申请77件。"],
    fails: [],
  },
  {
    shows: "reviews carried in",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["因政府信息公开引起的行政复议新增6件，上年结转2件，共8件。"],
    fails: [],
  },
  {
    shows: "heard as the reviewing organ",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["作为复议机关，全年受理政府信息公开行政复议案件12件，维持9件。"],
    fails: [],
  },
  {
    shows: "published decisions in one list",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["双公示报送行政许可400条、行政处罚50条。"],
    fails: [],
  },
  {
    shows: "decisions shown",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["公示行政许可400件、行政处罚50件。"],
    fails: [],
  },
  {
    shows: "a qualified negation",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["未发生因不作为引起的政府信息公开行政复议。"],
    fails: [],
  },
  {
    shows: "no improper request",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["没有收到不符合规定的政府信息公开申请。"],
    fails: [],
  },
  {
    shows: "no repeated request",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["未收到重复的政府信息公开申请。"],
    fails: [],
  },
  {
    shows: "partly refused",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["政府信息公开申请部分不予公开8件。"],
    fails: [],
  },
  {
    shows: "items sorted",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["应公开尽公开，政务公开事项100项，部分公开12项，不予公开3项。"],
    fails: [],
  },
  {
    shows: "documents sorted",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["公开属性为主动公开300条，依申请公开20条，不予公开15条。"],
    fails: [],
  },
  {
    shows: "documents sorted at their source",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["公文属性认定：主动公开120件、依申请公开60件、不予公开30件。"],
    fails: [],
  },
  {
    shows: "documents sorted in a list",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["全年主动公开320条、依申请公开12条、不予公开3条。"],
    fails: [],
  },
  {
    shows: "fees given back",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["减免信息处理费3件，金额60元。"],
    fails: [],
  },
  {
    shows: "lawsuits of which some are of this kind",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["行政诉讼案件46件中涉政府信息公开的5件。"],
    fails: [],
  },
  {
    shows: "a round of opinions on requests",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["收到政府信息公开申请会商件6件。"],
    fails: [],
  },
  {
    shows: "by quarter",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["政府信息公开申请新收81件，其中一季度20件、二季度18件、三季度22件、四季度21件。"],
    fails: [],
  },
  {
    shows: "after the year",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["截至2025年1月20日，结转的4件政府信息公开申请已全部办结。"],
    fails: [],
  },
  {
    shows: "five years",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["收到政府信息公开申请81件，为近五年最多，五年共计收到301件。"],
    fails: [],
  },
  {
    shows: "rank of others",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["全年政府信息公开申请数量居前三的单位为：规划局120件、住建局98件、公安局76件。"],
    fails: [],
  },
  {
    shows: "papers written",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["向申请人出具补正告知书12份、答复书80份、延期告知书5份。"],
    fails: [],
  },
  {
    shows: "early, at once, on time",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["收到政府信息公开申请81件，当场答复12件，按期答复68件。"],
    fails: [],
  },
  {
    shows: "by the days it took",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["收到政府信息公开申请81件，其中1个工作日内答复5件，5个工作日内答复30件。"],
    fails: [],
  },
  {
    shows: "by channel within the granted",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["政府信息公开申请予以公开类中，主动公开12件、依申请公开18件。"],
    fails: [],
  },
  {
    shows: "all kinds of not granted",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["政府信息公开申请答复中未予公开10件。"],
    fails: [],
  },
  {
    shows: "disputes of which some are of this kind",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["全年行政复议56件、行政诉讼30件，其中涉及政府信息公开的复议8件、诉讼5件。"],
    fails: [],
  },
  {
    shows: "lawsuits by kind",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["全年共发生行政诉讼30件，政府信息公开类5件，败诉1件。"],
    fails: [],
  },
  {
    shows: "penalties published or not",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["行政处罚决定58件，其中公开52件，不予公开6件。"],
    fails: [],
  },
  {
    shows: "penalties by procedure",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["按一般程序作出行政处罚46件，按简易程序作出行政处罚12件。"],
    fails: [],
  },
  {
    shows: "two kinds of coercion",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["作出行政处罚58件，行政强制措施2件，行政强制执行1件。"],
    fails: [],
  },
  {
    shows: "penalties not imposed",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["办理不予行政处罚12件、免予行政处罚3件。"],
    fails: [],
  },
  {
    shows: "none on paper",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["未收到公民提出的书面政府信息公开申请，网络申请81件。"],
    fails: [],
  },
  {
    shows: "some are done",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["今年新收政府信息公开申请81件，其中信函申请20件均已办结。"],
    fails: [],
  },
  {
    shows: "two reasons among those not available",
    cells: { ...typical, ...tableTwo, ...tableFour },
    agency: "临川市住房和城乡建设局",
    text: ["政府信息公开申请无法提供29件，其中信息不存在20件、非本机关5件、需另行制作4件。"],
    fails: [],
  },
];

/** Reports whose text contradicts the tables or itself. */
export const contradicting: readonly ShortReport[] = [
  {
    shows: "outcomes that add up to all that was concluded, and are not the table's",
    cells: typical,
    text: [
      "全年答复政府信息公开申请80件，予以公开28件、部分公开10件、不予公开5件、无法提供29件、不予处理5件、其他处理3件。",
    ],
    fails: ["text-results"],
  },
  {
    shows: "another number received",
    cells: typical,
    text: ["2024年，我局共收到政府信息公开申请91件。"],
    fails: ["text-received"],
  },
  {
    shows: "received in Chinese numerals",
    cells: typical,
    text: ["全年共收到政府信息公开申请一百零八件。"],
    fails: ["text-received"],
  },
  {
    shows: "full-width digits",
    cells: typical,
    text: ["新收政府信息公开申请７１件。"],
    fails: ["text-received"],
  },
  {
    shows: "thousands",
    cells: typical,
    text: ["受理政府信息公开申请1,081件。"],
    fails: ["text-received"],
  },
  {
    shows: "an approximation far off",
    cells: typical,
    text: ["全年受理政府信息公开申请300余件。"],
    fails: ["text-received"],
  },
  {
    shows: "none received, the table has 81",
    cells: typical,
    text: ["本年度我局未收到政府信息公开申请。"],
    fails: ["none-received"],
  },
  {
    shows: "none happened, the table has one",
    cells: applications({ received: 1, granted: 1 }),
    text: ["2024年未发生依申请公开政府信息事项。"],
    fails: ["none-received"],
  },
  {
    shows: "no request, the table has one",
    cells: applications({ received: 1, granted: 1 }),
    text: ["全年无政府信息公开申请。"],
    fails: ["none-received"],
  },
  {
    shows: "carried in",
    cells: typical,
    text: ["收到政府信息公开申请81件，上年结转5件。"],
    fails: ["text-carried"],
  },
  {
    shows: "carried out",
    cells: typical,
    text: ["政府信息公开申请结转下年度继续办理6件。"],
    fails: ["text-carried"],
  },
  {
    shows: "nothing carried out",
    cells: typical,
    text: ["没有结转下年度继续办理的政府信息公开申请。"],
    fails: ["text-carried"],
  },
  {
    shows: "concluded",
    cells: typical,
    text: ["收到政府信息公开申请81件，办结89件。"],
    fails: ["text-concluded"],
  },
  {
    shows: "granted",
    cells: typical,
    text: ["政府信息公开申请办理结果：予以公开33件、部分公开8件。"],
    fails: ["text-results"],
  },
  {
    shows: "refused",
    cells: typical,
    text: ["政府信息公开申请不予公开9件。"],
    fails: ["text-results"],
  },
  {
    shows: "unavailable",
    cells: typical,
    text: ["办结政府信息公开申请80件，其中无法提供32件。"],
    fails: ["text-results"],
  },
  {
    shows: "not held",
    cells: typical,
    text: ["政府信息公开申请中，信息不存在27件。"],
    fails: ["text-results"],
  },
  {
    shows: "granted and partly granted",
    cells: typical,
    text: ["政府信息公开申请予以公开及部分公开41件。"],
    fails: ["text-results"],
  },
  {
    shows: "all done, four are not",
    cells: typical,
    text: ["收到政府信息公开申请81件，均已办结。"],
    fails: ["all-done"],
  },
  {
    shows: "all answered, in the next sentence",
    cells: typical,
    text: ["收到政府信息公开申请81件。以上申请已全部办结。"],
    fails: ["all-done"],
  },
  {
    shows: "reviews",
    cells: { ...typical, ...tableFour },
    text: ["因政府信息公开引起行政复议10件。"],
    fails: ["text-disputes"],
  },
  {
    shows: "lawsuits",
    cells: { ...typical, ...tableFour },
    text: ["因政府信息公开被提起行政诉讼7件。"],
    fails: ["text-disputes"],
  },
  {
    shows: "no lawsuits",
    cells: { ...typical, ...tableFour },
    text: ["未发生因政府信息公开引起的行政诉讼。"],
    fails: ["text-disputes"],
  },
  {
    shows: "all upheld, two pending",
    cells: { ...typical, ...tableFour },
    text: ["因政府信息公开引起的行政复议8件，均获维持。"],
    fails: ["text-disputes"],
  },
  {
    shows: "documents issued",
    cells: { ...typical, ...tableTwo },
    text: ["本年度制发行政规范性文件6件。"],
    fails: ["text-disclosure"],
  },
  {
    shows: "documents in force",
    cells: { ...typical, ...tableTwo },
    text: ["现行有效行政规范性文件43件。"],
    fails: ["text-disclosure"],
  },
  {
    shows: "licences",
    cells: { ...typical, ...tableTwo },
    text: ["全年作出行政许可决定402件。"],
    fails: ["text-disclosure"],
  },
  {
    shows: "penalties",
    cells: { ...typical, ...tableTwo },
    text: ["2024年作出行政处罚决定85件。"],
    fails: ["text-disclosure"],
  },
  {
    shows: "a closed list",
    cells: typical,
    text: ["主动公开政府信息520条，其中政务动态310条、政策文件80条、其他信息120条。"],
    fails: ["parts"],
  },
  {
    shows: "a part above the whole",
    cells: typical,
    text: ["主动公开政府信息520条，其中政务动态610条。"],
    fails: ["parts"],
  },
  {
    shows: "a share",
    cells: typical,
    text: ["办结政府信息公开申请80件，其中予以公开30件，占47.5%。"],
    fails: ["share"],
  },
  {
    shows: "growth",
    cells: typical,
    text: ["收到政府信息公开申请81件，较2023年的66件增长32.7%。"],
    fails: ["growth"],
  },
  {
    shows: "growth in the next sentence",
    cells: typical,
    text: ["收到政府信息公开申请81件，办结80件。与2023年的66件相比，增长32.7%。"],
    fails: ["growth"],
  },
  {
    shows: "growth in the next sentence, last year's number in brackets",
    cells: typical,
    text: ["收到政府信息公开申请81件，办结80件。与上年（66件）相比增长32.7%。"],
    fails: ["growth"],
  },
  {
    shows: "the number of the table beside it counts a channel",
    cells: typical,
    text: ["收到政府信息公开申请81件（线上51件，线下30件），其中予以公开29件。"],
    fails: ["text-results"],
  },
  {
    shows: "a share of one kind of applicant",
    cells: typical,
    text: ["收到政府信息公开申请81件，其中自然人81件，占90%。"],
    fails: ["share"],
  },
  {
    shows: "a fall",
    cells: typical,
    text: ["收到政府信息公开申请81件，比2023年（90件）下降15%。"],
    fails: ["growth"],
  },
  {
    shows: "results of a closed list",
    cells: typical,
    text: [
      "办结政府信息公开申请80件，其中予以公开30件、部分公开8件、不予公开5件、无法提供29件、不予处理6件、其他处理3件。",
    ],
    fails: ["text-results"],
  },
];

const list = (shows: string, text: string, ...rest: string[]): ShortReport => ({
  shows,
  cells: {},
  text: [text, ...rest],
  fails: [],
});

/** Lists of parts that add up, or that nobody may add up. */
export const harmlessLists: readonly ShortReport[] = [
  list(
    "nested",
    "主动公开政府信息620条，其中政策文件100条（其中规范性文件12条、其他文件88条），工作动态500条，其他20条。",
  ),
  list(
    "nested, unmarked",
    "主动公开政府信息620条，其中政策文件100条，其中规范性文件12条，工作动态500条，其他20条。",
  ),
  list(
    "brackets hold a sub-list",
    "全年发布信息300条，其中网站200条（动态150条、公告50条），其他100条。",
  ),
  list(
    "brackets hold percentages",
    "全年发布信息300条，其中动态200条（66.7%），其他100条（33.3%）。",
  ),
  list(
    "percentages beside counts",
    "全年发布信息300条，其中动态200条，占66.7%，其他100条，占33.3%。",
  ),
  list("channels overlap", "全年发布信息300条，其中网站300条、微信210条、其他渠道150条。"),
  list(
    "channels overlap, said so",
    "全年发布信息300条，通过网站发布290条，同步通过微信发布210条，通过其他平台发布90条。",
  ),
  list(
    "the next sentence supplies the rest",
    "全年发布信息300条，其中动态150条、其他50条。此外，公告100条。",
  ),
  list(
    "the next paragraph supplies the rest",
    "全年发布信息300条，其中动态150条、其他50条。",
    "公告公示类100条。",
  ),
  list(
    "the next sentence has more of other channels",
    "全年发布信息300条，其中动态150条、公告100条、其他50条。微信发布信息220条。",
  ),
  list("another counter", "全年发布信息300条，其中动态150条、视频50个、图解20张，其他100条。"),
  list("another counter among parts", "全年发布信息300条，其中动态150条、文件20件、其他100条。"),
  list("and so on", "全年发布信息300条，其中动态150条、公告20条、其他100条等。"),
  list(
    "and so on before the counter",
    "全年发布信息300条，其中动态150条、财政20条、人事80条等信息。",
  ),
  list("mainly", "全年发布信息300条，其中主要包括动态150条、公告20条、其他100条。"),
  list("respectively", "全年发布信息300条，其中动态、公告、其他分别为150条、100条、50条。"),
  list(
    "respectively, without counters",
    "全年发布信息300条，动态、公告、其他分别为150、100、50条。",
  ),
  list(
    "respectively, three quarters",
    "一至三季度分别发布信息80条、90条、60条，全年共发布信息300条。",
  ),
  list("as well as", "全年发布信息300条，包括动态150条、公告100条以及其他50条。"),
  list(
    "as well as a thing of another kind",
    "全年发布信息300条，包括动态150条、公告100条、其他50条，以及解读20篇。",
  ),
  list("a range", "全年发布信息300条，其中每月动态10—20条，其他100条。"),
  list("approximate parts", "全年发布信息300条，其中动态约150条、公告近100条、其他40余条。"),
  list("approximate whole", "全年发布信息300余条，其中动态150条、公告100条、其他60条。"),
  list(
    "parts added up again",
    "全年发布信息300条，其中动态150条、公告100条，合计250条，其他50条。",
  ),
  list(
    "growth within the list",
    "全年发布信息300条，其中动态150条（比上年增加20条）、公告100条（减少5条）、其他50条。",
  ),
  list(
    "last year's within the list",
    "全年发布信息300条（上年280条），其中动态150条（上年130条）、其他150条（上年150条）。",
  ),
  list("visits within the list", "全年发布信息300条，浏览量120万次，其中动态150条、其他150条。"),
  list("replies beside", "收到留言56条，答复56条，其中咨询30条、其他26条。"),
  list(
    "requests: results and carried",
    "收到政府信息公开申请81件，其中予以公开60件、其他处理11件，结转下年10件。",
  ),
  list(
    "requests and those carried in",
    "收到政府信息公开申请81件，上年结转3件，其中予以公开70件、其他处理14件。",
  ),
  list(
    "requests by applicants and by way",
    "收到政府信息公开申请81件，其中自然人70件、法人或其他组织11件，当面申请20件、信函申请31件、网络申请30件。",
  ),
  list(
    "by way, then by result",
    "收到政府信息公开申请81件，其中网络50件、信函31件，予以公开40件、其他处理41件。",
  ),
  list("by section, without others", "全年发布信息300条，其中机构概况10条、政务动态200条。"),
  list("the whole after its parts", "政务动态150条、公告100条、其他50条，共计300条。"),
  list(
    "the whole after other parts",
    "发布解读20篇，政务动态150条、公告100条、其他50条，共计300条。",
  ),
  list("two wholes", "全年发布信息300条、微信200条，其中动态150条、其他150条。"),
  list("two wholes in turn", "网站发布信息300条，微信发布200条，其中原创80条，其他120条。"),
  list("updates beside", "全年发布信息300条，更新栏目12个，其中动态150条、其他150条。"),
  list(
    "two classifications",
    "主动公开信息300条。按类别分，动态200条、其他100条；按渠道分，网站180条、其他120条。",
  ),
  list(
    "disputes with their ends",
    "发生行政复议9件，其中维持5件、纠正1件、其他3件（撤回2件、终止1件）。",
  ),
  list(
    "licences with items",
    "办理行政许可420件，其中许可新办300件、变更80件、注销40件，涉及事项12项。",
  ),
  list("added new ones", "制发规范性文件6件，其中新制定5件、修订1件，废止2件，现行有效30件。"),
  list(
    "with a quarter's growth",
    "全年发布信息300条，其中第一季度60条、第二季度70条、第三季度80条。第四季度90条。",
  ),
  list("numbered parts", "全年发布信息300条，其中：1.动态150条；2.公告100条；3.其他50条。"),
  list("numbered in circles", "全年发布信息300条，其中①动态150条②公告100条③其他50条。"),
  list(
    "numbered in Chinese",
    "全年发布信息300条，其中：（一）动态150条；（二）公告100条；（三）其他50条。",
  ),
  list("thousands", "全年发布信息1,300条，其中动态1,150条、其他150条。"),
  list("ten thousands", "全年发布信息1.3万条，其中动态1.15万条、其他1480条。"),
  list("of which, about others", "全年发布信息300条，其中涉及其他部门20条、本局30条。"),
  list(
    "a colon within",
    "公开信息860条，其中民生类300条：教育80条、医疗120条、其他100条；经济类260条、其他类300条。",
  ),
  list(
    "counted twice",
    "全年收到政府信息公开申请50件，其中线上30件、线下25件（部分申请人线上线下重复提交）。",
  ),
  list("asked together", "全年受理申请50件，其中自然人48件、法人或其他组织3件（含1件联名申请）。"),
  list(
    "others that come before the last",
    "微信发布信息300条，其中原创100条、转发其他单位150条、其他50条，阅读量20万次。",
  ),
  list("the rest in the same sentence", "行政复议6件，其中维持4件，其他1件，1件尚在审理。"),
  list("both at once", "行政处罚58件，其中警告20件、罚款30件、其他10件（部分案件并处）。"),
  list(
    "one thing by several ways",
    "受理咨询300件，其中电话200件、现场60件、网上及其他50件（同一事项多渠道咨询的分别计算）。",
  ),
  list("meetings on line and not", "开展培训6次，其中线上2次、线下3次。"),
  list("a list within a plan", "2025年计划发布信息300条，其中动态150条、其他50条。"),
];
