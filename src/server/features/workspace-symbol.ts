import type {
  CancellationToken,
  SymbolInformation,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { type FoundEntry, type FoundKind, findEntries } from '../../core/dossier/find-entries';
import { t } from '../../core/l10n';
import { shorten } from '../../core/shorten';
import type { EntryParams } from '../../protocol/requests';
import { Cancelled } from '../request';
import type { Services } from '../services';
import { SYMBOL_KINDS } from './document-symbol';
import { entryAt, locationOf } from './entry';

/** So many are more than a person reads; an editor asks again as more is typed. */
const MOST = 200;
/** In UTF-16 units. */
const LONGEST_NAME = 100;

/** `workspace/symbol`: the entities, sources, events and claims of all dossiers, by their names, titles, texts and keys. */
export const workspaceSymbol =
  (services: Services) =>
  async (
    { query }: WorkspaceSymbolParams,
    token: CancellationToken,
  ): Promise<(WorkspaceSymbol | SymbolInformation)[]> => {
    const { library, slices, capabilities } = services;
    const found = await slices.run(findEntries(library.dossier, query, MOST));
    const symbols = found.flatMap(entry => symbolOf(services, entry));
    const resolves = capabilities.workspace?.symbol?.resolveSupport?.properties.includes('location.range');
    if (resolves) return symbols;
    const located: SymbolInformation[] = [];
    for (const { data, ...symbol } of symbols) {
      if (token.isCancellationRequested) throw new Cancelled();
      const location = await locationOf(services, data);
      if (location) located.push({ ...symbol, location });
    }
    return located;
  };

/** `workspaceSymbol/resolve`: where exactly the entry is written. */
export const resolveWorkspaceSymbol =
  (services: Services) =>
  async (symbol: WorkspaceSymbol): Promise<WorkspaceSymbol> => {
    const location = await locationOf(services, symbol.data);
    return location ? { ...symbol, location } : symbol;
  };

type Found = WorkspaceSymbol & { data: EntryParams };

/** With the words by which it was found in its name, for an editor compares them once more. */
function symbolOf({ library, documents }: Services, { kind, key, words, name }: FoundEntry): Found[] {
  const data = { [kind]: key } as unknown as EntryParams;
  const at = entryAt(library.dossier, data);
  if (!at) return [];
  const shown = words === name ? shorten(name, LONGEST_NAME) : t('{0} ({1})', words, shorten(name, LONGEST_NAME));
  return [
    {
      name: shown,
      kind: SYMBOL_KINDS[kind],
      containerName: kindInWords(kind),
      location: { uri: documents.spelt(at.uri) },
      data,
    },
  ];
}

function kindInWords(kind: FoundKind): string {
  switch (kind) {
    case 'entity':
      return t('Entity');
    case 'source':
      return t('Source');
    case 'event':
      return t('Event');
    case 'claim':
      return t('Claim');
  }
}
