import type { RevisionItem } from '../../protocol/revisions';
import type { Translate } from '../translate';

/** What a notification says of revisions that nobody was told of yet. */
export function noticeOf(revisions: readonly RevisionItem[], t: Translate): string {
  const sources = new Set(revisions.map(({ source }) => source));
  const resting = new Map(
    revisions.flatMap(({ dossier, resting }) =>
      resting.map(({ kind, id, text }) => [`${kind} ${id} ${dossier}`, text] as const),
    ),
  );
  const [source] = sources;
  const [text] = resting.values();
  if (sources.size > 1)
    return t(
      '{0} sources have changed, and with them the words that {1} entries of your dossiers rest on.',
      sources.size,
      resting.size,
    );
  return resting.size === 1
    ? t('“{0}” has changed, and with it the words that this rests on: {1}', source!, text!)
    : t('“{0}” has changed, and with it the words that {1} entries of your dossiers rest on.', source!, resting.size);
}

/** One side of a comparison: each revised paragraph below what rests on it. */
export function sideOf(revisions: readonly RevisionItem[], side: 'before' | 'after', t: Translate): string {
  return revisions
    .map(revision => {
      const { resting } = revision;
      const entries = resting.map(({ id, text }) => `  • ${text.replace(/\s+/g, ' ').trim()} (${id})`);
      return [headingOf(revision, side, t), ...new Set(entries), '', wordsOf(revision, side, t), ''].join('\n');
    })
    .join('\n');
}

function headingOf({ source, paragraph, movedTo }: RevisionItem, side: 'before' | 'after', t: Translate): string {
  const number = side === 'after' ? (movedTo ?? paragraph) : paragraph;
  return number === null ? source : t('{0}, paragraph {1}', source, number);
}

function wordsOf(revision: RevisionItem, side: 'before' | 'after', t: Translate): string {
  if (side === 'after') return revision.after ?? t('(The paragraph is not there any more.)');
  return revision.before ?? t('(What it said before is not known on this machine.)');
}
