import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { resolvePlace } from '../../../src/core/citation/anchor';
import { sourceText } from '../../../src/core/citation/source-text';
import { cite, outcomeOf, SHAPES, type ShapeName } from '../../support/anchoring';
import { type Chance, draft, revised } from '../../support/revision';

const root = join(__dirname, '../../..');
const folders = ['media/dossiers/zte/texts', 'samples'].map(folder => join(root, folder));
const originals = process.env.DOSSIER_ORIGINALS;
const texts = [...folders, ...(originals === undefined ? [] : [originals])].flatMap(folder =>
  readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')),
);
const drafts = texts.map(draft);
const sources = drafts.map(({ text }) => sourceText(text));
const words = texts.join(' ').split(/\s+/);
const shapes = Object.keys(SHAPES) as ShapeName[];
const RATES = [0, 0.01, 0.05, 0.1, 0.2, 0.4];
const CITATIONS = 10;
/** How many citations are followed; the nightly run follows more. */
const TRIALS = Number(process.env.DOSSIER_TRIALS ?? 2_500);

/** Numbers in `[0, 1)` that a run draws. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('an anchor in a text that is revised', () => {
  it('is never lost or misplaced where its passage is untouched, and in fewer than 1 of 10,000 trials elsewhere', function () {
    this.timeout(60_000 + TRIALS * 20);
    let trials = 0;
    let misplaced = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(drafts.length - 1), fc.constantFrom(...RATES), (seed, number, rate) => {
        const chance = chanceOf(seed);
        const before = drafts[number]!;
        const others = drafts.filter(other => other !== before).flatMap(({ text }) => text.split('\n\n'));
        const after = revised(before, rate, chance, words, others);
        const source = sourceText(after.text);
        for (let i = 0; i < CITATIONS; i++) {
          const cited = cite(before, sources[number]!, chance, shapes[i % shapes.length]!);
          const resolution = resolvePlace(source, cited.place);
          const { outcome, untouched } = outcomeOf(before, after, cited, resolution);
          trials++;
          if (outcome === 'misplaced') misplaced++;
          if (untouched)
            assert.ok(outcome !== 'lost' && outcome !== 'misplaced', `${outcome}: ${JSON.stringify(cited)}`);
          if (rate === 0) assert.equal(outcome, 'exact', JSON.stringify(cited));
        }
      }),
      { numRuns: Math.ceil(TRIALS / CITATIONS) },
    );
    assert.ok(misplaced * 10_000 < trials, `${misplaced} of ${trials}`);
  });
});
