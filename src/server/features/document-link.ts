import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { withoutQuotes } from '../../core/dossier/language/rename';
import { resolveRelative } from '../../core/dossier/relative';
import { toRange } from '../positions';
import type { Services } from '../services';

/** `textDocument/documentLink`: the files that a dossier names. Web addresses are left to the editor, which links them in any text. */
export const documentLink =
  ({ dossiers, library, folders }: Services) =>
  ({ textDocument }: DocumentLinkParams): DocumentLink[] | null => {
    const dossier = dossiers.open(textDocument.uri);
    if (!dossier) return null;
    const { uri, document, content } = dossier;
    return content.sections.flatMap(section =>
      content.entriesOf(section).flatMap(({ name, paths }) =>
        paths.flatMap(({ path, span }) => {
          const target = resolveRelative(uri, path, folders());
          if (!('uri' in target) || isRefused(library, name, target.uri)) return [];
          return { range: toRange(document, withoutQuotes(content.text, span)), target: target.uri };
        }),
      ),
    );
  };

/** Whether a text of a source is not read because a link leads from it to somewhere else. */
function isRefused({ texts, dossier }: Services['library'], source: string, text: string): boolean {
  return texts.has(text) && dossier.sources.get(source)?.text === undefined;
}
