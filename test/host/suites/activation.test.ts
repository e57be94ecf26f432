import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/protocol/commands';
import { closeEditors, openFile } from '../support/notes';
import { until } from '../support/until';

const ID = 'dossier.dossier';

describe('activation', () => {
  afterEach(closeEditors);

  it('runs the packaged extension', () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, `${ID} is not installed in this window`);
    assert.equal(extension.packageJSON.main, './dist/client.js');
  });

  it('happens when a note is opened', async () => {
    await openFile('notes/surveillance.md');
    await until('the extension is active', () => vscode.extensions.getExtension(ID)?.isActive);
  });

  it('brings every command', async () => {
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      Object.values(COMMANDS).filter(command => !known.includes(command)),
      [],
    );
  });
});
