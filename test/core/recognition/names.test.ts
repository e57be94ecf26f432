import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/recognition/mentions';
import { agreementOf, buildNameIndex, entitiesNamed } from '../../../src/core/recognition/names';

const smart = (...texts: string[]) => texts.map(text => ({ text, case: 'smart' as const }));

describe('the index of names', () => {
  it('reads the rule of case from the name', () => {
    const rules = {
      exact: ['ZTE', 'ZTE USA', '3M', '中兴', 'AT&T', 'شرکت'],
      capitals: ['Apple', 'Éclair', '3Com', 'Moody’s', 'Ørsted', 'Хуавэй'],
      any: ['ZTEsec', 'iPhone', 'Coca-Cola', 'Port Harbour Board', 'blockchain', 'the ZTE', 'McKinsey'],
    };
    for (const [agreement, names] of Object.entries(rules)) {
      for (const name of names) assert.equal(agreementOf(name, 'smart'), agreement, name);
    }
    assert.equal(agreementOf('Apple', 'exact'), 'exact');
    assert.equal(agreementOf('ZTE', 'ignore'), 'any');
  });

  it('skips names without a letter or digit', () => {
    const index = buildNameIndex([{ key: 'a', names: smart('', '  ', '&', '—', '\u00ad', '。', 'ʼ') }]);
    assert.deepEqual(findMentions('& — 。 ʼ \u00ad', 'plaintext', index), []);
  });

  it('keeps all entities of a shared name, in the dossier’s order, what is exactly so first', () => {
    const index = buildNameIndex([
      { key: 'one', names: smart('Board', 'The Board') },
      { key: 'two', names: smart('Board') },
      { key: 'three', names: [{ text: 'BOARD', case: 'exact' }] },
    ]);
    assert.deepEqual(entitiesNamed(index, 'Board'), ['one', 'two']);
    assert.deepEqual(entitiesNamed(index, 'BOARD'), ['three', 'one', 'two']);
    assert.deepEqual(entitiesNamed(index, 'board'), []);
    assert.deepEqual(findMentions('BOARD', 'plaintext', index), [
      { start: 0, end: 5, entity: 'three', kind: 'name', rivals: ['one', 'two'], isUndecided: true },
    ]);
  });

  it('takes white space, quotation marks and composition in a name as it takes them in a text', () => {
    const index = buildNameIndex([{ key: 'a', names: smart('  Cafe\u0301\u00a0\n “Noir”  ') }]);
    assert.equal(findMentions('a Café "noir" b', 'plaintext', index).length, 1);
  });

  it('finds every one of tens of thousands of names, and nothing else', () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `Firm ${i.toString(36)} of Port ${i % 97}`);
    const index = buildNameIndex(names.map((text, i) => ({ key: `e${i}`, names: smart(text) })));
    const sample = names.filter((_, i) => i % 100 === 0);
    const found = findMentions(`${sample.join('\n\n')}\n\nFirm x of Port x, Firm 1 of`, 'plaintext', index);
    assert.deepEqual(
      found.map(mention => mention.entity),
      sample.map((_, i) => `e${i * 100}`),
    );
  });
});
