import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fingerprint } from '../../../src/core/citation/fingerprint';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated, onlyShipped } from '../support/extension';
import { caretOf, definitionsAt, hoverAt } from '../support/features';
import { mainJob } from '../support/main-job';
import { closeEditors, fileUri, openNote, openUntitled } from '../support/notes';
import { ownDossier, tellsFaults, write } from '../support/own-dossier';
import { until } from '../support/until';

const remove = (path: string) => vscode.workspace.fs.delete(fileUri(path), { recursive: true });

describe('the main job', () => {
  afterEach(closeEditors);
  mainJob();

  it('a defined term’s card says where it is defined', async () => {
    const text = 'A House Permanent Select Committee on Intelligence (Committee) met.\n\nThe Comm|ittee rose.';
    const note = await openUntitled('plaintext', text);
    await hoverAt(note, caretOf(note), /“Committee” is defined in .*line 1/);
  });

  it('references lists the mentions in saved and unsaved notes', async () => {
    await write('notes/other.txt', 'NCSC');
    const note = await openUntitled('markdown', 'The NC|SC.');
    const paths = await until('both notes', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        note.document.uri,
        caretOf(note),
      );
      const uris = found.map(location => location.uri.toString());
      return (
        uris.includes(note.document.uri.toString()) && uris.includes(fileUri('notes/other.txt').toString()) && uris
      );
    });
    assert.ok(paths.length >= 2);
    await remove('notes/other.txt');
  });

  it('declaration leads to the entry in the dossier', async () => {
    const note = await openUntitled('markdown', 'The T|CI.');
    const [entry] = await until('a declaration', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDeclarationProvider',
        note.document.uri,
        caretOf(note),
      );
      return found.length > 0 && found;
    });
    const dossier = await vscode.workspace.openTextDocument(entry!.uri);
    assert.equal(dossier.lineAt(entry!.range.start.line).text, '  tci:');
  });

  describe('in a workspace with a dossier of its own', () => {
    ownDossier();

    it('no longer uses it once it is gone, although the editor holds on to its text', async () => {
      const document = await vscode.workspace.openTextDocument(fileUri('own/harbour.dossier.yaml'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await until('it is in use', async () => !(await onlyShipped()));
      await vscode.workspace.fs.delete(fileUri('own'), { recursive: true });
      await until('the dossier that ships is in use alone', onlyShipped);
      const { server } = await activated();
      const before = server.model;
      await server.restart();
      const isSo = async () => server.model !== before && (await onlyShipped());
      await until('the dossier that ships is in use alone for another server too', isSo);
      assert.equal(document.isClosed, false);
      await vscode.workspace.fs.createDirectory(fileUri('own'));
    });

    it('uses that one', async () => {
      const note = await openUntitled('markdown', 'The P|HB.');
      await hoverAt(note, caretOf(note), /Port Harbour Board/);
      const [passage] = await definitionsAt(note, caretOf(note));
      assert.equal(passage!.uri.toString(), fileUri('own/texts/ledger-2019.txt').toString());
      assert.equal(passage!.range.start.line, 2);
    });

    tellsFaults();

    it('opens the reader’s original, whatever its name, selected at the cited words', async () => {
      const original = 'Headline\n\nThe board signed on Thursday.\n\nIt cost more than was said.\n';
      const [, second, third] = original.trim().split('\n\n').map(fingerprint);
      const cite = `[{source: s, paragraph: 2, fingerprint: ${second}}, {source: s, paragraph: 3, fingerprint: ${third}}]`;
      await write('own/texts/digest.md', '*Digest.* Headline.\n\nSigned.\n\nDearer.\n');
      await write(
        'own/second.dossier.yaml',
        `dossier: 1
sources: {s: {title: S, text: texts/digest.md, digest: true}}
entities: {quay: {type: Company, name: Quay Works}}
claims: [{id: signed, about: [quay], text: It was signed., stance: reports, cite: ${cite}}]
`,
      );
      const note = await openNote('notes/quay.md', 'The Quay W|orks.');
      await hoverAt(note, caretOf(note), /digest/);
      await write('own/downloads/x.txt', `An advert\n\n${original}`);
      await hoverAt(note, caretOf(note), /your copy/);
      await vscode.commands.executeCommand(COMMANDS.openPassage, { source: 's', paragraph: 2, fingerprint: second });
      await until('the original is selected', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.getText(editor.selection) === 'The board signed on Thursday.';
      });
    });
  });
});
