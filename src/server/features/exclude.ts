import { relativePath } from '../../core/dossier/relative';
import { exclusionOf } from '../../core/editing/exclude';
import { t } from '../../core/l10n';
import type { ExcludeParams, ExcludeResult } from '../../protocol/editing';
import type { Services } from '../services';
import { targetAt } from '../target';
import { fileName, normalUri } from '../uri';

/** `dossier/exclude`. */
export const exclude =
  (services: Services) =>
  ({ textDocument, position, scope, dossier }: ExcludeParams): ExcludeResult | null => {
    const target = targetAt(services, textDocument.uri, position);
    if (target?.kind !== 'mention') return null;
    const { document, mentions, mention } = target;
    const path = relativePath(normalUri(dossier), document.uri, services.folders());
    if (path === undefined && scope !== 'ever') {
      return {
        message: t(
          'The dossier can’t name the note {0}: it lies in no folder of the workspace. Save it there, or leave the words out everywhere.',
          fileName(document.uri),
        ),
      };
    }
    const note = { text: document.text.getText(), language: mentions.language, ...(path !== undefined && { path }) };
    return { exclusion: exclusionOf(note, mention, scope) };
  };
