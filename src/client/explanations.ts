import {
  commands,
  Disposable,
  EventEmitter,
  TabInputWebview,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

const SCHEME = 'dossier-explain';
/** Locked, for another would turn to the note as soon as that has the focus. */
const PREVIEW = 'markdown.showLockedPreviewToSide';
const PREVIEW_TYPE = 'markdown.preview';

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
    if (!(await commands.getCommands(true)).includes(PREVIEW)) {
      await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
      return;
    }
    const note = window.activeTextEditor;
    await commands.executeCommand(PREVIEW, uri);
    await previewShown(title);
    // It took the focus, and with it the next command's place in the note.
    if (note) await window.showTextDocument(note.document, note.viewColumn);
  }

  dispose(): void {
    Disposable.from(this.registration, this.changed).dispose();
  }
}

/** Settles once the preview of a document with that title is what its group of editors shows; its command doesn't wait for that. */
function previewShown(title: string): Promise<void> {
  const isShown = () =>
    window.tabGroups.all.some(
      ({ activeTab: tab }) =>
        tab?.input instanceof TabInputWebview && tab.input.viewType.endsWith(PREVIEW_TYPE) && tab.label.includes(title),
    );
  if (isShown()) return Promise.resolve();
  return new Promise(resolve => {
    const listening = window.tabGroups.onDidChangeTabs(() => {
      if (!isShown()) return;
      listening.dispose();
      resolve();
    });
  });
}
