import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureJudge, KESTREL, type Label, labelledSentences, ZTE } from '../../../support/labelled-figures';

type Outcome = 'match' | 'conflict' | 'unknown';
type Tally = Record<Label, Record<Outcome, number>>;

/** What becomes of the labelled figures of files, each with its dossier. */
function tally(files: readonly (readonly [file: string, dossier: string])[]): Tally & { sentences: number } {
  const none = (): Record<Outcome, number> => ({ match: 0, conflict: 0, unknown: 0 });
  const counts = { right: none(), wrong: none(), other: none(), sentences: 0 };
  for (const [file, path] of files) {
    const { judge } = figureJudge(path);
    for (const { text, figures } of labelledSentences(file)) {
      const judged = judge(text);
      counts.sentences++;
      for (const { start, end, label } of figures) {
        const kinds = judged.filter(each => each.start < end && start < each.end).map(({ verdict }) => verdict.kind);
        counts[label][kinds.find(kind => kind === 'conflict') ?? kinds[0] ?? 'unknown']++;
      }
    }
  }
  return counts;
}

const TUNED = [['kestrel.txt', KESTREL] as const, ['zte.txt', ZTE] as const];
const HELD_OUT = [['kestrel-held-out.txt', KESTREL] as const, ['zte-held-out.txt', ZTE] as const];
const share = (counts: Record<Outcome, number>, outcome: Outcome) =>
  counts[outcome] / (counts.match + counts.conflict + counts.unknown);

describe('the figures of labelled sentences', () => {
  for (const { name, files, sentences, precision, recall, found } of [
    {
      name: 'those that the rules were tuned on',
      files: TUNED,
      sentences: 200,
      precision: 0.95,
      recall: 0.75,
      found: 0.9,
    },
    { name: 'those held out', files: HELD_OUT, sentences: 100, precision: 0.95, recall: 0.65, found: 0.9 },
  ]) {
    it(`are warned of where all sources contradict them, and hardly ever else: ${name}`, () => {
      const { right, wrong, other, ...counted } = tally(files);
      assert.ok(counted.sentences >= sentences, `${counted.sentences} sentences`);
      const warned = wrong.conflict + right.conflict + other.conflict;
      assert.ok(wrong.conflict / warned >= precision, `precision ${wrong.conflict} of ${warned}`);
      assert.ok(share(wrong, 'conflict') >= recall, `recall ${share(wrong, 'conflict')}`);
      assert.ok(share(right, 'match') >= found, `found ${share(right, 'match')}`);
    });
  }
});

describe('the figures of the five articles', () => {
  const folder = process.env.DOSSIER_ORIGINALS;
  if (folder === undefined) return;
  const { judge } = figureJudge(ZTE);
  const judged = readdirSync(folder).flatMap(file => judge(readFileSync(join(folder, file), 'utf8')));
  const count = (kind: Outcome) => judged.filter(({ verdict }) => verdict.kind === kind).length;

  it('conflict with nothing that the dossier says of them', () => {
    assert.equal(count('conflict'), 0);
    assert.ok(count('match') >= 20, `${count('match')} are found`);
  });
});
