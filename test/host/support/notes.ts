import * as vscode from 'vscode';
import { marked } from '../../support/markers';
import { until } from './until';

/** A note that is open in an editor. */
export interface Note {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** The places of the carets. */
  readonly carets: readonly vscode.Position[];
}

/** The workspace's folder: a copy of test/fixtures/workspace, made for this run. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('The tests want a window with a folder.');
  return folder.uri;
}

/** A file of the workspace, by its path in it. */
export const fileUri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);

/** Opens a file of the workspace. */
export const openFile = async (path: string): Promise<Note> =>
  shown(await vscode.workspace.openTextDocument(fileUri(path)), []);

/** Writes a file of the workspace and opens it. The text has `|` for carets, which the file doesn't get. */
export async function openNote(path: string, source: string): Promise<Note> {
  const { text, carets } = marked(source);
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  return shown(await vscode.workspace.openTextDocument(fileUri(path)), carets);
}

let untitled = 0;

/**
 * Opens an untitled document. The text has `|` for carets. Each has a name of its own: VS Code gives the name of one that
 * was closed to the next, and sometimes the text with it.
 */
export async function openUntitled(language: string, source: string): Promise<Note> {
  const { text, carets } = marked(source);
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `note-${++untitled}` });
  const document = await vscode.languages.setTextDocumentLanguage(
    await vscode.workspace.openTextDocument(uri),
    language,
  );
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return shown(document, carets);
}

async function shown(document: vscode.TextDocument, carets: readonly number[]): Promise<Note> {
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor, carets: carets.map(offset => document.positionAt(offset)) };
}

/** Closes every editor; what isn't saved is thrown away, without a question. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/**
 * Deletes a file or folder as a person does in the Explorer, so that the editor lets go of what is open in it; once more where
 * a folder could not be deleted because a file was written in it meanwhile, as what is remembered beside a dossier is.
 */
export async function remove(path: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(fileUri(path), { recursive: true, ignoreIfNotExists: true });
  await until(`${path} is deleted`, () => vscode.workspace.applyEdit(edit));
}
