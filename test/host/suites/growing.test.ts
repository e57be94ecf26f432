import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS } from '../../../src/protocol/commands';
import { MENTIONS } from '../../../src/protocol/requests';
import { activated, onlyShipped } from '../support/extension';
import { caretOf, hoverAt } from '../support/features';
import {
  added,
  COMMENTED,
  DOSSIER,
  NOTE_FILE,
  ownWorkspace,
  saved,
  select,
  TEXT,
  undoByMessage,
  undoInEditor,
} from '../support/growing';
import { closeEditors, fileUri, openFile, openUntitled } from '../support/notes';
import { BACK, CANCEL, ENTER, type Given, Person } from '../support/person';
import { until } from '../support/until';

interface Case {
  readonly command: keyof typeof COMMANDS;
  readonly file: string;
  readonly words: string;
  readonly answers: readonly Given[];
  /** What is written, and nothing else. */
  readonly written: string;
}

/** From a selection to what is saved. */
const CASES: Readonly<Record<string, Case>> = {
  'an entity': {
    command: 'addEntity',
    file: NOTE_FILE,
    words: 'Quay Works',
    answers: [ENTER, 'Company', ENTER],
    written: '\n  quay-works:\n    type: Company\n    name: Quay Works\n',
  },
  'an alias, by way of an entity': {
    command: 'addAlias',
    file: NOTE_FILE,
    words: 'PHB',
    answers: ['Port Harbour Board', ENTER, ENTER],
    written: ', aliases: [PHB]',
  },
  'a claim': {
    command: 'addClaim',
    file: TEXT,
    words: 'Delta Dredging says that it signed on 12 March 2019',
    answers: ['It signed on 12 March 2019.', ENTER, 'Delta Dredging', ENTER, '12 March 2019'],
    written: `
  - id: signed
    about: [delta]
    text: It signed on 12 March 2019.
    by: delta
    stance: asserts
    date: 2019-03-12
    cite:
      - source: ledger-2019
        paragraph: 3
        quote: {exact: Delta Dredging says that it signed on 12 March 2019, suffix: ', in PHB’s own house.'}
        fingerprint: w1-2f2e680d0616709e
`,
  },
  'an event': {
    command: 'addEvent',
    file: TEXT,
    words: 'it signed on 12 March 2019',
    answers: ['Delta signs', '12 March 2019', ['Delta Dredging']],
    written: `events:
  - id: delta-signs
    date: 2019-03-12
    title: Delta signs
    entities: [delta]
    cite:
      - source: ledger-2019
        paragraph: 3
        quote: {exact: it signed on 12 March 2019, prefix: 'Delta Dredging says that ', suffix: ', in PHB’s own house.'}
        fingerprint: w1-2f2e680d0616709e
`,
  },
  'a source': {
    command: 'addSource',
    file: NOTE_FILE,
    words: 'The',
    answers: ['By hand', 'Letter to the Board', 'Report', 'Doe, Jane', 'early 2012', 'Done'],
    written: `  doe-2012:
    type: report
    title: Letter to the Board
    author:
      - {family: Doe, given: Jane}
    issued: 2012-01/2012-04

`,
  },
  'an exclusion': {
    command: 'notThisEntity',
    file: NOTE_FILE,
    words: 'Port Harbour Board',
    answers: ['In this file'],
    written: 'exclusions:\n  - entity: harbour-board\n    text: Port Harbour Board\n    in: note.md\n',
  },
};

describe('growing a dossier', () => {
  let api: ExtensionApi;
  let person: Person;

  before(async () => {
    api = await activated();
    person = new Person(api.desk.ask);
    await until('the dossier that ships is read', () => api.server.model);
  });

  // What a test that failed left open would be the next one's first question.
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'));

  for (const [eol, name] of [
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
  ] as const) {
    describe(`with ${name}`, () => {
      ownWorkspace(eol);
      for (const [what, { command, file, words, answers, written }] of Object.entries(CASES)) {
        it(`writes ${what}, keeps every other byte, and undoes it again`, async () => {
          const before = await saved();
          await select(file, words);
          await person.run(COMMANDS[command], answers);
          assert.equal(await added(before), written.replaceAll('\n', eol));
          await undoByMessage(api);
          assert.equal(await saved(), before);
        });
      }
    });
  }

  describe('in any case', () => {
    ownWorkspace();

    for (const [what, { command, file, words, answers }] of Object.entries(CASES)) {
      it(`leaves everything as it is where ${what} is cancelled at any step`, async () => {
        for (const step of answers.keys()) {
          await select(file, words);
          await person.run(COMMANDS[command], [...answers.slice(0, step), CANCEL]);
          assert.equal(await saved(), COMMENTED, `step ${step + 1}`);
        }
        assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
      });
    }

    it('goes back and keeps what was answered', async () => {
      await select(NOTE_FILE, 'Quay Works');
      const asked = await person.run(COMMANDS.addEntity, [
        'Quay Works Ltd',
        BACK,
        ENTER,
        'Company',
        BACK,
        ENTER,
        ENTER,
      ]);
      assert.equal(asked[0], asked[2]);
      assert.match(await added(COMMENTED), /name: Quay Works Ltd/);
    });

    it('undoes in the dossier’s own editor, where it is one step', async () => {
      await select(NOTE_FILE, 'Quay Works');
      await person.run(COMMANDS.addEntity, CASES['an entity']!.answers);
      await undoInEditor();
      assert.equal(await saved(), COMMENTED);
    });

    it('makes a note a source together with a claim in it, as one step', async () => {
      await select(NOTE_FILE, 'The Quay Works were seen in early 2012.');
      const claim: Given[] = [
        ENTER,
        ['Port Harbour Board'],
        ENTER,
        'Asserts',
        'No date',
        'This text: make it a source…',
      ];
      await person.run(COMMANDS.addClaim, [...claim, 'Notes', 'Report', '', 'No date', 'Done']);
      assert.match(await saved(), / {2}note:\n {4}type: report\n {4}title: Notes\n {4}text: note\.md\n/);
      assert.match(await saved(), /source: note\n +paragraph: 1\n/);
      await undoInEditor();
      assert.equal(await saved(), COMMENTED);
    });

    it('adds an entity together with a claim about it, as one step', async () => {
      await select(NOTE_FILE, 'The Quay Works were seen in early 2012.');
      const about: Given[] = [ENTER, ['None of these: add an entity first…'], 'Quay Works', 'Company', ENTER];
      const claim: Given[] = [ENTER, ['Quay Works'], 'Quay Works', 'Asserts', 'No date', 'No source yet'];
      await person.run(COMMANDS.addClaim, [...about, ...claim]);
      assert.match(await saved(), / {2}quay-works:\n {4}type: Company\n {4}name: Quay Works\n/);
      assert.match(await saved(), /about: \[quay-works\]\n.*\n {4}by: quay-works\n/);
      await undoInEditor();
      assert.equal(await saved(), COMMENTED);
    });

    it('does not save what somebody was writing, and says so by the dot on its tab', async () => {
      const files = vscode.workspace.getConfiguration('files');
      await files.update('autoSave', 'off', true);
      const { editor, document } = await openFile(DOSSIER);
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# mine\n'));
      await select(NOTE_FILE, 'Quay Works');
      await person.run(COMMANDS.addEntity, CASES['an entity']!.answers);
      assert.equal(await saved(), COMMENTED);
      assert.ok(document.isDirty && document.getText().startsWith('# mine\n'));
      assert.match(document.getText(), /quay-works:/);
      await files.update('autoSave', undefined, true);
    });

    it('recognises at once what was added, and no more what was excluded', async () => {
      await select(NOTE_FILE, 'Quay Works');
      await person.run(COMMANDS.addEntity, CASES['an entity']!.answers);
      const note = await openUntitled('markdown', 'The Quay W|orks.');
      await hoverAt(note, caretOf(note), /Quay Works/);
      await select(NOTE_FILE, 'Port Harbour Board');
      await person.run(COMMANDS.notThisEntity, ['Here']);
      const uri = fileUri(NOTE_FILE).toString();
      await until('the words name nobody any more', async () => {
        const mentions = await api.server.request(MENTIONS, { textDocument: { uri } });
        return mentions?.every(({ entity }) => entity !== 'harbour-board');
      });
      await person.run(COMMANDS.notThisEntity, []);
      assert.match(api.desk.said?.message ?? '', /Put the cursor/);
    });

    it('says so where nothing fits what is typed', async () => {
      await select(NOTE_FILE, 'the Port Harbour Board');
      const done = vscode.commands.executeCommand(COMMANDS.addEntity);
      const input = await until('the first question', () => api.desk.ask.shown);
      assert.ok('items' in input);
      input.value = 'qqq';
      await until('a remark', () => input.items.some(({ label }) => label === 'Nothing here fits “qqq”.'));
      input.value = '';
      await until('no remark any more', () => input.items.every(({ alwaysShow }) => !alwaysShow));
      input.hide();
      await done;
      assert.equal(await saved(), COMMENTED);
    });

    it('warns of a name that is known, and offers the alias', async () => {
      await select(NOTE_FILE, 'the Port Harbour Board');
      const asked = await person.run(COMMANDS.addEntity, [CANCEL]);
      assert.match(asked[0]!, /near to what is known/);
    });

    it('takes sources over from a bibliography', async () => {
      const entry = '@book{doe2012, author={Doe, Jane}, title={On dredging}, year={2012}}';
      await vscode.workspace.fs.writeFile(fileUri('own/refs.bib'), new TextEncoder().encode(entry));
      await person.run(COMMANDS.addSource, ['A bibliography', 'own/refs.bib', ENTER]);
      assert.match(await added(COMMENTED), /^ {2}doe2012:\n {4}type: book\n {4}title: On dredging\n/);
    });

    it('asks which dossier, the last one first', async () => {
      const other = 'dossier: 1\ntitle: Other\n';
      await vscode.workspace.fs.writeFile(fileUri('own/other.dossier.yaml'), new TextEncoder().encode(other));
      await until('both are known', () => api.server.model?.dossiers === 2);
      await select(NOTE_FILE, 'Quay Works');
      await person.run(COMMANDS.addEntity, ['Other', ENTER, 'Company', ENTER]);
      assert.equal(await saved(), COMMENTED);
      assert.match(await saved('own/other.dossier.yaml'), /^dossier: 1\ntitle: Other\n.*quay-works:/s);
      await select(NOTE_FILE, 'Quay Works');
      await until('the entity is known', async () => {
        const asked = await person.run(COMMANDS.addEntity, [CANCEL]);
        return /near to what is known/.test(asked[0]!);
      });
    });
  });

  describe('from nothing', () => {
    afterEach(async () => {
      await closeEditors();
      for (const made of await vscode.workspace.findFiles('*.dossier.yaml')) await vscode.workspace.fs.delete(made);
      await vscode.workspace.getConfiguration('dossier').update('builtin', undefined, false);
      await until('the dossier that ships is in use alone', onlyShipped);
    });

    const ownInUse = () => until('it takes the place of the one that ships', () => api.server.model?.builtin === false);

    it('makes a dossier and opens it, and never writes over one', async () => {
      await person.run(COMMANDS.createDossier, ['Harbour: a contract', 'harbour.dossier.yaml']);
      assert.match(await saved('harbour.dossier.yaml'), /^(?:# .*\n)+dossier: 1\ntitle: "Harbour: a contract"\n$/);
      assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /harbour\.dossier\.yaml$/);
      await ownInUse();
      const asked = await person.run(COMMANDS.createDossier, ['Harbour', CANCEL]);
      assert.match(asked[1]!, /name of its file/);
    });

    it('undoes a dossier that was made by the message: the file goes', async () => {
      await person.run(COMMANDS.createDossier, ['Harbour', 'harbour.dossier.yaml']);
      await ownInUse();
      await undoByMessage(api);
      await assert.rejects(saved('harbour.dossier.yaml'));
      assert.deepEqual(vscode.window.tabGroups.activeTabGroup.tabs, []);
      await until('the dossier that ships is in use alone', onlyShipped);
    });

    it('keeps a dossier that was made, however often one undoes in its editor, and what was written in it', async () => {
      // A name of its own: the editor may hold, and undo to, what it read of another file of that name.
      const name = 'never-gone.dossier.yaml';
      await person.run(COMMANDS.createDossier, ['Never gone', name]);
      await ownInUse();
      const made = await saved(name);
      const { editor, document } = await openFile(name);
      await editor.edit(edit => edit.insert(document.positionAt(made.length), 'entities: {}\n'));
      await document.save();
      await undoByMessage(api);
      assert.equal(await saved(name), `${made}entities: {}\n`);
      for (let times = 0; times < 5; times++) await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), made);
      assert.equal(await saved(name), `${made}entities: {}\n`);
      await vscode.commands.executeCommand('redo');
      assert.equal(document.getText(), `${made}entities: {}\n`);
    });

    it('makes one on the way to a first entity, in one row of questions', async () => {
      await openUntitled('plaintext', 'Quay Works');
      await vscode.commands.executeCommand('editor.action.selectAll');
      await person.run(COMMANDS.addEntity, ['First', ENTER, ENTER, 'Company', ENTER]);
      assert.match(await saved('first.dossier.yaml'), /^dossier: 1\ntitle: First\n.*quay-works:\n {4}type: Company/ms);
      await ownInUse();
    });

    it('keeps the one that ships where the new one refers to it', async () => {
      const { editor, document } = await openFile('notes/surveillance.md');
      const at = document.getText().indexOf('ZTE');
      editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at));
      await person.run(COMMANDS.notThisEntity, ['First', ENTER, 'Everywhere']);
      assert.match(await saved('first.dossier.yaml'), /exclusions:.*entity: zte/s);
      assert.equal(vscode.workspace.getConfiguration('dossier').get('builtin'), 'always');
      await until('both are in use', () => api.server.model?.dossiers === 2);
    });
  });
});
