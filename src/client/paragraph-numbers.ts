import { Disposable, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { passagesOf } from '../core/citation/passages';
import { SOURCE_VIEW } from '../protocol/source-view';

/** Writes before each paragraph in the view of a source the number by which it is cited. */
export class ParagraphNumbers implements Disposable {
  private readonly type = window.createTextEditorDecorationType({
    before: { color: new ThemeColor('editorLineNumber.foreground'), margin: '0 1em 0 0' },
  });
  private readonly subscription: Disposable;

  constructor() {
    this.subscription = Disposable.from(
      this.type,
      window.onDidChangeVisibleTextEditors(editors => this.number(editors)),
      workspace.onDidChangeTextDocument(({ document }) =>
        this.number(window.visibleTextEditors.filter(editor => editor.document === document)),
      ),
    );
    this.number(window.visibleTextEditors);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private number(editors: readonly TextEditor[]): void {
    for (const editor of editors) {
      const { document } = editor;
      if (document.uri.scheme !== SOURCE_VIEW) continue;
      const numbers = passagesOf(document.getText()).map(({ start }, index) => {
        const at = document.positionAt(start);
        return { range: new Range(at, at), renderOptions: { before: { contentText: `¶ ${index + 1}` } } };
      });
      editor.setDecorations(this.type, numbers);
    }
  }
}
