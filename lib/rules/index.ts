/** Every rule, in the order in which findings are listed. */
import { rule as balance } from "./balance";
import { rule as concludedSum } from "./concluded-sum";
import { rule as disputeTotal } from "./dispute-total";
import { rule as rowTotal } from "./row-total";
import type { Rule } from "./rule";

export const rules: readonly Rule[] = [balance, concludedSum, rowTotal, disputeTotal];
