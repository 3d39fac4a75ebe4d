/** Sentences of the structures that had been misread in published reports, in words and numbers of their own. */
import { label } from "./labelled";

export const published = [
  ...label("临川县住房保障中心", 2023, [
    // What came of one group goes on behind its first result.
    [
      "政府信息公开被申请行政复议8件、被提起行政诉讼5件：复议维持6件，未审结2件，诉讼维持4件、纠正1件。",
      "review=8 review.upheld=6 review.pending=2 litigation=5 litigation.upheld=4 litigation.corrected=1",
    ],
    [
      "政府信息公开类行政复议7件、行政诉讼4件；复议纠正2件，其他结果5件，诉讼维持4件。",
      "review=7 review.corrected=2 review.otherResult=5 litigation=4 litigation.upheld=4",
    ],
  ]),
  ...label("临川市人民政府", 2023, [
    ["一年来公布政府规章11部，包括新制定3部、修订6部、废止2部。", "regulations.repealed=2"],
    ["新制定规章3部、修订0部、废止2部。", "regulations.issued=3 regulations.repealed=2"],
  ]),
];
