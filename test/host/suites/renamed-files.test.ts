import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../support/extension';
import { saved } from '../support/growing';
import { closeEditors, fileUri } from '../support/notes';
import { ownDossier } from '../support/own-dossier';
import { until } from '../support/until';

describe('what a dossier names, renamed in the editor', () => {
  ownDossier();
  afterEach(closeEditors);

  it('is named by its new path, which is saved', async () => {
    const api = await activated();
    await until('the workspace’s own dossier is in use', () => api.server.model?.builtin === false);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri('own/texts'), fileUri('own/sources'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the dossier names the text', async () =>
      (await saved('own/harbour.dossier.yaml')).includes('text: sources/ledger-2019.txt'),
    );
  });
});
