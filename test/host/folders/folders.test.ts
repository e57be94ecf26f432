import * as vscode from 'vscode';
import { HARBOUR, LEDGER } from '../../support/harbour';
import { activated } from '../support/extension';
import { caretOf, definitionsAt, hoverAt } from '../support/features';
import { closeEditors, openUntitled } from '../support/notes';
import { until } from '../support/until';

const QUAY = 'dossier: 1\nentities:\n  quay: {type: Company, name: Quay Works}\n';

/** The file of one of the window's two folders. */
const file = (folder: 0 | 1, path: string) =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![folder]!.uri, path);
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe('in a window with two folders', () => {
  before(async () => {
    await write(file(0, 'own/texts/ledger-2019.txt'), LEDGER);
    await write(file(0, 'own/harbour.dossier.yaml'), HARBOUR);
    await write(file(1, 'quay.dossier.yaml'), QUAY);
  });
  afterEach(closeEditors);

  it('the dossiers of both act as one', async () => {
    const harbour = await openUntitled('markdown', 'The P|HB met the Quay Works.');
    await hoverAt(harbour, caretOf(harbour), /Port Harbour Board/);
    await definitionsAt(harbour, caretOf(harbour));
    const quay = await openUntitled('markdown', 'The PHB met the Quay W|orks.');
    await hoverAt(quay, caretOf(quay), /Quay Works/);
    const { server } = await activated();
    await until('two dossiers, none of them the one that ships', () => {
      return server.model?.dossiers === 2 && !server.model.builtin;
    });
  });

  it('a key that both define is reported at both places', async () => {
    await write(file(1, 'more.dossier.yaml'), QUAY.replace('quay:', 'delta:'));
    const duplicates = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'duplicate-key').length;
    await until('the problem at both places', () => {
      return duplicates(file(0, 'own/harbour.dossier.yaml')) === 1 && duplicates(file(1, 'more.dossier.yaml')) === 1;
    });
    await vscode.workspace.fs.delete(file(1, 'more.dossier.yaml'));
    await until('no problem', () => duplicates(file(0, 'own/harbour.dossier.yaml')) === 0);
  });

  it('each has settings of its own', async () => {
    const settings = vscode.workspace.getConfiguration('dossier', file(1, ''));
    await write(file(0, 'research/a.yaml'), QUAY.replace(/quay|Quay Works/g, 'Unseen').replace('Unseen:', 'unseen:'));
    await write(file(1, 'research/b.yaml'), QUAY.replace('quay:', 'pier:').replace('Quay Works', 'Pier Works'));
    await settings.update('files', ['research/*.yaml'], vscode.ConfigurationTarget.WorkspaceFolder);
    const { entities } = await activated();
    await until('the entities of the dossiers that each folder’s setting names', async () => {
      const kinds = await entities.tree.getChildren();
      const found = (await Promise.all(kinds.map(kind => entities.tree.getChildren(kind)))).flat();
      return (
        found
          .map(({ label }) => label)
          .sort()
          .join() === 'Delta Dredging,Pier Works,Port Harbour Board'
      );
    });
    await settings.update('files', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  });
});
