import assert from 'node:assert/strict';
import { addAlias } from '../../../src/client/commands/add-alias';
import { ENTITIES } from '../../../src/protocol/requests';
import { SHIPPED } from '../fake-desk';
import { run } from '../run-command';
import { ENTER, type Given } from '../script';

describe('Add Alias', () => {
  it('asks for the case only where it matters', async () => {
    for (const [alias, asks] of [
      ['PHB', true],
      ['Delta', true],
      ['the Board', false],
      ['eBay Inc', false],
      ['港務局', false],
    ] as const) {
      const answers: Given[] = ['Delta Dredging', alias, ENTER];
      const { questions, edit } = await run(addAlias, answers.slice(0, asks ? 3 : 2));
      assert.equal(questions.length, asks ? 3 : 2, alias);
      assert.deepEqual(edit, { kind: 'add-alias', entity: 'delta', alias: { text: alias } });
    }
  });

  it('shows who has this very name', async () => {
    const typed = { Delta: { near: [{ key: 'delta', name: 'Delta Dredging', exact: true }] } };
    const answers: Given[] = ['Delta Dredging', 'Delta', 'Show “Delta Dredging”, which has this name'];
    const { desk } = await run(addAlias, answers, { typed });
    assert.equal(desk.shown.length, 1);
    assert.deepEqual(desk.written, []);
  });

  it('goes to whom it is near instead', async () => {
    const typed = { PHB: { near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }] } };
    const answers: Given[] = ['Delta Dredging', 'PHB', 'Add it as an alias to “Port Harbour Board” instead', ENTER];
    const { edit } = await run(addAlias, answers, { typed });
    assert.deepEqual(edit, { kind: 'add-alias', entity: 'harbour-board', alias: { text: 'PHB' } });
  });

  it('proposes those of a near name, before those of the same paragraph', async () => {
    const near = [{ key: 'delta', name: 'Delta Dredging', exact: false }];
    const proposal = { text: 'Delta Dredgers', near };
    const { edit, script } = await run(addAlias, [ENTER, ENTER], { proposal });
    assert.deepEqual(script.asked[0]?.labels, ['Delta Dredging', 'Port Harbour Board']);
    assert.deepEqual(edit, { kind: 'add-alias', entity: 'delta', alias: { text: 'Delta Dredgers' } });
  });

  it('takes the entity of a view', async () => {
    const { edit } = await run(desk => addAlias(desk, 'delta'), ['Delta BV']);
    assert.deepEqual(edit, { kind: 'add-alias', entity: 'delta', alias: { text: 'Delta BV' } });
  });

  it('says why what the shipped dossier has can’t be changed, and where there is nothing', async () => {
    const { desk } = await run(addAlias, ['Delta Dredging', 'Delta BV'], {
      dossiers: [SHIPPED],
      entityIn: SHIPPED.uri,
    });
    assert.match(desk.said[0]!.message, /can’t be changed/);
    const none = await run(addAlias, [], { answers: { [ENTITIES]: [] } });
    assert.match(none.desk.said[0]!.message, /no entity yet/);
  });
});
