import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { activated } from '../support/extension';
import { closeEditors, type Note, openUntitled } from '../support/notes';
import { until } from '../support/until';

describe('the highlights', () => {
  let api: ExtensionApi;

  before(async () => {
    api = await activated();
    await until('the dossier is read', () => api.server.model);
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration('dossier').update('highlight.enabled', undefined, true);
    await closeEditors();
  });

  /** Waits until these texts are marked in a note. */
  const marked = ({ editor, document }: Note, expected: readonly string[]) => {
    let last: string[] = [];
    return until(`marked: ${expected}`, () => {
      last = api.highlighter.mentionsIn(editor).map(({ kind, range: { start, end } }) => {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        return `${kind} ${document.getText(range)}`;
      });
      return JSON.stringify(last) === JSON.stringify(expected);
    }).catch(error => {
      assert.deepEqual(last, expected, error);
    });
  };

  it('mark names, and the short forms that the text defines, in notes', async () => {
    const text =
      'The House Permanent Select Committee on Intelligence (the “Committee”) wrote.\n\nThe Committee found it.\n';
    await marked(await openUntitled('markdown', text), [
      'name House Permanent Select Committee on Intelligence',
      'defined Committee',
      'defined Committee',
    ]);
  });

  it('follow what is written', async () => {
    const note = await openUntitled('plaintext', 'Nothing yet.\n');
    await note.editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'ZTE. '));
    await marked(note, ['name ZTE']);
    await note.editor.edit(edit => edit.delete(new vscode.Range(0, 0, 0, 4)));
    await marked(note, []);
  });

  it('are for what is visible, and follow the scrolling', async () => {
    const note = await openUntitled('plaintext', `ZTE\n${'\n'.repeat(2000)}TCI\n`);
    await marked(note, ['name ZTE']);
    note.editor.revealRange(new vscode.Range(2001, 0, 2001, 3));
    await marked(note, ['name TCI']);
  });

  it('are not in other languages', async () => {
    const code = await openUntitled('javascript', '// ZTE');
    const note = await openUntitled('plaintext', 'ZTE');
    await marked(note, ['name ZTE']);
    assert.deepEqual(api.highlighter.mentionsIn(code.editor), []);
  });

  it('can be switched off and on', async () => {
    const note = await openUntitled('plaintext', 'ZTE');
    await marked(note, ['name ZTE']);
    await vscode.workspace.getConfiguration('dossier').update('highlight.enabled', false, true);
    await marked(note, []);
    await vscode.workspace.getConfiguration('dossier').update('highlight.enabled', true, true);
    await marked(note, ['name ZTE']);
  });
});
