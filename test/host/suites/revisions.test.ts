import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS } from '../../../src/protocol/commands';
import { HARBOUR } from '../../support/harbour';
import { activated } from '../support/extension';
import { saved } from '../support/growing';
import { closeEditors, fileUri, openFile } from '../support/notes';
import { ownDossier } from '../support/own-dossier';
import { until } from '../support/until';

const TEXT = 'own/texts/ledger-2019.txt';
const LOCK = 'own/harbour.dossier.yaml.lock';

describe('a cited text that is revised', () => {
  let api: ExtensionApi;
  ownDossier();
  before(async () => {
    api = await activated();
  });
  beforeEach(() => until('the texts are remembered', async () => (await saved(LOCK)).includes('ledger-2019 2 ')));
  afterEach(closeEditors);

  const revised = (dossier = fileUri('own/harbour.dossier.yaml')) =>
    vscode.languages.getDiagnostics(dossier).filter(({ code }) => code === 'revised-source');
  /** Edits the text as a person does, and saves it. */
  const revise = async (before: string, after: string) => {
    const { document } = await openFile(TEXT);
    await until('the editor has read it anew', () => document.getText().includes(before));
    const start = document.positionAt(document.getText().indexOf(before));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, before.length)), after);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  };
  const told = (words: string) =>
    until(`a message with “${words}”`, () => (api.desk.said?.message.includes(words) ? api.desk.said : undefined));

  it('is told once with what rests on it, and the old words beside the new', async () => {
    await revise('4.1', '4.2');
    const { message, actions } = await told('The renewal costs 4.1 million euros a year.');
    assert.match(message, /“ledger-2019”/);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Show Changes', 'Accept'],
    );
    await actions[0]!.run();
    const tab = await until('a comparison', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    const sides = await Promise.all([tab.original, tab.modified].map(uri => vscode.workspace.openTextDocument(uri)));
    assert.deepEqual(
      sides.map(document => /will pay (.*) million/.exec(document.getText())?.[1]),
      ['4.1', '4.2'],
    );
    const { wordWrap } = vscode.workspace.getConfiguration('editor', sides[1]!);
    assert.equal(wordWrap, 'on', 'a paragraph is one line');
    assert.match(sides[0]!.getText(), /• The renewal costs 4\.1 million euros a year\. \(renewal-price\)/);
    await until('the problem', () => revised().length === 1);
    const lock = await saved(LOCK);
    await actions[1]!.run();
    await until('no problem', () => revised().length === 0);
    assert.notEqual(await saved(LOCK), lock);
    const { actions: after } = await told('Accepted 1 revised paragraph.');
    await after[0]!.run();
    await until('the problem again', () => revised().length === 1);
    assert.equal(await saved(LOCK), lock);
  });

  it('is accepted by a quick fix, for its paragraph', async () => {
    await revise('4.1', '4.2');
    await revise('six million', 'seven million');
    await until('two problems', () => revised().length >= 2);
    const document = await openFile('own/harbour.dossier.yaml');
    const [first] = revised();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.document.uri,
      first!.range,
    );
    const accept = actions.find(({ command }) => command?.command === COMMANDS.acceptRevisions);
    await vscode.commands.executeCommand(COMMANDS.acceptRevisions, ...(accept?.command?.arguments ?? ['none']));
    await until(
      'the others',
      () => revised().length > 0 && !revised().some(({ range }) => range.isEqual(first!.range)),
    );
    assert.equal(await saved('own/harbour.dossier.yaml'), HARBOUR);
  });

  it('stays one where the dossier is renamed', async () => {
    await revise('4.1', '4.2');
    await until('the problem', () => revised().length === 1);
    const lock = await saved(LOCK);
    const [from, to] = [fileUri('own/harbour.dossier.yaml'), fileUri('own/port.dossier.yaml')];
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the problem under the new name', () => revised(to).length === 1);
    assert.equal(await saved('own/port.dossier.yaml.lock'), lock);
    await assert.rejects(saved(LOCK));
  });
});
