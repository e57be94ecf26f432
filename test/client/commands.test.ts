import './fake-editor';
import assert from 'node:assert/strict';
import { CancellationError } from 'vscode';
import { type CommandTargets, registerCommands } from '../../src/client/commands';
import { COMMANDS } from '../../src/protocol/commands';
import { FakeDesk } from './fake-desk';
import { editor, newEditor } from './fake-editor';
import { Script } from './script';

/** Runs a command while the server is in a state, and gives how often it was started anew. */
async function run(state: string, error: Error): Promise<number> {
  let restarts = 0;
  const desk = new FakeDesk(new Script([]));
  const refused = Object.assign(desk, { request: () => Promise.reject(error) });
  const server = { state, restart: async () => restarts++ };
  registerCommands({ server, desk: refused, log: { show: () => {} } } as unknown as CommandTargets);
  await editor.commands.get(COMMANDS.addEntity)!(undefined);
  return restarts;
}

describe('a command that the server does not answer', () => {
  beforeEach(() => void newEditor());

  it('says that it is not running, and offers to start it anew', async () => {
    assert.equal(await run('failed', new CancellationError()), 0);
    const [{ message, buttons }] = editor.said as [(typeof editor.said)[number]];
    assert.match(message, /language server of Dossier is not running/);
    assert.deepEqual(buttons, ['Show Log', 'Restart']);
    newEditor().pressed = 'Restart';
    assert.equal(await run('failed', new CancellationError()), 1);
  });

  it('is only cancelled while it starts, or where nobody waits any more', async () => {
    for (const state of ['starting', 'running']) {
      await assert.rejects(run(state, new CancellationError()), CancellationError);
    }
    assert.deepEqual(editor.said, []);
  });

  it('fails by what else goes wrong', async () => {
    await assert.rejects(run('failed', new Error('broken')), /broken/);
    assert.deepEqual(editor.said, []);
  });
});
