import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import { closeEditors, openUntitled } from '../support/notes';
import { until } from '../support/until';

describe('Explain Mention', () => {
  let api: ExtensionApi;

  before(async () => {
    api = await activated();
    await until('the dossier is read', () => api.server.model);
  });
  afterEach(closeEditors);

  const explanation = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'dossier-explain');
  const previews = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && /markdown\.preview/.test(input.viewType));

  it('shows beside the note what is recognised at the cursor, and why; the next one takes its place', async () => {
    const { editor } = await openUntitled('markdown', 'ZTE and `ZTE`.');
    editor.selection = new vscode.Selection(0, 1, 0, 1);
    await vscode.commands.executeCommand(COMMANDS.explainMention);
    await until('a preview', () => previews().length === 1);
    await until('the explanation', () => /^# “ZTE” means ZTE/.test(explanation()?.getText() ?? ''));
    assert.equal(previews()[0]!.group.viewColumn, vscode.ViewColumn.Two);

    const again = await until('the note with the focus, for the next command', () =>
      vscode.window.activeTextEditor?.document === editor.document ? vscode.window.activeTextEditor : undefined,
    );
    assert.ok(again.selection.isEqual(new vscode.Selection(0, 1, 0, 1)));
    again.selection = new vscode.Selection(0, 10, 0, 10);
    await vscode.commands.executeCommand(COMMANDS.explainMention);
    await until('the next explanation', () => /It stands in code\./.test(explanation()?.getText() ?? ''));
    assert.deepEqual(
      previews().map(({ label }) => label),
      ['[Preview] Why This Mention.md'],
    );
  });
});
