import { relativePath } from '../../core/dossier/relative';
import { isDossierName, isReadable, SOURCE_FILES } from '../../core/files';
import { DESCRIBE_TEXT, type TextDescription } from '../../protocol/editing';
import { SOURCES } from '../../protocol/requests';
import { pick, type Step } from '../input/steps';
import type { Desk, Home } from './desk';

/** A draft of a source whose text is in the workspace, and what is taken from that text. */
export interface Texted {
  /** The text's URI. */
  readonly file?: string;
  /** What the text says of itself; null where it can't be read. */
  readonly described?: TextDescription | null;
}

/** The step that picks the text; the one in the editor is proposed, and those that are sources already are left out. */
export function textSteps<D extends Texted>(desk: Desk): readonly Step<D>[] {
  const { t } = desk;
  return [
    {
      ask: async (draft, asker, position) => {
        const [found, sources] = await Promise.all([desk.files(SOURCE_FILES), desk.request(SOURCES, {})]);
        const taken = new Set(sources?.map(({ text }) => text));
        const current = desk.selected()?.uri;
        const files = [...new Set([...(current && isReadable(current) ? [current] : []), ...found])];
        const texts = files.filter(uri => !isDossierName(uri));
        const choices = texts
          .filter(uri => !taken.has(uri))
          .map(uri => ({
            label: desk.nameOf(uri),
            description: uri === current ? t('in the editor') : '',
            value: uri,
          }));
        const placeholder =
          choices.length > 0
            ? t('Which text? In text files, blank lines part its paragraphs')
            : texts.length > 0
              ? t(
                  'All texts in this workspace are sources already: save another as a .txt, .md, .html or .pdf file first.',
                )
              : t('There is no text in this workspace: save one as a .txt, .md, .html or .pdf file first.');
        const question = pick<D, string>(
          ({ file }) => ({ placeholder, choices, ...(file !== undefined && { proposed: file }) }),
          (before, file) => withText(before, file),
        );
        const answer = await question.ask(draft, asker, position);
        return typeof answer === 'symbol' ? answer : described(desk, answer);
      },
    },
  ];
}

/** A draft with the text that was chosen, and what that says of itself. */
export async function described<D extends Texted>({ request }: Desk, draft: D): Promise<D> {
  const { file } = draft;
  if (file === undefined || draft.described !== undefined) return draft;
  return { ...draft, described: (await request(DESCRIBE_TEXT, { uri: file })) ?? null };
}

/** A draft with another text; of the same nothing is forgotten. */
export function withText<D extends Texted>(draft: D, file: string): D {
  if (file === draft.file) return draft;
  const { described: _, ...rest } = draft;
  return { ...(rest as D), file };
}

/** Whether a document can be the text of a source in a dossier. */
export function mayBeText(desk: Desk, home: Home, uri: string): boolean {
  return isReadable(uri) && !isDossierName(uri) && pathOf(desk, home, uri) !== undefined;
}

/** The text's path from the dossier; undefined, and said why, where the dossier can't name it. */
export function textPath(desk: Desk, home: Home, file: string | undefined): string | undefined {
  const path = file === undefined ? undefined : pathOf(desk, home, file);
  if (path === undefined) {
    const { t } = desk;
    desk.tell(
      t(
        '{0} can’t be named from {1}: save it in the dossier’s folder.',
        desk.nameOf(file ?? ''),
        desk.nameOf(home.uri),
      ),
    );
  }
  return path;
}

function pathOf(desk: Desk, home: Home, file: string): string | undefined {
  const roots = desk.folders().map(({ uri }) => uri);
  return relativePath(home.uri, file, roots);
}
