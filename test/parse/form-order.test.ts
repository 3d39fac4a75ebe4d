/** Rows of table three in another order than the form's; that they are read so is in the shapes. */
import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { makeWildPages } from "../generate/wild";

const make = makeWildPages(20261121);

// Whose rows, put in the order of either form, were never in that of the other.
test.each([884, 2455])(
  "the rows of both forms in one table, in no order: page %i is read",
  (page) => {
    const document = flatten(parseDocument(make(page).html), { url: null });
    expect(() => read(document)).not.toThrow();
  },
);
