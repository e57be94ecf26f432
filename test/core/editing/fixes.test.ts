import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../../src/core/editing/change';
import { fixAll } from '../../../src/core/editing/fixes';
import { commentedDossier } from '../../support/commented-dossier';
import { claim, codes, mendsFor, read, URI } from '../../support/mends';

describe('the mends of a problem', () => {
  it('can be asked for whatever a file is like, and never break its YAML further', () => {
    const spoil = fc.tuple(
      fc.nat(),
      fc.nat({ max: 6 }),
      fc.constantFrom('', ':', ' ', '"', '- ', '*x', '<<: *x', '[', '}', '\n', 'about: '),
    );
    fc.assert(
      fc.property(fc.gen(), fc.array(spoil, { minLength: 1, maxLength: 4 }), (g, spoilt) => {
        let text = commentedDossier(g);
        for (const [place, length, written] of spoilt) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + written + text.slice(at + length);
        }
        const dossier = read(text);
        const broken = (codes: readonly string[]) => codes.filter(code => code === 'yaml-syntax').length;
        const problems = dossier.problems.get(URI)!.slice(0, 20);
        const mends = mendsFor(text, dossier, problems);
        for (const problem of problems) {
          for (const { title, changes } of mends(problem)) {
            const after = applyChanges(text, changes);
            const told = `${problem.code}: ${title}\n${text}\n=====>\n${after}`;
            assert.ok(broken(codes(read(after))) <= broken(codes(dossier)), told);
          }
        }
        const all = fixAll(URI, text);
        assert.ok(broken(codes(read(applyChanges(text, all)))) <= broken(codes(dossier)));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  }).timeout(60_000);

  it('come with no guess where they are made unasked', () => {
    const before =
      'title: A\nentities:\n  zte: {type: Compny, name: Z, aliases: ZTE, summary: , note: }\nsources:\n  s: {issued: around 2012}\n  t: {issued: 1/2/2012}\n';
    assert.equal(
      applyChanges(before, fixAll(URI, before)),
      'dossier: 1\ntitle: A\nentities:\n  zte: {type: Compny, name: Z, aliases: [ZTE]}\nsources:\n  s: {issued: 2012~}\n  t: {issued: 1/2/2012}\n',
    );
  });

  for (const [what, before, after] of [
    ['one slip', 'titel: L', 'title: L'],
    ['one slip where the field is there', 'titel: L, title: M', 'titel: L, title: M'],
    ['two slips', 'tiel: L', 'tiel: L'],
    ['a slip in a short word', 'tex: a.txt', 'tex: a.txt'],
    ['a slip that may be for two fields', 'tipe: book', 'tipe: book'],
  ] as const) {
    it(`${before === after ? 'leave' : 'mend'} in the name of a field ${what}`, () => {
      const text = (fields: string) => `dossier: 1\nsources:\n  s: {${fields}}\n`;
      assert.equal(applyChanges(text(before), fixAll(URI, text(before))), text(after));
    });
  }

  it('are none where nothing is wrong', () => {
    assert.deepEqual(fixAll(URI, claim('note: N')), []);
  });
});
