import assert from 'node:assert/strict';
import { claimNodes, entityNodes } from '../../../src/client/views/entity-nodes';
import type { TreeNode } from '../../../src/client/views/node';
import { plain } from '../plain';

const ENTITIES = [
  { key: 'union', name: 'Dockers’ Union', type: 'Organization', mentions: 0, hasClaims: true },
  { key: 'mole', name: 'The Mole', type: 'RealEstate', mentions: 1, hasClaims: true },
  { key: 'board', name: 'Port Harbour Board', type: 'PublicBody', mentions: 4, hasClaims: true },
  { key: 'agency', name: 'Agency of Ports', type: 'PublicBody', mentions: 1, hasClaims: true },
];

describe('the Entities', () => {
  it('stand under their kinds, both by name', () => {
    assert.deepEqual(
      entityNodes(ENTITIES, { inNote: true }, plain).map(({ label, children }) => [
        label,
        (children as TreeNode[]).map(node => node.label),
      ]),
      [
        ['Organizations', ['Dockers’ Union']],
        ['Public bodies', ['Agency of Ports', 'Port Harbour Board']],
        ['Real estate', ['The Mole']],
      ],
    );
  });

  it('of the same name have their keys behind', () => {
    const twins = ['reik-a', 'reik-b'].map(key => ({
      key,
      name: 'Jonas Reik',
      type: 'Person',
      mentions: 1,
      hasClaims: true,
    }));
    const [people] = entityNodes(twins, { inNote: false }, plain);
    assert.deepEqual(
      (people!.children as TreeNode[]).map(({ label }) => label),
      ['Jonas Reik (reik-a)', 'Jonas Reik (reik-b)'],
    );
  });

  it('stand under other things where nothing says what they are', () => {
    const [kind] = entityNodes(
      [{ key: 'mole', name: 'The Mole', type: 'Thing', mentions: 0, hasClaims: true }],
      { inNote: true },
      plain,
    );
    assert.equal(kind?.label, 'Other things');
  });

  it('are opened where there are claims about them', () => {
    const [union, mole] = [ENTITIES[0]!, { ...ENTITIES[1]!, hasClaims: false }];
    const nodes = entityNodes([union, mole], { inNote: true }, plain).flatMap(({ children }) => children as TreeNode[]);
    assert.deepEqual(
      nodes.map(({ label, children }) => [label, children]),
      [
        ['Dockers’ Union', 'later'],
        ['The Mole', undefined],
      ],
    );
  });

  it('have the number of their mentions, which is read out', () => {
    const [, bodies] = entityNodes(ENTITIES, { inNote: true }, plain);
    const [agency, board] = bodies!.children as TreeNode[];
    assert.equal(board?.description, '4');
    assert.equal(board?.spoken, 'Port Harbour Board. Public body. 4 mentions in this note.');
    assert.equal(agency?.spoken, 'Agency of Ports. Public body. 1 mention in this note.');
  });

  it('have no numbers where no note is open', () => {
    const [, bodies] = entityNodes(ENTITIES, { inNote: false }, plain);
    const [, board] = bodies!.children as TreeNode[];
    assert.equal(board?.description, undefined);
    assert.equal(board?.spoken, 'Port Harbour Board. Public body.');
  });

  it('have beside it the number in all notes, once that is known, which is told above their card', () => {
    const everywhere = new Map([
      ['board', 340],
      ['union', 1],
    ]);
    const tell = (inNote: boolean) =>
      entityNodes(ENTITIES, { inNote, everywhere }, plain).flatMap(({ children }) =>
        (children as TreeNode[]).map(({ label, description, more }) => [label, description, more]),
      );
    assert.deepEqual(tell(true), [
      ['Dockers’ Union', '0 / 1', '0 mentions in this note · 1 mention in all notes'],
      // It was typed a moment ago.
      ['Agency of Ports', '1 / 1', '1 mention in this note · 1 mention in all notes'],
      ['Port Harbour Board', '4 / 340', '4 mentions in this note · 340 mentions in all notes'],
      ['The Mole', '1 / 1', '1 mention in this note · 1 mention in all notes'],
    ]);
    assert.deepEqual(tell(false), [
      ['Dockers’ Union', '1', '1 mention in all notes'],
      ['Agency of Ports', undefined, '0 mentions in all notes'],
      ['Port Harbour Board', '340', '340 mentions in all notes'],
      ['The Mole', undefined, '0 mentions in all notes'],
    ]);
    const [, bodies] = entityNodes(ENTITIES, { inNote: true, everywhere }, plain);
    const [, board] = bodies!.children as TreeNode[];
    assert.equal(board?.spoken, 'Port Harbour Board. Public body. 4 mentions in this note. 340 mentions in all notes.');
  });

  it('show claims with their speaker, how it is said, when, and whether it is disputed', () => {
    const [claim] = claimNodes(
      'board',
      [
        {
          id: 'price',
          text: 'The renewal costs 4.1 million euros a year.',
          speaker: 'Port Harbour Board',
          isOfSource: false,
          stance: 'asserts',
          date: '2019-04',
          disputed: true,
          cite: [{ source: 'ledger', paragraph: 3 }],
        },
      ],
      new Map(),
      plain,
    );
    assert.equal(claim?.label, 'Port Harbour Board asserts: The renewal costs 4.1 million euros a year.');
    assert.equal(claim?.description, 'disputed · April 2019');
    assert.equal(
      claim?.spoken,
      'Port Harbour Board asserts: The renewal costs 4.1 million euros a year. disputed. April 2019.',
    );
    assert.deepEqual(claim?.place, { source: 'ledger', paragraph: 3 });
    assert.deepEqual(claim?.subject, { claim: 'price' });
  });

  it('show what a source itself says before its title, which would leave no room for it', () => {
    const title = 'Harbour board renews contract';
    const said = {
      id: 'price',
      text: 'It costs 4.1 million.',
      speaker: title,
      isOfSource: true,
      stance: 'reports',
    } as const;
    const [claim] = claimNodes('board', [{ ...said, disputed: false, cite: [] }], new Map(), plain);
    assert.equal(claim?.label, 'It costs 4.1 million.');
    assert.equal(claim?.description, title);
    assert.equal(claim?.spoken, `${title} reports: It costs 4.1 million.`);
  });
});
