import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { ENTITIES } from '../../../src/protocol/requests';
import { activated, onlyShipped } from '../support/extension';
import { closeEditors, fileUri, openFile, remove } from '../support/notes';
import { until } from '../support/until';

const company = (key: string) => `dossier: 1\nentities:\n  ${key}: {type: Company, name: ${key}}\n`;
const FILE = 'own/a.dossier.yaml';

/** As another program does it, of which the editor learns by its watchers alone. */
async function writeOutside(path: string, text: string): Promise<void> {
  const { fsPath } = fileUri(path);
  await mkdir(dirname(fsPath), { recursive: true });
  await writeFile(fsPath, text);
}

describe('dossiers are followed', () => {
  let api: ExtensionApi;
  const knows = (...keys: string[]) =>
    until(`the entities ${keys} and no others`, async () => {
      const known = await api.server.request(ENTITIES, {});
      return known?.map(({ key }) => key).join() === keys.join();
    });

  beforeEach(async () => {
    api = await activated();
    await writeOutside(FILE, company('alpha'));
    await knows('alpha');
  });
  afterEach(async () => {
    await closeEditors();
    await remove('own');
    await until('the dossier that ships is in use alone', onlyShipped);
  });

  it('as they are typed', async () => {
    const { editor, document } = await openFile(FILE);
    await editor.edit(edit =>
      edit.insert(document.positionAt(document.getText().length), '  beta: {type: Company, name: B}\n'),
    );
    await knows('alpha', 'beta');
  });

  it('where another program changes them', async () => {
    await writeOutside(FILE, company('beta'));
    await knows('beta');
  });

  it('where they are renamed, by another program and in the editor', async () => {
    await rename(fileUri(FILE).fsPath, fileUri('own/b.dossier.yaml').fsPath);
    await writeOutside('own/b.dossier.yaml', company('beta'));
    await knows('beta');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri('own/b.dossier.yaml'), fileUri('own/no-dossier.yaml'));
    await vscode.workspace.applyEdit(edit);
    await until('the dossier that ships is in use alone', onlyShipped);
  });

  it('where they are deleted', async () => {
    await writeOutside('own/b.dossier.yaml', company('beta'));
    await knows('alpha', 'beta');
    await rm(fileUri(FILE).fsPath);
    await knows('beta');
  });

  it('where their folder is moved away and another takes its place at once', async () => {
    await rename(fileUri('own').fsPath, await mkdtemp(join(tmpdir(), 'moved-')));
    await writeOutside('own/b.dossier.yaml', company('beta'));
    await knows('beta');
  });

  it('where thirty of them change at once, as by a switch of branches', async () => {
    const numbers = Array.from({ length: 30 }, (_, number) => String(number).padStart(2, '0'));
    const all = (prefix: string) =>
      Promise.all(numbers.map(number => writeOutside(`own/n${number}.dossier.yaml`, company(prefix + number))));
    await all('one');
    await knows('alpha', ...numbers.map(number => `one${number}`));
    await all('two');
    await knows('alpha', ...numbers.map(number => `two${number}`));
  });
});
