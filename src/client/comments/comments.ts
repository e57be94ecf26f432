import {
  CancellationError,
  type CommentController,
  type CommentThread,
  comments,
  Disposable,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { ANNOTATIONS, type AnnotationThread } from '../../protocol/editing';
import { SECTION } from '../../protocol/settings';
import { debounce } from '../debounce';
import type { Server } from '../server';
import { DocumentThreads } from './document-threads';

/** Threads move with the text while a person types; the server is asked after a pause. */
const DELAY = 200;

/**
 * Claims, events and annotations as comment threads at their passages, in the open texts of sources, where the setting is
 * on. Without it there is no comment controller, and nobody is asked anything.
 */
export class PassageComments implements Disposable {
  private controller: CommentController | undefined;
  /** By the documents' URIs; only texts of sources. */
  private readonly documents = new Map<string, DocumentThreads>();
  private readonly stale = new Set<string>();
  /** Which question was asked last of each document. An older answer may come after a newer one. */
  private readonly asked = new WeakMap<TextDocument, object>();
  private readonly refreshSoon = debounce(() => this.refreshStale(), DELAY);
  private readonly subscription: Disposable;

  constructor(private readonly server: Server) {
    this.subscription = Disposable.from(
      server.onDidChangeModel(() => this.refreshAll()),
      server.onDidChangeState(state => state === 'running' && this.refreshAll()),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(`${SECTION}.comments`)) this.refreshAll();
      }),
      workspace.onDidOpenTextDocument(document => this.refreshLater(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.documents.has(document.uri.toString())) this.refreshLater(document);
      }),
    );
    this.refreshAll();
  }

  /** The threads of a document; undefined where it is no source's text, or the setting is off. */
  in(uri: Uri): DocumentThreads | undefined {
    return this.documents.get(uri.toString());
  }

  /** What the server said last of a thread; undefined for one that a person has only begun. */
  of(thread: CommentThread): AnnotationThread | undefined {
    return this.in(thread.uri)?.of(thread);
  }

  dispose(): void {
    this.refreshSoon.dispose();
    this.subscription.dispose();
    this.close();
  }

  private refreshAll(): void {
    for (const document of workspace.textDocuments) this.stale.add(document.uri.toString());
    this.refreshSoon();
  }

  private refreshLater({ uri }: TextDocument): void {
    this.stale.add(uri.toString());
    this.refreshSoon();
  }

  private refreshStale(): void {
    const documents = workspace.textDocuments.filter(({ uri }) => this.stale.delete(uri.toString()));
    this.stale.clear();
    for (const document of documents) void this.show(document);
    if (!workspace.textDocuments.some(isOn)) this.close();
  }

  private async show(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (!isOn(document)) return this.forget(uri);
    const { version } = document;
    const changes = this.documents.get(uri)?.changes;
    const question = {};
    this.asked.set(document, question);
    const threads = await this.ask(uri);
    if (this.asked.get(document) !== question) return;
    // A newer text has its own question on the way; what is not known now may be another time.
    if (threads === undefined || document.version !== version || document.isClosed || !isOn(document)) return;
    let known = this.documents.get(uri);
    if (known?.changes !== changes) return this.refreshLater(document);
    if (threads === null) {
      known?.show([]);
      // Words that are being edited stay, as where a branch is switched there and back.
      if (known?.all.length === 0) this.forget(uri);
      return;
    }
    if (!known) {
      const controller = this.open();
      known = new DocumentThreads(controller, document.uri);
      this.documents.set(uri, known);
      this.offerRanges(controller);
    }
    known.show(threads);
  }

  /** Undefined where nobody could answer; null where the document is no source's text. */
  private async ask(uri: string): Promise<AnnotationThread[] | null | undefined> {
    try {
      return await this.server.request(ANNOTATIONS, { textDocument: { uri } });
    } catch (error) {
      if (error instanceof CancellationError) return undefined;
      throw error;
    }
  }

  private forget(uri: string): void {
    const known = this.documents.get(uri);
    if (!known) return;
    known.dispose();
    this.documents.delete(uri);
    if (this.controller) this.offerRanges(this.controller);
  }

  private open(): CommentController {
    if (this.controller) return this.controller;
    const controller = comments.createCommentController('dossier', l10n.t('Dossier'));
    controller.options = {
      prompt: l10n.t('Reply…'),
      placeHolder: l10n.t('What do you note here? Markdown is welcome.'),
    };
    this.controller = controller;
    return controller;
  }

  private close(): void {
    for (const uri of [...this.documents.keys()]) this.forget(uri);
    this.controller?.dispose();
    this.controller = undefined;
  }

  /** Set anew where the documents change in which one can comment: the editor asks then. */
  private offerRanges(controller: CommentController): void {
    controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri, lineCount }) => this.in(uri) && [new Range(0, 0, Math.max(0, lineCount - 1), 0)],
    };
  }
}

/** Whether the threads of a text are shown. */
export function isOn({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return workspace.getConfiguration(SECTION, uri).get('comments') === true;
}
