import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/protocol/commands';
import { HARBOUR } from '../../support/harbour';
import { marked } from '../../support/markers';
import { caretOf, definitionsAt, hoverAt } from '../support/features';
import { closeEditors, fileUri, type Note, openNote } from '../support/notes';
import { ownDossier, write } from '../support/own-dossier';
import { until } from '../support/until';

const FILE = 'own/harbour.dossier.yaml';

/** The dossier of the tests with a caret, some units behind the first place where some words stand. */
const caretIn = (words: string, offset = 0) => {
  const at = HARBOUR.indexOf(words) + offset;
  return `${HARBOUR.slice(0, at)}|${HARBOUR.slice(at)}`;
};

/**
 * Opens a dossier as a person does, so that it is closed with its editor: the editor keeps what an extension opens, and a
 * dossier that is open is in use, also when its file is gone.
 */
async function openDossier(path: string, source: string): Promise<Note> {
  const { text, carets } = marked(source);
  await write(path, text);
  await vscode.commands.executeCommand('vscode.open', fileUri(path));
  const editor = await until('its editor', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.path === fileUri(path).path && active.document.getText() === text && active;
  });
  const { document } = editor;
  return { document, editor, carets: carets.map(offset => document.positionAt(offset)) };
}

/** What a provider of the editor's answers, by the command that asks it; waits until it fits. */
const answer = <T>(what: string, command: string, fits: (found: T) => boolean, ...args: unknown[]) =>
  until(what, async () => {
    const found = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return found !== undefined && fits(found) ? { found } : undefined;
  }).then(({ found }) => found);

describe('the language service of dossier files', () => {
  afterEach(closeEditors);
  ownDossier();

  const labelsAt = (note: Note, typed?: string) =>
    answer<vscode.CompletionList>(
      'completions',
      'vscode.executeCompletionItemProvider',
      ({ items }) => items.some(({ kind }) => kind !== vscode.CompletionItemKind.Text),
      note.document.uri,
      caretOf(note),
      typed,
    ).then(({ items }) => items.map(({ label }) => (typeof label === 'string' ? label : label.label)));

  it('gives the outline of sections and entries', async () => {
    const { document } = await openDossier(FILE, HARBOUR);
    const symbols = await answer<vscode.DocumentSymbol[]>(
      'an outline',
      'vscode.executeDocumentSymbolProvider',
      found => found.length > 0,
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => `${name}: ${children.map(child => child.name)}`),
      [
        'sources: ledger-2019',
        'entities: harbour-board,delta',
        'claims: renewal-price,renewal-price-disputed',
        'events: renewal-signed,dredging-began',
      ],
    );
  });

  it('folds entries, and leaves a plain text to the editor', async () => {
    const { document } = await openDossier(FILE, HARBOUR);
    const folds = (uri: vscode.Uri) =>
      vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', uri);
    const found = await until('folds', async () => {
      const all = await folds(document.uri);
      return all && all.length > 0 && all;
    });
    const line = HARBOUR.split('\n').indexOf('  harbour-board:');
    assert.ok(found.some(({ start, end }) => start === line && end === line + 5));
    const note = await openNote('notes/indented.txt', 'One\n  two\n  three\n');
    const own = await folds(note.document.uri);
    assert.ok(!own?.length || own.some(({ start, end }) => start === 0 && end === 2), JSON.stringify(own));
    await vscode.workspace.fs.delete(note.document.uri);
  });

  it('counts mentions and claims above entities, and lists the uses', async () => {
    await openNote('own/note.md', 'The PHB waits [@ledger-2019].');
    const { document } = await openDossier(FILE, HARBOUR);
    const lenses = await answer<vscode.CodeLens[]>(
      'lenses with counts',
      'vscode.executeCodeLensProvider',
      found => found.some(lens => lens.command?.title === '2 mentions · 2 claims'),
      document.uri,
      100,
    );
    const titles = lenses.map(lens => lens.command?.title);
    assert.ok(titles.includes('5 citations') && titles.includes('1 dispute'), titles.join());
    const { command } = lenses.find(lens => lens.command?.title === '2 mentions · 2 claims')!;
    assert.equal(command!.command, COMMANDS.showUses);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('offers keys, words and fields', async () => {
    const claim = (line: string) => HARBOUR.replace('    stance: asserts', line);
    assert.deepEqual((await labelsAt(await openDossier(FILE, claim('    stance: |')))).slice(0, 5), [
      'asserts',
      'reports',
      'alleges',
      'finds',
      'denies',
    ]);
    const fields = await labelsAt(await openDossier('own/new.dossier.yaml', 'dossier: 1\nclaims:\n  - id: a\n    |\n'));
    assert.deepEqual(fields.slice(0, 3), ['about', 'text', 'by']);
    const keys = await labelsAt(
      await openDossier('own/next.dossier.yaml', 'dossier: 1\nclaims:\n  - about: [|]\n'),
      '[',
    );
    assert.deepEqual(keys.slice(0, 2), ['delta', 'harbour-board']);
  });

  it('writes the fields of a new entity in their places', async () => {
    const note = await openDossier('own/new.dossier.yaml', 'dossier: 1\nentities:\n  quay|\n');
    await labelsAt(note);
    note.editor.selection = new vscode.Selection(caretOf(note), caretOf(note));
    const done = 'dossier: 1\nentities:\n  quay:\n    type: Company\n    name: Port Harbour Board\n';
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the snippet', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return note.document.getText() === done;
    });
  });

  it('explains a field, and shows the card of a key', async () => {
    const field = await openDossier(FILE, caretIn('stance: asserts', 2));
    await hoverAt(field, caretOf(field), /\*\*stance\*\*[\s\S]*`alleges`/);
    const key = await openDossier(FILE, caretIn('by: delta', 5));
    await hoverAt(key, caretOf(key), /Delta Dredging/);
  });

  it('leads from a key to its entry', async () => {
    const note = await openDossier(FILE, caretIn('by: delta', 5));
    const [entry] = await definitionsAt(note, caretOf(note));
    assert.equal(note.document.lineAt(entry!.range.start.line).text, '  delta:');
  });

  it('renames a source in its dossier and in the citations of notes, and takes it back', async () => {
    const cited = await openNote('own/note.md', 'So [see @ledger-2019, para. 2] and @{ledger-2019}.');
    const note = await openDossier(FILE, caretIn('ledger-2019:', 3));
    const edit = await until('a rename', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        note.document.uri,
        caretOf(note),
        'ledger-2019-04',
      ),
    );
    assert.equal(edit.size, 2);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(cited.document.getText(), 'So [see @ledger-2019-04, para. 2] and @{ledger-2019-04}.');
    assert.equal(note.document.getText(), HARBOUR.replaceAll(/(?<!texts\/)ledger-2019/g, 'ledger-2019-04'));
    await vscode.commands.executeCommand('undo');
    await until('the old key', () => note.document.getText() === HARBOUR);
  });

  it('changes nothing where the new name can’t be a key, nor lets another extension do so', async () => {
    const changesNothing = (note: Note, name: string) =>
      until('no edit', async () => {
        const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          note.document.uri,
          caretOf(note),
          name,
        );
        return edit.size === 0;
      });
    await changesNothing(await openDossier(FILE, caretIn('  delta:', 4)), 'Delta Dredging');
    // Markdown's own rename would write over the whole bracket.
    await changesNothing(await openNote('own/note.md', 'So [@led|ger-2019, para. 2].'), 'a ledger');
  });
});
