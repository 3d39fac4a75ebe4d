/** Every rule, in the order in which findings are listed. */

// In the package modules stand in this order, and it is smaller where what is alike stands together:
// what reads text, the rules that ask it, all others.
import "../text/claims";
import "../text/growths";
import "../text/lists";
import { rule as allDone } from "./all-done";
import { rule as growth } from "./growth";
import { rule as noneReceived } from "./none-received";
import { rule as parts } from "./parts";
import { rule as share } from "./share";
import { rule as textCarried } from "./text-carried";
import { rule as textConcluded } from "./text-concluded";
import { rule as textDisclosure } from "./text-disclosure";
import { rule as textDisputes } from "./text-disputes";
import { rule as textReceived } from "./text-received";
import { rule as textResults } from "./text-results";

// Rules of the tables, and of the report as a whole.

import { rule as allZero } from "./all-zero";
import { rule as balance } from "./balance";
import type { Rule } from "./base/rule";
import { rule as blankCells } from "./blank-cells";
import { rule as carryYear } from "./carry-year";
import { rule as citedNotice } from "./cited-notice";
import { rule as competence } from "./competence";
import { rule as complete } from "./complete";
import { rule as concludedSum } from "./concluded-sum";
import { rule as deadline } from "./deadline";
import { rule as disputeTotal } from "./dispute-total";
import { rule as disputesWithoutApplications } from "./disputes-without-applications";
import { rule as labels } from "./labels";
import { rule as leftovers } from "./leftovers";
import { rule as likeLastYear } from "./like-last-year";
import { rule as otherYear } from "./other-year";
import { rule as period } from "./period";
import { rule as rowTotal } from "./row-total";
import { rule as staleForm } from "./stale-form";
import { rule as stockLow } from "./stock-low";
import { rule as stockYear } from "./stock-year";
import { rule as wholeNumber } from "./whole-number";

export const rules: readonly Rule[] = [
  balance,
  concludedSum,
  rowTotal,
  disputeTotal,
  wholeNumber,
  complete,
  staleForm,
  period,
  deadline,
  stockLow,
  competence,
  noneReceived,
  textReceived,
  textCarried,
  textConcluded,
  textResults,
  textDisputes,
  textDisclosure,
  parts,
  share,
  growth,
  allDone,
  carryYear,
  stockYear,
  labels,
  blankCells,
  citedNotice,
  otherYear,
  leftovers,
  allZero,
  disputesWithoutApplications,
  likeLastYear,
];
