/** A report of which one table cell and one number of the text have been changed. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../pages/yanshi-2024/source.html", import.meta.url));

/** The sample in which 办理总计 of 自然人 is 83 for 82, and the text carries in 3 for 1. */
export function disagreeing(): string {
  const page = readFileSync(source, "utf8");
  const changed = page
    .replace(
      "<tr><td>(七) 总计</td><td></td><td>82</td>",
      "<tr><td>(七) 总计</td><td></td><td>83</td>",
    )
    .replace("上年度结转至本年度 1 件", "上年度结转至本年度 3 件");
  if (changed.length !== page.length || changed === page)
    throw new Error("The sample has changed.");
  return changed;
}

/** The same with something put at the end of its head. */
export function disagreeingWith(head: string): string {
  return disagreeing().replace("</head>", `${head}</head>`);
}
