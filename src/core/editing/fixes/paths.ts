import { resolveRelative } from '../../dossier/relative';
import { t } from '../../l10n';
import { pairOf } from '../yaml-text';
import { type Mender, wordOf, written } from './fix';

/** A path that is refused: with `/` for its backslashes. An address in the place of a path: as the source's address. */
export const refusedPath: Mender = ({ yaml, problem, field: { map, pair, key, node } }) => {
  const path = wordOf(node);
  if (path === undefined) return [];
  if (key === 'text' && /^https?:/i.test(path) && pairOf(map, 'URL') === undefined) {
    return [{ title: t('Make it the source’s “URL”'), changes: [written(yaml, pair.key, 'URL')] }];
  }
  const slashed = path.replaceAll('\\', '/');
  if (slashed === path || 'refused' in resolveRelative(problem.at.uri, slashed)) return [];
  return [{ title: t('Change to “{0}”', slashed), changes: [written(yaml, node, slashed)] }];
};
