import assert from 'node:assert/strict';
import { claimNodes, entityNodes } from '../../../src/client/views/entity-nodes';
import type { TreeNode } from '../../../src/client/views/node';
import { plain } from '../plain';

const ENTITIES = [
  { key: 'union', name: 'Dockers’ Union', type: 'Organization', mentions: 0 },
  { key: 'mole', name: 'The Mole', type: 'RealEstate', mentions: 1 },
  { key: 'board', name: 'Port Harbour Board', type: 'PublicBody', mentions: 4 },
  { key: 'agency', name: 'Agency of Ports', type: 'PublicBody', mentions: 1 },
];

describe('the Entities', () => {
  it('stand under their kinds, both by name', () => {
    assert.deepEqual(
      entityNodes(ENTITIES, true, plain).map(({ label, children }) => [
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

  it('have the number of their mentions, which is read out', () => {
    const [, bodies] = entityNodes(ENTITIES, true, plain);
    const [agency, board] = bodies!.children as TreeNode[];
    assert.equal(board?.description, '4');
    assert.equal(board?.spoken, 'Port Harbour Board. Public body. 4 mentions in this note.');
    assert.equal(agency?.spoken, 'Agency of Ports. Public body. 1 mention in this note.');
  });

  it('have no numbers where no note is open', () => {
    const [, bodies] = entityNodes(ENTITIES, false, plain);
    const [, board] = bodies!.children as TreeNode[];
    assert.equal(board?.description, undefined);
    assert.equal(board?.spoken, 'Port Harbour Board. Public body.');
  });

  it('show claims with their speaker, how it is said, when, and whether it is disputed', () => {
    const [claim] = claimNodes(
      'board',
      [
        {
          id: 'price',
          text: 'The renewal costs 4.1 million euros a year.',
          speaker: 'Port Harbour Board',
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
});
