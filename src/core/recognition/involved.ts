import { CLASSES, FOLDED } from './characters';
import { MARK, ZERO_WIDTH } from './classes';

/** Units that may begin a phrase though they are folded to several, or composed otherwise: rare, and left to the exact comparison. */
export function involvedStarts(): readonly number[] {
  known ??= found();
  return known;
}

let known: readonly number[] | undefined;

function found(): number[] {
  const starts: number[] = [];
  for (let unit = 0; unit < CLASSES.length; unit++) {
    const isSurrogate = (unit & 0xf800) === 0xd800;
    if (FOLDED[unit] === 0 && !isSurrogate && !(CLASSES[unit]! & (MARK | ZERO_WIDTH))) starts.push(unit);
  }
  return starts;
}
