import type { NewSource } from '../../core/editing/entries';
import { type ImportedSource, READ_BIBLIOGRAPHY } from '../../protocol/editing';
import { type Answer, type Asker, BACK, type Choice, isGiven, type Position } from '../input/asker';
import { pickMany, type Step } from '../input/steps';
import type { Desk } from './desk';

/** A draft of sources that are taken over from a bibliography. */
export interface Bibliographic {
  /** The bibliography's URI. */
  readonly bibliography?: string;
  /** What it has. */
  readonly imported?: readonly ImportedSource[];
  readonly entries?: readonly NewSource[];
}

const ENDINGS = ['bib', 'bibtex', 'ris', 'json'];

/** The steps that pick a bibliography and the entries to take over. */
export function bibliographySteps<D extends Bibliographic>(desk: Desk): readonly Step<D>[] {
  const { t } = desk;
  const entries = pickMany<D, NewSource>(
    ({ imported = [], entries }) => ({
      placeholder: t('Which of its sources?'),
      choices: imported.map(each => choiceOf(desk, each)),
      picked: entries ?? imported.filter(({ duplicateOf }) => duplicateOf === undefined).map(({ source }) => source),
      wrong: sources => (sources.length === 0 ? t('Pick one source at least.') : undefined),
    }),
    (draft, entries) => ({ ...draft, entries }),
  );
  return [{ ask: (draft, asker, position) => askFile(desk, draft, asker, position) }, entries];
}

function choiceOf({ t }: Desk, { source, duplicateOf }: ImportedSource): Choice<NewSource> {
  const { key, title, issued } = source;
  return {
    label: title ?? key,
    description: issued === undefined ? key : `${key} · ${issued}`,
    value: source,
    ...(duplicateOf !== undefined && { detail: t('This seems to be “{0}”, which is known.', duplicateOf) }),
  };
}

/** Asks for a file until there is one that can be read. */
async function askFile<D extends Bibliographic>(
  desk: Desk,
  draft: D,
  asker: Asker,
  position: Position,
): Promise<Answer<D>> {
  const { t } = desk;
  const files = await Promise.all(ENDINGS.map(ending => desk.files(`**/*.${ending}`)));
  const choices = [
    ...files.flat().map(uri => ({ label: desk.nameOf(uri), value: uri })),
    { label: t('Look elsewhere…'), value: '', heading: '' },
  ];
  for (;;) {
    const question = {
      placeholder: t('Which bibliography? BibTeX (.bib), RIS (.ris) or CSL-JSON (.json)'),
      choices,
      ...(draft.bibliography !== undefined && { proposed: draft.bibliography }),
    };
    const answer = await asker.pick<string>(question, position);
    if (!isGiven(answer)) return answer;
    const file = answer === '' ? await desk.browse(t('Bibliographies'), ENDINGS) : answer;
    if (file === undefined) return BACK;
    if (file === draft.bibliography && draft.imported) return draft;
    const text = await desk.read(file);
    const imported = text === undefined ? null : await desk.request(READ_BIBLIOGRAPHY, { text });
    const problems = imported?.problems ?? [t('{0} can’t be read.', desk.nameOf(file))];
    if (problems.length > 0) desk.tell(problemsInWords(desk, problems, file));
    if (imported && imported.sources.length > 0) {
      const { entries: _, ...rest } = draft;
      return { ...(rest as D), bibliography: file, imported: imported.sources };
    }
  }
}

/** How many problems a message has room for. */
const TOLD = 3;

function problemsInWords(desk: Desk, problems: readonly string[], file: string): string {
  const [first, second] = problems;
  if (first !== undefined && second === undefined) return first;
  const told = [...problems.slice(0, TOLD), ...(problems.length > TOLD ? ['…'] : [])].join(' ');
  const { t } = desk;
  return t('{0} things are wrong in {1}: {2}', problems.length, desk.nameOf(file), told);
}
