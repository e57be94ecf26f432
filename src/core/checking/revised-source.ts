import { t } from '../l10n';
import type { Revision } from '../revisions/look';
import type { FileSpan } from '../span';
import { type Lint, lint } from './lint';

/** A cited paragraph that was revised, at each place that cites it; `text` is the URI of the text where that has positions. */
export function lintRevision(revision: Revision, text?: string): Lint[] {
  const { source, paragraph, movedTo, span } = revision;
  const message =
    movedTo !== undefined
      ? t(
          'What paragraph {0} of “{1}” said when it was last accepted is now paragraph {2}. Cite that, or accept it.',
          paragraph!,
          source,
          movedTo,
        )
      : paragraph === undefined
        ? t(
            'The text of “{0}” has changed since it was last accepted. Look whether it still says so, then accept it.',
            source,
          )
        : t(
            'Paragraph {0} of “{1}” has other words than when it was last accepted. Look whether it still says so, then accept it.',
            paragraph,
            source,
          );
  const related: { at: FileSpan; message: string }[] =
    text === undefined || !span ? [] : [{ at: { uri: text, span }, message: t('This is what it says now.') }];
  return revision.resting.map(({ place }) => lint(place.at, 'revised-source', message, related));
}
