import assert from 'node:assert/strict';
import { exclusionsIn } from '../../../src/core/recognition/exclusions';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { exclusion } from '../../support/model';

const NOTE = 'file:///notes/a.md';
const names = (...texts: string[]) => texts.map(text => ({ text, case: 'smart' as const }));
const INDEX = buildNameIndex([
  { key: 'board', names: names('Port Harbour Board', 'the Board') },
  { key: 'port', names: names('Port Harbour') },
  { key: 'harbour', names: names('Harbour Board') },
  { key: 'school', names: names('School Board', 'the Board') },
]);

/** What a note says with some exclusions, each mention as `entity:its words`. */
function found(text: string, ...exclusions: ReturnType<typeof exclusion>[]): string[] {
  return findMentions(text, 'markdown', INDEX, exclusionsIn(exclusions, NOTE)).map(
    ({ entity, start, end }) => `${entity}:${text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

describe('what an exclusion leaves of the mentions', () => {
  it('is the rival that has the same name', () => {
    assert.deepEqual(found('the Board', exclusion('board', 'the Board')), ['school:the Board']);
    const [mention] = findMentions(
      'the Board',
      'markdown',
      INDEX,
      exclusionsIn([exclusion('school', 'the Board')], NOTE),
    );
    assert.deepEqual(mention, { start: 0, end: 9, entity: 'board', kind: 'name' });
  });

  it('is the longest other name that begins there, else one inside', () => {
    const whole = exclusion('board', 'Port Harbour Board');
    assert.deepEqual(found('Port Harbour Board', whole), ['port:Port Harbour']);
    assert.deepEqual(found('Port Harbour Board', whole, exclusion('port', 'Port Harbour')), ['harbour:Harbour Board']);
  });

  it('is nothing where no other entity is named', () => {
    const both = [exclusion('board', 'the Board'), exclusion('school', 'the Board')];
    assert.deepEqual(found('Here the Board met.', ...both), []);
  });

  it('is every mention of other words, or the same in other letters', () => {
    const one = exclusion('board', 'the Board');
    assert.deepEqual(found('The Board of Port Harbour Board', one), ['board:The Board', 'board:Port Harbour Board']);
  });

  it('is nothing of the words where a quote’s markers part them, too', () => {
    assert.deepEqual(found('> School\n> Board', exclusion('school', 'School Board')), []);
  });

  it('counts the words that the text defines', () => {
    const text = 'Port Harbour Board (the “Quay”) met. The Quay closed.';
    assert.deepEqual(found(text), ['board:Port Harbour Board', 'board:Quay', 'board:Quay']);
    assert.deepEqual(found(text, exclusion('board', 'Quay')), ['board:Port Harbour Board']);
    const taken = 'Port Harbour Board (the “School Board”) met. The School Board closed.';
    assert.equal(found(taken).at(-1), 'board:School Board');
    assert.equal(found(taken, exclusion('board', 'School Board')).at(-1), 'school:School Board');
  });

  it('is all in other notes, where it is about one', () => {
    assert.deepEqual(found('School Board', exclusion('school', 'School Board', { only: NOTE })), []);
    assert.equal(found('School Board', exclusion('school', 'School Board', { only: 'file:///notes/b.md' })).length, 1);
    assert.equal(exclusionsIn([exclusion('school', 'School Board', { only: 'file:///notes/b.md' })], NOTE), undefined);
  });
});

describe('an exclusion at a place', () => {
  const at = (prefix: string | undefined, suffix?: string) =>
    exclusion('school', 'School Board', {
      only: NOTE,
      quote: {
        exact: 'School Board',
        ...(prefix !== undefined && { prefix }),
        ...(suffix !== undefined && { suffix }),
      },
    });

  const cases: readonly (readonly [
    text: string,
    prefix: string | undefined,
    suffix: string | undefined,
    left: number,
  ])[] = [
    ['a School Board b. c School Board d.', 'a ', ' b', 1],
    ['a School Board b. c School Board d.', 'c', undefined, 1],
    ['a School Board b. c School Board d.', undefined, ' d.', 1],
    ['a School Board b. c School Board d.', 'a ', ' d', 2],
    ['very\nlong  words\nSchool\nBoard', 'very long words', undefined, 0],
    ['the port’s School Board', "port's ", undefined, 0],
    ['over\n\nSchool Board', 'over', undefined, 1],
    ['- over\n- School Board', 'over', undefined, 1],
    ['School Board\n\nunder', undefined, 'under', 1],
    [`${'far '.repeat(20)}School Board`, `something else ${'far '.repeat(10)}`, undefined, 0],
  ];
  for (const [text, prefix, suffix, left] of cases) {
    it(`between ${JSON.stringify(prefix)} and ${JSON.stringify(suffix)} leaves ${left} in ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(found(text, at(prefix, suffix)).length, left);
    });
  }
});
