import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS, HOVER_COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import { closeEditors, openUntitled } from '../support/notes';
import { until } from '../support/until';

/** The commands as the links of a card run them: each with one argument of plain JSON. */
describe('the commands', () => {
  let api: ExtensionApi;

  before(async () => {
    api = await activated();
    await until('the dossier is read', () => api.server.model);
  });
  afterEach(closeEditors);

  it('open a passage, selected', async () => {
    await vscode.commands.executeCommand(COMMANDS.openPassage, { source: 'wsj-2018', paragraph: 7 });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /wsj-2018\.md$/);
    assert.match(editor!.document.lineAt(editor!.selection.start.line).text, /¶ 7\*/);
    assert.ok(!editor!.selection.isEmpty);
  });

  it('open an entry in its dossier', async () => {
    await vscode.commands.executeCommand(COMMANDS.openEntry, { entity: 'tci' });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /zte\.dossier\.yaml$/);
    assert.match(editor!.document.lineAt(editor!.selection.start.line).text, /^ {2}tci:/);
  });

  it('list the mentions of an entity at the cursor', async () => {
    const { document } = await openUntitled('markdown', 'ZTE and TCI, and ZTE.');
    await vscode.commands.executeCommand(COMMANDS.showMentions, { entity: 'zte' });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('list the mentions where no editor is open, too', async () => {
    await closeEditors();
    await vscode.commands.executeCommand(COMMANDS.showMentions, { entity: 'zte' });
    await until('an editor for the list', () => vscode.window.activeTextEditor);
  });

  it('refuse what they can’t read, and throw nothing', async () => {
    for (const command of HOVER_COMMANDS) {
      for (const argument of [undefined, 'zte', { entity: 7 }, { place: {} }, []]) {
        await vscode.commands.executeCommand(command, argument);
      }
    }
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('restart the server, which then answers as before', async () => {
    const before = api.server.model;
    await vscode.commands.executeCommand(COMMANDS.restartServer);
    assert.equal(api.server.state, 'running');
    await vscode.commands.executeCommand(COMMANDS.openPassage, { source: 'wsj-2018', paragraph: 8 });
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /wsj-2018\.md$/);
    await until('the dossier is read anew', () => api.server.model?.entities === before?.entities);
  });
});
