/**
 * SHA-256 of a text. Written out because the browser's own is missing on http pages, which many
 * portals still are, and because a library costs four times the size in every injected script.
 */

/** The first 32 bits of a number's fraction. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((each) => number % each !== 0)) primes.push(number);
  }
  return primes;
}

const primes = firstPrimes(64);
const roundConstants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initialState = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** The message, a bit of 1, zeros, and its length in bits, in whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  return view;
}

/** The digest of the text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  const message = pad(new TextEncoder().encode(text));
  const state = Int32Array.from(initialState);
  const words = new Int32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let index = 0; index < 16; index++) words[index] = message.getInt32(block + 4 * index);
    for (let index = 16; index < 64; index++) {
      const early = words[index - 15] ?? 0;
      const late = words[index - 2] ?? 0;
      // The rotations are spelled out: as calls they make a page's digest five times slower.
      words[index] =
        (words[index - 16] ?? 0) +
        (words[index - 7] ?? 0) +
        (((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)) +
        (((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index++) {
      const one =
        (h +
          (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
          ((e & f) ^ (~e & g)) +
          (roundConstants[index] ?? 0) +
          (words[index] ?? 0)) |
        0;
      const two =
        (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    const turned = [a, b, c, d, e, f, g, h];
    for (let index = 0; index < 8; index++)
      state[index] = (state[index] ?? 0) + (turned[index] ?? 0);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
