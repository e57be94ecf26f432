import { SOURCES } from '../../protocol/requests';
import { type Bibliographic, bibliographySteps } from '../growing/bibliography-steps';
import type { Change, Desk, Home } from '../growing/desk';
import { dossiersInUse, type Homed, homeSteps } from '../growing/home-steps';
import { type SourceFields, sourceOf, sourceSteps } from '../growing/source-steps';
import { textPath, textSteps } from '../growing/text-steps';
import { only, pick, runSteps } from '../input/steps';
import { canWrite } from './create-dossier';

type Origin = 'text' | 'bibliography' | 'hand';

interface Draft extends Homed, SourceFields, Bibliographic {
  readonly origin?: Origin;
}

/** Adds a source: by a text of the workspace, from a bibliography's file, or by hand. */
export async function addSource(desk: Desk): Promise<void> {
  const { t, request } = desk;
  if (!(await canWrite(desk))) return;
  const dossiers = await dossiersInUse(desk);
  // Where there is no dossier of one's own, the shipped one's sources go when there is.
  const known = dossiers.own.length === 0 ? [] : ((await request(SOURCES, {})) ?? []);
  const keys = new Set(known.map(({ key }) => key));
  const { steps, home } = homeSteps<Draft>(desk, dossiers, false);
  const origins = [
    { label: t('A text in this workspace'), description: t('whose passages can be cited'), value: 'text' as const },
    { label: t('A bibliography'), description: t('a BibTeX, RIS or CSL-JSON file'), value: 'bibliography' as const },
    { label: t('By hand'), description: t('something of which there is no text here'), value: 'hand' as const },
  ];
  const draft = await runSteps<Draft>(
    t('Add Source'),
    [
      ...steps,
      pick<Draft, Origin>(
        ({ origin }) => ({
          placeholder: t('Where is it from?'),
          choices: origins,
          ...(origin && { proposed: origin }),
        }),
        (draft, origin) => ({ ...draft, origin }),
      ),
      ...textSteps<Draft>(desk).map(step => only(step, ({ origin }) => origin === 'text')),
      ...bibliographySteps<Draft>(desk).map(step => only(step, ({ origin }) => origin === 'bibliography')),
      ...sourceSteps<Draft>(desk, keys).map(step => only(step, ({ origin }) => origin !== 'bibliography')),
    ],
    home ? { home } : {},
    desk.ask,
  );
  const change = draft?.home && changeOf(desk, draft, draft.home, keys);
  if (change) await desk.write(change);
}

function changeOf(desk: Desk, draft: Draft, home: Home, known: ReadonlySet<string>): Change | undefined {
  const { t } = desk;
  const name = desk.nameOf(home.uri);
  if (draft.origin === 'bibliography') {
    const entries = draft.entries ?? [];
    const done =
      entries.length === 1
        ? t('Added the source “{0}” to {1}.', entries[0]!.key, name)
        : t('Added {0} sources to {1}.', entries.length, name);
    return { home, edits: entries.map(source => ({ kind: 'add-source', source })), done, added: 'source' };
  }
  const path = draft.origin === 'text' ? textPath(desk, home, draft.file) : undefined;
  if (draft.origin === 'text' && path === undefined) return undefined;
  const source = sourceOf(draft, path, known);
  const done = t('Added the source “{0}” to {1}.', source.key, name);
  return { home, edits: [{ kind: 'add-source', source }], done, added: 'source' };
}
