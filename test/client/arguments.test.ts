import assert from 'node:assert/strict';
import { readEntity, readPlace, readSubject } from '../../src/client/arguments';

describe('the arguments of commands', () => {
  it('are about an entity, an event, a source or a claim', () => {
    assert.deepEqual(readSubject({ entity: 'zte' }), { entity: 'zte' });
    assert.deepEqual(readSubject({ event: 'fine', more: 1 }), { event: 'fine' });
    assert.deepEqual(readSubject({ source: 'wsj-2018' }), { source: 'wsj-2018' });
    assert.deepEqual(readSubject({ claim: 'price' }), { claim: 'price' });
  });

  it('may be an item of a view', () => {
    const node = { id: 'entity zte', kind: 'entity', label: 'ZTE', spoken: 'ZTE.', subject: { entity: 'zte' } };
    assert.equal(readEntity(node), 'zte');
    assert.deepEqual(readPlace({ id: 'x', place: { source: 'wsj-2018', paragraph: 2 } }), {
      source: 'wsj-2018',
      paragraph: 2,
    });
  });

  for (const value of [
    undefined,
    null,
    'zte',
    7,
    [],
    ['zte'],
    {},
    { entity: '' },
    { entity: 3 },
    { entity: { key: 'zte' } },
  ]) {
    it(`are refused: ${JSON.stringify(value)}`, () => {
      assert.equal(readSubject(value), undefined);
      assert.equal(readEntity(value), undefined);
      assert.equal(readPlace(value), undefined);
    });
  }

  it('are no entity where they are something else', () => {
    assert.equal(readEntity({ claim: 'price' }), undefined);
  });

  it('keep of a place only what a place has', () => {
    assert.deepEqual(
      readPlace({
        source: 'ledger-2019',
        paragraph: 3,
        quote: { exact: 'four', prefix: 'costs ', suffix: ' million', command: 'rm' },
        fingerprint: 'f1',
        uri: 'file:///etc/passwd',
      }),
      {
        source: 'ledger-2019',
        paragraph: 3,
        quote: { exact: 'four', prefix: 'costs ', suffix: ' million' },
        fingerprint: 'f1',
      },
    );
  });

  for (const paragraph of [0, -1, 1.5, Number.NaN, '3']) {
    it(`drop the paragraph ${paragraph}`, () => {
      assert.deepEqual(readPlace({ source: 'ledger-2019', paragraph }), { source: 'ledger-2019' });
    });
  }
});
