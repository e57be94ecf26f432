import * as vscode from 'vscode';
import { closeEditors, openFile } from '../support/notes';
import { until } from '../support/until';

describe('in the web worker', () => {
  afterEach(closeEditors);

  it('runs without Node', () => {
    if ('process' in globalThis && process.versions?.node) throw new Error('This is Node.');
  });

  it('the extension is active', async () => {
    await openFile('notes/surveillance.md');
    await until('the extension is active', () => vscode.extensions.getExtension('dossier.dossier')?.isActive);
  });
});
