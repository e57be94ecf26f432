import type { WorkspaceFolders } from './workspace';

/**
 * Dossier files in the order in which they count, of which the first that defines a key has it: those of the workspace's folders,
 * in the order of these, then others that are open, then those that come with the product; within each by URI.
 */
export function inOrder(
  uris: Iterable<string>,
  shipped: ReadonlySet<string>,
  folders: Pick<WorkspaceFolders, 'all' | 'of'>,
): string[] {
  const all = folders.all();
  const rankOf = (uri: string) => {
    if (shipped.has(uri)) return all.length + 1;
    const folder = folders.of(uri);
    return folder === undefined ? all.length : all.indexOf(folder);
  };
  const ranked = [...new Set(uris)].map(uri => ({ uri, rank: rankOf(uri) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.uri < b.uri ? -1 : 1));
  return ranked.map(({ uri }) => uri);
}
