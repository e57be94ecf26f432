import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openFile } from '../support/notes';
import { until } from '../support/until';

describe('in Restricted Mode', () => {
  afterEach(closeEditors);

  it('the extension is active', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await openFile('notes/surveillance.md');
    await until('the extension is active', () => vscode.extensions.getExtension('dossier.dossier')?.isActive);
  });
});
