import type { DossierItem } from '../../protocol/editing';
import type { Services } from '../services';

/** `dossier/dossiers`. The user's own come first, the one with the most entities before all others. */
export const dossiers =
  ({ documents, library }: Services) =>
  (): DossierItem[] => {
    const items = library.dossier.parts.map(part => ({
      uri: documents.spelt(part.uri),
      ...(part.file.title !== undefined && { title: part.file.title }),
      builtin: !library.own.has(part.uri),
      entities: part.keys('entities').length,
    }));
    return items.sort((a, b) => Number(a.builtin) - Number(b.builtin) || b.entities - a.entities);
  };
