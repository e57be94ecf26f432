import {
  commands,
  Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

const SCHEME = 'dossier-explain';
/** Locked, for another would turn to the note as soon as that has the focus. */
const PREVIEW = 'markdown.showLockedPreviewToSide';

/** Shows an explanation beside the note: one read-only document, as the editor previews Markdown, which each one replaces. */
export class Explanations implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  private markdown = '';

  provideTextDocumentContent(): string {
    return this.markdown;
  }

  /** `title` is what the tab is called. */
  async show(title: string, markdown: string): Promise<void> {
    const uri = Uri.from({ scheme: SCHEME, path: `/${title}.md` });
    this.markdown = markdown;
    this.changed.fire(uri);
    // Markdown's own extension may be switched off.
    if ((await commands.getCommands(true)).includes(PREVIEW)) await commands.executeCommand(PREVIEW, uri);
    else await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }

  dispose(): void {
    Disposable.from(this.registration, this.changed).dispose();
  }
}
