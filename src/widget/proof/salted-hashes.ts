/*
 * SHA-256 of its own: the browser's is missing on pages without TLS, and costs more for each of many short texts than the hash does.
 * https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */

const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);

/** The first 32 bits behind the point. */
const fraction = (value: number): number => ((value % 1) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(primes, (prime) => fraction(prime ** (1 / 3)));
const FIRST = Int32Array.from(primes.slice(0, 8), (prime) => fraction(prime ** 0.5));

const words = new Int32Array(64);

/** Takes up one block, whose 16 words are in `words`. */
function take(state: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!;
    const y = words[i - 2]!;
    const s = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const t = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (words[i - 16]! + s + words[i - 7]! + t) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0;
    const t = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (t + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** @param salt of signs of one byte each @returns a function that gives the hash of the salt with a number behind it; the next call changes it */
export function saltedHashes(salt: string): (number: number) => Int32Array {
  const head = FIRST.slice();
  const whole = salt.length - (salt.length % 64);
  for (let at = 0; at < whole; at += 64) {
    words.fill(0, 0, 16);
    write(salt.slice(at, at + 64));
    take(head);
  }
  const rest = salt.slice(whole);
  const state = new Int32Array(8);

  return (number) => {
    const text = `${rest}${number}`;
    state.set(head);
    let at = 0;
    // The bit behind the end, and the length in the last eight bytes: they may need a block more.
    for (; at < text.length + 9; at += 64) {
      words.fill(0, 0, 16);
      write(text.slice(at, at + 64));
      const end = text.length - at;
      if (end >= 0 && end < 64) words[end >> 2]! |= 128 << (24 - (end % 4) * 8);
      if (at + 64 >= text.length + 9) words[15] = (whole + text.length) * 8;
      take(state);
    }
    return state;
  };
}

function write(text: string): void {
  for (let i = 0; i < text.length; i++) words[i >> 2]! |= text.charCodeAt(i) << (24 - (i % 4) * 8);
}
