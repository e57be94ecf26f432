import assert from 'node:assert/strict';
import { ownDossiers, showsBuiltinOnly } from '../../src/client/own-dossiers';

const ALONE = { dossiers: 1, entities: 31, errors: 0, builtin: true, revisions: 0 };

describe('the dossiers in use', () => {
  for (const [what, model, own, isBuiltinOnly] of [
    ['the built-in one alone', ALONE, 0, true],
    ['the built-in one beside one’s own', { ...ALONE, dossiers: 2 }, 1, false],
    ['one’s own', { ...ALONE, builtin: false }, 1, false],
    ['none', { ...ALONE, dossiers: 0, builtin: false }, 0, false],
  ] as const) {
    it(`are told apart: ${what}`, () => {
      assert.deepEqual([ownDossiers(model), showsBuiltinOnly(model)], [own, isBuiltinOnly]);
    });
  }

  it('are not known before the server tells', () => assert.equal(showsBuiltinOnly(undefined), false));
});
