/** Where something was published: a number behind one site or account alone is not that of all. */
import type { Clauses, Piece } from "./clauses";
import { wordsBack } from "./governed";
import { handling, has, tagOf } from "./tags";

/** The sites, accounts and boards that have been named since the last number. */
export interface Channels {
  count: number;
  /** One of them is more than an account of the organ's on a platform. */
  sites: boolean;
  /** They are joined to each other. */
  joined: boolean;
  /** Several are meant together, whatever their names. */
  several: boolean;
}

/** Accounts on what is not the organ's own: 微信、微博等新媒体 are one kind of channel. */
const accounts = /^(?:微|抖|头|客|公众|视频|新媒|平)/;
/** 等渠道, 等多种方式, 等主流媒体 */
const namesWays = /^[^，。；：]{0,4}(?:渠道|途径|方式|载体|平台|(?<!新)媒体|网站)/;
const joins = /^(?:[、和与]|及(?!时))/;
const inTime = /^[^，。；\d]{0,8}(?:期限?|时限)内/;
/** 在依申请公开方面 */
const inField = /^[^，。；：\d]{1,16}(?:方面|过程中)/;

/** Words before a channel that are looked back over: keeps the reading of any text linear. */
const longestReach = 16;

/** Right behind a number. */
export function beginChannels(): Channels {
  return { count: 0, sites: false, joined: false, several: false };
}

/** Whether a number behind them is that of one channel, or of one kind. */
export function isOneChannel({ count, sites, joined, several }: Channels): boolean {
  return count > 0 && !several && !(joined && sites);
}

/** Takes in the word at `index`, which may name a channel, or say that there are several. */
export function hearChannel(
  channels: Channels,
  { folded, pieces }: Clauses,
  index: number,
  { tag, from, to }: Extract<Piece, { is: "word" }>,
): void {
  const word = folded.slice(from, to);
  const last = pieces[index - 1];
  // 围绕预报、预警等方面，在专栏发布信息: that 等 lists no channels.
  if (tag === "several" && (word !== "等" || listsWays(folded, last, to))) channels.several = true;
  // 各类公开途径
  const kind = tagOf(last) === "publish" ? pieces[index - 2] : last;
  if ((tag === "channel" || tag === "ways") && tagOf(kind) === "various" && !word.includes("栏"))
    channels.several = true;
  // 网站、, 网站和, 《公报》、: not 通过网站公开动态、公告, nor 通过网站公开公报、公告
  const near = Math.max(0, index - longestReach);
  const shown = () => has(pieces.slice(wordsBack(pieces, index, near), index), "publish", "issued");
  if (channels.count > 0 && joins.test(folded.slice(from, to + 1)) && !shown())
    channels.joined ||= tagOf(last) === "channel" || /[》”]/.test(folded.charAt(from - 1));
  if (tag === "through" && !(word === "在" && namesNone(folded, pieces, index, from, to)))
    channels.count++;
  if (tag !== "channel" || isQuoted(folded, from)) return;
  channels.count++;
  if (!accounts.test(word)) channels.sites = true;
}

/** 网站、公众号等; 等主流媒体 */
function listsWays(folded: string, last: Piece | undefined, to: number): boolean {
  const behind = tagOf(last) === "channel" && !/^(?:政务)?新媒体/.test(folded.slice(to, to + 5));
  return behind || namesWays.test(folded.slice(to, to + 8));
}

/** 在收到的申请中, 在全市各局中, 在法定期限内, 集中在征地方面 */
function namesNone(
  folded: string,
  pieces: readonly Piece[],
  index: number,
  from: number,
  to: number,
): boolean {
  return (
    pieces[index + 1]?.is === "year" ||
    has(pieces.slice(index + 1, index + 3), ...handling, "area") ||
    inTime.test(folded.slice(to, to + 12)) ||
    inField.test(folded.slice(to, to + 20)) ||
    folded.startsWith("集中", from - 2)
  );
}

/** “宪法进网络”等专栏: what a name says is no channel. */
function isQuoted(folded: string, from: number): boolean {
  const near = folded.slice(Math.max(0, from - 20), from);
  return near.lastIndexOf("“") > near.lastIndexOf("”");
}
