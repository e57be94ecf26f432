import {
  CancellationError,
  CancellationTokenSource,
  DecorationRangeBehavior,
  Disposable,
  languages,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { MENTIONS, type MentionItem } from '../protocol/requests';
import { debounce } from './debounce';
import { currentSettings, notesServed } from './options';
import { fromRange, toRange } from './positions';
import type { Server } from './server';

/** Lines above and below what is visible that are marked too, so that a small scroll shows no bare names. */
const MARGIN = 60;

/** Marks move with the text while a person types; new ones may wait for a pause. */
const DELAY = 80;

/** What is marked in an editor now: the mentions of these lines, in this state of the text and of the dossiers. */
interface Marked {
  readonly version: number;
  readonly model: number;
  readonly range: Range;
  readonly mentions: readonly MentionItem[];
}

/**
 * Underlines the mentions in the visible parts of notes. The work is in proportion to what is visible, never to the
 * document: the server is asked for those lines alone, after a pause, and not again while it can't have changed.
 */
export class Highlighter implements Disposable {
  private readonly types: Record<MentionItem['kind'], TextEditorDecorationType> = {
    name: window.createTextEditorDecorationType({
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      backgroundColor: new ThemeColor('dossier.mentionBackground'),
      border: 'solid',
      borderWidth: '0 0 1px 0',
      borderColor: new ThemeColor('dossier.mentionUnderline'),
    }),
    defined: window.createTextEditorDecorationType({
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      border: 'dashed',
      borderWidth: '0 0 1px 0',
      borderColor: new ThemeColor('dossier.definedMentionUnderline'),
    }),
  };
  private readonly marked = new WeakMap<TextEditor, Marked>();
  private readonly asked = new WeakMap<TextEditor, CancellationTokenSource>();
  private readonly markSoon = debounce(() => this.markVisible(), DELAY);
  private readonly subscription: Disposable;
  /** Counts the changes of everything but the texts. */
  private model = 0;

  constructor(private readonly server: Server) {
    const everything = () => {
      this.model++;
      this.markSoon();
    };
    this.subscription = Disposable.from(
      server.onDidChangeModel(everything),
      server.onDidChangeState(everything),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('dossier')) everything();
      }),
      window.onDidChangeVisibleTextEditors(this.markSoon),
      window.onDidChangeTextEditorVisibleRanges(this.markSoon),
      workspace.onDidOpenTextDocument(this.markSoon),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (window.visibleTextEditors.some(editor => editor.document === document)) this.markSoon();
      }),
    );
    this.markSoon();
  }

  /** The mentions that are marked in an editor, for tests: the editor's API can't tell them. */
  mentionsIn(editor: TextEditor): readonly MentionItem[] {
    return this.marked.get(editor)?.mentions ?? [];
  }

  dispose(): void {
    this.markSoon.dispose();
    this.subscription.dispose();
    for (const type of Object.values(this.types)) type.dispose();
  }

  private markVisible(): void {
    const enabled = currentSettings().highlight.enabled;
    const notes = notesServed();
    for (const editor of window.visibleTextEditors) {
      if (enabled && languages.match(notes, editor.document) > 0) void this.mark(editor);
      else if (this.marked.has(editor)) this.clear(editor);
    }
  }

  private async mark(editor: TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const { version } = document;
    const { model } = this;
    const visible = visibleRanges.reduce<Range | undefined>((all, range) => all?.union(range) ?? range, undefined);
    if (!visible) return;
    const last = this.marked.get(editor);
    if (last?.version === version && last.model === model && last.range.contains(visible)) return;
    const range = new Range(Math.max(0, visible.start.line - MARGIN), 0, visible.end.line + MARGIN, 0);
    this.asked.get(editor)?.cancel();
    const asked = new CancellationTokenSource();
    this.asked.set(editor, asked);
    const mentions = await this.ask(editor, range, asked);
    // A newer text has its own question on the way; meanwhile the old marks move with the text.
    if (!mentions || document.version !== version || this.model !== model || asked.token.isCancellationRequested)
      return;
    this.marked.set(editor, { version, model, range, mentions });
    this.draw(editor, mentions);
  }

  private async ask(editor: TextEditor, range: Range, asked: CancellationTokenSource): Promise<MentionItem[] | null> {
    const textDocument = { uri: editor.document.uri.toString() };
    try {
      return await this.server.request(MENTIONS, { textDocument, range: fromRange(range) }, asked.token);
    } catch (error) {
      if (error instanceof CancellationError) return null;
      throw error;
    }
  }

  private clear(editor: TextEditor): void {
    this.asked.get(editor)?.cancel();
    this.marked.delete(editor);
    this.draw(editor, []);
  }

  private draw(editor: TextEditor, mentions: readonly MentionItem[]): void {
    for (const kind of ['name', 'defined'] as const) {
      const ranges = mentions.filter(mention => mention.kind === kind).map(mention => toRange(mention.range));
      editor.setDecorations(this.types[kind], ranges);
    }
  }
}
