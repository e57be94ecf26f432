/** A pattern made ready for `distances`: for each UTF-16 unit the places where it stands, 32 to a block. */
export interface Pattern {
  readonly length: number;
  readonly blocks: number;
  readonly backward: boolean;
  /** The blocks of a unit; undefined where the pattern doesn't have it. */
  masks(unit: number): Int32Array | undefined;
}

/** Makes a pattern ready; `backward` to compare it from its end on. It must not be empty. */
export function pattern(text: string, { backward = false }: { readonly backward?: boolean } = {}): Pattern {
  const { length } = text;
  const blocks = Math.ceil(length / 32);
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(backward ? length - 1 - i : i);
    let mask = masks.get(unit);
    if (!mask) {
      mask = new Int32Array(blocks);
      masks.set(unit, mask);
    }
    mask[i >>> 5]! |= 1 << (i & 31);
  }
  return { length, blocks, backward, masks: unit => masks.get(unit) };
}

/**
 * How many edits (a unit inserted, deleted or put in another's place) part a pattern from what ends at each unit of
 * `text[from, to)`; element j is for what ends after j units. Read from the end for a backward pattern. What is compared begins
 * anywhere, or, where `anchored`, at the first unit.
 *
 * G. Myers, “A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic Programming”, Journal of the ACM
 * 46 (3), 1999, in the form for patterns of several words of a machine: time is the length of the text times the
 * number of blocks of 32 units.
 */
export function distances(wanted: Pattern, text: string, from: number, to: number, anchored: boolean): Int32Array {
  const { length, blocks, backward } = wanted;
  const found = new Int32Array(to - from + 1);
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  const last = blocks - 1;
  const lastBit = 1 << ((length - 1) & 31);
  let distance = length;
  found[0] = distance;
  for (let j = 1; j < found.length; j++) {
    const masks = wanted.masks(text.charCodeAt(backward ? to - j : from + j - 1));
    // What the row above a block adds to it: along the top of the table nothing, or one for each unit left out.
    let carry = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block++) {
      let equal = masks ? masks[block]! : 0;
      const pv = up[block]!;
      const mv = down[block]!;
      const xv = equal | mv;
      if (carry < 0) equal |= 1;
      const xh = (((equal & pv) + pv) ^ pv) | equal;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const high = block === last ? lastBit : 1 << 31;
      const out = ph & high ? 1 : mh & high ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      up[block] = mh | ~(xv | ph);
      down[block] = ph & xv;
      carry = out;
    }
    distance += carry;
    found[j] = distance;
  }
  return found;
}

/** Where a pattern stands, but for some edits; UTF-16 offsets. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/** How many matches `approximateMatches` gives at most. */
const MOST = 4;

/** The matches of a pattern in `text[from, to)` with at most so many edits, the nearest first; none overlaps another by half. */
export function approximateMatches(
  wanted: { readonly forward: Pattern; readonly backward: Pattern },
  text: string,
  { start: from, end: to }: { readonly start: number; readonly end: number },
  most: number,
): Match[] {
  const { length } = wanted.forward;
  const edits = distances(wanted.forward, text, from, to, false);
  const ends: number[] = [];
  for (let j = 1; j < edits.length; j++) if (edits[j]! <= most) ends.push(j);
  ends.sort((a, b) => edits[a]! - edits[b]! || a - b);
  const taken: number[] = [];
  for (const end of ends) {
    if (taken.length === MOST) break;
    if (taken.every(other => Math.abs(other - end) >= length / 2)) taken.push(end);
  }
  return taken.map(j => {
    const end = from + j;
    const least = Math.max(from, end - length - edits[j]!);
    const back = distances(wanted.backward, text, least, end, true);
    return { start: end - back.lastIndexOf(edits[j]!), end, edits: edits[j]! };
  });
}
