import type { SourceItem } from '../../protocol/requests';
import type { Desk } from '../growing/desk';
import { pick, runSteps, type Step } from '../input/steps';

/** A draft of something about the original of a source. */
export interface OfSource {
  /** The source's key. */
  readonly source?: string;
}

/**
 * The step that picks a source: those first of which there is no text but a digest, or none, and then by title. `unfit` tells why
 * nothing can be done with one; such sources come last.
 */
export function sourceStep<D extends OfSource>(
  { t }: Desk,
  sources: readonly SourceItem[],
  unfit: (source: SourceItem) => string | undefined = () => undefined,
): Step<D> {
  const hasWords = ({ opens }: SourceItem) => Number(opens === 'text' || opens === 'original');
  const sorted = [...sources].sort((a, b) => hasWords(a) - hasWords(b) || a.title.localeCompare(b.title));
  const choices = [...sorted.filter(source => !unfit(source)), ...sorted.filter(unfit)].map(source => {
    const { key, title, publisher } = source;
    const detail = unfit(source);
    return {
      label: title,
      description: publisher === undefined ? key : `${key} · ${publisher}`,
      ...(detail !== undefined && { detail }),
      value: key,
    };
  });
  return pick<D, string>(
    ({ source }) => ({
      placeholder: t('Which source is it about?'),
      choices,
      ...(source !== undefined && { proposed: source }),
    }),
    (draft, source) => ({ ...draft, source }),
  );
}

/** Asks for a source and nothing else; undefined where that is cancelled. */
export async function askSource(
  desk: Desk,
  title: string,
  sources: readonly SourceItem[],
): Promise<string | undefined> {
  return (await runSteps<OfSource>(title, [sourceStep(desk, sources)], {}, desk.ask))?.source;
}
