import type { PlainPlace } from '../../core/dossier/model';
import type { Choice } from '../input/asker';
import { pick, type Step } from '../input/steps';
import type { Desk } from './desk';

/** A draft of something that cites a source: `''` for none. */
export interface Citing {
  readonly source?: string;
}

/** The step that picks the source of what is selected in a note; a source's own text is one by itself. */
export function citeStep<D extends Citing>(
  { t }: Desk,
  place: PlainPlace | undefined,
  sources: readonly Choice<string>[],
): Step<D> {
  return pick<D, string>(
    draft => ({
      placeholder: t('Which source says so?'),
      choices: sources,
      ...(draft.source !== undefined && { proposed: draft.source }),
    }),
    (draft, source) => ({ ...draft, source }),
    () => place === undefined && sources.length > 1,
  );
}

/** What is cited. */
export function citeOf(place: PlainPlace | undefined, { source }: Citing): readonly PlainPlace[] {
  if (place) return [place];
  return source ? [{ source }] : [];
}
