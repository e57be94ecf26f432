import { relativePath } from '../../core/dossier/relative';
import { isDossierName, isReadable, SOURCE_FILES, sourceKind } from '../../core/files';
import { pick, type Step } from '../input/steps';
import type { Desk, Home } from './desk';

/** A draft of a source whose text is in the workspace, and what is taken from that text. */
export interface Texted {
  /** The text's URI. */
  readonly file?: string;
  /** How the text begins: its likely title. */
  readonly firstLine?: string;
}

/** The step that picks the text; the one in the editor is proposed. */
export function textSteps<D extends Texted>(desk: Desk): readonly Step<D>[] {
  const { t } = desk;
  return [
    {
      ask: async (draft, asker, position) => {
        const found = await desk.files(SOURCE_FILES);
        const current = desk.selected()?.uri;
        const files = [...new Set([...(current && isReadable(current) ? [current] : []), ...found])];
        const choices = files
          .filter(uri => !isDossierName(uri))
          .map(uri => ({
            label: desk.nameOf(uri),
            description: uri === current ? t('in the editor') : '',
            value: uri,
          }));
        const placeholder =
          choices.length > 0
            ? t('Which text? In text files, blank lines part its paragraphs')
            : t('There is no text in this workspace: save one as a .txt, .md, .html or .pdf file first.');
        const question = pick<D, string>(
          ({ file }) => ({ placeholder, choices, ...(file !== undefined && { proposed: file }) }),
          (before, file) => ({ ...before, file }),
        );
        const answer = await question.ask(draft, asker, position);
        return typeof answer === 'symbol' ? answer : { ...answer, ...(await beginning(desk, answer.file)) };
      },
    },
  ];
}

/** The first line of a text file with words in it, without a heading's marks. */
async function beginning(desk: Desk, file: string | undefined): Promise<Texted> {
  const text = file === undefined || sourceKind(file) !== 'text' ? undefined : await desk.read(file);
  const line = text?.split(/\r\n?|\n/).find(each => /[\p{L}\p{N}]/u.test(each));
  return line === undefined ? {} : { firstLine: line.replace(/^[\s#>*_\ufeff]+|[\s*_]+$/g, '').slice(0, 200) };
}

/** The text's path from the dossier; undefined, and said why, where the dossier can't name it. */
export function textPath(desk: Desk, home: Home, file: string | undefined): string | undefined {
  const roots = desk.folders().map(({ uri }) => uri);
  const path = file === undefined ? undefined : relativePath(home.uri, file, roots);
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
