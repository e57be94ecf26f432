import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import {
  added,
  COMMENTED,
  DOSSIER,
  ownWorkspace,
  saved,
  select,
  TEXT,
  undoByMessage,
  undoInEditor,
} from '../support/growing';
import { fileUri, type Note, openFile, openNote } from '../support/notes';
import { CANCEL, Person } from '../support/person';
import { until } from '../support/until';

const NOTED = `${COMMENTED}annotations:
  - id: compare
    body: Compare with *June*.
    target: {source: ledger-2019, paragraph: 3, quote: {exact: Delta Dredging says that it signed on 12 March 2019}}
`;

describe('comments in the text of a source', () => {
  let api: ExtensionApi;
  let text: Note;
  /** Makes threads as a person does by the sign in the margin. */
  let margin: vscode.CommentController;

  before(async () => {
    api = await activated();
    margin = vscode.comments.createCommentController('test', 'Test');
    await setting(true);
  });
  after(async () => {
    margin.dispose();
    await setting(undefined);
  });
  ownWorkspace();
  beforeEach(async () => {
    text = await openFile(TEXT);
    await shown(0, 'renewal-price');
  });

  const setting = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('dossier').update('comments', value, vscode.ConfigurationTarget.Workspace);
  const threads = () => api.comments.in(text.document.uri)?.all ?? [];
  /** The threads as their lines and what they hold. */
  const said = () =>
    threads().map(thread => [
      thread.range?.start.line,
      ...(api.comments.of(thread)?.items.map(({ kind, id }) => `${kind} ${id}`) ?? []),
    ]);
  /** A thread by what is in it; waits for it to be shown. */
  const shown = (index: number, id: string): Promise<vscode.CommentThread> =>
    until(`a thread with ${id}: ${JSON.stringify(said())}`, () =>
      threads().find(thread => api.comments.of(thread)?.items[index]?.id === id),
    );
  type Comment = Parameters<ExtensionApi['writer']['edit']>[0];
  const commentIn = (thread: vscode.CommentThread, index = 0) => thread.comments[index] as unknown as Comment;
  const bodyOf = (thread: vscode.CommentThread, index = 0) => commentIn(thread, index).body.value;
  const begin = (start: [number, number], end: [number, number]) =>
    margin.createCommentThread(text.document.uri, new vscode.Range(...start, ...end), []);

  it('show what rests on each passage at its line, read-only', async () => {
    const thread = await shown(0, 'renewal-price');
    assert.deepEqual(said(), [[2, 'claim renewal-price']]);
    assert.match(bodyOf(thread), /4\.1 million euros/);
    assert.equal(thread.canReply, false);
    assert.equal(thread.label, 'Rests on this passage');
  });

  it('move with the text, and stay the same threads', async () => {
    await vscode.workspace.fs.writeFile(fileUri(DOSSIER), new TextEncoder().encode(NOTED));
    const thread = await shown(0, 'compare');
    await text.editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'One.\n\nTwo.\n\n'));
    await until('the annotation follows its words', () => thread.range?.start.line === 8);
    assert.match(thread.label ?? '', /now in paragraph 5, not 3/);
    await vscode.commands.executeCommand('undo');
    await until('the annotation is back', () => thread.range?.start.line === 4);
    assert.equal(thread.label, 'Annotations');
    assert.ok(threads().includes(thread));
  });

  it('follow the dossier, and keep what is being edited', async () => {
    await vscode.workspace.fs.writeFile(fileUri(DOSSIER), new TextEncoder().encode(NOTED));
    const thread = await shown(0, 'compare');
    assert.equal(thread.range?.start.line, 4);
    assert.equal(bodyOf(thread), 'Compare with *June*.');
    const comment = commentIn(thread);
    api.writer.edit(comment);
    comment.body = new vscode.MarkdownString('Half a');
    const other = NOTED.replace('with *June*', 'with July').replace('The renewal costs', 'It costs');
    await vscode.workspace.fs.writeFile(fileUri(DOSSIER), new TextEncoder().encode(other));
    await until('the claim has its new words', async () => /It costs/.test(bodyOf(await shown(0, 'renewal-price'))));
    assert.equal(bodyOf(thread), 'Half a');
    api.writer.cancel(comment);
    assert.equal(bodyOf(thread), 'Compare with July.');
  });

  it('are written into the dossier from the margin, and undone there', async () => {
    const thread = begin([4, 0], [4, 14]);
    await vscode.commands.executeCommand(COMMANDS.addAnnotation, { thread, text: 'Who owns it?\n\n- *ask*\n' });
    const yaml = await added(COMMENTED);
    assert.match(yaml, /annotations:\n {2}- id: owns-ask\n/);
    assert.match(yaml, /exact: Delta Dredging/);
    assert.deepEqual([bodyOf(thread), thread.canReply], ['Who owns it?\n\n- *ask*', true]);
    await until('the server says the same', () => said().length === 2);
    assert.ok(threads().includes(thread));
    assert.equal(bodyOf(thread), 'Who owns it?\n\n- *ask*');
    await undoInEditor();
    assert.equal(await saved(), COMMENTED);
    await until('the thread is gone', () => said().length === 1);
  });

  it('are answered, edited and deleted', async () => {
    const thread = begin([2, 0], [2, 0]);
    await vscode.commands.executeCommand(COMMANDS.addAnnotation, { thread, text: 'The whole paragraph.' });
    await vscode.commands.executeCommand(COMMANDS.replyToAnnotation, { thread, text: 'And one more.' });
    assert.deepEqual([thread.comments.length, bodyOf(thread, 1)], [2, 'And one more.']);
    await until('the server says the same', () => said().length === 2 && said()[1]?.length === 3);
    const both = await saved();
    assert.equal(both.match(/paragraph: 2, fingerprint/g)?.length, 2);

    const comment = commentIn(thread, 1);
    api.writer.edit(comment);
    comment.body = new vscode.MarkdownString('And another.');
    await api.writer.save(comment);
    assert.equal(await saved(), both.replace('And one more.', 'And another.'));

    await api.writer.remove(commentIn(thread));
    assert.deepEqual([thread.comments.length, bodyOf(thread)], [1, 'And another.']);
    await api.writer.remove(commentIn(thread));
    await until('nothing is noted any more', () => said().length === 1);
    assert.doesNotMatch(await saved(), /another/);
  });

  it('are shown once, also where the server was quicker to say them', async () => {
    await vscode.workspace.fs.writeFile(fileUri(DOSSIER), new TextEncoder().encode(NOTED));
    const thread = await shown(0, 'compare');
    const [item] = api.comments.of(thread)!.items;
    api.comments.in(text.document.uri)!.supply(thread, item!);
    assert.equal(thread.comments.length, 1);
    api.comments.in(text.document.uri)!.supply(thread, { ...item!, id: 'another' });
    assert.equal(thread.comments.length, 2);
  });

  it('are written by a command too, which can be cancelled', async () => {
    const person = new Person(api.desk.ask);
    await select(TEXT, 'PHB’s own house');
    await person.run(COMMANDS.annotate, [CANCEL]);
    assert.equal(await saved(), COMMENTED);
    await person.run(COMMANDS.annotate, ['Really?']);
    assert.match(await added(COMMENTED), /body: Really\?/);
    assert.equal((await shown(0, 'really')).range?.start.line, 4);
    await undoByMessage(api);
    assert.equal(await saved(), COMMENTED);
  });

  it('are shown from the message of the command on, where the setting is off', async () => {
    await setting(false);
    await until('no threads', () => threads().length === 0 && !api.comments.in(text.document.uri));
    await select(TEXT, 'PHB’s own house');
    await new Person(api.desk.ask).run(COMMANDS.annotate, ['Really?']);
    await api.desk.said!.actions.find(({ title }) => title === 'Show Annotations in the Text')!.run();
    assert.equal((await shown(0, 'really')).range?.start.line, 4);
  });

  it('are offered in the texts of sources alone, where the setting is on', async () => {
    const note = await openNote('own/plain.md', 'The Port Harbour Board.');
    await until('the note was looked at', () => api.server.model);
    assert.equal(api.comments.in(note.document.uri), undefined);
    await setting(false);
    await until('no threads', () => threads().length === 0 && !api.comments.in(text.document.uri));
    await setting(true);
    await shown(0, 'renewal-price');
  });

  it('open what is said in its dossier', async () => {
    await vscode.workspace.fs.writeFile(fileUri(DOSSIER), new TextEncoder().encode(NOTED));
    const thread = await shown(0, 'compare');
    await vscode.commands.executeCommand(COMMANDS.openEntry, commentIn(thread));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'compare');
  });
});
