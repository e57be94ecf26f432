import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { scanInSteps } from '../../../src/core/recognition/scan-in-steps';
import { finish } from '../../../src/core/steps';

const index = buildNameIndex([
  { key: 'board', names: [{ text: 'Port Harbour Board', case: 'smart' }] },
  { key: 'phb', names: [{ text: 'PHB', case: 'exact' }] },
]);
const pieces = fc.constantFrom(
  'The Port Harbour Board (the “Board”) met. ',
  'The Board rose, and PHB\n',
  'Port\r\nHarbour Board ',
  '\n\n',
  '```\nPHB\n',
  '```\n',
  '> Port\n> Harbour Board\n',
  '---\ndossier: {PHB: board}\n---\n',
  '😀PHB ',
);

describe('a scan in steps', () => {
  it('finds what one scan finds, wherever it pauses', () => {
    const text = fc
      .tuple(fc.array(pieces, { minLength: 1, maxLength: 30 }), fc.integer({ min: 31_900, max: 32_100 }))
      .map(([parts, length]) => {
        // What is to be found stands around the place where the first step ends.
        const around = parts.join('');
        const before = 'Some words of no weight.\n'.repeat(1300).slice(0, length - around.length / 2);
        return `${parts[0]}${before}${around}`;
      });
    fc.assert(
      fc.property(text, fc.constantFrom('markdown' as const, 'plaintext' as const), (given, language) => {
        const mentions = finish(scanInSteps(given, language, index, undefined));
        assert.deepEqual(mentions.all(), findMentions(given, language, index));
      }),
      { numRuns: 25 },
    );
  });
});
