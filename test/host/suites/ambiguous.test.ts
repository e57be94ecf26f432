import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../support/extension';
import { caretOf } from '../support/features';
import { closeEditors, fileUri, type Note, openNote } from '../support/notes';
import { ownDossier, write } from '../support/own-dossier';
import { until } from '../support/until';

const FILE = 'own/centres.dossier.yaml';
const CENTRES = `dossier: 1
entities:
  ncsc-uk: {type: PublicBody, name: National Cyber Security Centre, aliases: [NCSC]}
  ncsc-us: {type: PublicBody, name: National Counterintelligence and Security Center, aliases: [NCSC]}
`;

describe('a name that several entities have', () => {
  ownDossier();
  beforeEach(async () => {
    await write(FILE, CENTRES);
    const { server } = await activated();
    await until('both dossiers are in use', () => server.model?.entities === 4);
  });
  afterEach(closeEditors);

  const hints = ({ document }: Note) =>
    vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'ambiguous-mention');

  /** Opens a note in which nothing decides, and gives what is offered there. */
  async function offered(): Promise<{ note: Note; fix: (title: RegExp) => Promise<void> }> {
    const note = await openNote('own/note.md', 'The NC|SC.\n');
    const [hint] = await until('a hint', () => hints(note).length === 1 && hints(note));
    assert.equal(hint!.severity, vscode.DiagnosticSeverity.Hint);
    assert.match(hint!.message, /National Cyber Security Centre .*National Counterintelligence and Security Center/);
    const fix = async (title: RegExp) => {
      // VS Code cancels this where the editor reads the file anew meanwhile.
      const { edit } = await until('the quick fix', async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          note.document.uri,
          new vscode.Range(caretOf(note), caretOf(note)),
          vscode.CodeActionKind.QuickFix.value,
        );
        return actions.find(action => title.test(action.title));
      });
      await vscode.workspace.applyEdit(edit!);
    };
    return { note, fix };
  }

  it('is a hint where nothing decides, until a quick fix says in the note which one is meant', async () => {
    const { note, fix } = await offered();
    await fix(/means National Counterintelligence .* front matter/);
    assert.equal(note.document.getText(), '---\ndossier:\n  NCSC: ncsc-us\n---\n\nThe NCSC.\n');
    await until('no hint', () => hints(note).length === 0);
  });

  it('is a hint no more after a quick fix that rules one out in the dossier', async () => {
    const { note, fix } = await offered();
    await fix(/is not National Cyber Security Centre in this note/);
    const dossier = await vscode.workspace.openTextDocument(fileUri(FILE));
    assert.match(dossier.getText(), /exclusions:[\s\S]*entity: ncsc-uk[\s\S]*in: note\.md/);
    await until('no hint', () => hints(note).length === 0);
    await dossier.save();
  });
});
