import assert from 'node:assert/strict';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

/** What a server says in one language: on a card, of a problem, and of a setting. */
async function said(options: { locale?: string; initializationOptions?: Record<string, unknown> }) {
  const files = { ...HARBOUR_FILES, 'harbour.dossier.yaml': HARBOUR.replace('2019-04-11', '2019-02-30') };
  const { initializationOptions } = options;
  const client = await LanguageClient.start({
    ...options,
    files,
    initializationOptions: { ...initializationOptions, languages: 'markdown' },
  });
  try {
    const { uri, carets } = await client.open('a.md', 'The P|HB met.');
    const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
    const textDocument = { uri: client.uri('harbour.dossier.yaml') };
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    return {
      hover: (hover.contents as { value: string }).value,
      problems: items.map(({ message }) => message).join('\n'),
      setting: client.messages.join('\n'),
    };
  } finally {
    await client.stop();
  }
}

describe('the server’s language', () => {
  const table: readonly (readonly [locale: string, hover: RegExp, problem: RegExp, setting: RegExp])[] = [
    ['de', /Aussage von \*\*.*\n/, /ist kein mögliches Datum: /, /Die Einstellung dossier\.languages wird übergangen/],
    ['de-AT', /Aussage von \*\*/, /ist kein mögliches Datum: /, /wird übergangen/],
    ['zh-cn', /\*\* 称：/, /不是可能的日期：/, /已忽略设置 dossier\.languages/],
    ['fr', /\*\* asserted: /, /is not a possible date: /, /The setting dossier\.languages is ignored/],
  ];
  for (const [locale, hover, problem, setting] of table) {
    it(`is the client’s: ${locale}`, async () => {
      const texts = await said({ locale });
      assert.match(texts.hover, hover);
      assert.match(texts.problems, problem);
      assert.match(texts.setting, setting);
    });
  }

  it('is that of the translations that the client hands over, where it does', async () => {
    const translations = { '{0} asserted: {1}': '{1} ({0} dixit)' };
    const { hover, problems } = await said({ locale: 'de', initializationOptions: { translations } });
    assert.match(hover, / \(\*\*.*\*\* dixit\)/);
    assert.match(problems, /is not a possible date/);
  });
});
