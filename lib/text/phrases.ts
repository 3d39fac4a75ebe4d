/** Numbers and negations, each with the words that govern it and whether they are the organ's own. */
import { governmentEndings, hasEnding, placeEndings } from "../report/organ-endings";
import { hearChannel, isOneChannel } from "./channels";
import type { Clauses, Piece } from "./clauses";
import { readDenial } from "./denial";
import { readGoverning, wordsBack } from "./governed";
import type { Denial, Phrase } from "./phrase";
import { comesTo, decisions, firstOf, has, isMark, lastOf, outcomes, tagOf } from "./tags";
import { subjects, topicBehind } from "./topic";
import { type Aside, beginClause, beginNumber, beginWalk, nothingAside, type Walk } from "./walk";
import {
  type ClaimContext,
  findActor,
  hearAside,
  hearReach,
  hearTime,
  hearWord,
  isHouse,
  isOwn,
  namesAnother,
  namesItself,
} from "./whose";
import type { Tag } from "./words";

/** What a sentence states and denies, and what it leaves for the next. */
export interface Phrases {
  readonly phrases: readonly (Phrase | Denial)[];
  /** What the next sentence goes on to speak of unless it says otherwise. */
  readonly topic: Tag | null;
  /** What else it ends in: behind ； that goes on. */
  readonly aside: Aside;
}

/** Between a number of people and that of all that they have asked for: 2名自然人共提交申请28件; 有11人，共提交申请74件. */
const askedBy = /^[^，。；：、\d]*(?:，[共累]?计?(?:提[交出]|递交)[^，。；：、\d]*)?$/;

/** 22件，不计入本报告; 8件，由其分别统计; 6份，拆分登记为8件: said behind a number that is not one of the report's. */
const leftOut =
  /(?:拆分|分拆|拆解|合并)[^，。；]{0,4}[为成]|(?:不|未|没有)(?:再|予)?(?:计入|纳入|列入|包含在|在此列|在统计|在本)|(?:另行|单独|分别|自行|另外)(?:统计|公布|编制|报告|发布)|^（由(?![本我])[^，。；）]{2,12}(?:发布|公布|印发|统计)|与(?:政府)?信息公开[^，。；]{0,6}无关/;

/** 申请10件以下（含10件）的不收费: a bound counts nothing. */
const bounds = /^及?以(?:[下内]|上(?:的|（))/;

/** 以省政府为被申请人的复议12件, 以省政府为受理对象的申请12件: some of all, or none of the organ's. */
const toAnother = /以[^本我，。；][^，。；]{0,20}为(?:被申请人|被告|[^，。；\d]{0,6}对象)/;
/** Before these stands who acted. */
const predicates: readonly Tag[] = [
  ...(["received", "handled", "concluded", "negation", "issued", "repealed"] as const),
  ...(["publish", "collect", ...decisions, ...outcomes] as Tag[]),
];

/** 征收办, 受理中心: behind a verb, what makes it a part of a name. */
const namesOffice = /^(?:办(?![理结毕件案])|中心|科(?![技研学])|窗口|大队|支队)/;

/** 全县首位，: an area of which the organ is first has not acted. */
const ranks = /^..(?:首位|前列|第[一二三\d][位名]?)，/;
/** Nor has 行政机关 where it says whose the information is; 上级交办、邮寄 are ways in which requests came. */
const ofDisclosure =
  /^(?:行政机关(?:政府信息|信息公开|依申请|不再)|[转交]办(?:工作|、[^，。；\d]*[提递]交))/;

/** Whether what stands before 名义 is the organ itself. */
function isOwnTitle({ context }: Walk, title: Piece | undefined): boolean {
  return tagOf(title) === "own" || namesItself(title, context.agency);
}

/** Whether it is the place that the organ governs by its own name. */
function isOwnPlace({ context }: Walk, place: Piece | undefined): boolean {
  const governs = hasEnding(context.agency ?? "", governmentEndings);
  return (
    governs && hasEnding(place?.text ?? "", placeEndings) && namesItself(place, context.agency)
  );
}

/** Whether it is the government whose office reports. */
function isOfOffice({ context }: Walk, government: Piece | undefined): boolean {
  const office = /政府办公[室厅]$/.test(context.agency ?? "");
  return office && /^[省市区县旗]政府$/.test(government?.text ?? "");
}

/** The words of the clause before the one at `index`, from behind 全年. */
function wordsSince({ clauses, clause }: Walk, index: number): string {
  const { folded, pieces } = clauses;
  const start = wordsBack(pieces, index, clause.start);
  const told = start + lastOf(pieces.slice(start, index), ["thisYear"]) + 1;
  return folded.slice(pieces[told]?.from, pieces[index]?.from);
}

function endDenial(walk: Walk, index: number): void {
  const { clauses, clause, since, topic } = walk;
  if (clause.denied >= 0 && isOwn(walk.whose) && !walk.unsaid) {
    const denial = readDenial(clauses, clause.denied, clause.start, index);
    const alone = since.subjects.length === 1;
    if (denial !== null) walk.phrases.push({ is: "denial", topic, alone, ...denial });
  }
  clause.denied = -1;
}

function endClause(walk: Walk, index: number): void {
  endDenial(walk, index);
  const { clauses, clause } = walk;
  // 申请内容以举报投诉处理为主: what they are about is not what is spoken of next.
  if (walk.topic === "foreign" && clause.topic === "application") {
    const { folded, pieces } = clauses;
    const words = folded.slice(pieces[clause.start]?.from ?? 0, pieces[index]?.from);
    // 信访、举报、投诉类不予处理9件: nor is why they were declined.
    const why = clause.counts
      ? /^[^\d]{0,20}(?:不予处理|不作为政府信息公开申请)/
      : /内容|涉及|集中|主要|为主|次之|居[多首前]|[为较]多|占[多主一]/;
    if (why.test(words)) walk.topic = clause.topic;
  }
  // 收到5件，均为网上申请，办结5件: what is said of a number is not said of the next.
  if (!clause.counts && tagOf(clauses.pieces[clause.start]) === "all") walk.since = beginNumber();
  walk.left = index + 1;
  // 申请内容属于举报投诉的，全年收到85件
  const last = clauses.pieces[index - 1];
  const ofThose = !clause.counts && clauses.folded.charAt((last?.to ?? 0) - 1) === "的";
  walk.clause = beginClause(clauses, index + 1, walk.topic, ofThose);
}

function takeNumber(
  walk: Walk,
  index: number,
  { quantity, from, to }: Extract<Piece, { is: "number" }>,
): void {
  const { clauses, clause, since, topic, part } = walk;
  const { folded } = clauses;
  const governing = readGoverning(clauses, index, walk.left, walk.ownName);
  const oneChannel = isOneChannel(since.channels);
  const alone = since.subjects.length === 1;
  // 因未制作的5件, 因未补正等原因处理3件: what is denied is why, not whether.
  const isWhy = () =>
    folded.charAt(from - 1) === "的" || has(clauses.pieces.slice(clause.denied, index), "several");
  if (clause.denied >= 0 && isWhy()) clause.denied = -1;
  const [behind = ""] = folded.slice(to, to + 40).split(/[。；\d]/, 1);
  // 由43件增加到51件: behind the number that is no more.
  const { right } = governing;
  const leaves = comesTo(right, firstOf(right, ["compare"]));
  const past = leaves || leftOut.test(behind) || bounds.test(behind);
  const denied = clause.denied >= 0 || clause.planned;
  // 占全区案件总数137件的17.5%: of how many it is a share.
  const divides = behind === "的" && folded.slice(governing.from, from).includes("占");
  const { whose, people } = walk;
  const own = isOwn(whose) && !has(governing.left, "otherTime");
  // 4人共申请21件, 自然人（43人）申请52件
  const byFew = people >= 0 && askedBy.test(folded.slice(people, from));
  if (/[人名位家户]/.test(quantity.counter ?? "")) walk.people = to;
  // 上述3件 have been told before, 按1件答复 says how they are counted.
  const again =
    tagOf(clauses.pieces[index - 1]) === "aforesaid" || folded.charAt(from - 1) === "按";
  const another = toAnother.test(folded.slice(governing.from, from));
  const silent = walk.unsaid || walk.desk || walk.ofOthers || another;
  const told = !silent && !again && !byFew && !divides && !past && !denied;
  // 64件申请中9件由律师提出
  const within = /(?:^|[^其])中有?$/.test(folded.slice(governing.from, from));
  if (told && !has(governing.left, "notNegation"))
    walk.phrases.push({
      is: "number",
      quantity,
      to,
      text: folded.slice(governing.from, to),
      lead: folded.slice(Math.max(0, governing.from - 120), governing.from),
      behind: folded.slice(to, to + 80),
      topic,
      part: part || within,
      within,
      alone,
      oneChannel,
      everywhere: since.channels.count > 0 && since.channels.several,
      ofThose: clause.ofThose,
      others: !own,
      ...governing,
    });
  // 乡镇卫生院12家、民营医院4家按照规定受理申请6件
  if (quantity.counter === "家" && tagOf(clauses.pieces[index + 1]) !== null)
    whose.elsewhere ||= namesAnother(clauses.pieces[index - 1], walk.context.agency);
  walk.counted = topic;
  // 占全市总量的12%, 平台转办件1260件: no number of theirs that the report counts too.
  const counts = topic !== "foreign" && !walk.passedOn;
  if (quantity.counter !== "%") {
    walk.elsewhere = counts && (walk.outside ?? whose.elsewhere);
    walk.ownTime ||= !whose.otherTime;
  }
  walk.left = index + 1;
  walk.since = beginNumber();
  clause.counts = true;
}

function takeWord(walk: Walk, index: number, piece: Extract<Piece, { is: "word" }>): void {
  const { tag, from, to } = piece;
  const { clauses, clause, since, whose } = walk;
  const { folded, pieces } = clauses;
  const { agency } = walk.context;
  const word = folded.slice(from, to);
  const last = pieces[index - 1];
  const isBeside = (tag === "thisYear" && isMark(last, "，")) || last?.text === "、";
  if (
    predicates.includes(tag) &&
    !clause.predicated &&
    !namesOffice.test(folded.slice(to, to + 2))
  ) {
    clause.predicated = true;
    const actor = findActor(clauses, index, clause.start, agency);
    if (actor?.own) for (const each of actor.words) walk.ownName.add(each);
    whose.elsewhere = actor?.named !== true && (whose.elsewhere || actor?.own === false);
  }
  // 由2023年的45件增加到57件
  if (comesTo(pieces, index)) hearReach(whose);
  // 以本机关名义, 以州发改委名义
  else if (word === "名义" && isOwnTitle(walk, last)) whose.elsewhere ||= walk.part;
  // 县政府本级 in the report of its office
  else if (word === "本级" && isOfOffice(walk, last)) whose.elsewhere = false;
  // 安岭县各级行政机关 in the report of 安岭县人民政府
  else if (word === "各级" && isOwnPlace(walk, last)) whose.elsewhere = false;
  // 县政府及各部门被复议8件
  else if (tag === "branches" && isHouse(wordsSince(walk, index), agency)) whose.elsewhere = false;
  // 2023年，全年收到15件; 全县各部门、乡镇; 申请量居全县首位，共收到68件; 推进行政机关政府信息公开
  else if (!(tag === "area" ? ranks : ofDisclosure).test(folded.slice(from, to + 16)))
    hearWord(whose, tag, word, isBeside ? pieces[index - 2] : last, clause.carried, agency);
  // 云溪县政府信息公开申请共103件
  const begins = index === clause.start || last?.is === "year";
  if (begins && namesItself(piece, agency)) walk.ownName.add(piece);
  // 各分局收到18件
  const ofArea = has(pieces.slice(Math.max(clause.start, index - 4), index), "area", "branches");
  if (tagOf(last) === "various" && !ofArea && namesAnother(piece, agency)) whose.elsewhere = true;
  if (tag === "part") {
    walk.part = true;
    // 发文214件，其中不予公开169件
    walk.ofOthers = walk.counted === "foreign";
  }
  if (tag === "plan") clause.planned = true;
  // 去年的报告写道：“全年收到15件”
  if (word === "”" || folded.startsWith("：“", from - 1)) walk.unsaid = word === "“";
  if (tag === "passedOn" && !ofDisclosure.test(folded.slice(from, to + 16))) walk.passedOn = true;
  hearChannel(since.channels, clauses, index, piece);
  // 无投诉、无复议
  if (tag === "negation" && clause.denied >= 0 && folded.charAt(from - 1) === "、") {
    endDenial(walk, index - 1);
    clause.start = index;
  }
  // 不存在3件 counts, 不存在收费 denies.
  const absent = tag === "absent" && index + 1 < clause.end && pieces[index + 1]?.is !== "number";
  const denies = absent || tag === "negation" || tag === "zeroReport";
  if (denies && clause.denied === -1) clause.denied = index;
  walk.topic = topicBehind(clauses, index, walk.topic);
  if (subjects.includes(tag) && !since.subjects.includes(tag))
    since.subjects = [...since.subjects, tag];
}

function takeMark(walk: Walk, index: number, { text: mark }: Extract<Piece, { is: "mark" }>): void {
  endClause(walk, index);
  const { clauses, context, whose } = walk;
  if (mark === "（") {
    walk.depth++;
    const another = namesAnother(clauses.pieces[index - 1], context.agency);
    // One that ； breaks off goes on behind it.
    const end = clauses.pieces[index]?.to ?? 0;
    const closes = clauses.folded.slice(end, end + 200).includes("）");
    if (closes) walk.outside ??= whose.elsewhere;
    whose.elsewhere ||= another;
  } else if (mark === "）") {
    walk.depth = Math.max(0, walk.depth - 1);
    whose.elsewhere = walk.outside ?? whose.elsewhere;
    walk.outside = null;
  }
  if (!"（）：".includes(mark) && walk.depth === 0) whose.comparing = false;
}

/** Walks a sentence from left to right, keeping whose work and which year it speaks of. */
export function readPhrases(
  clauses: Clauses,
  before: Tag | null,
  context: ClaimContext,
  aside: Aside = nothingAside,
): Phrases {
  const { folded, pieces } = clauses;
  const walk = beginWalk(clauses, before, context, aside);
  for (const [index, piece] of pieces.entries()) {
    if (piece.is === "mark") takeMark(walk, index, piece);
    else if (piece.is === "number") takeNumber(walk, index, piece);
    else if (piece.is === "word") takeWord(walk, index, piece);
    else if (piece.is === "aside") hearAside(walk.whose, piece.text);
    else if (piece.is === "digits" || !walk.clause.carried)
      hearTime(walk.whose, piece, folded, context.year, walk.clause.carried);
  }
  endClause(walk, pieces.length);
  const { phrases, topic, ofOthers, elsewhere } = walk;
  // Not 收到51件，上年为46件；, nor 累计收到17件。其中: what comes behind is this year's.
  const otherTime = walk.whose.otherTime && !walk.ownTime && folded.endsWith("；");
  const ownYear = walk.whose.ownYear && !walk.whose.otherTime;
  return { phrases, topic, aside: { ofOthers, elsewhere, otherTime, ownYear } };
}
