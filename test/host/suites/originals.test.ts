import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { fingerprintsOf } from '../../../src/core/citation/fingerprint';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import { caretOf, hoverAt } from '../support/features';
import { saved, undoByMessage } from '../support/growing';
import { closeEditors, fileUri, openFile, openUntitled, remove, workspaceFolder } from '../support/notes';
import { CANCEL, ENTER, type Given, Person } from '../support/person';
import { until } from '../support/until';

const MEMO = 'Memo to the board\n\nThe renewal will cost 4.1 million.\n\nNobody else was asked.\n\nPlease burn this.\n';
const DIGEST = 'What it is\n\nThe price.\n\nThere were no other bids.\n\nA wish.\n';
const FILE = 'own/memo.dossier.yaml';
const DOSSIER = `# Kept by hand.
dossier: 1
sources:
  memo:
    title: "A memo" # not ours to pass on
    text: texts/memo.md
    digest: true
    fingerprints: [${fingerprintsOf(MEMO).join(', ')}]

  letter: {title: A letter, text: texts/letter.md, digest: true}
claims:
  - id: price
    about: []
    text: It costs 4.1 million.
    cite: [{source: memo, paragraph: 2}, {source: letter, paragraph: 3}]
`;

describe('originals that may not be passed on', () => {
  let api: ExtensionApi;
  let person: Person;
  /** Outside the workspace. */
  const elsewhere = (name: string) => vscode.Uri.joinPath(workspaceFolder(), '..', 'elsewhere', name);
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  /** What a person picks in the dialogs, which no test can see. */
  const picks = (uri: vscode.Uri | undefined) => {
    const browse = async () => uri?.toString();
    Object.assign(api.desk, { browse, browseFolder: browse });
  };
  /** The file that a jump opens, and the line that is selected there. */
  const jump = async () => {
    await vscode.commands.executeCommand(COMMANDS.openPassage, { source: 'memo', paragraph: 2 });
    const { document, selection } = vscode.window.activeTextEditor!;
    return `${document.uri.path.split('/').at(-1)}: ${document.getText(selection)}`;
  };
  const TO_DIGEST = 'memo.md: The price.';
  const run = (command: keyof typeof COMMANDS, answers: readonly Given[], source?: string) =>
    person.run(COMMANDS[command], answers, ...(source === undefined ? [] : [{ source }]));
  const attached = () => api.desk.attached.of('memo');

  before(async () => {
    api = await activated();
    person = new Person(api.desk.ask);
  });
  after(() => vscode.workspace.fs.delete(elsewhere(''), { recursive: true }));
  beforeEach(async () => {
    await write(elsewhere('scan-0042.txt'), `Page 1\n\n${MEMO}`);
    await write(elsewhere('deep/edited.md'), MEMO.replace('Please burn this.', 'Please keep this.'));
    await write(elsewhere('other.txt'), 'Another text altogether.\n');
    await write(fileUri('own/texts/memo.md'), DIGEST);
    await write(fileUri('own/texts/letter.md'), DIGEST);
    await write(fileUri(FILE), DOSSIER);
    await until('the dossier is in use', () => api.server.model && !api.server.model.builtin);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await api.desk.attached.set('memo', undefined);
    await closeEditors();
    await remove('own');
    await until('the dossier that ships is in use again', () => api.server.model?.builtin);
    for (const name of ['browse', 'browseFolder']) Reflect.deleteProperty(api.desk, name);
  });

  it('are attached as a file, opened from then on, and let go of by the button of the message', async () => {
    assert.equal(await jump(), TO_DIGEST);
    picks(elsewhere('scan-0042.txt'));
    await run('attachOriginal', ['A memo', 'A file…']);
    assert.equal(await jump(), 'scan-0042.txt: The renewal will cost 4.1 million.');
    await undoByMessage(api);
    assert.equal(await jump(), TO_DIGEST);
    assert.equal(await saved(FILE), DOSSIER);
  });

  it('are found in a folder, those with most of the text first', async () => {
    picks(elsewhere(''));
    const asked = await run('attachOriginal', ['A folder…', ENTER], 'memo');
    assert.match(asked[1]!, /^2 texts fit/);
    assert.match(await jump(), /^scan-0042\.txt: /);
  });

  it('are refused where they are another text, and asked about where they were edited', async () => {
    picks(elsewhere('other.txt'));
    await run('attachOriginal', ['A file…', CANCEL], 'memo');
    assert.match(api.desk.said?.message ?? '', /other\.txt is not the original of “memo”\..*Not there: ¶ 1, 2, 3, 4/);
    assert.equal(await jump(), TO_DIGEST);
    picks(elsewhere('deep/edited.md'));
    const asked = await run('attachOriginal', ['A file…', ENTER], 'memo');
    assert.match(asked[1]!, /not quite the text/);
    assert.match(await jump(), /^edited\.md: /);
  });

  it('are not attached where it is cancelled at any step', async () => {
    const ways: readonly (readonly [vscode.Uri | undefined, readonly Given[]])[] = [
      [undefined, [CANCEL]],
      [undefined, ['A memo', CANCEL]],
      [undefined, ['A memo', 'A file…', CANCEL]],
      [undefined, ['A memo', 'A folder…', CANCEL]],
      [elsewhere(''), ['A memo', 'A folder…', CANCEL]],
      [elsewhere('deep/edited.md'), ['A memo', 'A file…', CANCEL]],
    ];
    for (const [picked, answers] of ways) {
      picks(picked);
      await run('attachOriginal', answers);
      assert.equal(attached(), undefined, String(answers.length));
    }
    assert.equal(await jump(), TO_DIGEST);
    assert.equal(await saved(FILE), DOSSIER);
  });

  it('stay attached when the server starts anew, are told in the view, and are detached', async () => {
    picks(elsewhere('scan-0042.txt'));
    await run('attachOriginal', ['A file…'], 'memo');
    await api.server.restart();
    await write(fileUri(FILE), `${DOSSIER}entities: {quay: {type: Company, name: Quay Works}}\n`);
    await until('changes of files are followed again', () => api.server.model?.entities === 1);
    assert.match(await until('the dossier is read', () => jump()), /^scan-0042\.txt: /);
    await api.sources.tree.refresh();
    const node = (await api.sources.tree.getChildren()).find(({ id }) => id === 'source memo');
    assert.equal(node && api.sources.tree.getTreeItem(node).contextValue, 'attachedSource');
    await run('detachOriginal', [CANCEL]);
    assert.ok(attached());
    await run('detachOriginal', [ENTER]);
    assert.equal(await jump(), TO_DIGEST);
    await undoByMessage(api);
    assert.match(await jump(), /^scan-0042\.txt: /);
    await vscode.commands.executeCommand(COMMANDS.detachOriginal, node);
    assert.equal(await jump(), TO_DIGEST);
  });

  it('give way to the digest when they are gone, and are back when they are', async () => {
    await write(elsewhere('passing.txt'), MEMO);
    picks(elsewhere('passing.txt'));
    await run('attachOriginal', ['A file…'], 'memo');
    await closeEditors();
    await vscode.workspace.fs.delete(elsewhere('passing.txt'));
    await until('the digest is opened', async () => (await jump()) === TO_DIGEST);
    await write(elsewhere('passing.txt'), MEMO);
    await until('the original is opened', async () => /^passing\.txt/.test(await jump()));
    await vscode.workspace.fs.delete(elsewhere('passing.txt'));
  });

  it('are offered on the card of a digest and on its source in the dossier', async () => {
    const note = await openUntitled('markdown', 'So says [@me|mo, para. 2].');
    assert.match(await hoverAt(note, caretOf(note), /Attach the original…/), /command:dossier\.attachOriginal/);
    const { document } = await openFile(FILE);
    const at = document.positionAt(document.getText().indexOf('memo:'));
    await until('the actions', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
      );
      const commands = new Set(actions.map(({ command }) => command?.command));
      return commands.has(COMMANDS.attachOriginal) && commands.has(COMMANDS.makeFingerprints);
    });
  });

  describe('by the fingerprints that are made of them', () => {
    it('are known from then on: nothing but hashes is written, and it can be undone', async () => {
      picks(elsewhere('scan-0042.txt'));
      await run('makeFingerprints', ['A letter']);
      const written = (await saved(FILE)).split('\n');
      const prints = fingerprintsOf(`Page 1\n\n${MEMO}`);
      const line = written.findIndex(each => each.startsWith('  letter: '));
      assert.ok(
        prints.every(print =>
          written
            .slice(line, line + 1)
            .join()
            .includes(print),
        ),
        written[line],
      );
      assert.ok(written.at(-2)!.includes(`{source: letter, paragraph: 3, fingerprint: ${prints[2]}}`));
      assert.ok(written.at(-2)!.includes(`{source: memo, paragraph: 2}`));
      const words = MEMO.match(/\p{L}{5,}/gu)!.filter(word => !DOSSIER.includes(word));
      assert.deepEqual(
        words.filter(word => written.join('\n').includes(word)),
        [],
      );
      const attach = api.desk.said?.actions.find(({ title }) => title === 'Attach Original');
      await undoByMessage(api);
      assert.equal(await saved(FILE), DOSSIER);
      await attach!.run();
      assert.equal(api.desk.attached.of('letter'), elsewhere('scan-0042.txt').toString());
      await api.desk.attached.set('letter', undefined);
    });

    it('are not written where it is cancelled at any step', async () => {
      picks(undefined);
      const ways: readonly (readonly Given[])[] = [[CANCEL], ['A letter'], ['A memo']];
      for (const answers of ways) await run('makeFingerprints', answers);
      picks(elsewhere('other.txt'));
      await run('makeFingerprints', [CANCEL], 'memo');
      assert.equal(await saved(FILE), DOSSIER);
    });

    it('take the place of others where that is wanted', async () => {
      picks(elsewhere('other.txt'));
      await run('makeFingerprints', [ENTER], 'memo');
      const [print] = fingerprintsOf('Another text altogether.\n');
      assert.equal(await saved(FILE), DOSSIER.replace(/fingerprints: \[.*\]/, `fingerprints: [${print}]`));
      await undoByMessage(api);
      assert.equal(await saved(FILE), DOSSIER);
    });

    it('are written for a text of the dossier’s own, without a question', async () => {
      picks(undefined);
      const text = DOSSIER.replace('text: texts/memo.md\n    digest: true', 'text: texts/memo.md').replace(
        / +fingerprints:.*\n/,
        '',
      );
      await write(fileUri(FILE), text);
      await until('it is read', async () => {
        await run('makeFingerprints', [], 'memo');
        return (await saved(FILE)) !== text;
      });
      const prints = fingerprintsOf(DIGEST);
      assert.equal(
        await saved(FILE),
        text
          .replace('memo.md\n', `memo.md\n    fingerprints: [${prints.join(', ')}]\n`)
          .replace('memo, paragraph: 2', `memo, paragraph: 2, fingerprint: ${prints[1]}`),
      );
    });
  });
});
