import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import { caretOf } from '../support/features';
import { closeEditors, type Note, openUntitled } from '../support/notes';
import { ownDossier } from '../support/own-dossier';
import { until } from '../support/until';

describe('the citations of a note', () => {
  ownDossier();
  afterEach(closeEditors);
  beforeEach(async () => {
    const { server } = await activated();
    await until('the dossier is in use', () => server.model && !server.model.builtin);
  });

  const codesOf = ({ document }: Note) => vscode.languages.getDiagnostics(document.uri).map(({ code }) => String(code));

  it('are completed as one types an @ and a comma', async () => {
    const note = await openUntitled('markdown', 'Delta Dredging said so \n');
    note.editor.selection = new vscode.Selection(0, 23, 0, 23);
    const accepted = (text: string) =>
      until(text, async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return note.document.getText() === text;
      });
    await vscode.commands.executeCommand('type', { text: '@' });
    await accepted('Delta Dredging said so [@ledger-2019]\n');
    await vscode.commands.executeCommand('type', { text: ',' });
    await accepted('Delta Dredging said so [@ledger-2019, para. 1]\n');
  });

  it('are mended by a quick fix where nobody has the source', async () => {
    const note = await openUntitled('markdown', 'See [@ledger-|2091, para. 2].\n');
    await until('a warning', () => codesOf(note).includes('unknown-citation'));
    const range = new vscode.Range(caretOf(note), caretOf(note));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      note.document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const change = actions.find(({ title }) => title.includes('ledger-2019'));
    await vscode.workspace.applyEdit(change!.edit!);
    assert.equal(note.document.getText(), 'See [@ledger-2019, para. 2].\n');
    await until('no warning', () => codesOf(note).length === 0);
  });

  it('show the words cited beside the passage', async () => {
    const quote = { exact: 'The Port Harbour Board will pay 4.2 million euros a year.' };
    await vscode.commands.executeCommand(COMMANDS.comparePassage, { source: 'ledger-2019', paragraph: 2, quote });
    const { original, modified } = await until('a diff', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    const [cited, present] = await Promise.all([original, modified].map(uri => vscode.workspace.openTextDocument(uri)));
    assert.equal(cited!.getText(), quote.exact);
    assert.equal(present!.getText(), 'The Port Harbour Board will pay 4.1 million euros a year.');
  });
});
