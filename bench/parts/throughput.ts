import { findMentions } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import type { Effort, Figure } from '../support/figure';
import { madeUpNames, namedEntities } from '../support/names';
import { Prose, vocabulary } from '../support/prose';
import { seeded } from '../support/random';
import { median } from '../support/statistics';
import { rounds } from '../support/timing';

const LENGTH = 10_000_000;
const DICTIONARIES = [25, 1_000, 10_000];
/** Names in the text: more than any dictionary knows. */
const POOL = 20_000;

/**
 * How much text a second a scan for all mentions reads, beside V8's own regular expressions, which know fewer rules, and beside
 * the least that JavaScript can do with a text.
 * @throws where the regular expression finds other places than the scan
 */
export function throughput({ quick }: Effort): Figure[] {
  const random = seeded(4);
  const words = vocabulary(random);
  const names = madeUpNames(random, POOL, new Set(words));
  const text = new Prose(random, words, names).text(LENGTH);
  return DICTIONARIES.flatMap(size => {
    const known = names.slice(0, size);
    const index = buildNameIndex(namedEntities(known));
    const pattern = alternation(known);
    let mentions = 0;
    let matches = 0;
    const samples = rounds(quick ? 1 : 5, {
      scan: () => (mentions = findMentions(text, 'plaintext', index).length),
      regex: () => (matches = spans(text, pattern).length),
      sum: () => sumOfUnits(text),
    });
    if (mentions !== matches) throw new Error(`${size} names: ${mentions} mentions, but ${matches} matches.`);
    const speed = (times: readonly number[]) => LENGTH / 1e6 / (median(times) / 1e3);
    const figure = {
      what: `Scan of 10 MB for ${size.toLocaleString('en')} names`,
      value: speed(samples.scan),
      unit: 'MB/s',
    } as const;
    return [
      { ...figure, peer: { name: 'V8 RegExp alternation with \\b', value: speed(samples.regex) } },
      { ...figure, peer: { name: 'summing charCodeAt', value: speed(samples.sum) } },
    ];
  });
}

/** The longest first: a regular expression takes the first alternative that fits. None of the names has a special character. */
function alternation(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g');
}

function spans(text: string, pattern: RegExp): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

function sumOfUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
