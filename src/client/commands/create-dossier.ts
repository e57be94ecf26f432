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

/** Whether something can be written into a dossier that is there or is made; says so where it can't, before anything is asked. */
export async function canWrite(desk: Desk): Promise<boolean> {
  return hasFolder(desk) && (await isMended(desk));
}

/** Whether the only dossier of one's own can be changed; says so where it is broken. */
export async function isMended(desk: Desk): Promise<boolean> {
  const [first, ...others] = (await dossiersInUse(desk)).own;
  if (!first?.broken || others.length > 0) return true;
  const { message, at } = first.broken;
  desk.tell(message, { title: desk.t('Open'), run: () => desk.show(at) });
  return false;
}

/** Whether there is a folder to make a dossier in; says so where there is none. */
function hasFolder(desk: Desk): boolean {
  if (desk.folders().length > 0) return true;
  const { t } = desk;
  desk.tell(t('A dossier is a file in a folder: open the folder with your notes first.'), {
    title: t('Open Folder…'),
    run: () => desk.run('workbench.action.files.openFolder'),
  });
  return false;
}
