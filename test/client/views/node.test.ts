import assert from 'node:assert/strict';
import { spoken, type TreeNode, withUniqueIds } from '../../../src/client/views/node';

const node = (id: string, children?: TreeNode[]): TreeNode => {
  return { id, kind: 'event', label: id, spoken: id, ...(children ? { children } : {}) };
};

describe('items of views', () => {
  it('are read out as sentences, empty parts left out', () => {
    assert.equal(
      spoken('11 April 2019', 'Board signs', '', undefined, 'Really?'),
      '11 April 2019. Board signs. Really?',
    );
  });

  it('have ids of their own, also where a dossier defines something twice', () => {
    const nodes = withUniqueIds([node('2012', [node('a'), node('a')]), node('2013', [node('a', [node('b')])])]);
    const ids = (list: readonly TreeNode[]): string[] =>
      list.flatMap(({ id, children }) => [id, ...(typeof children === 'object' ? ids(children) : [])]);
    assert.deepEqual(ids(nodes), ['2012', 'a', 'a #2', '2013', 'a #3', 'b']);
  });
});
