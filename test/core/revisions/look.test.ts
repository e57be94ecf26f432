import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../src/core/citation/fingerprint';
import { sourceText } from '../../../src/core/citation/source-text';
import { parseDossier } from '../../../src/core/dossier/parse';
import { partOf } from '../../../src/core/dossier/part';
import { lookAt } from '../../../src/core/revisions/look';
import type { Files } from '../../../src/core/revisions/predecessors';
import { type Remembered, readState, writeState } from '../../../src/core/revisions/state';
import { finish } from '../../../src/core/steps';

const TEXT = 'The renewal\n\nThe board will pay 4.1 million euros.\n\nDelta doubts it.\n';
const dossier = (...places: readonly string[]) =>
  partOf(
    parseDossier(
      'file:///a.dossier.yaml',
      `dossier: 1\nsources:\n  ledger: {title: L}\nclaims:\n${places.map((place, i) => `  - {id: c${i}, text: T., about: [], cite: [{source: ledger${place}}]}\n`).join('')}`,
    ),
  );
const look = (
  text: string | undefined,
  states: readonly Remembered[],
  {
    place = ', paragraph: 2',
    words = {},
    files = { now: new Map([['ledger', 'file:///ledger.txt']]), before: new Map() },
  }: { place?: string; words?: Readonly<Record<string, string>>; files?: Files } = {},
) => {
  const texts = new Map(text === undefined ? [] : [['ledger', sourceText(text)]]);
  return finish(lookAt(dossier(place), texts, states, files, print => words[print]));
};
const first = (place?: string) => look(TEXT, [], place === undefined ? {} : { place });
const print = (number: number) => fingerprint(TEXT.split('\n\n')[number - 1]!);

describe('a look at cited texts', () => {
  it('remembers each cited paragraph once', () => {
    const { states, revisions, words } = first();
    assert.deepEqual(states, [{ source: 'ledger', paragraph: 2, fingerprint: print(2) }]);
    assert.deepEqual(revisions, []);
    assert.equal(words.get(print(2)), 'The board will pay 4.1 million euros.');
    assert.deepEqual(look(TEXT, states).states, states);
  });

  it('remembers the whole where no paragraph is named', () => {
    const { states } = first('');
    assert.deepEqual(states, [{ source: 'ledger', fingerprint: fingerprint(TEXT) }]);
    assert.equal(look(`${TEXT}More.`, states, { place: '' }).revisions.length, 1);
  });

  it('tells what rests on other words, and keeps the old state until that is accepted', () => {
    const { states } = first();
    const { revisions, states: kept } = look(TEXT.replace('4.1', '4.2'), states);
    const [revision] = revisions;
    assert.deepEqual(
      [revision!.paragraph, revision!.before, revision!.movedTo, revision!.resting.map(({ id }) => id)],
      [2, print(2), undefined, ['c0']],
    );
    assert.deepEqual(kept, states);
  });

  it('passes over what only looks otherwise', () => {
    const { states } = first();
    assert.deepEqual(look(TEXT.replace('The board', 'The  Board'), states).revisions, []);
  });

  it('passes over changes elsewhere', () => {
    const { states } = first();
    assert.deepEqual(look(TEXT.replace('doubts', 'believes'), states).revisions, []);
  });

  it('tells by what number the words are now, where only a number says which they are', () => {
    const { states } = first();
    const moved = `New first.\n\n${TEXT}`;
    assert.deepEqual(
      look(moved, states).revisions.map(({ movedTo }) => movedTo),
      [3],
    );
    const quoting = ', paragraph: 2, quote: {exact: The board will pay 4.1 million euros}';
    assert.deepEqual(look(moved, states, { place: quoting }).revisions, []);
  });

  it('tells of a paragraph that is gone', () => {
    const { states } = first();
    const [revision] = look('The renewal\n', states).revisions;
    assert.deepEqual([revision!.after, revision!.span], [undefined, undefined]);
  });

  it('accepts what the dossier cites by its new words', () => {
    const { states } = first();
    const revised = TEXT.replace('4.1', '4.2');
    const words = { [print(2)]: 'The board will pay 4.1 million euros.' };
    const now = fingerprint('The board will pay 4.2 million euros.');
    const quoting = (quote: string) => `, paragraph: 2, quote: {exact: ${quote}}`;
    const cases: readonly (readonly [string, Record<string, string>, number])[] = [
      [`, paragraph: 2, fingerprint: ${now}`, {}, 0],
      [quoting('The board will pay 4.2 million euros'), words, 0],
      [quoting('The board will pay 4.2 million euros'), {}, 1],
      [quoting('The board will pay'), words, 1],
    ];
    for (const [place, known, count] of cases) {
      const { revisions, states: after } = look(revised, states, { place, words: known });
      assert.equal(revisions.length, count, place);
      assert.equal(after[0]!.fingerprint, count === 0 ? now : print(2));
    }
  });

  describe('of a source whose key was renamed', () => {
    const { states } = first();
    const before = states.map(each => ({ ...each, source: 'old' }));
    const revised = TEXT.replace('4.1', '4.2');
    const file = 'file:///ledger.txt';
    const renamed = (text: string | undefined, files: Files) => look(text, before, { files });

    it('goes on with what is remembered of its file, however much of that was revised', () => {
      const other = { now: new Map([['ledger', file]]), before: new Map([['old', file]]) };
      assert.deepEqual(renamed(TEXT, other).states, states);
      for (const text of [revised, 'One.\n\nWholly other words.\n']) {
        const { revisions, states: kept } = renamed(text, other);
        assert.deepEqual([revisions.length, kept], [1, states]);
      }
      assert.deepEqual(renamed(undefined, other).states, states);
    });

    it('knows it by its words where nobody saw what file it had', () => {
      const now = new Map([['ledger', file]]);
      const another = { source: 'old', paragraph: 3, fingerprint: print(3) };
      const { revisions, states: kept } = look(revised, [...before, another], { files: { now, before: new Map() } });
      assert.deepEqual([revisions.length, kept], [1, states]);
      assert.deepEqual(renamed('One.\n\nWholly other words.\n', { now, before: new Map() }).revisions, []);
    });

    it('takes no other file for it', () => {
      const other = { now: new Map([['ledger', file]]), before: new Map([['old', 'file:///other.txt']]) };
      assert.deepEqual(renamed(revised, other).revisions, []);
    });

    it('forgets nothing while no dossier has the new key yet', () => {
      assert.deepEqual(renamed(undefined, { now: new Map(), before: new Map() }).states, before);
    });
  });

  it('leaves all as it is while a text is not here, and forgets what is not cited', () => {
    const other = { source: 'gone', paragraph: 1, fingerprint: print(1) };
    const { states } = first();
    assert.deepEqual(look(undefined, [...states, other]).states, states);
    assert.deepEqual(look(TEXT, [...states, other]).states, states);
  });
});

describe('the file of states', () => {
  it('is read as it was written, whatever git did to its lines', () => {
    const state = fc.record(
      {
        source: fc.constantFrom('ledger', 'a b', 'zte:2012'),
        paragraph: fc.integer({ min: 1, max: 99 }),
        fingerprint: fc.constantFrom(print(1), print(2), print(3)),
      },
      { requiredKeys: ['source', 'fingerprint'] },
    );
    fc.assert(
      fc.property(fc.array(state), states => {
        const text = writeState(states);
        const mixed = text
          .split('\n')
          .flatMap(line => ['<<<<<<< HEAD', line, '=======', '>>>>>>> x y'])
          .reverse();
        assert.equal(writeState(readState(mixed.join('\r\n'))), text);
      }),
    );
  });
});
