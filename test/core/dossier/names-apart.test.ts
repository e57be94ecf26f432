import assert from 'node:assert/strict';
import { namesApart } from '../../../src/core/dossier/names-apart';

describe('names side by side', () => {
  const NAMES = new Map([
    ['reik', 'Jonas Reik'],
    ['reik-jr', 'Jonas Reik'],
    ['aalto', 'Henrik Aalto'],
  ]);
  const apart = (...keys: string[]) => [...namesApart(keys, key => NAMES.get(key) ?? key).values()];

  it('have the key behind where several are the same', () =>
    assert.deepEqual(apart('reik', 'aalto', 'reik-jr'), ['Jonas Reik (reik)', 'Henrik Aalto', 'Jonas Reik (reik-jr)']));

  it('stand alone where they tell enough, also where an entity comes twice', () =>
    assert.deepEqual(apart('reik', 'aalto', 'reik'), ['Jonas Reik', 'Henrik Aalto']));
});
