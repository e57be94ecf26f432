import assert from 'node:assert/strict';
import type { SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

describe('workspace symbols', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const start = async (capabilities: object) => {
    client = await LanguageClient.start({ files: { 'harbour.dossier.yaml': HARBOUR }, capabilities });
  };
  const line = HARBOUR.split('\n').findIndex(each => each.startsWith('  harbour-board:'));
  const range = { start: { line, character: 2 }, end: { line, character: 15 } };

  it('lead to the entries of dossiers', async () => {
    await start({});
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'phb' });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => ({ name, containerName, location })),
      [
        {
          name: 'PHB (Port Harbour Board)',
          containerName: 'Entity',
          location: { uri: client.uri('harbour.dossier.yaml'), range },
        },
      ],
    );
  });

  it('tell where exactly when they are chosen, to an editor that asks then', async () => {
    await start({ workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } } });
    const [found] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Port Harbour' });
    assert.deepEqual(found!.location, { uri: client.uri('harbour.dossier.yaml') });
    const resolved = await client.request<SymbolInformation>('workspaceSymbol/resolve', found!);
    assert.deepEqual(resolved.location.range, range);
  });

  it('are of four kinds', async () => {
    await start({});
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'renewal' });
    assert.deepEqual(new Set(found.map(({ containerName }) => containerName)), new Set(['Claim', 'Event']));
    const all = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
    assert.deepEqual(
      new Set(all.map(({ containerName }) => containerName)),
      new Set(['Entity', 'Source', 'Claim', 'Event']),
    );
  });
});
