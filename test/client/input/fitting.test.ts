import assert from 'node:assert/strict';
import { fits } from '../../../src/client/input/fitting';

const CHOICE = { label: 'Port Harbour Board', description: 'harbour-board', value: '' };

describe('what fits what is typed', () => {
  for (const [typed, isFitting] of [
    ['Port', true],
    ['board', true],
    ['phb', true],
    ['r-b', true],
    ['PORT board', true],
    ['dropb', false],
    ['ports', false],
    ['Cyprus', false],
  ] as const) {
    it(`${typed}: ${isFitting}`, () => assert.equal(fits(typed, CHOICE), isFitting));
  }

  it('is not what begins in one part and ends in the other', () => assert.equal(fits('Board-', CHOICE), false));
});
