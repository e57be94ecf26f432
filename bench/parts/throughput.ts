import { flatMentions } from '../../src/core/recognition/flat-mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import { prefilterInUse, usePrefilter } from '../../src/core/recognition/prefilter';
import { fastestPrefilter } from '../../src/wasm/prefilter';
import { dictionary } from '../support/dictionary';
import type { Effort, Figure } from '../support/figure';
import { atMost } from '../support/goal';
import { namedEntities } from '../support/names';
import { rounds } from '../support/timing';

const LENGTH = 10_000_000;
const DICTIONARIES = [25, 1_000, 10_000, 100_000];
/** With more names V8's regular expressions take minutes. */
const MOST_IN_REGEX = 10_000;
const HELD_TO_SUM = 10_000;

/** Solid goals. */
const MOST_OF_SUM = 1.5;
const MOST_OF_FEWEST = 4;

/** The best of its rounds: what others do on the machine can only add to it. */
const best = (times: readonly number[]) => Math.min(...times);
const speed = (length: number, times: readonly number[]) => length / 1e6 / (best(times) / 1e3);

/**
 * How much text a second a scan for all mentions reads, the mentions delivered as flat lists, beside others that know fewer
 * rules: V8's own regular expressions, and the least that JavaScript can do with a text.
 * @throws where they find other places than the scan
 */
export function throughput({ quick }: Effort): Figure[] {
  const before = prefilterInUse();
  usePrefilter(fastestPrefilter(new TextEncoder()));
  try {
    const { names, text, note } = dictionary(Math.max(...DICTIONARIES), LENGTH);
    const known = DICTIONARIES.map(size => names.slice(0, size));
    return scans(known, text, note, quick);
  } finally {
    usePrefilter(before);
  }
}

function scans(dictionaries: readonly (readonly string[])[], text: string, note: string, quick: boolean): Figure[] {
  let fewest: number | undefined;
  return dictionaries.flatMap(names => {
    const index = buildNameIndex(namedEntities(names));
    let mentions = 0;
    const samples = rounds(quick ? 3 : 15, {
      scan: () => (mentions = flatMentions(text, 'plaintext', index).count),
      markdown: () => flatMentions(note, 'markdown', index),
      sum: () => sumOfUnits(text),
    });
    const [scan, sum] = [best(samples.scan), best(samples.sum)];
    const many = names.length.toLocaleString('en');
    const figure = {
      what: `Scan of 10 MB for ${many} names`,
      value: speed(LENGTH, samples.scan),
      unit: 'MB/s',
    } as const;
    const figures: Figure[] = [
      {
        ...figure,
        peer: { name: 'summing charCodeAt', value: speed(LENGTH, samples.sum) },
        ...(names.length === HELD_TO_SUM && atMost(MOST_OF_SUM, scan, sum)),
      },
      {
        ...figure,
        what: `${figure.what}, Markdown`,
        value: speed(LENGTH, samples.markdown),
        peer: { name: 'summing charCodeAt', value: speed(LENGTH, samples.sum) },
      },
    ];
    if (names.length <= MOST_IN_REGEX) {
      const pattern = alternation(names);
      let matches = 0;
      const regex = rounds(quick ? 1 : 3, { regex: () => (matches = countOf(text, pattern)) }).regex;
      if (mentions !== matches) throw new Error(`${many} names: ${mentions} mentions, but ${matches} matches.`);
      figures.push({ ...figure, peer: { name: 'V8 RegExp alternation with \\b', value: speed(LENGTH, regex) } });
    }
    fewest ??= scan;
    if (names.length === Math.max(...DICTIONARIES)) {
      const peer = { name: `the same for ${DICTIONARIES[0]} names`, value: LENGTH / 1e3 / fewest };
      figures.push({ ...figure, peer, ...atMost(MOST_OF_FEWEST, scan, fewest) });
    }
    return figures;
  });
}

/** The longest first: a regular expression takes the first alternative that fits. None of the names has a special character. */
function alternation(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g');
}

function countOf(text: string, pattern: RegExp): number {
  const starts: number[] = [];
  for (const match of text.matchAll(pattern)) starts.push(match.index);
  return starts.length;
}

function sumOfUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
