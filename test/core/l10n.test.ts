import assert from 'node:assert/strict';
import { bundleNames, listInWords, t, useBundle } from '../../src/core/l10n';

describe('t', () => {
  afterEach(() => useBundle({}));

  it('fills in values, also where a language orders them otherwise', () => {
    assert.equal(t('{0} of {1}', 2, '$& {0}'), '2 of $& {0}');
    useBundle({ '{0} of {1}': '{1}: {0}' });
    assert.equal(t('{0} of {1}', 2, 3), '3: 2');
  });

  it('keeps the English text where there is no other, and a placeholder without a value', () => {
    assert.equal(t('constructor {1}', 2), 'constructor {1}');
  });

  it('lists several things as the language does', () => {
    assert.equal(listInWords(['a', 'b', 'c']), 'a, b and c');
    useBundle({ 'en-GB': 'zh-CN' });
    assert.equal(listInWords(['a', 'b', 'c']), 'a、b和c');
  });
});

describe('bundleNames', () => {
  const table: readonly (readonly [locale: string, names: readonly string[]])[] = [
    ['de', ['de-de', 'de']],
    ['de-AT', ['de-at', 'de-de', 'de']],
    ['zh', ['zh-cn', 'zh']],
    ['zh-Hans', ['zh-cn', 'zh']],
    ['zh-SG', ['zh-sg', 'zh-cn', 'zh']],
    ['zh-TW', ['zh-tw', 'zh']],
    ['zh-cn', ['zh-cn', 'zh']],
    ['de_DE', []],
    ['', []],
  ];
  for (const [locale, names] of table) it(locale, () => assert.deepEqual(bundleNames(locale), names));
});
