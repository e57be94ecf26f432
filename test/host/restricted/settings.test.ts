import * as vscode from 'vscode';
import { fileUri } from '../support/notes';
import { until } from '../support/until';

describe('settings of a workspace in Restricted Mode', () => {
  after(() => vscode.workspace.fs.delete(fileUri('.vscode'), { recursive: true }));

  it('choose nothing that is read', async () => {
    const settings = {
      'dossier.files': ['elsewhere/*.yaml'],
      'dossier.sourceFolders': ['/'],
      'dossier.hover.claims': 2,
    };
    await vscode.workspace.fs.writeFile(
      fileUri('.vscode/settings.json'),
      new TextEncoder().encode(JSON.stringify(settings)),
    );
    const of = () => vscode.workspace.getConfiguration('dossier');
    // That one is not restricted: once it is there, so would the others be.
    await until('the settings are read', () => of().get('hover.claims') === 2);
    for (const name of ['files', 'sourceFolders']) {
      const { defaultValue } = of().inspect(name)!;
      if (JSON.stringify(of().get(name)) !== JSON.stringify(defaultValue)) throw new Error(`dossier.${name} is used`);
    }
  });
});
