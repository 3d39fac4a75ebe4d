/** A made report in which one sum does not hold. */
import { tableIds } from "../../lib/report/address";
import { addresses } from "../../lib/report/form";
import { type MadeReport, makeReport } from "../files/report";

/** 81 requests, of which 82 were concluded: three relations of one cell fail. */
export function makeDisagreeingReport(organ = "青石县人民政府"): MadeReport {
  const all = tableIds.flatMap((table) => addresses(table, 2021));
  const facts = new Map(all.map((address): [string, string] => [address, "0"]));
  for (const column of ["naturalPerson", "total"]) {
    facts.set(`applications.received.${column}`, "81");
    facts.set(`applications.granted.${column}`, "11");
    facts.set(`applications.unavailable.notHeld.${column}`, "70");
    facts.set(`applications.concluded.${column}`, column === "total" ? "82" : "81");
  }
  return makeReport(2021, facts, organ);
}
