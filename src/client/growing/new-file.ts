import { TabInputText, type TextDocument, type Uri, window, workspace } from 'vscode';
import { applyTo } from './apply';

/** A file that was made, and how to take it back. */
export interface NewFile {
  /** Deletes it, into the trash where there is one, unless something else stands in it by now; whether it is gone. */
  undo(): Promise<boolean>;
}

/**
 * Makes a file; undefined where there is one already, or it can't be written. No edit of the workspace makes it: that
 * would be the first step of the undo in the file's editor, and delete the file with all that was written in it since.
 */
export async function makeFile(uri: Uri, text: string): Promise<NewFile | undefined> {
  const open = openAt(uri);
  if (open?.isDirty || (await exists(uri))) return undefined;
  try {
    // The editor holds on for minutes to what it read of a file that is gone.
    if (open) await refill(open, text);
    else await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
  const undo = async () => {
    try {
      if (!(await holds(uri, text)) || !(await closeTabs(uri))) return false;
      await discard(uri);
    } catch {
      return !(await exists(uri));
    }
    return true;
  };
  return { undo };
}

const openAt = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find(document => document.uri.toString() === uri.toString());

/** Gives a document another text, and saves it. Throws where it can't be saved. */
async function refill(document: TextDocument, text: string): Promise<void> {
  await applyTo(document, [{ span: { start: 0, end: document.getText().length }, text }]);
  if (!(await document.save())) throw new Error(`${document.uri} can't be saved.`);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is all that a file has, on the disk and in its editor. */
async function holds(uri: Uri, text: string): Promise<boolean> {
  const open = openAt(uri);
  if (open?.isDirty && open.getText() !== text) return false;
  return new TextDecoder().decode(await workspace.fs.readFile(uri)) === text;
}

/** Else they would go on showing the file, struck through. False where a person keeps one open. */
async function closeTabs(uri: Uri): Promise<boolean> {
  const tabs = window.tabGroups.all.flatMap(group => group.tabs);
  const shows = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
  return shows.length === 0 || window.tabGroups.close(shows);
}

/** Not every file system has a trash, and a file without a word of a person's own needs none. */
async function discard(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri, { useTrash: true });
  } catch {
    await workspace.fs.delete(uri);
  }
}
