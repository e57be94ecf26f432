import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import type { DossierFile } from '../../../src/core/dossier/model';
import { parseDossier } from '../../../src/core/dossier/parse';
import { timeline } from '../../../src/core/timeline/timeline';
import { HARBOUR } from '../../support/harbour';
import { HOSTILE_YAML } from '../../support/hostile-yaml';

const URI = 'file:///notes/hostile.dossier.yaml';

/** Every place that a file names. */
function spansOf(file: DossierFile) {
  return [
    ...file.problems.flatMap(problem => [problem, ...(problem.related ?? [])]).map(({ at }) => at),
    ...[...file.sources, ...file.entities].flatMap(({ at, keyAt }) => [at, keyAt]),
    ...file.annotations.flatMap(({ at, idAt, target }) => [at, idAt, target.at, target.sourceAt]),
    ...file.exclusions.flatMap(exclusion => [exclusion.at, exclusion.entity.at]),
    ...[...file.claims, ...file.events].flatMap(({ at, idAt, cite, date }) => [
      ...[at, idAt, ...cite.flatMap(place => [place.at, place.sourceAt])],
      ...(date === undefined ? [] : [date.at]),
    ]),
    ...file.claims.flatMap(({ about, disputes }) => [...about, ...disputes].map(({ at }) => at)),
  ].map(({ span }) => span);
}

function assertSound(text: string): void {
  const file = parseDossier(URI, text);
  for (const { start, end } of spansOf(file)) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}: ${text}`);
  }
  for (const { at, keyAt } of [...file.sources, ...file.entities]) {
    assert.ok(at.span.start <= keyAt.span.start && keyAt.span.end <= at.span.end);
  }
  const dossier = mergeDossiers([file]);
  timeline(dossier);
  for (const problem of dossier.problems.get(URI)!) assert.match(problem.message, /^[“A-Z].*[.?!]$/s);
}

// The time limits only tell a stall from a busy machine; each case takes a fraction of a second.
describe('hostile dossier files', () => {
  for (const [what, make, code] of HOSTILE_YAML) {
    it(`survive ${what}`, () => {
      const file = parseDossier(URI, make());
      mergeDossiers([file]);
      const codes = file.problems.map(problem => problem.code);
      if (code === undefined) assert.ok(!codes.includes('too-large'));
      else assert.ok(codes.includes(code as never), codes.slice(0, 5).join());
    }).timeout(10_000);
  }

  it('are anything at all, and never throw', () => {
    const yamlish = fc.string({ unit: fc.constantFrom(...'ab1:-?*&!|>[]{},#\'"%@`~<\n\n  \t\r\ufeff'), maxLength: 80 });
    fc.assert(fc.property(fc.oneof(fc.string(), yamlish), assertSound), { numRuns: 500 });
  }).timeout(10_000);

  it('are good ones spoilt anywhere, and every place they name is in the text', () => {
    const spoilt = fc.array(
      fc.record({
        at: fc.nat(HARBOUR.length),
        remove: fc.nat(20),
        insert: fc.constantFrom(
          '',
          ' ',
          '\n',
          '\t',
          ':',
          '- ',
          '[',
          '}',
          '"',
          "'",
          '*a ',
          '&a ',
          '#',
          '|',
          '1',
          'x',
          '\r\n',
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(spoilt, edits => {
        let text = HARBOUR;
        for (const { at, remove, insert } of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
        assertSound(text);
      }),
      { numRuns: 100 },
    );
  }).timeout(10_000);
});
