import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Server } from './server';

/** What a window is opened with; absolute paths. */
export interface WindowOptions {
  /** A folder, or a `.code-workspace` file of several; an empty window where absent. */
  readonly folder?: string;
  /** An extension under development, as a folder with its package.json. */
  readonly extension?: string;
  /** A CommonJS file in the extension's folder that exports `run()`. */
  readonly tests?: string;
  /** A file to show. */
  readonly file?: string;
}

/** The address of a window of this server, token included. */
export function windowUrl(server: Server, { folder, extension, tests, file }: WindowOptions = {}): string {
  const url = new URL(`http://${server.authority}/?tkn=${server.token}`);
  const remote = (path: string) => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  if (folder) {
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, decodeURIComponent(pathToFileURL(folder).pathname));
  }
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * An empty page, the size of a modest laptop's window, in a headless browser of its own.
 * @param scale device pixels for each CSS pixel
 */
export async function openPage(scale = 1): Promise<Page> {
  const browser = await launchBrowser();
  return browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale });
}
