import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import Modern from 'modern-ahocorasick';
import { flatMentions } from '../../src/core/recognition/flat-mentions';
import type { MentionList } from '../../src/core/recognition/mention-list';
import { buildNameIndex } from '../../src/core/recognition/names';
import { prefilterInUse, usePrefilter } from '../../src/core/recognition/prefilter';
import { fastestPrefilter } from '../../src/wasm/prefilter';
import { dictionary } from '../support/dictionary';
import type { Effort, Figure } from '../support/figure';
import { atMost } from '../support/goal';
import { namedEntities } from '../support/names';
import { foldedNames, type Mentions, mentionsAt, type Search } from '../support/package-mentions';
import { rounds } from '../support/timing';

const LENGTH = 1_000_000;
const NAMES = 10_000;
/** A solid goal. */
const TIMES_THE_PEERS = 40;
/** One mention in so many is written in another case, as in headings. */
const OTHER_CASE = 50;

/** Of the packages on npm for many strings at once those two that are the quickest of all that lose none. */
const PACKAGES: Readonly<Record<string, (strings: readonly string[]) => Search>> = {
  '@monyone/aho-corasick': strings => {
    const search = new Monyone([...strings]);
    return text => search.matchInText(text);
  },
  'modern-ahocorasick': strings => {
    const search = new Modern([...strings]);
    return text => search.search(text);
  },
};

/**
 * How much text a second a scan for all mentions reads, beside packages that find every string, also in the middle of words and in
 * any overlap. Theirs counts only with what is left to do then: names have the case `smart`, so that the package gets the
 * text in small letters, and what it finds is held to whole words and the names' case, the leftmost and there the longest
 * taken. That is checked, mention by mention. What it takes without other cases is told beside it, with what that misses. No
 * name in the text is wrapped or has typographic signs, so that they need not know these rules.
 * @throws where a package does not deliver the mentions that the scan does
 */
export function packages({ quick }: Effort): Figure[] {
  const before = prefilterInUse();
  usePrefilter(fastestPrefilter(new TextEncoder()));
  try {
    return besidePackages(quick);
  } finally {
    usePrefilter(before);
  }
}

function besidePackages(quick: boolean): Figure[] {
  const { names, text: prose } = dictionary(NAMES, LENGTH);
  const entities = namedEntities(names);
  const index = buildNameIndex(entities);
  const text = inOtherCases(prose, flatMentions(prose, 'plaintext', index));
  const scan = () => flatMentions(text, 'plaintext', index);
  const rules = foldedNames(entities);
  const mentions = scan();
  const peers = Object.entries(PACKAGES).flatMap(([name, make]) => {
    const [small, written] = [make([...rules.keys()]), make(names)];
    return [
      { name: `${name}, the same mentions`, find: () => mentionsAt(small(text.toLowerCase()), text, rules) },
      { name: `${name}, names as written only`, find: () => mentionsAt(written(text), text, rules) },
    ];
  });
  const times = rounds(quick ? 3 : 15, { scan, ...Object.fromEntries(peers.map(({ name, find }) => [name, find])) });
  const best = (name: string) => Math.min(...(times as Record<string, number[]>)[name]!);
  const figures = peers.map(({ name, find }) => {
    const found = find();
    const isSame = areSame(found, mentions);
    const share = isSame ? '' : `: ${found.starts.length} of ${mentions.count} mentions`;
    return { name: `${name}${share}`, time: best(name), isSame };
  });
  const same = figures.filter(({ isSame }) => isSame);
  if (same.length !== Object.keys(PACKAGES).length) throw new Error('A package finds other mentions than the scan.');
  const fastest = Math.min(...same.map(({ time }) => time));
  return figures.map(({ name, time }) => ({
    what: `Scan of 1 MB for ${NAMES.toLocaleString('en')} names`,
    value: speed(best('scan')),
    unit: 'MB/s',
    peer: { name, value: speed(time) },
    ...(time === fastest && atMost(1 / TIMES_THE_PEERS, best('scan'), fastest)),
  }));
}

const speed = (time: number) => LENGTH / 1e6 / (time / 1e3);

/** The text with some of its mentions in capitals, or of several words in small letters. */
function inOtherCases(text: string, { starts, ends, count }: MentionList): string {
  const parts: string[] = [];
  let done = 0;
  for (let i = 0; i < count; i += OTHER_CASE) {
    const name = text.slice(starts[i], ends[i]);
    parts.push(text.slice(done, starts[i]));
    parts.push(name.includes(' ') && i % 100 === 0 ? name.toLowerCase() : name.toUpperCase());
    done = ends[i]!;
  }
  return parts.join('') + text.slice(done);
}

function areSame({ starts, ends, entities }: Mentions, mentions: MentionList): boolean {
  return (
    starts.length === mentions.count &&
    starts.every((start, i) => start === mentions.starts[i]) &&
    ends.every((end, i) => end === mentions.ends[i]) &&
    entities.every((entity, i) => entity === mentions.entityOf(i))
  );
}
