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

/** The same of a report in which enterprises have asked too. */
function ofKinds(shows: string, ...texts: readonly string[]): ShortReport[] {
  const kinds = {
    "applications.granted.naturalPerson": 44,
    "applications.granted.business": 6,
    "applications.partial.naturalPerson": 9,
    "applications.partial.business": 1,
  };
  return each(shows, ...texts).map((report) => ({ ...report, cells: { ...cells, ...kinds } }));
}

/** The same of a report that has declined one request that was made before, besides the petitions. */
function ofRepeated(shows: string, ...texts: readonly string[]): ShortReport[] {
  const repeated = {
    "applications.declined.repeated.naturalPerson": 1,
    "applications.declined.repeated.total": 1,
    "applications.other.other.naturalPerson": 7,
    "applications.other.other.total": 7,
  };
  return each(shows, ...texts).map((report) => ({ ...report, cells: { ...cells, ...repeated } }));
}

/** Reports whose text agrees, in its own way. */
export const agreeing: readonly ShortReport[] = [
  ...each(
    "some of those granted were carried in",
    "收到政府信息公开申请90件，予以公开50件（含上年结转1件），部分公开10件。",
    "90件申请中，50件予以公开（其中2023年结转1件），10件部分公开。",
  ),
  ...ofRepeated(
    "petitions are a row of those declined",
    "收到政府信息公开申请90件，信访类申请不予处理2件，其他处理7件。",
    "收到政府信息公开申请90件，对信访举报投诉类申请不予处理2件，对重复申请不予处理1件。",
    "收到政府信息公开申请90件，因属于信访、投诉举报、重复申请等情形不予处理3件。",
  ),
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
    "the period of last year's statistics",
    "与2023年1月1日至2023年12月31日的统计数据相比，申请量有所增长。",
    "2023年1月1日至12月31日的统计数据已于上年公布。",
  ),
  ...each(
    "spans of years",
    "三年来，共收到政府信息公开申请241件。",
    "五年来，累计收到政府信息公开申请402件，办结400件。",
    "两年共收到政府信息公开申请171件。",
    "四年间共受理政府信息公开申请310件。",
    "近3年，共受理政府信息公开申请241件。",
    "本届任期共收到政府信息公开申请241件。",
    "2022年、2023年和2024年共收到政府信息公开申请241件。",
  ),
  ...each(
    "a year beside the years before",
    "2022年、2023年、2024年收到政府信息公开申请70件、81件、90件。",
    "2023年和2024年分别收到政府信息公开申请81件和90件。",
  ),
  ...each(
    "what became of some",
    "上年结转申请予以公开2件，本年申请予以公开48件。",
    "通过邮寄方式答复予以公开21件，部分公开2件。",
    "在线答复予以公开32件。",
    "召开新闻发布会8场，其中主要领导出席3场，其他班子成员出席4场。",
  ),
  ...each(
    "documents of others and of other times",
    "公开历史规范性文件64件，其中废止失效50件，现行有效14件。",
    "废止失效规范性文件5件。",
    "对现行有效的37件规范性文件进行评估。",
    "审查规范性文件14件，备案8件，废止3件。",
    "集中公开规范性文件31件，其中县政府20件、县政府办公室11件；更新废止3件。",
    "现行有效规章2件为市政府制定，由本局组织实施。",
  ),
  ...each(
    "what is done with answers, and what is left out",
    "对7件不予公开决定进行了复核，1件改为公开。",
    "予以公开50件，占已办结（不含其他处理的80件）的62.5%。",
    "未收取信息处理费，收到申请0件缴费。",
    "召开县政府常务会议24次，其中邀请利益相关方列席4次，其他会议9次。",
  ),
  ...each(
    "headings that name others, or another year",
    "（一）本局情况\n收到政府信息公开申请90件。\n（二）所属单位情况\n收到政府信息公开申请34件，办结33件。",
    "（二）县（市、区）情况\n依申请公开工作平稳有序。\n收到政府信息公开申请410件，办结402件。",
    "2.各镇（街道）依申请公开情况。\n全年收到政府信息公开申请41件，办结40件。",
    "部门依申请公开情况\n2024年，共收到政府信息公开申请410件。",
    "二、乡镇情况\n共收到政府信息公开申请21件。",
    "（二）下属单位情况\n1.收到申请情况\n收到政府信息公开申请34件。",
    "3.2023年情况\n收到政府信息公开申请81件，办结80件。",
    "上年度情况回顾：\n收到政府信息公开申请81件，办结80件。",
    "（二）所属单位情况\n收到政府信息公开申请34件，均已办结。",
    "一是本局。依法受理申请。二是下属单位。受理政府信息公开申请14件，办结14件。",
    "（三）全县情况\n未收到政府信息公开申请。",
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
    "通过门户网站公开行政许可210件；行政处罚12件；行政强制1件。",
    "涉及行政许可9个、行政处罚141个。",
    "门户网站公布：规范性文件4件，行政许可210件，行政处罚12件。",
    "“双公示”信息：行政许可210件，行政处罚12件。",
    "公示随机抽查结果30条，行政处罚12件。",
    "上传行政许可210件，行政处罚12件至信用信息平台。",
    "组织案卷评查，抽查行政许可8件、行政处罚4件。",
    "申请获取规范性文件5件、行政处罚决定书11件。",
    "评选优秀案卷，行政处罚2件、行政许可3件入选。",
  ),
  ...each(
    "a number and what it has beyond the table's",
    "收到政府信息公开申请93件，其中3件为咨询，未纳入统计。",
    "收到政府信息公开申请94件，含内容重复的4件。",
    "答复政府信息公开申请97件（含告知补正9件）。",
    "因政府信息公开引发行政复议7件（其中2件未被受理）。",
    "全年政府信息公开行政诉讼5件，其中以本局为第三人的2件。",
    "共办理答复政府信息公开申请94件，其中6件延至次年。",
    "延长答复期限政府信息公开申请11件，办结11件。",
    "收到政府信息公开申请表97份，登记立案90件。",
    "收到政府信息公开申请（含咨询）104件。",
    "收到政府信息公开申请93件，3件重复申请合并办理。",
    "收到政府信息公开申请97件，退件7件。",
    "收到政府信息公开申请95件，经甄别，5件为信访件。",
    "清理规范性文件50件，其中废止6件（含一般文件4件）。",
  ),
  ...each(
    "a number and what it lacks of the table's",
    "受理政府信息公开申请84件、转来6件。",
    "收到政府信息公开申请83件，上级转办7件。",
    "已主动公开、告知获取途径的12件，予以公开38件。",
    "同意公开46件、告知查询途径4件。",
    "申请人撤回3件，按其他处理5件。",
    "尚有4件正在办理、2件待补正。",
    "结转下年度4件（另2件因补正未计时）。",
    "收到政府信息公开申请90件，其中4件延期至次年1月办结，另有2件年底收到正在办理。",
  ),
  ...ofKinds(
    "what became of one kind's requests, granted first",
    "收到政府信息公开申请90件。企业申请中公开6件、部分公开1件、不予公开0件。",
  ),
  ...ofKinds(
    "what became of those of one kind of applicant",
    "商业企业予以公开6件，部分公开1件。",
    "涉及自然人的予以公开44件。",
    "按申请主体看，自然人提出的最多，予以公开44件。",
    "企业类予以公开4件。",
  ),
  ...each(
    "matters that people ask for",
    "受理群众申请办理事项2100件，办结2098件。",
    "受理企业和群众申请事项1900件，按期办结率100%。",
    "一份申请涉及多个事项的21件，一事一申请的69件。",
  ),
  ...each(
    "how documents may be disclosed",
    "已主动公开的30件，告知查询途径；依申请公开20件。",
    "公开50件中，主动公开范围30件，依申请公开范围20件。",
    "政协提案答复公开31件，不予公开2件。",
  ),
  ...each(
    "a share of more than the number before it",
    "答复88件，其中予以公开50件、部分公开10件，占68.2%。",
    "不予公开5件，其中工作方案4件、讨论记录1件，占5.7%。",
  ),
  ...each(
    "an outcome as a part of another",
    "不予公开5件，其中不存在2件。",
    "其他处理8件，其中无法提供1件。",
  ),
  ...each(
    "why some were not granted",
    "要求提供的数据需要另作汇总的，无法提供3件。",
    "涉及商业秘密而权利人不愿公开，不予公开2件。",
    "申请内容属于举报的，不予处理1件。",
  ),
  ...each(
    "what became of one kind of request",
    "住房保障类申请，予以公开12件，部分公开3件。",
    "在施工许可方面，予以公开9件，不予公开1件。",
  ),
  ...each(
    "requests of a few, and those that are like others",
    "有6人多次来信，共提交申请31件。",
    "其中2件与已答复的申请相同，一并告知。",
  ),
  ...each(
    "documents of other years and other organs",
    "现行有效规范性文件40件，其中2024年前制定的35件。",
    "学习并转发省政府规章2件、市政府文件6件。",
    "发布省政府规章1件的解读。",
    "承担市政府规范性文件起草4件，已印发1件。",
  ),
  ...each(
    "a whole of which the organ has a part",
    "2024年受理政府信息公开申请463件中，局机关占19.4%。",
    "依申请公开463件中，本级占19.4%。",
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
    "text-received",
    "主动公开信息512条，依申请公开97件。",
    "落实三年行动方案。全年收到政府信息公开申请97件。",
    "结合三年行动方案，2024年收到政府信息公开申请97件。",
    "收到政府信息公开申请95件，比上年减少5件。",
    "收到政府信息公开申请93件，其中信函申请3件。",
  ),
  ...contradicts(
    "text-results",
    "不予公开7件（内部事务信息2件）。",
    "予以公开48件，信息不存在2件。",
    "需要补正的均已告知，不予公开9件。",
    "无法提供13件，其中不存在11件。",
    "依法依规，不予公开2件。",
    "政府信息公开方面，予以公开31件，部分公开10件。",
  ),
  ...contradicts(
    "share",
    "答复88件，其中予以公开50件、部分公开10件，占58.2%。",
    "不予公开5件，其中工作方案4件、讨论记录1件，占6.7%。",
  ),
  ...contradicts(
    "text-received",
    "（一）所属单位情况\n各单位均配备专人。\n（二）依申请公开情况\n收到政府信息公开申请97件。",
    "（一）所属单位情况\n本局收到政府信息公开申请97件。",
    "（一）上年度问题整改情况\n2024年收到政府信息公开申请97件。",
    "（一）指导监督情况\n收到政府信息公开申请97件。",
    "（一）某县某局情况\n收到政府信息公开申请97件。",
  ),
  ...contradicts("period", "本报告的统计期限为2023年1月1日至2023年12月31日。"),
  ...contradicts("parts", "召开会议24次，其中现场会议4次，其他9次。"),
  ...contradicts(
    "text-disclosure",
    "废止规范性文件5件。",
    "公开信息512条，办理行政许可888件。",
    "全年行政许可888件，行政处罚46件。",
    "作出行政处罚决定49项。",
    "公示行政处罚信息20条，全年作出行政处罚决定49件。",
  ),
];
