import assert from 'node:assert/strict';
import { rankedClaims } from '../../../src/core/cards/ranking';
import { claim, dossierOf, entity, place } from '../../support/model';

const about = ['board'];
const one = [place('a', { paragraph: 1 })];

describe('rankedClaims', () => {
  const claims = {
    'says of itself': claim('self', { about, by: 'board', cite: one }),
    'said by others': claim('others', { about, by: 'delta', cite: one }),
    'said by a source': claim('source', { about, cite: one }),
    'with a value': claim('value', { about, by: 'board', property: 'price', cite: one }),
    'twice in one source': claim('twice', { about, by: 'delta', cite: [...one, place('a', { paragraph: 2 })] }),
    'in two sources': claim('two', { about, by: 'board', cite: [...one, place('b')] }),
    disputed: claim('disputed', { about, by: 'board' }),
    'of somebody else': claim('else', { about: ['delta'], disputes: ['disputed'] }),
  };
  const dossier = dossierOf({ entities: [entity('board', 'Board')], claims: Object.values(claims) });

  it('puts first what is disputed, then what more sources bear out, has a value, or others say', () => {
    assert.deepEqual(
      rankedClaims(dossier, 'board').map(({ id }) => id),
      ['disputed', 'two', 'value', 'others', 'source', 'twice', 'self'],
    );
  });

  it('knows nothing of what is unknown', () => assert.deepEqual(rankedClaims(dossier, 'nobody'), []));
});
