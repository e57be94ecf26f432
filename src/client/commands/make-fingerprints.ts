import { SOURCE_ENDINGS } from '../../core/files';
import { FINGERPRINT_SOURCE } from '../../protocol/originals';
import { SOURCES } from '../../protocol/requests';
import type { Desk } from '../growing/desk';
import { pick, runSteps } from '../input/steps';
import { checkInWords } from '../originals/check-in-words';
import { checked } from '../originals/file-steps';
import { askSource } from '../originals/source-step';
import { attach } from './attach-original';

/** Writes the fingerprints of a source's own text into its dossier; of a file that is picked, where that isn't known. */
export async function makeFingerprints(desk: Desk, given: string | undefined): Promise<void> {
  const { t, request } = desk;
  const title = t('Make Fingerprints');
  const source = given ?? (await askSource(desk, title, (await request(SOURCES, {})) ?? []));
  if (source === undefined) return;
  const known = await request(FINGERPRINT_SOURCE, { source });
  const isElsewhere = known !== null && 'lacksText' in known;
  const uri = isElsewhere ? await askFile(desk, title, source) : undefined;
  if (isElsewhere && uri === undefined) return;
  const answer = uri === undefined ? known : await request(FINGERPRINT_SOURCE, { source, uri });
  if (!answer || !('edit' in answer)) {
    desk.tell(answer && 'message' in answer ? answer.message : t('Fingerprints of “{0}” could not be made.', source));
    return;
  }
  const { dossier, edit, paragraphs } = answer;
  await desk.write({
    home: { uri: dossier },
    edits: [edit],
    done:
      paragraphs === 1
        ? t('Wrote the fingerprint of the 1 paragraph of “{0}” to {1}.', source, desk.nameOf(dossier))
        : t('Wrote the fingerprints of the {0} paragraphs of “{1}” to {2}.', paragraphs, source, desk.nameOf(dossier)),
    ...(uri !== undefined && { offer: { title: t('Attach Original'), run: () => attach(desk, source, uri) } }),
  });
}

/** Has a person pick the original. One that isn't what the dossier knows already is asked about. */
async function askFile(desk: Desk, title: string, source: string): Promise<string | undefined> {
  const { t } = desk;
  const uri = await desk.browse(t('The original of “{0}”', source), SOURCE_ENDINGS);
  const check = uri === undefined ? undefined : await checked(desk, source, uri);
  if (!check || 'message' in check || check.verdict === 'whole') return uri;
  const question = pick<{ readonly replaces?: true }, true>(
    () => ({
      placeholder: t('This is not the text whose fingerprints the dossier has: write others?'),
      choices: [{ label: t('Write those of this text'), detail: checkInWords(check, t), value: true }],
    }),
    (_, replaces) => ({ replaces }),
  );
  return (await runSteps(title, [question], {}, desk.ask))?.replaces && uri;
}
