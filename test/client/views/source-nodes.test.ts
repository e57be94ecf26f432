import assert from 'node:assert/strict';
import type { TreeNode } from '../../../src/client/views/node';
import { sourceNodes } from '../../../src/client/views/source-nodes';
import type { SourceItem } from '../../../src/protocol/requests';
import { plain } from '../plain';

const LEDGER: SourceItem = {
  key: 'ledger',
  title: 'Harbour board renews contract',
  publisher: 'The Ledger',
  issued: '2019-04-12',
  opens: 'digest',
  attached: false,
  fingerprints: 0,
  cited: [
    { kind: 'event', id: 'signed', text: 'Board signs', place: { source: 'ledger', paragraph: 1 } },
    { kind: 'claim', id: 'price', text: 'It costs 4.1 million.', place: { source: 'ledger', paragraph: 3 } },
  ],
};

describe('the Sources', () => {
  it('say who published them, when, and what a jump opens', () => {
    const [source] = sourceNodes([LEDGER], plain);
    assert.equal(source?.label, 'ledger · Harbour board renews contract');
    assert.equal(source?.description, 'Digest · The Ledger · 12 April 2019');
    assert.equal(source?.spoken, 'Harbour board renews contract. The Ledger. 12 April 2019. Digest.');
  });

  it('list what they are cited for, with the place', () => {
    const [source] = sourceNodes([LEDGER], plain);
    assert.deepEqual(
      (source!.children as TreeNode[]).map(({ label, subject, place }) => [label, subject, place?.paragraph]),
      [
        ['para. 1 · Board signs', { event: 'signed' }, 1],
        ['para. 3 · It costs 4.1 million.', { claim: 'price' }, 3],
      ],
    );
  });

  it('say when there is no text, and are no branch when nothing is cited', () => {
    const { key, title, attached, fingerprints } = LEDGER;
    const bare: SourceItem = { key, title, attached, fingerprints, opens: 'nothing', cited: [] };
    const [source] = sourceNodes([bare], plain);
    assert.equal(source?.description, 'No text');
    assert.equal(source?.children, undefined);
    // What is cited by nobody can be opened all the same.
    assert.deepEqual(source?.place, { source: 'ledger' });
  });

  it('are told apart where a file is attached, for the menu', () => {
    const kinds = sourceNodes([LEDGER, { ...LEDGER, key: 'b', opens: 'original', attached: true }], plain);
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['source', 'attachedSource'],
    );
  });
});
