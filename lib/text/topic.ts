/** What the words of a sentence have come to speak of. */
import type { Clauses, Piece } from "./clauses";
import { decisions, disputeKinds, documentKinds, isOneOf, tagOf } from "./tags";
import type { Tag } from "./words";

/** Outcomes that nothing but a request has. */
const answers: readonly Tag[] = ["granted", "partial", "refused", "unavailable", "declined"];
/** What a number may be of instead of requests. */
export const subjects: readonly Tag[] = [
  ...disputeKinds,
  ...decisions,
  ...documentKinds,
  "fee",
  "foreign",
  "publish",
];
/** What may be published or not without anyone having asked for it. */
const others: readonly Tag[] = ["foreign", ...documentKinds, ...decisions];
/** 申请的登记、审核、办理: what is done with requests as well. */
const procedure = /^(?:登记|审核|审查)$/;
/** 局长信箱收到2件, 电话申请1件: ways in which requests come. */
const mailbox = /^(?:信箱|电话)/;

/** What 申请 asks for behind the word before it: information, unless that says otherwise. */
function askedFor(pieces: readonly Piece[], index: number, topic: Tag | null): Tag | null {
  const last = pieces[index - 1];
  const near = tagOf(last);
  // 上述申请 are those spoken of before, whatever was asked for.
  if (near === "aforesaid") return topic ?? "application";
  // 行政复议申请 is no request for information, nor is 建房申请.
  if (isOneOf(near, disputeKinds)) return topic;
  if (near === "foreign" && topic === "application") return topic;
  // 职业索赔人申请
  const asker = last?.text === "人" ? tagOf(pieces[index - 2]) : near;
  // 书面申请 came in that way, 建房申请 ask for something else.
  const written = /^(?:书面|纸质)$/.test(last?.text ?? "");
  return (asker === "unknown" && !written) || isOneOf(near, others) ? "foreign" : "application";
}

/** What a clause speaks of behind the word at `index`, which spoke of `topic` before it. */
export function topicBehind(
  { folded, pieces }: Clauses,
  index: number,
  topic: Tag | null,
): Tag | null {
  const piece = pieces[index];
  const tag = tagOf(piece) ?? "unknown";
  const word = piece?.text ?? "";
  if (tag === "application")
    return word === "申请" || word === "申请件" ? askedFor(pieces, index, topic) : tag;
  // 行政处罚58件，其中公开52件; 规范性文件公开方面
  const own = isOneOf(topic, decisions) || isOneOf(tagOf(pieces[index - 1]), documentKinds);
  if (tag === "publish" && own) return topic;
  if (tag === "foreign" && topic === "application") {
    const next = tagOf(pieces[index + 1]);
    const came = next === "received" || next === "application";
    if (procedure.test(word) || (came && mailbox.test(word))) return topic;
  }
  // 答复情况： behind a sentence on lawsuits goes back to the requests.
  if (isOneOf(topic, disputeKinds) && folded.startsWith("答复情况", piece?.from))
    return "application";
  // 制发规范性文件7件，报送备案7件，废止2件
  if (isOneOf(topic, documentKinds) && /^(?:报送|备案)$/.test(word)) return topic;
  if (subjects.includes(tag)) return tag;
  return answers.includes(tag) && !isOneOf(topic, others) ? "application" : topic;
}
