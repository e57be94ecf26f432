import { FileSystemError, workspace } from 'vscode';
import type { FileEvent } from 'vscode-languageclient';

/** `FileChangeType.Deleted`, which the language client has only together with all of itself. */
const DELETED = 3;

/**
 * Tells of open documents whose files are gone. The editor holds on to what it read for minutes, and a server that starts
 * meanwhile is given that as if it were still there.
 */
export async function goneFiles(): Promise<FileEvent[]> {
  const saved = workspace.textDocuments.filter(({ isDirty, isUntitled }) => !isDirty && !isUntitled);
  const events = saved.map(async ({ uri }): Promise<FileEvent[]> => {
    try {
      await workspace.fs.stat(uri);
    } catch (error) {
      const isGone = error instanceof FileSystemError && error.code === 'FileNotFound';
      if (isGone) return [{ uri: uri.toString(), type: DELETED }];
    }
    return [];
  });
  return (await Promise.all(events)).flat();
}
