import { CommentMode, type CommentReply, type CommentThread, env, l10n, window } from 'vscode';
import type { DossierEdit } from '../../core/editing/entries';
import { ANNOTATE, type AnnotateResult, type AnnotationItem } from '../../protocol/editing';
import { canWrite } from '../commands/create-dossier';
import { applyEdits } from '../growing/apply';
import type { Desk, Home } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { today } from '../growing/today';
import { runSteps } from '../input/steps';
import { fromRange } from '../positions';
import { inWords } from '../views/timeline-nodes';
import type { PassageComments } from './comments';
import type { PassageComment } from './passage-comment';

/** What a person does in the threads, written into a dossier as one step that can be undone there. */
export class AnnotationWriter {
  constructor(
    private readonly comments: PassageComments,
    private readonly desk: Desk,
  ) {}

  /** Writes what was typed into a thread: the first annotation of a new one, or one more at the same place. */
  async add({ thread, text }: CommentReply): Promise<void> {
    const body = text.trim();
    if (body === '') return;
    try {
      const problem = await this.addTo(thread, body);
      if (problem !== undefined) this.failed(thread, body, problem);
    } catch (error) {
      this.failed(thread, body, notWritten());
      throw error;
    }
  }

  /** Why it could not be written; undefined where it was. */
  private async addTo(thread: CommentThread, body: string): Promise<string | undefined> {
    const said = this.comments.of(thread);
    const at = said ? { place: said.place } : { range: thread.range ? fromRange(thread.range) : BEGINNING };
    const made = await this.desk.request(ANNOTATE, { textDocument: { uri: thread.uri.toString() }, at, body });
    if (!made) return l10n.t('This is not the text of a source any more.');
    const replied = said?.items.find(({ editable }) => editable)?.dossier ?? made.dossier;
    const home = replied === undefined ? await this.pickHome() : { uri: replied };
    if (!home) return notWritten();
    const annotation = { ...made.annotation, created: today() };
    const edit: DossierEdit = { kind: 'add-annotation', annotation };
    if (home.title !== undefined) {
      const done = l10n.t('Annotated the passage.');
      if (!(await this.desk.write({ home, edits: [edit], keepBuiltin: true, done }))) return notWritten();
      thread.dispose();
      return undefined;
    }
    const problem = await this.write(home.uri, edit);
    if (problem !== undefined) return problem;
    this.show(thread, made, {
      kind: 'annotation',
      id: annotation.id,
      body,
      created: inWords(annotation.created),
      dossier: home.uri,
      editable: true,
    });
    return undefined;
  }

  /** Lets the words of an annotation be edited in its place. */
  edit(comment: PassageComment): void {
    comment.mode = CommentMode.Editing;
    redraw(comment);
  }

  /** Writes the words that an annotation was given. */
  async save(comment: PassageComment): Promise<void> {
    const { item } = comment;
    const body = comment.body.value.trim();
    if (body === '') {
      void window.showWarningMessage(l10n.t('An annotation has words: write some, or delete it.'));
      return;
    }
    if (body !== item.body) {
      const problem = await this.write(item.dossier, { kind: 'set-annotation', id: item.id, body });
      if (problem !== undefined) {
        void window.showWarningMessage(problem);
        return;
      }
    }
    comment.say({ ...item, body });
    redraw(comment);
    this.revise(comment, items => items.map(other => (other.id === item.id ? comment.item : other)));
  }

  /** Leaves an annotation as it was. */
  cancel(comment: PassageComment): void {
    comment.restore();
    redraw(comment);
    this.revise(comment, items => items);
  }

  /** Asks whether to delete an annotation, and does. */
  async askToRemove(comment: PassageComment): Promise<void> {
    const yes = l10n.t('Delete');
    const detail = l10n.t('It is taken out of the dossier, where that can be undone.');
    const message = l10n.t('Delete this annotation?');
    if ((await window.showWarningMessage(message, { modal: true, detail }, yes)) === yes) await this.remove(comment);
  }

  /** Deletes an annotation. */
  async remove(comment: PassageComment): Promise<void> {
    const { item } = comment;
    const problem = await this.write(item.dossier, { kind: 'remove-annotation', id: item.id });
    if (problem !== undefined) {
      void window.showWarningMessage(problem);
      return;
    }
    this.revise(comment, items => items.filter(({ id }) => id !== item.id));
  }

  /** Shows a thread with other items at once; what the server says later is the same. */
  private revise({ thread }: PassageComment, change: (items: AnnotationItem[]) => AnnotationItem[]): void {
    const said = thread && this.comments.of(thread);
    if (said) this.comments.in(thread.uri)?.revise(thread, change(said.items));
  }

  /** Shows an annotation at once; what the server says later is the same. */
  private show(thread: CommentThread, { annotation, thread: id }: AnnotateResult, item: AnnotationItem): void {
    const threads = this.comments.in(thread.uri);
    const said = threads?.of(thread);
    const range = thread.range ? fromRange(thread.range) : null;
    if (said) threads?.supply(thread, item);
    else threads?.adopt(thread, { kind: 'annotations', id, place: annotation.target, range, items: [item] });
  }

  /** Why it could not be written; undefined where it was. */
  private async write(dossier: string, edit: DossierEdit): Promise<string | undefined> {
    const applied = await applyEdits(this.desk.request, dossier, [edit]);
    if ('message' in applied) return applied.message;
    if (applied.unsaved !== undefined) void window.showWarningMessage(applied.unsaved);
    return undefined;
  }

  /** The dossier for an annotation of a source that comes with the product: the user's own, or a new one. */
  private async pickHome(): Promise<Home | undefined> {
    if (!(await canWrite(this.desk))) return undefined;
    const { steps, home } = homeSteps<Homed>(this.desk, await dossiersInUse(this.desk), true);
    const draft = home ? { home } : await runSteps<Homed>(l10n.t('Annotate'), steps, {}, this.desk.ask);
    return draft?.home;
  }

  /** Says why nothing was written; the editor has already forgotten what was typed, so that it can be taken from here. */
  private failed(thread: CommentThread, body: string, message: string): void {
    if (thread.comments.length === 0) thread.dispose();
    const copy = l10n.t('Copy Text');
    const chosen = window.showWarningMessage(message, copy);
    void chosen.then(answer => (answer === copy ? env.clipboard.writeText(body) : undefined));
  }
}

function notWritten(): string {
  return l10n.t('The annotation was not written.');
}

const BEGINNING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The editor looks at comments only when it is given them. */
function redraw({ thread }: PassageComment): void {
  if (thread) thread.comments = [...thread.comments];
}
