/** What every rule says of itself, by its id. For documents, options and cards; no check needs it. */
import { about as allDone } from "./all-done";
import { about as allZero } from "./all-zero";
import { about as balance } from "./balance";
import { about as blankCells } from "./blank-cells";
import { about as carryYear } from "./carry-year";
import { about as citedNotice } from "./cited-notice";
import { about as competence } from "./competence";
import { about as complete } from "./complete";
import { about as concludedSum } from "./concluded-sum";
import { about as deadline } from "./deadline";
import { about as disputeTotal } from "./dispute-total";
import { about as disputesWithoutApplications } from "./disputes-without-applications";
import { about as growth } from "./growth";
import { about as labels } from "./labels";
import { about as leftovers } from "./leftovers";
import { about as likeLastYear } from "./like-last-year";
import { about as noneReceived } from "./none-received";
import { about as otherYear } from "./other-year";
import { about as parts } from "./parts";
import { about as period } from "./period";
import { about as rowTotal } from "./row-total";
import type { About } from "./rule";
import { about as share } from "./share";
import { about as staleForm } from "./stale-form";
import { about as stockLow } from "./stock-low";
import { about as stockYear } from "./stock-year";
import { about as textCarried } from "./text-carried";
import { about as textConcluded } from "./text-concluded";
import { about as textDisclosure } from "./text-disclosure";
import { about as textDisputes } from "./text-disputes";
import { about as textReceived } from "./text-received";
import { about as textResults } from "./text-results";
import { about as wholeNumber } from "./whole-number";

export const abouts: Readonly<Record<string, About>> = {
  balance,
  "concluded-sum": concludedSum,
  "row-total": rowTotal,
  "dispute-total": disputeTotal,
  "whole-number": wholeNumber,
  complete,
  "stale-form": staleForm,
  period,
  deadline,
  "stock-low": stockLow,
  competence,
  "none-received": noneReceived,
  "text-received": textReceived,
  "text-carried": textCarried,
  "text-concluded": textConcluded,
  "text-results": textResults,
  "text-disputes": textDisputes,
  "text-disclosure": textDisclosure,
  parts,
  share,
  growth,
  "all-done": allDone,
  "carry-year": carryYear,
  "stock-year": stockYear,
  labels,
  "blank-cells": blankCells,
  "cited-notice": citedNotice,
  "other-year": otherYear,
  leftovers,
  "all-zero": allZero,
  "disputes-without-applications": disputesWithoutApplications,
  "like-last-year": likeLastYear,
};
