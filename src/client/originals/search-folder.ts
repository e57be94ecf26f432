import { type LogOutputChannel, l10n, ProgressLocation, type Uri, window } from 'vscode';
import { SOURCE_FILES } from '../../core/files';
import { findFiles } from '../files';
import type { Searched } from '../growing/desk';

/** How many texts are looked at at once. */
const AT_ONCE = 4;

/** Looks at each text below a folder, with a notification that says how far it is and can end it: then undefined. */
export async function searchFolder<T>(
  title: string,
  folder: Uri,
  look: (uri: string) => Promise<T | undefined>,
  log: LogOutputChannel,
): Promise<Searched<T> | undefined> {
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const uris = await findFiles(folder, [SOURCE_FILES], log, token);
    const found: { readonly index: number; readonly value: T }[] = [];
    const rest = uris.entries();
    const lookOn = async () => {
      for (const [index, uri] of rest) {
        if (token.isCancellationRequested) return;
        const value = await look(uri);
        if (value !== undefined) found.push({ index, value });
        progress.report({ increment: 100 / uris.length, message: l10n.t('{0} of {1} texts', index + 1, uris.length) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
    if (token.isCancellationRequested) return undefined;
    found.sort((a, b) => a.index - b.index);
    return { found: found.map(({ value }) => value), count: uris.length };
  });
}
