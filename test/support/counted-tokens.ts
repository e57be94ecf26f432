import type { Token } from '../../src/core/quantities/tokens';
import { tokensOf } from '../../src/core/quantities/tokens';

/** How many times a reader looks at a token of a text: what its running time grows with. */
export function looksAtTokens(text: string, read: (tokens: readonly Token[]) => unknown): number {
  let looks = 0;
  const counted = new Proxy(tokensOf(text), {
    get(tokens, name, receiver) {
      looks++;
      return Reflect.get(tokens, name, receiver);
    },
  });
  read(counted);
  return looks;
}
