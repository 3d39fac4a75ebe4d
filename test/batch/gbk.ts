/** GBK bytes of a page that does not say so, by turning the decoder round. */
export function encodeGbk(page: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const table = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  const plain = page.replace('<meta charset="utf-8">', "");
  return Uint8Array.from([...plain].flatMap((each) => table.get(each) ?? [each.charCodeAt(0)]));
}
