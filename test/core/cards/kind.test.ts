import assert from 'node:assert/strict';
import { entityKind, sourceKind } from '../../../src/core/cards/kind';

describe('kinds in words', () => {
  const entities = {
    Company: 'Company',
    PublicBody: 'Public body',
    RealEstate: 'Real estate',
    UnknownLink: 'Unknown link',
  };
  for (const [type, words] of Object.entries(entities)) it(type, () => assert.equal(entityKind(type), words));

  const sources = {
    'article-newspaper': 'Newspaper article',
    webpage: 'Web page',
    legal_case: 'Legal case',
    book: 'Book',
  };
  for (const [type, words] of Object.entries(sources)) it(type, () => assert.equal(sourceKind(type), words));
});
