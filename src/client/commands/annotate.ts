import { isDossierName, isReadable } from '../../core/files';
import { shorten } from '../../core/shorten';
import { COMMANDS } from '../../protocol/commands';
import { ANNOTATE } from '../../protocol/editing';
import type { Desk } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { today } from '../growing/today';
import { runSteps, text } from '../input/steps';
import { canWrite } from './create-dossier';

interface Draft extends Homed {
  readonly body: string;
}

/** How much of the words that are annotated is said, in UTF-16 units. */
const SAID = 40;

/** Notes something at the selected words in the text of a source, or at the paragraph of the cursor. */
export async function annotate(desk: Desk): Promise<void> {
  const { t, request } = desk;
  const selected = desk.selected();
  const make = (body: string) =>
    selected && request(ANNOTATE, { textDocument: { uri: selected.uri }, at: { range: selected.range }, body });
  const made = await make('');
  if (!selected || !made) {
    tellWhy(desk, selected?.uri);
    return;
  }
  if (!(await canWrite(desk))) return;
  const { steps, home } = made.dossier
    ? { steps: [], home: { uri: made.dossier } }
    : homeSteps<Draft>(desk, await dossiersInUse(desk), true);
  const words = shorten(selected.textIn(selected.range), SAID);
  const draft = await runSteps<Draft>(
    t('Annotate Selection'),
    [
      ...steps,
      text<Draft>(
        ({ body }) => ({
          prompt: words === '' ? t('What do you note at this paragraph?') : t('What do you note at “{0}”?', words),
          value: body,
          remark: value => (value === '' ? { wrong: t('Write your note.') } : undefined),
        }),
        (draft, body) => ({ ...draft, body }),
      ),
    ],
    { body: '', ...(home && { home }) },
    desk.ask,
  );
  const annotated = draft?.home && (await make(draft.body));
  if (!draft?.home || !annotated) return;
  await desk.write({
    home: draft.home,
    edits: [{ kind: 'add-annotation', annotation: { ...annotated.annotation, created: today() } }],
    keepBuiltin: true,
    // Without it nothing in the text tells that something is noted there.
    ...(!desk.showsAnnotations(selected.uri) && {
      offer: { title: t('Show Annotations in the Text'), run: () => desk.showAnnotations() },
    }),
    done: t('Noted it in {0}.', desk.nameOf(draft.home.uri)),
  });
}

/** Says what is missing where nothing can be noted. `uri`: the document in the editor. */
function tellWhy(desk: Desk, uri: string | undefined): void {
  const { t } = desk;
  if (uri !== undefined && isReadable(uri) && !isDossierName(uri)) {
    const add = { title: t('Add Source'), run: () => desk.run(COMMANDS.addSource) };
    desk.tell(
      t(
        'An annotation stands at the text of a source, and {0} is none yet: add it as a source first.',
        desk.nameOf(uri),
      ),
      add,
    );
  } else desk.tell(t('Open the text of a source first, and select the words that you note something at.'));
}
