import '../fake-editor';
import assert from 'node:assert/strict';
import { CancellationError, type CommentReply } from 'vscode';
import type { PassageComments } from '../../../src/client/comments/comments';
import { AnnotationWriter } from '../../../src/client/comments/writing';
import { ANNOTATE, EDIT } from '../../../src/protocol/editing';
import { FakeDesk, OWN, type Setting } from '../fake-desk';
import { editor, newEditor } from '../fake-editor';
import { ENTER, type Given, Script } from '../script';

const START = { line: 0, character: 0 };
const ANNOTATION = { id: 'note-1', body: 'Odd.', target: { source: 'ledger-2019', paragraph: 2 } };
const SHOWS = { uri: OWN.uri, range: { start: START, end: START } };

/** Writes “Odd.” into a thread that was just begun, and gives what came of it. */
async function write(setting: Setting, answers: readonly Given[] = []) {
  const desk = new FakeDesk(new Script(answers), setting);
  const adopted: unknown[] = [];
  const comments = {
    of: () => undefined,
    in: () => ({ of: () => undefined, adopt: (...given: unknown[]) => adopted.push(given) }),
  };
  const thread = { uri: 'file:///notes/ledger.txt', comments: [], disposed: 0, dispose: () => thread.disposed++ };
  const reply = { thread, text: ' Odd. ' } as unknown as CommentReply;
  const writer = new AnnotationWriter(comments as unknown as PassageComments, desk);
  const error = await writer.add(reply).catch(thrown => thrown as unknown);
  return { desk, adopted, error, isGone: thread.disposed > 0 };
}

const refuse = (error: Error) => () => {
  throw error;
};

describe('what is typed into a thread', () => {
  beforeEach(() => {
    newEditor().pressed = 'Copy Text';
  });

  it('can be copied where the server does not answer', async () => {
    const { error, isGone } = await write({ answers: { [ANNOTATE]: refuse(new CancellationError()) } });
    assert.ok(error instanceof CancellationError);
    assert.ok(isGone);
    assert.deepEqual(editor.said, [{ message: 'The annotation was not written.', buttons: ['Copy Text'] }]);
    assert.equal(editor.clipboard, 'Odd.');
  });

  it('can be copied where its dossier can’t be made', async () => {
    const setting = { dossiers: [], writes: false, answers: { [ANNOTATE]: { annotation: ANNOTATION } } };
    const { desk } = await write(setting, ['Harbour', ENTER]);
    assert.equal(desk.written[0]?.home.title, 'Harbour');
    assert.match(editor.said[0]!.message, /was not written/);
    assert.equal(editor.clipboard, 'Odd.');
  });

  it('can be copied where its dossier can’t be opened or changed', async () => {
    const annotated = { annotation: ANNOTATION, dossier: OWN.uri };
    await write({ answers: { [ANNOTATE]: annotated } });
    assert.match(editor.said[0]!.message, /could not be written to/);
    assert.equal(editor.clipboard, 'Odd.');
    newEditor().open(OWN.uri, 'dossier: [');
    await write({ answers: { [ANNOTATE]: annotated, [EDIT]: { message: 'Broken.' } } });
    assert.deepEqual(editor.said, [{ message: 'Broken.', buttons: ['Copy Text'] }]);
  });

  it('is shown, and said not to be saved, where its dossier can’t be saved', async () => {
    const document = editor.open(OWN.uri, 'dossier: 1\n');
    document.whenSaved = undefined;
    const edits = [{ range: SHOWS.range, newText: '# Odd.\n' }];
    const { adopted } = await write({
      answers: {
        [ANNOTATE]: { annotation: ANNOTATION, dossier: OWN.uri, thread: 'thread-1' },
        [EDIT]: { edits, version: 1, shows: SHOWS },
      },
    });
    assert.equal(document.getText(), '# Odd.\ndossier: 1\n');
    assert.equal(adopted.length, 1);
    assert.match(editor.said[0]!.message, /could not be saved; the change stands in its editor/);
  });
});
