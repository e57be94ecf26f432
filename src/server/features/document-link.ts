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
      content.headsOf(section).flatMap(({ name, path }) => {
        const target = path && resolveRelative(uri, path.path, folders());
        if (!target || !('uri' in target) || isRefused(library, name, target.uri)) return [];
        return { range: toRange(document, withoutQuotes(content.text, path.span)), target: target.uri };
      }),
    );
  };

/** Whether a text of a source is not read because a link leads from it to somewhere else. */
function isRefused({ texts, dossier }: Services['library'], source: string, text: string): boolean {
  return texts.has(text) && dossier.sources.get(source)?.text === undefined;
}
