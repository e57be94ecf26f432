import { BROKEN, brokenInWords } from '../../core/editing/yaml-text';
import type { DossierItem } from '../../protocol/editing';
import { toRange } from '../positions';
import type { Services } from '../services';

/** `dossier/dossiers`. The user's own come first, the one with the most entities before all others. */
export const dossiers = (services: Services) => async (): Promise<DossierItem[]> => {
  const { documents, library } = services;
  const items = library.dossier.parts.map(async part => {
    const broken = await brokenAt(services, part.uri);
    return {
      uri: documents.spelt(part.uri),
      ...(part.file.title !== undefined && { title: part.file.title }),
      builtin: !library.own.has(part.uri),
      entities: part.keys('entities').length,
      ...(broken && { broken }),
    };
  });
  const all = await Promise.all(items);
  return all.sort((a, b) => Number(a.builtin) - Number(b.builtin) || b.entities - a.entities);
};

/** As it was read last: where it is typed in, a moment ago. */
async function brokenAt({ dossiers, library }: Services, uri: string): Promise<DossierItem['broken']> {
  const problem = library.dossier.problems.get(uri)?.find(({ code }) => BROKEN.has(code));
  const file = problem && (await dossiers.get(uri));
  if (!file) return undefined;
  const range = toRange(file.document, problem.at.span);
  return { message: brokenInWords(range.start.line, problem.message), at: { uri: file.document.uri, range } };
}
