/** What the words of a sentence have come to speak of. */
import type { Clauses } from "./clauses";
import { decisions, disputeKinds, documentKinds, tagOf } from "./tags";
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
const others: readonly (Tag | null)[] = ["foreign", ...documentKinds, ...decisions];
/** What is done with requests as well. */
const procedure = /^(?:登记|审核|审查)$/;

/** What a clause speaks of behind the word at `index`, which spoke of `topic` before it. */
export function topicBehind(
  { folded, pieces }: Clauses,
  index: number,
  topic: Tag | null,
  /** Something else has been named in this clause. */
  served: boolean,
): Tag | null {
  const tag = tagOf(pieces[index]) ?? "unknown";
  const near = tagOf(pieces[index - 1]);
  if (tag === "application") {
    const word = folded.slice(pieces[index]?.from, pieces[index]?.to);
    if (word !== "申请" && word !== "申请件") return tag;
    // 上述申请 are those spoken of before, whatever was asked for.
    if (tagOf(pieces[index - 1]) === "aforesaid") return topic ?? tag;
    // 行政复议申请 is no request for information, nor is 建房申请.
    if (near !== null && disputeKinds.includes(near)) return topic;
    if (near === "foreign" && topic === "application") return topic;
    // 职业索赔人申请
    const asker = folded.charAt((pieces[index]?.from ?? 0) - 1) === "人" ? pieces[index - 2] : null;
    // 书面申请 came in that way, 建房申请 ask for something else.
    const written = /^(?:书面|纸质)$/.test(
      folded.slice(pieces[index - 1]?.from, pieces[index]?.from),
    );
    const alien =
      (near === "unknown" && !written) ||
      (asker !== null && tagOf(asker) === "unknown") ||
      (near !== null && others.includes(near));
    // 政务服务窗口受理申请
    return alien || (topic === "foreign" && served) ? "foreign" : tag;
  }
  // 行政处罚58件，其中公开52件
  if (tag === "publish" && topic !== null && decisions.includes(topic)) return topic;
  if (tag === "foreign" && topic === "application") {
    const word = folded.slice(pieces[index]?.from, pieces[index]?.to);
    const next = tagOf(pieces[index + 1]);
    const came = next === "received" || next === "application";
    // 申请的登记、审核、办理; 其中局长信箱收到2件, 电话申请1件: ways in which requests came
    if (procedure.test(word) || (came && /^(?:信箱|电话)/.test(word))) return topic;
  }
  // 答复情况： behind a sentence on lawsuits goes back to the requests.
  const behind = folded.slice(pieces[index]?.to ?? 0, (pieces[index]?.to ?? 0) + 2);
  if (tag === "concluded" && behind === "情况" && topic !== null && disputeKinds.includes(topic))
    return "application";
  // 规范性文件公开方面
  if (tag === "publish" && near !== null && documentKinds.includes(near)) return topic;
  // 制发规范性文件7件，报送备案7件，废止2件
  if (tag === "foreign" && topic !== null && documentKinds.includes(topic)) {
    if (/^(?:报送|备案)$/.test(folded.slice(pieces[index]?.from, pieces[index]?.to))) return topic;
  }
  if (subjects.includes(tag)) return tag;
  return answers.includes(tag) && !others.includes(topic) ? "application" : topic;
}
