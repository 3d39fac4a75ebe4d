/** On paper: the numbers beside the marked cells, and the findings on a sheet of their own. */
import { element } from "./element";
import { type Mark, numbersOf } from "./mark";

/** Readies the page for the printer each time it prints, and only as long, until the signal. */
export function followPrint(
  marks: readonly Mark[],
  host: HTMLElement,
  root: HTMLElement,
  write: () => string,
  signal: AbortSignal,
): void {
  const paper = element("pre", { class: "paper" });
  root.append(paper);
  const cells = marks.flatMap(({ place, findings }) =>
    place instanceof Element ? [{ cell: place, number: numbersOf(findings) }] : [],
  );
  const place = (position: string) => host.style.setProperty("position", position, "important");
  const clear = () => {
    place("absolute");
    paper.textContent = "";
    for (const { cell } of cells) cell.removeAttribute("data-crossfoot-number");
  };
  // Badges lie where the screen has the cells; paper has them elsewhere. So the style prints them.
  window.addEventListener(
    "beforeprint",
    () => {
      place("static");
      paper.textContent = write();
      for (const { cell, number } of cells) cell.setAttribute("data-crossfoot-number", number);
    },
    { signal },
  );
  window.addEventListener("afterprint", clear, { signal });
  signal.addEventListener("abort", clear);
}
