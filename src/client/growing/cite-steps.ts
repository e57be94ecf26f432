import type { PlainPlace } from '../../core/dossier/model';
import type { DossierEdit } from '../../core/editing/entries';
import type { Proposal } from '../../protocol/editing';
import type { Choice } from '../input/asker';
import { only, pick, type Step } from '../input/steps';
import type { Desk } from './desk';
import type { Homed } from './home-steps';
import { keyOf, type SourceFields, sourceOf, sourceSteps } from './source-steps';
import { described, mayBeText, textPath, withText } from './text-steps';

/** A draft of something that cites a source: `''` for none, `THIS_TEXT` for one that is added with it. */
export interface Citing extends Homed, SourceFields {
  readonly source?: string;
}

/** Stands for the document, which becomes a source: no key begins so. */
const THIS_TEXT = '@';

/** What is known of sources when something is to cite one. */
export interface CiteContext {
  /** Where the selection is in a source's text, and where it would be if the document was one. */
  readonly proposal: Pick<Proposal, 'place' | 'passage' | 'cited'>;
  /** The sources to choose from. */
  readonly sources: readonly Choice<string>[];
}

/**
 * The steps that settle what is cited by what is selected in a note: a source, none, or the document itself, which is made a
 * source on the way. None in a source's own text.
 */
export function citeSteps<D extends Citing>(desk: Desk, { proposal, sources }: CiteContext): readonly Step<D>[] {
  const { t } = desk;
  if (proposal.place) return [];
  const uri = desk.selected()?.uri;
  const mayBe = ({ home }: D) => uri !== undefined && home !== undefined && mayBeText(desk, home, uri);
  const none = {
    label: t('No source yet'),
    description: t('it will be reported as unsourced'),
    value: '',
    heading: '',
  };
  const thisText = {
    label: t('This text: make it a source…'),
    description: t('and cite the selected words in it'),
    value: THIS_TEXT,
    heading: '',
  };
  const which = pick<D, string>(
    draft => ({
      placeholder:
        sources.length > 0
          ? t('Which source says so?')
          : t('There is no source yet. Where does it say so? This text can be made one'),
      choices: [...sources, ...(mayBe(draft) ? [thisText] : []), none],
      // Whoever answers in haste claims nothing of a source that has nothing to do with it.
      proposed: draft.source ?? proposal.cited ?? none.value,
    }),
    (draft, source) => (source === THIS_TEXT ? withText({ ...draft, source }, uri!) : { ...draft, source }),
  );
  const isThisText = ({ source }: D) => source === THIS_TEXT;
  return [
    {
      asked: draft => sources.length > 0 || mayBe(draft),
      ask: async (draft, asker, position) => {
        const answer = await which.ask(draft, asker, position);
        return typeof answer === 'symbol' || !isThisText(answer) ? answer : described(desk, answer);
      },
    },
    ...sourceSteps<D>(desk, keysOf(sources)).map(step => only(step, isThisText)),
  ];
}

/** What is cited, and the edits that it takes first; undefined, and said why, where the document can't be named. */
export function citeOf(
  desk: Desk,
  { proposal, sources }: CiteContext,
  draft: Citing,
): { readonly cite: readonly PlainPlace[]; readonly edits: readonly DossierEdit[] } | undefined {
  if (proposal.place) return { cite: [proposal.place], edits: [] };
  if (draft.source !== THIS_TEXT) return { cite: draft.source ? [{ source: draft.source }] : [], edits: [] };
  const path = draft.home && textPath(desk, draft.home, draft.file);
  if (path === undefined) return undefined;
  const known = keysOf(sources);
  const cite = [{ source: keyOf(draft, known), ...proposal.passage }];
  return { cite, edits: [{ kind: 'add-source', source: sourceOf(draft, path, known) }] };
}

function keysOf(sources: readonly Choice<string>[]): ReadonlySet<string> {
  return new Set(sources.map(({ value }) => value));
}
