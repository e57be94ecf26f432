import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { WindowOptions } from './workbench';

const FOLDER = '/extension';

/**
 * Has the workbench of a page run an extension as a web site like vscode.dev does: fetched from the page's own origin,
 * in the web worker host. An extension that comes from the server's machine would run there, or could start no worker.
 * @param authority the server's
 * @returns what the window is opened with
 */
export async function serveWebExtension(
  page: Page,
  authority: string,
  { folder, extension, tests }: Required<Omit<WindowOptions, 'file'>>,
): Promise<WindowOptions> {
  const uri = (path: string) => ({ scheme: 'http', authority, path });
  const options = { extensions: [uri(FOLDER)], extensionTestsPath: uri(tests.replace(extension, FOLDER)) };
  // The workbench reads its options from an attribute of the page; those for development come from no address.
  await page.addInitScript(added => {
    const getAttribute = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
      const settings = JSON.parse(value);
      return JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...added } });
    };
  }, options);
  await page.route(
    url => url.host === authority && url.pathname.startsWith(`${FOLDER}/`),
    route => route.fulfill({ path: join(extension, new URL(route.request().url()).pathname.slice(FOLDER.length)) }),
  );
  return { folder };
}
