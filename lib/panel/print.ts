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
  const cells = marks.flatMap(({ place, numbered }) =>
    place instanceof Element ? [{ cell: place, number: numbersOf(numbered) }] : [],
  );
  /** After the page and as wide, or above it and without room of its own. */
  const place = (onPaper: boolean) => {
    host.style.setProperty("position", onPaper ? "static" : "absolute", "important");
    for (const side of ["width", "height"])
      host.style.setProperty(side, onPaper ? "auto" : "0", "important");
  };
  const clear = () => {
    place(false);
    paper.textContent = "";
    for (const { cell } of cells) cell.removeAttribute("data-crossfoot-number");
  };
  // Badges lie where the screen has the cells; paper has them elsewhere. So the style prints them.
  window.addEventListener(
    "beforeprint",
    () => {
      place(true);
      paper.textContent = write();
      for (const { cell, number } of cells) cell.setAttribute("data-crossfoot-number", number);
    },
    { signal },
  );
  window.addEventListener("afterprint", clear, { signal });
  signal.addEventListener("abort", clear);
}
