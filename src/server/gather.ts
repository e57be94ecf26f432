/** Gathers the URIs that come in quick succession, and hands them on together once none has come for `ms` milliseconds. */
export function gather(ms: number, act: (uris: readonly string[]) => void): (uri: string) => void {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return uri => {
    waiting.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const uris = [...waiting];
      waiting.clear();
      act(uris);
    }, ms);
  };
}
