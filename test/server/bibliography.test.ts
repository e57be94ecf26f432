import assert from 'node:assert/strict';
import { type Imported, READ_BIBLIOGRAPHY } from '../../src/protocol/editing';
import { HARBOUR } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

describe('a bibliography read by the server', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ files: { 'harbour.dossier.yaml': HARBOUR } });
  });
  after(() => client.stop());

  it('gives sources whose keys the dossiers don’t have, and says which they have already', async () => {
    const text = '@article{ledger-2019, title = {Harbour board renews dredging contract}, date = {2019-04-12}}';
    const result = await client.request<Imported>(READ_BIBLIOGRAPHY, { text });
    assert.deepEqual(result, {
      sources: [
        {
          source: {
            key: 'ledger-2019-2',
            type: 'article-journal',
            title: 'Harbour board renews dredging contract',
            issued: '2019-04-12',
          },
          duplicateOf: 'ledger-2019',
        },
      ],
      problems: [],
    });
  });

  it('says what can’t be read', async () => {
    const result = await client.request<Imported>(READ_BIBLIOGRAPHY, { text: '@article{a, title = {A' });
    assert.deepEqual(result.sources, []);
    assert.match(result.problems.join(), /^Line 1/);
  });
});
