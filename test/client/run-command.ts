import assert from 'node:assert/strict';
import type { Desk } from '../../src/client/growing/desk';
import { FakeDesk, type Setting } from './fake-desk';
import { type Given, Script } from './script';

export type Command = (desk: Desk) => Promise<unknown>;

/** Runs a command with what a person answers, and gives what it wrote and asked. */
export async function run(command: Command, answers: readonly Given[], setting: Setting = {}) {
  const script = new Script(answers);
  const desk = new FakeDesk(script, setting);
  await command(desk);
  const [change, ...more] = desk.written;
  assert.equal(more.length, 0);
  return { script, desk, change, edit: change?.edits[0], questions: script.questions() };
}
