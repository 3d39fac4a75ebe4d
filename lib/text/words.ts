/**
 * The words that the grammar of claims knows, by what they do in a sentence; 全/我×市/县 is 全市 全县
 * 我市 我县.
 */

const lexicon = {
  received: "收 收到 新收 新接收 新受理 接收 受理 接到 接受 收件 新增",
  handled: "办理 在办理 需办理 应办理 应办 处理 承办",
  concluded:
    "办结 在办结 办理完成 处理完成 答复 回复 完毕 办毕 已办 已办结 已办理 已处理 办理结果 答复书 答复函 答复件",
  carry: "结转 转接 顺延 转入 结存 延续 转至 转结 延至 延期至 遗留 承接 接续 转来 留待",
  carryOut:
    "年末结转 转下年 转下一年 转次年 转明年 转下个年度 跨年 下年度/下一年度/下年/次年/明年×继续办理",
  ongoing:
    "正在办理 尚未办结 尚在办理 仍在办理 未办结 正在处理 在办 办理中 尚未答复 正在按程序办理 未到/尚未到×答复期/答复时限/期/办理期/法定答复期/法定期 尚在/仍在/处于×答复期/法定答复期/期限内 在答复期 处于办理期 未满答复期限 待答复 待办结",
  lastYear: "上年 以前年度 上一年 去年 前一年 上个年度 往年 加上年",
  nextYear: "下年 下一年 次年 明年 来年 下个年度",
  thisYear: "本年 本年度 今年 今年以来 全年 年内 当年 一年来 一年以来 报告年度 报告期内",
  otherTime:
    "学年 财年 财政年度 上半年 下半年 季度 每年 每月 月均 年均 日均 平均 近年来 近年 前年 历年 历史 年来 两/三/四/五×年 任期 本届 十四五 十三五 至今 当月 本月 单月 月份 人均",
  since: "以来",
  application:
    "/公开/信息公开/政府信息公开×申请/申请书/申请表/申请信件/申请信函/申请办件/申请事件 申请函 依申请公开×/件/事件/诉求/来信/信件/信函/邮件/办件 依申请 申请公开",
  disclosure: "信息公开 政务公开 政府信息公开",
  granted: "予以公开 同意公开 全部公开 准予公开 给予公开",
  partial:
    "部分公开 部分予以公开 予以部分公开 部分同意公开 同意部分公开 部分准予公开 部分给予公开 区分处理 区分处理后公开 区分公开 公开部分内容",
  refused: "不予公开 不公开 不予以公开 不同意公开",
  unavailable: "无法提供",
  notHeld:
    "不掌握 非/不属于×本机关/本机关掌握/本机关公开职责/本机关职责/本机关负责公开/本行政机关/本行政机关公开/本行政机关掌握 非本机关制作 非我/非本/不属于我/不属于本×局/委/厅/镇/街道/单位/部门 信息不存在 政府信息不存在 不属本机关",
  absent: "不存在",
  declined: "不予处理",
  other: "其他处理 其它处理",
  item: "国家秘密 禁止公开 三安全一稳定 三安全 第三方 内部事务 过程性 执法案卷 行政查询 没有现成 现成信息 另行制作 补正 不明确 重复申请 出版物 反复申请 重新出具 逾期 缴纳费用 撤回 撤销 告知 已主动公开 不是政府信息 便民 属于信访 不予受理 不受理 移送 转送 分流 不作为 不符合 不规范 不当 不及时 违规 违法 违反 超期 重复 恶意 第三人 不合理 未予公开 不予/免予/免于×行政处罚/行政许可 延期/延长×答复/办理/办结 逾期答复 驳回×/诉讼请求/原告诉讼请求/起诉/复议申请 撤诉 部分不予公开 部分不公开 减免 免收 免除 退还 返还",
  review: "行政复议 复议",
  litigation: "行政诉讼 诉讼 起诉 被诉 被诉讼 行政应诉",
  litigationDirect: "未经复议 未经行政复议 直接起诉 直接提起 直接诉讼",
  litigationAfterReview:
    "/经/行政/经行政×复议后/复议后起诉 经复议起诉 不服/对×复议决定/行政复议决定",
  upheld: "维持",
  corrected: "纠正 纠错",
  otherResult: "其他/其它×结果/结果结案/方式结案",
  pending: "尚未审结 未审结 正在审理 尚在审理 在审 在审理 未结 尚未结案",
  court: "复议机关 行政复议机关 复议机构 行政复议机构 审理 审结 应诉 出庭 代理",
  normativeDocuments: "/税务/税务行政×规范性文件",
  regulations: "规章 政府规章 部门规章 省政府规章 市政府规章 地方政府规章",
  issued: "制发 制定 印发 出台 颁布 制订 制定公布 发布 制作",
  repealed:
    "废止 清理废止 宣布失效 期满/到期/自然/自动×失效 废除 /清理×废止失效 废止、失效 废止和失效 废止或失效",
  inForce: "有效 现有 /保留×现行有效/继续有效",
  licences: "/税务×行政许可",
  penalties: "/税务×行政处罚",
  coercion: "/税务×行政强制",
  fee: "信息/政府信息/信息公开/政府信息公开/依申请公开×处理费/处理费用",
  collect: "收取 征收 收费 收入",
  publish:
    "主动公开 公开 公示 公布 公开发布 发布更新 主动发布 发布公开 信息公开/政府信息公开/信息发布×量/总量/总数 信息发布数量",
  information: "信息 政府信息 政务信息 政府公开信息",
  channel:
    "网站 官网 门户 网页 公众号 微信 微博 抖音 头条 客户端 公告栏 公示栏 公开栏 宣传栏 电子屏 显示屏 报刊 报纸 广播 电视 电台 平台 栏目 专栏 新媒体 视频号 APP 短信 查阅点 公报 /各级×媒体 线上 线下 网络 网上 当面 信函 邮寄 邮件 邮箱 传真 现场 在线 快递 窗口 直接",
  several:
    "等 多渠道 书面/纸质×及网络/和网络/、网络/及网上/和网上/、网上 线上及线下 线上和线下 线上线下",
  various: "各 多种 多个 各种 各个 各类 不同",
  ways: "渠道 途径 方式 形式 载体",
  through: "通过 利用 依托 借助 在",
  foreign:
    "信访 许可 热线 信箱 留言 网民 网友 工单 咨询 政务服务 办件 一网通办 人大 政协 建议 提案 议案 投诉 举报 培训 会议 检查 督查 舆情 解读 发布会 征集 诉求 来信 来电 来访 问政 互动 访谈 仲裁 电话 意见 图解 稿件 公文 收文 发文 合同 项目 审查 审核 备案 点击 访问 粉丝 关注 清单 预算 决算 标准 目录 指南 案例 宣传 活动 账号 开展 组织召开 召开 走访 法律援助 调解 考核 监测 通报 整改 错别字 录用 采用 采纳 转发 报送 登记 许可证 订单 表扬 代拟 规章制度",
  matter: "事项 线索",
  compare:
    "比 较 同比 环比 相比 增加 减少 增长 下降 提高 上升 回落 降低 增幅 降幅 攀升 压缩 多出 减 增 翻 持平 与去年/与上年/与上年度×持平/基本持平/相比 降至 降到 升至 升到",
  plan: "计划 拟 待废止 预计 将 力争 目标 争取 应当 可 原则上 每件 每宗 每份",
  part: "其中",
  shared: "分别",
  negation: "未 没有 无一例 无一件 无一起 无 暂未 未曾 尚未 均未 暂无 均无 没 不涉及 零",
  notNegation:
    "无法 无正当 无正当理由 未经 无障碍 无关 无效 未来 无偿 无条件 无遗漏 无误 无逾期 无超期 无一 未按 未及时 无差错 没有正当 无理由 零距离 零散 零星 零售 零差错 零延误 零超期 零跑",
  zeroReport: "零报告 零申请",
  total: "共 共有 共计 合计 总计 总数 总量 总共 计 金额 总金额 总额",
  except: "除 除去 扣除 剔除 不含 不包括 不包含 未包括",
  cumulative: "累计 累计共",
  naturalPerson: "自然人 自然人名义 自然人身份",
  citizen: "公民 个人 个人名义",
  business: "商业企业 企业 企业名义 企业身份",
  research: "科研机构",
  nonprofit: "公益组织",
  legalService: "法律服务机构",
  organisations: "法人 其他组织 其他组织名义 组织 单位",
  area: "全/我×市/县/区/省/州/旗 全×盟/国/镇/乡 本×市/县/区/省",
  branches:
    "各×镇/乡镇/乡/街道/部门/职能部门/单位/级/地/县/区 行政机关 各行政机关 镇街 乡镇街道 政府部门",
  elsewhere:
    "全系统 系统内 各科室 下属 所属 直/省/市/区/县/局/厅/委×属 辖区 辖内 /市/区/县/省×本级 市/区/县/省×级/直 代/代表×市政府/区政府/县政府/省政府 代表 名义 协助 参与 作为/为×复议机关/行政复议机关 公开属性 公文属性 属性 指导 督促 配合 牵头 社区 各社区 各村",
  passedOn: "转办 交办",
  own: "本级机关 本级行政机关 本/我×局/办/委/厅/镇/乡/街道/单位/部门/机关 本行政机关 我×中心/处/院/室/局机关/委机关/厅机关 局/委/厅×本级/机关 全×局/街道/委/办/厅/院",
  aforesaid: "上述 前述 以上 所述 该项 该类 此项 此类",
  rest: "其他 其它",
  all: "均 都 全部 皆 所有",
  about: "涉及 关于 针对 不服 涉",
  filler:
    "完成 的 有 为 是 了 已 已经 和 及 与 并 或 由 对 以 相关 有关 予以 依法 依规 按期 规定 规范 实际 数 量 达 情况 方面 工作 总体 决定 决定书 情形 类 类型 范围 公民、法人/公民和法人/自然人、法人×和其他组织/或其他组织/或者其他组织/及其他组织 公民、法人 社会 公众 群众 社会各界 提出 提交 递交 向 因 引起 引发 导致 产生 发生 出现 存在 提起 申请人 申请者 公开权利人 被 案 另 仍 尚有 后 中 件 条 继续 至 到 往 从 含 包括 包含 属于 属 作出 做出 截至 截止 底 年末 时 、 “ ” 行政 结果 法律 人 按照 根据 条例 任何 新 更新 实施 查处 采取 措施 实现 /法定×期限/时限/期限内/时限内 过 原因 经审查 经审核 要求 经检索 近 约 超 逾 大约 将近 接近 且 则 也 又 还 年 来自 对外 或者 度 申诉 立案查处 单位/组织×和个人/或个人/、个人 个人和组织 程序 进入 请求 其余 剩余 余下 剩 另外 加上 加之 连同 获 寄送 邮寄来 结束 /原×行政行为/具体行政行为 原处理决定 原决定 原答复 目前 具体 法院 人民法院 判决 仅 只有 下达 申请人身份 按 一/二/三/四/五/六×是 -- · . ① ② ③ ④ ⑤ ⑥ ⑦ ⑧",
} as const;

/** What a word does in a sentence. */
export type Tag = keyof typeof lexicon | "unknown";

/** A word in folded text; `unknown` is a run that the lexicon does not cover. */
export interface Word {
  readonly is: "word";
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lexicon by characters: where a word ends, its tag; what may follow. */
interface Letter {
  tag: Tag | null;
  next: Map<number, Letter> | null;
}

/** Every beginning before × with every end behind it. */
function spellOut(word: string): readonly string[] {
  const [begins = "", ends] = word.split("×");
  if (ends === undefined) return [word];
  return begins.split("/").flatMap((begin) => ends.split("/").map((end) => begin + end));
}

function growTree(): ReadonlyMap<number, Letter> {
  const roots = new Map<number, Letter>();
  for (const [tag, words] of Object.entries(lexicon)) {
    for (const word of words.split(" ").flatMap(spellOut)) {
      let letters = roots;
      let letter: Letter | undefined;
      for (let at = 0; at < word.length; at++) {
        if (letter) letters = letter.next ??= new Map();
        const code = word.charCodeAt(at);
        letter = letters.get(code);
        if (!letter) {
          letter = { tag: null, next: null };
          letters.set(code, letter);
        }
      }
      // A word that two tags claim is the first one's.
      if (letter) letter.tag ??= tag as Tag;
    }
  }
  return roots;
}

const tree = growTree();

/**
 * 减灾, 增值税, 翻译, 比选, 较大: characters that compare nothing where no number, or no year, is told by them;
 * 收 alone has requests behind it, or is none of a verb.
 */
const noWord =
  /^(?:[减增翻](?![\d了约为近至到])|比[例选武赛重对]|较[大高多少强低好]|收(?!政府信息|信息公开|依申请))/;

/** Adds the words of `text` from `from` to `to`, always the longest that the lexicon knows. */
export function readWords(
  words: { push(word: Word): unknown },
  text: string,
  from: number,
  to: number,
): void {
  let unknown = from;
  let at = from;
  const push = (tag: Tag, from: number, to: number) =>
    words.push({ is: "word", tag, from, to, text: text.slice(from, to) });
  while (at < to) {
    let tag: Tag | null = null;
    let end = at + 1;
    let letter = tree.get(text.charCodeAt(at));
    for (let next = at + 1; letter; next++) {
      if (letter.tag !== null) {
        tag = letter.tag;
        end = next;
      }
      letter = next < to ? letter.next?.get(text.charCodeAt(next)) : undefined;
    }
    if (end === at + 1 && tag !== null && noWord.test(text.slice(at, at + 5))) tag = null;
    if (tag !== null) {
      if (unknown < at) push("unknown", unknown, at);
      push(tag, at, end);
      unknown = end;
    }
    at = end;
  }
  if (unknown < to) push("unknown", unknown, to);
}
