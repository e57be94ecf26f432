import assert from 'node:assert/strict';
import { explainMention } from '../../../src/client/commands/explain-mention';
import { EXPLAIN } from '../../../src/protocol/requests';
import { FakeDesk } from '../fake-desk';
import { Script } from '../script';

describe('Explain Mention', () => {
  const run = async (setting: ConstructorParameters<typeof FakeDesk>[1]) => {
    const desk = new FakeDesk(new Script([]), setting);
    const shown: string[][] = [];
    await explainMention(desk, { show: async (...what) => void shown.push(what) });
    return { desk, shown };
  };

  it('shows what the server says', async () => {
    const { shown } = await run({ answers: { [EXPLAIN]: { markdown: '# So' } } });
    assert.deepEqual(shown, [['Why This Mention', '# So']]);
  });

  it('says where there is nothing to explain', async () => {
    const outside = await run({ selected: null });
    assert.deepEqual([outside.shown, outside.desk.said.length], [[], 1]);
    const unknown = await run({ answers: { [EXPLAIN]: null } });
    assert.deepEqual([unknown.shown, unknown.desk.said.length], [[], 1]);
  });
});
