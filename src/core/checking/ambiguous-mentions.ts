import { namesApart } from '../dossier/names-apart';
import { listInWords, t } from '../l10n';
import type { Mention } from '../recognition/mention';
import { type Finding, finding } from './finding';

/** More in one note tell nothing new: one choice settles all of a name. */
const MOST = 200;

/** The mentions whose entity nothing decides; `text` gives the note's words, `nameOf` an entity's name. */
export function ambiguousMentions(
  mentions: readonly Mention[],
  text: (mention: Mention) => string,
  nameOf: (entity: string) => string,
): Finding[] {
  return mentions
    .filter(({ isUndecided }) => isUndecided)
    .slice(0, MOST)
    .map(mention => {
      const names = namesApart([mention.entity, ...(mention.rivals ?? [])], nameOf);
      const message = t(
        '“{0}” may mean {1}, and nothing in the note decides. Name one of them in full, or choose by a quick fix.',
        text(mention).replace(/\s+/g, ' '),
        listInWords([...names.values()]),
      );
      return finding(mention, 'ambiguous-mention', message);
    });
}
