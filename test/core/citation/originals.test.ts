import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/core/citation/fingerprint';
import { originalsIndex } from '../../../src/core/citation/originals';
import { claim, dossierOf, event, place } from '../../support/model';

const PARAGRAPHS = ['Menu', 'The board pays.', 'Delta objects.', 'It rains.', 'It stops.'];
const OTHER = ['Menu', 'Another story.', 'It ends.'];
const cite = (source: string, words: readonly string[]) =>
  words.map(text => place(source, { fingerprint: fingerprint(text) }));

describe('originalsIndex', () => {
  const index = originalsIndex(
    dossierOf({
      claims: [
        claim('c', { cite: cite('ledger', PARAGRAPHS.slice(0, 3)) }),
        claim('d', { cite: cite('other', OTHER) }),
      ],
      events: [
        event('e', '2019', { cite: [...cite('ledger', PARAGRAPHS.slice(2, 4)), ...cite('note', ['One line.'])] }),
      ],
    }),
  );
  const recognised = (paragraphs: readonly string[]) =>
    index.recognise(paragraphs.join('\n\n')).map(({ source, found, expected }) => `${source} ${found}/${expected}`);

  const cases: readonly (readonly [name: string, paragraphs: readonly string[], expected: readonly string[]])[] = [
    ['the whole text', PARAGRAPHS, ['ledger 4/4']],
    ['the text typeset anew', ['MENU', '“The board” – pays', 'Delta\nobjects.'], ['ledger 3/4']],
    ['half of it', ['The board pays.', 'Delta objects.', 'Something new.'], ['ledger 2/4']],
    ['less than half', ['The board pays.'], []],
    ['a stock phrase in common', ['Menu', 'Yet another story.'], []],
    ['a source with a single fingerprint', ['x', 'One line.'], ['note 1/1']],
    ['two sources in one file, the surest first', [...OTHER, 'The board pays.'], ['other 3/3', 'ledger 2/4']],
    ['a digest', ['**¶ 1** A menu.', '**¶ 2** It says that the board pays.'], []],
    ['nothing', [], []],
  ];
  for (const [name, paragraphs, expected] of cases) it(name, () => assert.deepEqual(recognised(paragraphs), expected));

  it('says when there is nothing to look for', () => {
    assert.equal(index.isEmpty, false);
    const without = originalsIndex(dossierOf({ claims: [claim('c', { cite: [place('ledger', { paragraph: 1 })] })] }));
    assert.equal(without.isEmpty, true);
  });
});
