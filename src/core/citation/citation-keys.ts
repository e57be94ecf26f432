import type { Block } from '../recognition/blocks';
import type { NoteLanguage } from '../recognition/language';
import { inlineSpans } from '../recognition/opaque';
import type { Steps } from '../steps';
import { type CitationKey, visibleKeyAt } from './key';

/**
 * The keys of the citations in a text, in order, of which nothing else is wanted: most of what holds none is not looked at. A
 * key is one's wherever it stands, so brackets make no difference.
 * @param blocks all those of the text
 */
export function* citationKeys(text: string, language: NoteLanguage, blocks: Iterable<Block>): Steps<CitationKey[]> {
  const keys: CitationKey[] = [];
  let at = text.indexOf('@');
  // How far something opaque reaches.
  let done = 0;
  for (const block of blocks) {
    if (at < 0) break;
    // Nothing reaches over the end of a closed one.
    if (at >= block.end && block.closed) continue;
    const spans = block.opaque ? [block] : inlineSpans(text, block, Math.max(block.start, done), language);
    let next = 0;
    for (; at >= 0 && at < block.end; at = text.indexOf('@', at + 1)) {
      while (next < spans.length && spans[next]!.end <= at) next++;
      const span = spans[next];
      const key = at < done ? undefined : visibleKeyAt(text, at, span && span.start <= at ? span : undefined);
      if (key) keys.push(key);
    }
    done = spans.findLast(({ start }) => start < block.end)?.end ?? done;
    yield;
  }
  return keys;
}
