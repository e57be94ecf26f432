import type { Desk, Home } from '../growing/desk';
import { dossiersInUse, fateOfBuiltin, newDossierSteps } from '../growing/home-steps';
import { runSteps } from '../input/steps';

/** Makes a new dossier and opens it. Never writes over a file. */
export async function createDossier(desk: Desk): Promise<void> {
  const { t } = desk;
  if (!hasFolder(desk)) return;
  const { own, builtin } = await dossiersInUse(desk);
  const prompt = t('What is your research about?');
  const fate = fateOfBuiltin(desk, builtin && own.length === 0, false);
  const steps = newDossierSteps(desk, `${prompt} ${fate}`.trim());
  const draft = await runSteps<{ home?: Home }>(t('Create Dossier'), steps, {}, desk.ask);
  if (!draft?.home) return;
  await desk.write({ home: draft.home, edits: [], done: t('Created {0}.', desk.nameOf(draft.home.uri)) });
}

/** Whether there is a folder to make a dossier in; says so where there is none. */
export function hasFolder(desk: Desk): boolean {
  if (desk.folders().length > 0) return true;
  const { t } = desk;
  desk.tell(t('A dossier is a file in a folder: open the folder with your notes first.'), {
    title: t('Open Folder…'),
    run: () => desk.run('workbench.action.files.openFolder'),
  });
  return false;
}
