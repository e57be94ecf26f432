/** How one list of things with ids becomes another. */
export interface Changes<T> {
  readonly added: readonly T[];
  /** Those that were there and say something else now. */
  readonly changed: readonly T[];
  /** The ids of those that are gone. */
  readonly removed: readonly string[];
}

/**
 * What to do so that what is shown, by id, becomes `wanted`: what is the same is left alone, so that nothing flickers and
 * nothing that is being typed is lost.
 */
export function changesTo<T extends { readonly id: string }>(
  shown: ReadonlyMap<string, T>,
  wanted: readonly T[],
): Changes<T> {
  const ids = new Set(wanted.map(({ id }) => id));
  const isSame = (item: T) => JSON.stringify(shown.get(item.id)) === JSON.stringify(item);
  return {
    added: wanted.filter(({ id }) => !shown.has(id)),
    changed: wanted.filter(item => shown.has(item.id) && !isSame(item)),
    removed: [...shown.keys()].filter(id => !ids.has(id)),
  };
}
