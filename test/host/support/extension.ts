import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { type Dossier, mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';

const ID = 'dossier.dossier';

/** The extension as it is installed in this window. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>(ID);
  if (found === undefined) throw new Error(`${ID} is not installed in this window`);
  return found;
}

/** What the extension gives to tests, once it is active. */
export const activated = async (): Promise<ExtensionApi> => extension().activate();

/** Whether the dossier that comes with the product is in use, and no other. */
export async function onlyShipped(): Promise<boolean> {
  const { model } = (await activated()).server;
  return model?.builtin === true && model.dossiers === 1;
}

/** The dossier that comes with the product, read without its server, to hold the server's answers against. */
export async function shippedDossier(): Promise<Dossier> {
  const uri = vscode.Uri.joinPath(extension().extensionUri, 'media', 'dossiers', 'zte', 'zte.dossier.yaml');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return mergeDossiers([parseDossier(uri.toString(), text)]);
}
