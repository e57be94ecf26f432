import {
  ANNOTATE,
  ANNOTATIONS,
  DESCRIBE_TEXT,
  DOSSIERS,
  EDIT,
  EXCLUDE,
  PROPOSE,
  READ_BIBLIOGRAPHY,
} from '../../protocol/editing';
import { ATTACH_ORIGINALS, CHECK_ORIGINAL, FINGERPRINT_SOURCE } from '../../protocol/originals';
import {
  CARD,
  CLAIMS,
  COMPARISON,
  ENTITIES,
  ENTRY,
  EXPLAIN,
  MENTION_COUNTS,
  MENTIONS,
  PASSAGE,
  REFERENCES_OF,
  SOURCES,
  TIMELINE,
  USES_OF,
} from '../../protocol/requests';
import { ACCEPT_REVISIONS, REVISIONS, TAKE_BACK_ACCEPTANCE } from '../../protocol/revisions';
import { SOURCE_VIEW_TEXT } from '../../protocol/source-view';
import type { Answering } from '../request';
import type { Services } from '../services';
import { annotate } from './annotate';
import { annotations } from './annotations';
import { attachOriginals } from './attach-originals';
import { card } from './card';
import { checkOriginal } from './check-original';
import { claims } from './claims';
import { codeAction } from './code-action';
import { codeLens, refreshCodeLenses, resolveCodeLens } from './code-lens';
import { comparison } from './comparison';
import { completion, resolveCompletion } from './completion';
import { declaration } from './declaration';
import { definition } from './definition';
import { describeText } from './describe-text';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentLink } from './document-link';
import { documentSymbol } from './document-symbol';
import { dossiers } from './dossiers';
import { edit } from './edit';
import { entities } from './entities';
import { entry } from './entry';
import { exclude } from './exclude';
import { explain } from './explain';
import { fingerprintSource } from './fingerprint-source';
import { foldingRange } from './folding-range';
import { hover } from './hover';
import { mentionCounts, tellIndexed } from './mention-counts';
import { mentions } from './mentions';
import { passage } from './passage';
import { propose } from './propose';
import { readBibliography } from './read-bibliography';
import { references, referencesOf, usesOfEntry } from './references';
import { prepareRename, rename } from './rename';
import { acceptRevisions, revisions, takeBackAcceptance } from './revisions';
import { sourceView } from './source-view';
import { sources } from './sources';
import { timeline } from './timeline';
import { willRenameFiles } from './will-rename-files';
import { resolveWorkspaceSymbol, workspaceSymbol } from './workspace-symbol';

/** Answers every request, each by its own file. */
export function registerFeatures(services: Services, answer: Answering): void {
  const { connection } = services;
  connection.onHover(answer('textDocument/hover', hover(services)));
  connection.onDefinition(answer('textDocument/definition', definition(services)));
  connection.onDeclaration(answer('textDocument/declaration', declaration(services)));
  connection.onReferences(answer('textDocument/references', references(services)));
  connection.onCompletion(answer('textDocument/completion', completion(services)));
  const resolveItem = answer('completionItem/resolve', resolveCompletion(services));
  connection.onCompletionResolve(async (item, token) => (await resolveItem(item, token)) ?? item);
  connection.onPrepareRename(answer('textDocument/prepareRename', prepareRename(services)));
  connection.onRenameRequest(answer('textDocument/rename', rename(services)));
  connection.onDocumentSymbol(answer('textDocument/documentSymbol', documentSymbol(services)));
  connection.onFoldingRanges(answer('textDocument/foldingRange', foldingRange(services)));
  connection.onDocumentHighlight(answer('textDocument/documentHighlight', documentHighlight(services)));
  connection.onDocumentLinks(answer('textDocument/documentLink', documentLink(services)));
  connection.onCodeAction(answer('textDocument/codeAction', codeAction(services)));
  connection.onCodeLens(answer('textDocument/codeLens', codeLens(services)));
  const resolveLens = answer('codeLens/resolve', resolveCodeLens(services));
  connection.onCodeLensResolve(async (lens, token) => (await resolveLens(lens, token)) ?? lens);
  refreshCodeLenses(services);
  connection.onWorkspaceSymbol(answer('workspace/symbol', workspaceSymbol(services)));
  const resolveSymbol = answer('workspaceSymbol/resolve', resolveWorkspaceSymbol(services));
  connection.onWorkspaceSymbolResolve(async (symbol, token) => (await resolveSymbol(symbol, token)) ?? symbol);
  connection.workspace.onWillRenameFiles(answer('workspace/willRenameFiles', willRenameFiles(services)));
  diagnostics(services, answer);
  connection.onRequest(MENTIONS, answer(MENTIONS, mentions(services)));
  connection.onRequest(EXPLAIN, answer(EXPLAIN, explain(services)));
  connection.onRequest(TIMELINE, answer(TIMELINE, timeline(services)));
  connection.onRequest(ENTITIES, answer(ENTITIES, entities(services)));
  connection.onRequest(MENTION_COUNTS, answer(MENTION_COUNTS, mentionCounts(services)));
  tellIndexed(services);
  connection.onRequest(CLAIMS, answer(CLAIMS, claims(services)));
  connection.onRequest(SOURCES, answer(SOURCES, sources(services)));
  connection.onRequest(CARD, answer(CARD, card(services)));
  connection.onRequest(REVISIONS, answer(REVISIONS, revisions(services)));
  connection.onRequest(ACCEPT_REVISIONS, answer(ACCEPT_REVISIONS, acceptRevisions(services)));
  connection.onRequest(TAKE_BACK_ACCEPTANCE, answer(TAKE_BACK_ACCEPTANCE, takeBackAcceptance(services)));
  connection.onRequest(COMPARISON, answer(COMPARISON, comparison(services)));
  connection.onRequest(PASSAGE, answer(PASSAGE, passage(services)));
  connection.onRequest(PROPOSE, answer(PROPOSE, propose(services)));
  connection.onRequest(DESCRIBE_TEXT, answer(DESCRIBE_TEXT, describeText(services)));
  connection.onRequest(ENTRY, answer(ENTRY, entry(services)));
  connection.onRequest(ANNOTATIONS, answer(ANNOTATIONS, annotations(services)));
  connection.onRequest(ANNOTATE, answer(ANNOTATE, annotate(services)));
  connection.onRequest(DOSSIERS, answer(DOSSIERS, dossiers(services)));
  connection.onRequest(EDIT, answer(EDIT, edit(services)));
  connection.onRequest(EXCLUDE, answer(EXCLUDE, exclude(services)));
  connection.onRequest(READ_BIBLIOGRAPHY, answer(READ_BIBLIOGRAPHY, readBibliography(services)));
  connection.onRequest(ATTACH_ORIGINALS, answer(ATTACH_ORIGINALS, attachOriginals(services)));
  connection.onRequest(CHECK_ORIGINAL, answer(CHECK_ORIGINAL, checkOriginal(services)));
  connection.onRequest(FINGERPRINT_SOURCE, answer(FINGERPRINT_SOURCE, fingerprintSource(services)));
  connection.onRequest(SOURCE_VIEW_TEXT, answer(SOURCE_VIEW_TEXT, sourceView(services)));
  connection.onRequest(REFERENCES_OF, answer(REFERENCES_OF, referencesOf(services)));
  connection.onRequest(USES_OF, answer(USES_OF, usesOfEntry(services)));
}
