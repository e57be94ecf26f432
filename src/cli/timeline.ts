import { parseArgs } from 'node:util';
import { timeline as timelineOf } from '../core/timeline/timeline';
import { pathOf } from '../node/files';
import { loadDossiers, shownPath } from './dossiers';
import type { Terminal } from './usage';

/** `dossier timeline`: the events in order. */
export async function timeline(args: string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { dossier: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
  });
  const dossier = await loadDossiers(values.dossier, terminal);
  const items = timelineOf(dossier).map(item => ({
    ...item,
    dossier: shownPath(pathOf(item.dossier), terminal.folder),
  }));
  if (values.json) terminal.out(`${JSON.stringify(items, null, 2)}\n`);
  else for (const item of items) terminal.out(`${item.date}\t${item.title}\n`);
}
