import {
  CodeLens,
  type CodeLensProvider,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import { COMMANDS } from '../protocol/commands';
import { SOURCE_VIEW, SOURCE_VIEW_TEXT } from '../protocol/source-view';
import type { Server } from './server';

/** The views of sources that are web pages or PDFs: their text, to be read, cited and annotated like that of any source. */
export class SourceViews implements TextDocumentContentProvider, CodeLensProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: Disposable;

  constructor(private readonly server: Server) {
    this.subscription = Disposable.from(
      this.changed,
      workspace.registerTextDocumentContentProvider(SOURCE_VIEW, this),
      languages.registerCodeLensProvider({ scheme: SOURCE_VIEW }, this),
      server.onDidChangeModel(() => {
        for (const { uri } of workspace.textDocuments) if (uri.scheme === SOURCE_VIEW) this.changed.fire(uri);
      }),
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const view = await this.server.request(SOURCE_VIEW_TEXT, { uri: uri.toString() });
    return view?.text ?? l10n.t('There is no file {0}.', nameOf(fileOf(uri)));
  }

  /** The file itself, above the text, and the numbers of a PDF's pages where they begin. */
  async provideCodeLenses({ uri }: TextDocument): Promise<CodeLens[]> {
    const view = await this.server.request(SOURCE_VIEW_TEXT, { uri: uri.toString() });
    if (!view) return [];
    const file = { title: l10n.t('Open {0}', nameOf(fileOf(uri))), command: COMMANDS.openSourceFile, arguments: [uri] };
    const pages = (view.pages ?? []).map(({ label, line }) =>
      // What runs no command is only shown.
      lensAt(line, { title: l10n.t('Page {0}', label), command: '' }),
    );
    return [lensAt(0, file), ...pages];
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** The file that a view is of. */
export function fileOf({ query }: Uri): Uri {
  return Uri.parse(query);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function lensAt(line: number, command: CodeLens['command'] & object): CodeLens {
  return new CodeLens(new Range(line, 0, line, 0), command);
}
