/** How many of a thing, in English: `1 note`, `2 notes`, `0 notes`. */
export function things(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
