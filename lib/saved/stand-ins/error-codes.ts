/**
 * In place of the parser's list of errors: nobody asks it what is wrong with
 * the markup of a page, and no error needs a name.
 */
export const ERR: Readonly<Record<string, undefined>> = {};
