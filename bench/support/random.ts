/** Numbers that look random and are the same in every run. */
export interface Random {
  /** In `[0, 1)`. */
  next(): number;
  /** A whole number in `[from, to)`. */
  whole(from: number, to: number): number;
  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T;
}

/** Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003: 32 bits, shifts 13, 17, 5. */
export function seeded(seed: number): Random {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from));
  return { next, whole, of: list => list[whole(0, list.length)]! };
}
