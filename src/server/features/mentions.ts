import type { MentionItem, MentionsParams } from '../../protocol/requests';
import { toRange, toSpan } from '../positions';
import type { Services } from '../services';

/** `dossier/mentions`. A document that isn't open, or isn't looked through, has none. */
export const mentions =
  ({ documents }: Services) =>
  ({ textDocument, range }: MentionsParams): MentionItem[] => {
    const document = documents.get(textDocument.uri);
    const found = document?.mentions();
    if (!document || !found) return [];
    const within = range ? found.touching(toSpan(document.text, range)) : found.all();
    return within.map(mention => ({
      range: toRange(document.text, mention),
      entity: mention.entity,
      kind: mention.kind,
      ...(mention.rivals && { rivals: mention.rivals }),
    }));
  };
