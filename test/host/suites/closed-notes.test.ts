import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { activated } from '../support/extension';
import { closeEditors, fileUri, remove } from '../support/notes';
import { ownDossier, write } from '../support/own-dossier';
import { until } from '../support/until';

const NOTE = 'own/note.md';
const WRONG = 'See [@nobody, p. 3].\n';

describe('a note that is not open', () => {
  ownDossier();
  afterEach(closeEditors);

  /** Waits until the Problems panel has just these of the note, as `code line`. */
  const shows = (...problems: readonly string[]) =>
    until('the problems of the note', () => {
      const found = vscode.languages.getDiagnostics(fileUri(NOTE));
      assert.deepEqual(
        found.map(({ code, range }) => `${code} ${range.start.line}`),
        problems,
      );
      return true;
    });

  /** Opens the note as a person does: what an extension opens, the editor keeps a while after its tab is closed. */
  const open = async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri(NOTE));
    return until('the note is open', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === fileUri(NOTE).toString() && editor;
    });
  };

  beforeEach(async () => {
    const { server } = await activated();
    await until('the dossier is in use', () => server.model && !server.model.builtin);
    await write(NOTE, WRONG);
    await shows('unknown-citation 0');
  });

  it('is in the Problems panel until it is mended by another program', async () => {
    await writeFile(fileUri(NOTE).fsPath, 'See [@ledger-2019, p. 3].\n');
    await shows();
  });

  it('is there no more once it is deleted', async () => {
    await remove(NOTE);
    await shows();
  });

  it('is there once while it is open, as the editor has it, and again as it was saved once it is closed', async () => {
    const editor = await open();
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Not [@anyone], nor her.\n'));
    await shows('unknown-citation 0', 'unknown-citation 1');
    await closeEditors();
    await shows('unknown-citation 0');
    await writeFile(fileUri(NOTE).fsPath, `\n${WRONG}`);
    await shows('unknown-citation 1');
  });

  it('has what was saved, and no hint, once it is closed', async () => {
    const editor = await open();
    const { document } = editor;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit(edit => edit.replace(all, 'The Port Harbour Board has 12 boats.\n'));
    await shows('unsupported-figure 0');
    await document.save();
    await closeEditors();
    await shows();
    await write(NOTE, WRONG);
    await shows('unknown-citation 0');
    assert.equal(vscode.window.visibleTextEditors.length, 0);
  });
});
