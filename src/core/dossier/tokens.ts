import type { CST } from 'yaml';
import { giveWay } from '../give-way';

/**
 * Visits the tokens of a YAML text and those in them, each with how many lists and mappings it is in, until `visit` gives
 * false. In no order that counts, and without recursion, however deep they are.
 */
export function visitTokens(
  tokens: readonly CST.Token[],
  visit: (token: CST.Token, depth: number) => boolean | undefined,
): void {
  const stack = tokens.map(token => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    giveWay();
    const { token, depth } = next;
    if (visit(token, depth) === false) return;
    if ('value' in token && typeof token.value === 'object') stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
}
