import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fingerprintsOf } from '../../../src/core/citation/fingerprint';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import { closeEditors, fileUri, remove, workspaceFolder } from '../support/notes';
import { Person } from '../support/person';
import { until } from '../support/until';

const MEMO = 'Memo to the board\n\nThe renewal will cost 4.1 million.\n\nPlease burn this.\n';
const DOSSIER = `dossier: 1
sources:
  memo: {title: A memo, text: memo.md, digest: true, fingerprints: [${fingerprintsOf(MEMO).join(', ')}]}
`;

describe('originals in Restricted Mode', () => {
  const elsewhere = vscode.Uri.joinPath(workspaceFolder(), '..', 'elsewhere-restricted', 'memo.txt');
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  after(async () => {
    await closeEditors();
    await remove('own');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(elsewhere, '..'), { recursive: true });
  });

  it('are attached by the person, wherever they lie, and let go of', async () => {
    await write(elsewhere, MEMO);
    await write(fileUri('own/memo.md'), 'What it is\n\nThe price.\n\nA wish.\n');
    await write(fileUri('own/memo.dossier.yaml'), DOSSIER);
    const api = await activated();
    await until('the dossier is in use', () => api.server.model && !api.server.model.builtin);
    const jump = async () => {
      await vscode.commands.executeCommand(COMMANDS.openPassage, { source: 'memo', paragraph: 2 });
      return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);
    };
    assert.equal(await jump(), 'memo.md');
    Object.assign(api.desk, { browse: async () => elsewhere.toString() });
    const person = new Person(api.desk.ask);
    await person.run(COMMANDS.attachOriginal, ['A file…'], { source: 'memo' });
    Reflect.deleteProperty(api.desk, 'browse');
    assert.equal(await jump(), 'memo.txt');
    await person.run(COMMANDS.detachOriginal, [], { source: 'memo' });
    assert.equal(await jump(), 'memo.md');
  });
});
