import assert from 'node:assert/strict';
import { inOrder } from '../../src/server/dossier-order';

describe('the order of dossiers', () => {
  it('goes by folder, then by path, whatever comes first; what comes with the product is last', () => {
    const all = ['file:///z', 'file:///a'];
    const of = (uri: string) => all.find(folder => uri.startsWith(`${folder}/`));
    const ordered = ['file:///z/a', 'file:///z/b', 'file:///a/a', 'file:///else/a', 'file:///Ext/a'];
    const shipped = new Set(['file:///Ext/a']);
    for (const uris of [ordered, ordered.toReversed(), [...ordered].sort(), [...ordered, ...ordered]]) {
      assert.deepEqual(inOrder(uris, shipped, { all: () => all, of }), ordered);
    }
  });
});
