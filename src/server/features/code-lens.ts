import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest, type Command } from 'vscode-languageserver';
import type { Head } from '../../core/dossier/language/heads';
import { t } from '../../core/l10n';
import { COMMANDS } from '../../protocol/commands';
import type { UsesOfParams } from '../../protocol/requests';
import { gather } from '../gather';
import { toRange } from '../positions';
import type { Services } from '../services';

/** Notes that are typed in change the counts; the lenses are counted anew once they have been still for so long. */
const STILL_MS = 1000;

/** `textDocument/codeLens`: a lens above each entity and source, and above claims that are disputed; counted when it is seen. */
export const codeLens =
  ({ dossiers, library }: Services) =>
  ({ textDocument }: CodeLensParams): CodeLens[] | null => {
    const dossier = dossiers.open(textDocument.uri);
    if (!dossier) return null;
    const { document, content } = dossier;
    const hasLens = ({ kind, name }: Head) =>
      name !== '' &&
      (kind === 'entity' || kind === 'source' || (kind === 'claim' && library.dossier.disputesOf(name).length > 0));
    return content.sections.flatMap(section =>
      content
        .headsOf(section)
        .filter(hasLens)
        .map(({ kind, name, nameSpan }) => ({ range: toRange(document, nameSpan), data: { [kind]: name } })),
    );
  };

/** `codeLens/resolve`: mentions are counted in the background, and the lens shows once they are. */
export const resolveCodeLens =
  (services: Services) =>
  async (lens: CodeLens): Promise<CodeLens> => ({ ...lens, command: await commandOf(services, lens.data) });

/** Has the lenses counted anew after a note changed, where the client can be told and shows any. */
export function refreshCodeLenses(services: Services): void {
  const { connection, documents, dossiers, capabilities } = services;
  if (!capabilities.workspace?.codeLens?.refreshSupport) return;
  const refresh = () => {
    const isShown = [...documents.all()].some(({ uri }) => dossiers.isDossier(uri));
    if (isShown) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  };
  services.onDidChange(refresh);
  services.onDidIndex(refresh);
  documents.onDid(gather(STILL_MS, refresh));
}

async function commandOf(services: Services, entry: UsesOfParams): Promise<Command> {
  const title = await titleOf(services, entry);
  // A lens without a command is a plain text.
  if (!services.commands.has(COMMANDS.showUses)) return { title, command: '' };
  return { title, command: COMMANDS.showUses, arguments: [entry] };
}

async function titleOf({ library, noteUses }: Services, entry: UsesOfParams): Promise<string> {
  const { dossier } = library;
  if ('claim' in entry) return disputesInWords(dossier.disputesOf(entry.claim).length);
  const { mentions, citations } = await noteUses.counts();
  if ('source' in entry) {
    return citationsInWords(dossier.citedBy(entry.source).length + citations(entry.source));
  }
  if (!('entity' in entry)) return '';
  return countsInWords(mentions(entry.entity), dossier.claimsAbout(entry.entity).length);
}

function countsInWords(mentions: number, claims: number): string {
  if (mentions === 1) return claims === 1 ? t('1 mention · 1 claim') : t('1 mention · {0} claims', claims);
  return claims === 1 ? t('{0} mentions · 1 claim', mentions) : t('{0} mentions · {1} claims', mentions, claims);
}

function citationsInWords(count: number): string {
  return count === 1 ? t('1 citation') : t('{0} citations', count);
}

function disputesInWords(count: number): string {
  return count === 1 ? t('1 dispute') : t('{0} disputes', count);
}
