import { COMMANDS } from '../../protocol/commands';
import { SOURCES, type SourceItem } from '../../protocol/requests';
import type { Desk } from '../growing/desk';
import { only, runSteps, type Step } from '../input/steps';
import { originalSteps, type WithOriginal } from '../originals/file-steps';
import { sourceStep } from '../originals/source-step';

/** Attaches a file as the original of a source, so that jumps open it from then on. */
export async function attachOriginal(desk: Desk, given: string | undefined): Promise<void> {
  const { t } = desk;
  const all = (await desk.request(SOURCES, {})) ?? [];
  const known = new Set(all.flatMap(({ key, fingerprints }) => (fingerprints > 0 ? key : [])));
  const isKnown = ({ source = '' }: WithOriginal) => known.has(source);
  if (known.size === 0) {
    tellUnknown(desk, given);
    return;
  }
  const why = t('No passage of it has a fingerprint, so that a copy can’t be recognised.');
  const whyUnknown = ({ key }: SourceItem) => (known.has(key) ? undefined : why);
  const steps: readonly Step<WithOriginal>[] = [
    ...(given === undefined ? [sourceStep<WithOriginal>(desk, all, whyUnknown)] : []),
    ...originalSteps<WithOriginal>(desk).map(step => only(step, isKnown)),
  ];
  const start = given === undefined ? {} : { source: given };
  const draft = await runSteps<WithOriginal>(t('Attach Original'), steps, start, desk.ask);
  if (draft?.source === undefined) return;
  if (draft.original) await attach(desk, draft.source, draft.original.uri);
  else tellUnknown(desk, draft.source);
}

/** Attaches, and says so, with a way back. */
export async function attach(desk: Desk, source: string, uri: string): Promise<void> {
  const { t, attached } = desk;
  const before = attached.of(source);
  await attached.set(source, uri);
  desk.tell(
    t('Jumps to “{0}” open {1} from now on. Only this machine remembers that.', source, desk.nameOf(uri)),
    { title: t('Open'), run: () => desk.run(COMMANDS.openPassage, { source }) },
    { title: t('Undo'), run: () => attached.set(source, before) },
  );
}

/** Says that nothing tells an original from any other text. */
function tellUnknown(desk: Desk, source: string | undefined): void {
  const { t } = desk;
  desk.tell(
    source === undefined
      ? t('The dossiers in use have no fingerprints, by which an original is told from any other text.')
      : t('The dossier has no fingerprints of “{0}”, by which its original is told from any other text.', source),
    { title: t('Make Fingerprints…'), run: () => desk.run(COMMANDS.makeFingerprints, source && { source }) },
  );
}
