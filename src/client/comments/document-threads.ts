import {
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  type Disposable,
  l10n,
  Range,
  type Uri,
} from 'vscode';
import type { AnnotationItem, AnnotationThread } from '../../protocol/editing';
import { toRange } from '../positions';
import { PassageComment } from './passage-comment';
import { changesTo } from './reconcile';

/** The threads of one document, kept as the server says. */
export class DocumentThreads implements Disposable {
  private readonly said = new Map<string, AnnotationThread>();
  private readonly threads = new Map<string, CommentThread>();
  /** How often a person changed them; what the server was asked before doesn't know of that. */
  changes = 0;

  constructor(
    private readonly controller: CommentController,
    private readonly uri: Uri,
  ) {}

  /**
   * Shows these threads and no others but those in which words are being edited; what is the same stays as it is, open or
   * closed, with what is typed in it.
   */
  show(wanted: readonly AnnotationThread[]): void {
    const { added, changed, removed } = changesTo(this.said, wanted);
    for (const id of removed) if (!isEdited(this.threads.get(id)!)) this.remove(id);
    for (const thread of added) this.add(thread, this.create(thread));
    for (const thread of changed) this.put(thread);
  }

  /** Takes over a thread that a person has just begun; where there is one at the same place already, that shows what is new. */
  adopt(begun: CommentThread, thread: AnnotationThread): void {
    const other = this.threads.get(thread.id);
    this.changes++;
    if (!other) {
      this.add(thread, begun);
      return;
    }
    begun.dispose();
    for (const item of thread.items) this.supply(other, item);
    other.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** Shows an item in a thread, unless the server was quicker to say it. */
  supply(thread: CommentThread, item: AnnotationItem): void {
    const items = this.of(thread)?.items ?? [];
    if (!items.some(({ kind, id }) => kind === item.kind && id === item.id)) this.revise(thread, [...items, item]);
  }

  /** Shows a thread with these items, whatever the server said last; without any it goes. */
  revise(thread: CommentThread, items: readonly AnnotationItem[]): void {
    const said = this.of(thread);
    this.changes++;
    if (!said) return;
    if (items.length === 0) this.remove(said.id);
    else this.put({ ...said, items: [...items] });
  }

  /** What the server said last of a thread; undefined for one that a person has only begun. */
  of(thread: CommentThread): AnnotationThread | undefined {
    for (const [id, known] of this.threads) if (known === thread) return this.said.get(id);
    return undefined;
  }

  /** All threads, for tests. */
  get all(): readonly CommentThread[] {
    return [...this.said.keys()].map(id => this.threads.get(id)!);
  }

  dispose(): void {
    for (const id of [...this.threads.keys()]) this.remove(id);
  }

  /** With its comments: one that has none yet opens its box for the first. */
  private create({ range, items }: AnnotationThread): CommentThread {
    const comments = items.map(item => new PassageComment(item));
    const thread = this.controller.createCommentThread(this.uri, rangeOf(range), comments);
    for (const comment of comments) comment.thread = thread;
    return thread;
  }

  private add(thread: AnnotationThread, shown: CommentThread): void {
    this.threads.set(thread.id, shown);
    this.put(thread);
  }

  private remove(id: string): void {
    this.threads.get(id)?.dispose();
    this.threads.delete(id);
    this.said.delete(id);
  }

  private put(said: AnnotationThread): void {
    this.said.set(said.id, said);
    const thread = this.threads.get(said.id)!;
    const range = rangeOf(said.range);
    if (!thread.range?.isEqual(range)) thread.range = range;
    const label = labelOf(said);
    if (thread.label !== label) thread.label = label;
    const canReply = said.kind === 'annotations';
    if (thread.canReply !== canReply) thread.canReply = canReply;
    if (thread.contextValue !== said.kind) thread.contextValue = said.kind;
    // The words that are being edited stay until they are saved or left.
    if (!isEdited(thread)) this.putComments(thread, said.items);
  }

  private putComments(thread: CommentThread, items: readonly AnnotationItem[]): void {
    const before = thread.comments.filter(comment => comment instanceof PassageComment);
    const isSame = ({ item, body }: PassageComment, wanted: AnnotationItem | undefined) =>
      JSON.stringify(item) === JSON.stringify(wanted) && body.value === wanted?.body;
    if (before.length === items.length && before.every((comment, index) => isSame(comment, items[index]))) return;
    thread.comments = items.map(item => {
      const known = before.find(comment => comment.item.kind === item.kind && comment.item.id === item.id);
      const comment = known ?? new PassageComment(item);
      comment.say(item);
      comment.thread = thread;
      return comment;
    });
  }
}

function isEdited({ comments }: CommentThread): boolean {
  return comments.some(({ mode }) => mode === CommentMode.Editing);
}

function labelOf({ kind, remark, range }: AnnotationThread): string {
  if (remark !== undefined) return remark;
  if (kind === 'claims') return range ? l10n.t('Rests on this passage') : l10n.t('Rests on this source as a whole');
  return range ? l10n.t('Annotations') : l10n.t('Annotations of this source as a whole');
}

/** What has no place is at the first line, where it has a sign: the editor shows none for a comment of a file as a whole. */
function rangeOf(range: AnnotationThread['range']): Range {
  return range ? toRange(range) : new Range(0, 0, 0, 0);
}
