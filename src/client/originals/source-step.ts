import type { SourceItem } from '../../protocol/requests';
import type { Desk } from '../growing/desk';
import { pick, runSteps, type Step } from '../input/steps';

/** A draft of something about the original of a source. */
export interface OfSource {
  /** The source's key. */
  readonly source?: string;
}

/** The step that picks a source: those first of which there is no text but a digest, or none, and then by title. */
export function sourceStep<D extends OfSource>({ t }: Desk, sources: readonly SourceItem[]): Step<D> {
  const hasWords = ({ opens }: SourceItem) => Number(opens === 'text' || opens === 'original');
  const choices = [...sources]
    .sort((a, b) => hasWords(a) - hasWords(b) || a.title.localeCompare(b.title))
    .map(({ key, title, publisher }) => ({
      label: title,
      description: publisher === undefined ? key : `${key} · ${publisher}`,
      value: key,
    }));
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
