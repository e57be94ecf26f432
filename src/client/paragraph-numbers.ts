import { type Disposable, InlayHint, languages } from 'vscode';
import { passagesOf } from '../core/citation/passages';
import { SOURCE_VIEW } from '../protocol/source-view';

/** Shows before each paragraph in the views of sources the number by which it is cited: lines are broken with it in mind. */
export function numberParagraphs(): Disposable {
  return languages.registerInlayHintsProvider(
    { scheme: SOURCE_VIEW },
    {
      provideInlayHints(document, range) {
        return passagesOf(document.getText()).flatMap(({ start }, index) => {
          const at = document.positionAt(start);
          if (!range.contains(at)) return [];
          const hint = new InlayHint(at, `¶ ${index + 1}`);
          hint.paddingRight = true;
          return hint;
        });
      },
    },
  );
}
