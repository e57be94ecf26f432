import { isDossierName } from '../../core/files';
import { DOSSIERS, type DossierItem } from '../../protocol/editing';
import { pick, type Step, text } from '../input/steps';
import type { Desk, Folder, Home } from './desk';

/** A draft of something that is written into a dossier. */
export interface Homed {
  readonly home?: Home;
  /** Where a new dossier is made: what it is called, and in which folder. */
  readonly title?: string;
  readonly folder?: Folder;
}

/** The dossiers in use. */
export interface Dossiers {
  /** Those that can be written to, the one to propose first. */
  readonly own: readonly DossierItem[];
  /** Whether the one that comes with the product is among those in use. */
  readonly builtin: boolean;
  /** Where there is none of one's own: the one that was written to last, if its file is gone. */
  readonly gone?: string;
}

export async function dossiersInUse(desk: Desk): Promise<Dossiers> {
  const all = (await desk.request(DOSSIERS, {})) ?? [];
  const own = all.filter(({ builtin }) => !builtin);
  const lastUri = desk.lastDossier();
  const last = own.find(({ uri }) => uri === lastUri);
  const isGone = own.length === 0 && lastUri !== undefined && (await desk.read(lastUri)) === undefined;
  return {
    own: last ? [last, ...own.filter(item => item !== last)] : own,
    builtin: all.some(({ builtin }) => builtin),
    ...(isGone && { gone: lastUri }),
  };
}

/**
 * The steps that settle which dossier is written to: none where there is one, a choice where there are several, and those
 * of a new dossier where there is none.
 */
export function homeSteps<D extends Homed>(
  desk: Desk,
  { own, builtin, gone }: Dossiers,
  builtinStays: boolean,
): { readonly steps: readonly Step<D>[]; readonly home?: Home } {
  const { t } = desk;
  const [first] = own;
  if (!first) {
    const none =
      gone === undefined
        ? t('This workspace has no dossier of your own yet, so one is made first. What is your research about?')
        : t(
            'Your dossier {0} is gone: its file was deleted or moved. To go on with it, bring the file back; else a new one is made first. What is your research about?',
            desk.nameOf(gone),
          );
    return { steps: newDossierSteps(desk, `${none} ${fateOfBuiltin(desk, builtin, builtinStays)}`.trim()) };
  }
  if (own.length === 1) return { steps: [], home: { uri: first.uri } };
  const choices = own.map(({ uri, title, entities }) => ({
    label: title ?? desk.nameOf(uri),
    description: title === undefined ? '' : desk.nameOf(uri),
    detail: entities === 1 ? t('1 entity') : t('{0} entities', entities),
    value: uri,
  }));
  const which = pick<D, string>(
    draft => ({ placeholder: t('Which dossier is it for?'), choices, proposed: draft.home?.uri ?? first.uri }),
    (draft, uri) => ({ ...draft, home: { uri } }),
  );
  return { steps: [which] };
}

/** What becomes of the dossier that comes with the product when there is one of the user's own. */
export function fateOfBuiltin({ t }: Desk, builtin: boolean, stays: boolean): string {
  if (!builtin) return '';
  return stays
    ? t('The dossier that comes with the product stays in use beside it (setting dossier.builtin).')
    : t('It takes the place of the dossier that comes with the product; the setting dossier.builtin can keep both.');
}

/** The steps that make a new dossier: its title, its folder where there are several, its file's name. */
export function newDossierSteps<D extends Homed>(desk: Desk, prompt: string): readonly Step<D>[] {
  const { t } = desk;
  const folders = desk.folders();
  const [only] = folders;
  const title = text<D>(
    ({ title }) => ({
      prompt,
      value: title ?? '',
      placeholder: t('Title, such as Harbour contract'),
      remark: value => (value === '' ? { wrong: t('Write a title; it can be changed later.') } : undefined),
    }),
    (draft, title) => ({ ...draft, title, ...(draft.folder ? {} : { folder: only }) }),
  );
  const folder = pick<D, Folder>(
    draft => ({
      placeholder: t('In which folder?'),
      choices: folders.map(folder => ({ label: folder.name, value: folder })),
      ...(draft.folder && { proposed: draft.folder }),
    }),
    (draft, folder) => ({ ...draft, folder }),
    () => folders.length > 1,
  );
  const file = text<D>(
    async ({ title = '', folder = only!, home }) => {
      const there = new Set((await desk.list(folder.uri)).map(name => name.toLowerCase()));
      const written = home && decodeURIComponent(home.uri.slice(home.uri.lastIndexOf('/') + 1));
      return {
        prompt: t('The name of its file in {0}', folder.name),
        value: written ?? freeName(fileStem(title), there),
        remark: name => {
          const wrong = wrongFileName(desk, name, there);
          return wrong === undefined ? undefined : { wrong };
        },
      };
    },
    (draft, name) => {
      const folder = draft.folder ?? only!;
      const uri = `${folder.uri.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
      return { ...draft, home: { uri, title: draft.title ?? name } };
    },
  );
  return [title, folder, file];
}

const ENDING = '.dossier.yaml';

/** A title as the beginning of a file's name, in any script. */
function fileStem(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-+$/, '') || 'research';
}

function freeName(stem: string, there: ReadonlySet<string>): string {
  let name = stem + ENDING;
  for (let number = 2; there.has(name.toLowerCase()); number++) name = `${stem}-${number}${ENDING}`;
  return name;
}

function wrongFileName({ t }: Desk, name: string, there: ReadonlySet<string>): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file has one in its name
  if (/[/\\:*?"<>|\u0000-\u001f]/.test(name)) return t('A file’s name has none of these: / \\ : * ? " < > |');
  if (!isDossierName(name) || name.startsWith('.')) return t('The name of a dossier ends in {0}.', ENDING);
  if (there.has(name.toLowerCase())) return t('There is a file of this name already; it is left as it is.');
  return undefined;
}
