/** The characters of numbers: the first 32 end one, the others say that it goes on. */
export const FIRST_CODE = 48;
export const CODES: readonly string[] = Array.from({ length: 64 }, (_, i) => String.fromCharCode(FIRST_CODE + i));

/** What a value is; the number that begins its code is `payload * TAG_COUNT + tag`. */
export const TAG_COUNT = 8;
export const TAGS = {
  /** Payload: which string. */
  string: 0,
  /** Payload: the number. */
  count: 1,
  negative: 2,
  /** Payload: how many items follow. */
  list: 3,
  /** Payload: which keys; their values follow. */
  object: 4,
  /** Payload: the step from the last span's beginning, its sign in the lowest bit; the length follows. */
  span: 5,
  /** Payload: which of `CONSTANTS`. */
  constant: 6,
  /** Payload: which string holds the number's digits. */
  number: 7,
} as const;

/** Whole numbers from here on are held as strings. */
export const MANY = 2 ** 40;

export const CONSTANTS: readonly unknown[] = [undefined, null, false, true];

/**
 * The number of a constant.
 * @throws TypeError for any other value
 */
export function constantOf(value: unknown): number {
  const number = CONSTANTS.indexOf(value);
  if (number < 0) throw new TypeError(`A ${typeof value} can’t be packed.`);
  return number;
}
