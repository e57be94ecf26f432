import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { COMMANDS, LENS_COMMANDS } from '../../src/protocol/commands';
import { HARBOUR } from '../support/harbour';
import { slice, startHarbour } from '../support/harbour-service';
import type { ClientOptions, LanguageClient } from '../support/language-client';

describe('lenses in dossier files', () => {
  let client: LanguageClient;
  const start = async (options: ClientOptions = {}) => {
    client = await startHarbour(options);
  };
  afterEach(() => client.stop());

  const lenses = async (options: ClientOptions) => {
    await start(options);
    const { uri, text } = await client.open('harbour.dossier.yaml', HARBOUR);
    const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const resolved = await Promise.all(found.map(lens => client.request<CodeLens>('codeLens/resolve', lens)));
    return resolved.map(({ range, command }) => ({ ...command, key: slice(text, range) }));
  };

  it('count mentions, claims, citations and disputes', async () => {
    const found = await lenses({ initializationOptions: { commands: [...LENS_COMMANDS] } });
    assert.deepEqual(
      found.map(({ key, title }) => `${key}: ${title}`),
      [
        'ledger-2019: 8 citations',
        'harbour-board: 2 mentions · 2 claims',
        'delta: 1 mention · 2 claims',
        'renewal-price: 1 dispute',
        'renewal-price-disputed: 1 dispute',
      ],
    );
    const [, entity] = found;
    assert.deepEqual([entity!.command, entity!.arguments], [COMMANDS.showUses, [{ entity: 'harbour-board' }]]);
  });

  it('are plain texts where the client can’t run their command', async () => {
    const found = await lenses({});
    assert.ok(found.length > 0 && found.every(({ command }) => command === ''));
  });
});
