/** Where in the page a finding is looked for. */
import type { Listed } from "../findings/list";
import type { Locate } from "./locate";
import type { Mark } from "./mark";

/** The marks of one finding, by its id; none for null. */
export function marksOf(marks: readonly Mark[], id: string | null): Mark[] {
  return marks.filter((mark) => mark.findings.some((each) => each.result.id === id));
}

/** Where the list says it stands; for what is not on the page, what stands nearest. */
export function placeOf(
  { result, place }: Listed,
  marks: readonly Mark[],
  locate: Locate,
): Element | Range | null {
  const there = [
    ...marksOf(marks, result.id).map((mark) => mark.place),
    ...result.operands.map((each) => locate(each.ref)),
    locate(result.id),
  ].filter((each) => each !== null);
  const inText = place === "text" || typeof place === "number";
  return (inText && there.find((each) => each instanceof Range)) || (there[0] ?? null);
}
