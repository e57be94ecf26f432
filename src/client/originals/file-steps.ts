import type { OriginalCheck } from '../../core/citation/check-original';
import { SOURCE_ENDINGS } from '../../core/files';
import { CHECK_ORIGINAL, type CheckOriginalResult } from '../../protocol/originals';
import type { Desk } from '../growing/desk';
import { type Answer, type Asker, isGiven, type Position } from '../input/asker';
import { pick, type Step } from '../input/steps';
import { checkInWords } from './check-in-words';
import type { OfSource } from './source-step';

/** A file that may be an original. */
export interface Candidate {
  readonly uri: string;
  readonly check: OriginalCheck;
}

/** A draft of an original to attach. */
export interface WithOriginal extends OfSource {
  /** What a folder has. */
  readonly candidates?: readonly Candidate[];
  readonly original?: Candidate;
}

type Way = 'file' | 'folder';

/** The steps that find the original of the draft's source: a file that fits, or one of those that do in a folder. */
export function originalSteps<D extends WithOriginal>(desk: Desk): readonly Step<D>[] {
  const { t } = desk;
  return [
    { ask: (draft, asker, position) => askWay(desk, draft, asker, position) },
    pick<D, Candidate>(
      ({ candidates = [], original }) => ({
        placeholder:
          candidates.length === 1
            ? t('1 text fits')
            : t('{0} texts fit; the one with most comes first', candidates.length),
        choices: candidates.map(each => ({
          label: desk.nameOf(each.uri),
          description: each.check.verdict === 'whole' ? t('word for word') : t('edited, or not all of it'),
          detail: checkInWords(each.check, t),
          value: each,
        })),
        ...(original && { proposed: original }),
      }),
      (draft, original) => ({ ...draft, original }),
      ({ candidates }) => candidates !== undefined,
    ),
    pick<D, true>(
      ({ original }) => ({
        placeholder: t('This is not quite the text that is cited: attach it?'),
        choices: [{ label: t('Attach it all the same'), detail: checkInWords(original!.check, t), value: true }],
      }),
      draft => draft,
      ({ original, candidates }) => !candidates && original?.check.verdict === 'partly',
    ),
  ];
}

/** Asks for a file or a folder until there is one with what is looked for. */
async function askWay<D extends WithOriginal>(
  desk: Desk,
  draft: D,
  asker: Asker,
  position: Position,
): Promise<Answer<D>> {
  const { t } = desk;
  const { candidates, original, ...rest } = draft;
  let proposed: Way = candidates ? 'folder' : 'file';
  for (;;) {
    const answer = await asker.pick<Way>(
      {
        placeholder: t('Where is the original of “{0}”?', draft.source ?? ''),
        choices: [
          { label: t('A file…'), description: t('that is compared with what the dossier knows'), value: 'file' },
          {
            label: t('A folder…'),
            description: t('whose texts are all compared, whatever their names'),
            value: 'folder',
          },
        ],
        proposed,
      },
      position,
    );
    if (!isGiven(answer)) return answer;
    proposed = answer;
    const found = answer === 'file' ? await oneFile(desk, draft) : await inFolder(desk, draft);
    if (found) return { ...(rest as D), ...found };
  }
}

/** A file that fits, if only in part; what doesn't is said why. */
async function oneFile(desk: Desk, { source = '' }: WithOriginal): Promise<WithOriginal | undefined> {
  const { t } = desk;
  const uri = await desk.browse(t('The original of “{0}”', source), SOURCE_ENDINGS);
  const check = uri === undefined ? undefined : await checked(desk, source, uri);
  if (uri === undefined || !check) return undefined;
  if ('message' in check) {
    desk.tell(check.message);
    return undefined;
  }
  if (check.verdict !== 'other') return { original: { uri, check } };
  desk.tell(t('{0} is not the original of “{1}”. {2}', desk.nameOf(uri), source, checkInWords(check, t)));
  return undefined;
}

/** The files in a folder that fit, those with most of the original first. */
async function inFolder(desk: Desk, { source = '' }: WithOriginal): Promise<WithOriginal | undefined> {
  const { t } = desk;
  const folder = await desk.browseFolder(t('A folder with the original of “{0}”', source));
  if (folder === undefined) return undefined;
  const searched = await desk.search(t('Looking for the original of “{0}”', source), folder, async uri => {
    const check = await checked(desk, source, uri);
    return check && 'verdict' in check && check.verdict !== 'other' ? { uri, check } : undefined;
  });
  if (!searched) return undefined;
  const share = ({ check }: Candidate) => check.same + check.alike / 2;
  const candidates = [...searched.found].sort((a, b) => share(b) - share(a));
  if (candidates.length > 0) return { candidates };
  desk.tell(
    searched.count === 1
      ? t('The 1 text in {0} is not the original of “{1}”.', desk.nameOf(folder), source)
      : t('None of the {0} texts in {1} is the original of “{2}”.', searched.count, desk.nameOf(folder), source),
  );
  return undefined;
}

/** How a file fares as the original of a source. */
export async function checked(
  { request }: Desk,
  source: string,
  uri: string,
): Promise<CheckOriginalResult | undefined> {
  return (await request(CHECK_ORIGINAL, { source, uri })) ?? undefined;
}
