import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/support/paths';
import { resolvePlace } from '../src/core/citation/anchor';
import { bitsApart } from '../src/core/citation/hash';
import { passagesOf } from '../src/core/citation/passages';
import { sketch } from '../src/core/citation/sketch';
import { sourceText } from '../src/core/citation/source-text';
import { cite, type Outcome, outcomeOf, SHAPES, type ShapeName } from '../test/support/anchoring';
import { draft, revised } from '../test/support/revision';
import { hypothesis, selectorOf } from './support/hypothesis';
import { describeMachine } from './support/machine';
import { seeded } from './support/random';

/**
 * `anchoring [--rounds N] [--seed N] [FOLDER]…`: cites passages of real prose, revises the texts at random, and counts what
 * becomes of the citations, beside the same citations found by Hypothesis's published scoring. The prose is that of the
 * dossier that ships and of the samples, and all texts in the folders given. Prints Markdown.
 */

const RATES = [0, 0.01, 0.05, 0.1, 0.2, 0.4];
const OUTCOMES = ['exact', 'moved', 'altered', 'ambiguous', 'lost', 'misplaced'] as const satisfies readonly Outcome[];
/** Citations of each text in each round. */
const CITATIONS = 10;

type Counts = Partial<Record<Outcome, number>>;

function main(): void {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const folders = [...['media/dossiers/zte/texts', 'samples'].map(folder => join(root, folder)), ...positionals];
  const texts = folders.flatMap(folder => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')));
  console.log(`${describeMachine()}; ${texts.length} texts, seed ${values.seed}\n`);
  trials(texts, Number(values.rounds), Number(values.seed));
  sketches(texts);
}

function trials(texts: readonly string[], rounds: number, seed: number): void {
  const random = seeded(seed);
  const drafts = texts.map(draft);
  const sources = drafts.map(({ text }) => sourceText(text));
  const words = texts.join(' ').split(/\s+/);
  const shapes = Object.keys(SHAPES) as ShapeName[];
  const ours = new Map(RATES.map(rate => [String(rate), {} as Counts]));
  const theirs = new Map(RATES.map(rate => [String(rate), {} as Counts]));
  const byShape = new Map(shapes.map(shape => [shape as string, {} as Counts]));
  const untouched: Counts = {};
  for (const rate of RATES) {
    for (let round = 0; round < rounds; round++) {
      for (const [number, before] of drafts.entries()) {
        const others = drafts.filter(other => other !== before).flatMap(({ text }) => text.split('\n\n'));
        const after = revised(before, rate, random.next, words, others);
        const source = sourceText(after.text);
        for (let i = 0; i < CITATIONS; i++) {
          const cited = cite(before, sources[number]!, random.next, shapes[i % shapes.length]!);
          const found = outcomeOf(before, after, cited, resolvePlace(source, cited.place));
          count(ours.get(String(rate))!, found.outcome);
          count(byShape.get(cited.shape)!, found.outcome);
          if (found.untouched) count(untouched, found.outcome);
          if (!cited.place.quote) continue;
          const quote = selectorOf(before.text, cited.span);
          const span = hypothesis(after.text, quote, cited.span);
          const peer = span ? { kind: 'altered' as const, span } : { kind: 'lost' as const };
          const { outcome } = outcomeOf(before, after, cited, peer);
          const isSame = span && after.text.slice(span.start, span.end) === quote.exact;
          count(theirs.get(String(rate))!, outcome === 'altered' && isSame ? 'exact' : outcome);
        }
      }
    }
  }
  const percent = (rate: string) => `${Number(rate) * 100} %`;
  print('Dossier, by edit rate', ours, percent);
  print('Hypothesis’s scoring, by edit rate (places with a quote)', theirs, percent);
  print('Dossier, by what the place says, all rates', byShape, shape => shape);
  print('Dossier, where the passage is untouched, all rates', new Map([['untouched', untouched]]), name => name);
}

function count(counts: Counts, outcome: Outcome): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}

function print(title: string, rows: ReadonlyMap<string, Counts>, name: (key: string) => string): void {
  const sums: Counts = {};
  for (const counts of rows.values()) {
    for (const outcome of OUTCOMES) sums[outcome] = (sums[outcome] ?? 0) + (counts[outcome] ?? 0);
  }
  const row = (head: string, counts: Counts) => {
    const all = OUTCOMES.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
    const cells = OUTCOMES.map(outcome => share(counts[outcome] ?? 0, all, outcome));
    return `| ${[head, all.toLocaleString('en'), ...cells].join(' | ')} |`;
  };
  const lines = Array.from(rows, ([key, counts]) => row(name(key), counts));
  if (rows.size > 1) lines.push(row('all', sums));
  console.log(`${title}\n\n| | trials | ${OUTCOMES.join(' | ')} |\n| --- | --: |${' --: |'.repeat(OUTCOMES.length)}`);
  console.log(`${lines.join('\n')}\n`);
}

function share(count: number, all: number, outcome: Outcome): string {
  if (count === 0) return '0';
  return outcome === 'misplaced'
    ? `${count} (${((1e4 * count) / all).toFixed(2)} ‱)`
    : `${((100 * count) / all).toFixed(1)} %`;
}

/** How often two different paragraphs have sketches that are alike. */
function sketches(texts: readonly string[]): void {
  const paragraphs = new Set(texts.flatMap(text => passagesOf(text).map(({ start, end }) => text.slice(start, end))));
  const all = [...paragraphs].flatMap(text => sketch(text) ?? []);
  const bits = all.flatMap((a, index) => all.slice(index + 1).map(b => bitsApart(a, b)));
  const within = (most: number) => bits.filter(each => each <= most).length;
  console.log(
    `Sketches: of ${bits.length.toLocaleString('en')} pairs of different paragraphs, ${within(14)} are within`,
  );
  console.log(`14 bits of one another, ${within(18)} within 18, ${within(20)} within 20.`);
}

main();
