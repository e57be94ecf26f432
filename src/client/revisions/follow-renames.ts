import { type Disposable, type Uri, workspace } from 'vscode';
import { isState, stateFileOf } from '../../core/revisions/state';

/**
 * Takes what is remembered of a dossier's texts along where the editor renames or moves it: under the new name, all that was
 * revised would be accepted unseen.
 */
export function followRenames(): Disposable {
  return workspace.onDidRenameFiles(async ({ files }) => {
    if (!workspace.isTrusted) return;
    for (const { oldUri, newUri } of files) {
      const [from, to] = [oldUri, newUri].map(besides) as [Uri, Uri];
      // The server may have begun a file anew by now.
      if (await hasState(from)) await workspace.fs.rename(from, to, { overwrite: true });
    }
  });
}

const besides = (dossier: Uri): Uri => dossier.with({ path: stateFileOf(dossier.path) });

/** Whether a file is of Dossier's making; other tools have lock files, too. */
async function hasState(file: Uri): Promise<boolean> {
  try {
    return isState(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch {
    return false;
  }
}
