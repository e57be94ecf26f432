import '../fake-editor';
import assert from 'node:assert/strict';
import { type CommentController, CommentMode, type CommentThread, Uri } from 'vscode';
import { DocumentThreads } from '../../../src/client/comments/document-threads';
import { PassageComment } from '../../../src/client/comments/passage-comment';
import type { AnnotationThread } from '../../../src/protocol/editing';

const PLACE = { source: 'ledger-2019', paragraph: 2 };
const thread = (id: string, body: string): AnnotationThread => ({
  kind: 'annotations',
  id,
  place: PLACE,
  range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } },
  items: [{ kind: 'annotation', id: `of-${id}`, body, dossier: 'file:///a.dossier.yaml', editable: true }],
});

/** Keeps the threads that are on the screen. */
function controller() {
  const shown = new Set<CommentThread>();
  const createCommentThread = (uri: Uri, range: unknown, comments: readonly unknown[]) => {
    const made = { uri, range, comments, dispose: () => shown.delete(made) } as unknown as CommentThread;
    shown.add(made);
    return made;
  };
  return { shown, controller: { createCommentThread } as unknown as CommentController };
}

describe('the threads of a document', () => {
  const bodies = (shown: ReadonlySet<CommentThread>) =>
    [...shown].flatMap(({ comments }) => comments.map(({ body }) => (body as { value: string }).value));

  it('are as the server says', () => {
    const { shown, controller: made } = controller();
    const threads = new DocumentThreads(made, Uri.parse('file:///ledger.txt'));
    threads.show([thread('a', 'One'), thread('b', 'Two')]);
    assert.deepEqual(bodies(shown), ['One', 'Two']);
    const [first] = shown;
    threads.show([thread('a', 'Changed')]);
    assert.deepEqual(bodies(shown), ['Changed']);
    assert.equal([...shown][0], first);
  });

  it('stay while words in them are being edited, whatever becomes of the dossier', () => {
    const { shown, controller: made } = controller();
    const threads = new DocumentThreads(made, Uri.parse('file:///ledger.txt'));
    threads.show([thread('a', 'One'), thread('b', 'Two')]);
    const edited = [...shown][0]!.comments[0] as PassageComment;
    assert.ok(edited instanceof PassageComment);
    edited.mode = CommentMode.Editing;
    edited.body.value = 'One, and what was typed';
    threads.show([]);
    assert.deepEqual(bodies(shown), ['One, and what was typed']);
    threads.show([thread('a', 'One'), thread('b', 'Two')]);
    assert.deepEqual(bodies(shown), ['One, and what was typed', 'Two']);
    edited.restore();
    threads.show([]);
    assert.deepEqual(bodies(shown), []);
  });
});
