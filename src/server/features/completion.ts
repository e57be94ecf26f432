import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { complete } from '../../core/dossier/language/complete';
import type { Completion } from '../../core/dossier/language/completion';
import { plainText } from '../../core/dossier/language/snippets';
import { isDossierName } from '../../core/files';
import { SUGGEST_COMMAND } from '../../protocol/commands';
import type { CardParams } from '../../protocol/requests';
import { toRange } from '../positions';
import { TRIGGERS } from '../registration';
import type { Services } from '../services';
import { parentUri, pathBelow } from '../uri';
import { card } from './card';
import { noteCompletion } from './note-completion';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  entry: CompletionItemKind.Snippet,
  word: CompletionItemKind.EnumMember,
  entity: CompletionItemKind.Class,
  source: CompletionItemKind.Reference,
  claim: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
};

/** `textDocument/completion`: what can be written at a place of a dossier file; in a note see `noteCompletion`. */
export const completion =
  (services: Services) =>
  async (params: CompletionParams): Promise<CompletionList | null> => {
    const { textDocument, position, context } = params;
    const dossier = services.dossiers.open(textDocument.uri);
    if (!dossier) return noteCompletion(services, params);
    const { uri, document, content } = dossier;
    const typed =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    if (typed !== undefined && !TRIGGERS.includes(typed)) return null;
    let namesFiles = false;
    const completeWith = (files: readonly string[]) =>
      complete(
        content.text,
        document.offsetAt(position),
        {
          dossier: services.library.dossier,
          paths: () => {
            namesFiles = true;
            return pathsFrom(services, uri, files);
          },
          onlyKeys: services.hasSchemas && isDossierName(uri),
        },
        { typed, sections: content.sections },
      );
    let found = completeWith([]);
    // Files are looked for only where one may be named.
    if (namesFiles) found = completeWith(await services.notes.saved());
    if (!found) return null;
    const range = toRange(document, found.span);
    const toItem = itemMaker(services, document.getText({ start: { ...position, character: 0 }, end: position }));
    return {
      isIncomplete: !found.isComplete,
      items: found.items.map((item, rank) => toItem(item, rank, range)),
    };
  };

/** `completionItem/resolve`: the card of what a key stands for. */
export const resolveCompletion =
  (services: Services) =>
  async (item: CompletionItem): Promise<CompletionItem> => {
    const shown = item.data ? await card(services)(item.data as CardParams) : null;
    return shown ? { ...item, documentation: { kind: MarkupKind.Markdown, value: shown.markdown } } : item;
  };

/** The paths of files that lie in or below a dossier's folder, those that no source names yet first. */
function pathsFrom({ library }: Services, dossier: string, uris: readonly string[]): string[] {
  const folder = parentUri(dossier);
  const paths = uris.flatMap(uri => ({ path: pathBelow(folder, uri), isNamed: library.texts.has(uri) }));
  const below = paths.filter((each): each is { path: string; isNamed: boolean } => each.path !== undefined);
  return below.sort((a, b) => Number(a.isNamed) - Number(b.isNamed)).map(({ path }) => path);
}

/** Makes the protocol's items for a client; `line` is the line as far as the cursor. */
function itemMaker({ capabilities, commands }: Services, line: string) {
  const client = capabilities.textDocument?.completion?.completionItem;
  const keepsIndent = client?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false;
  const indent = /^\s*/.exec(line)![0];
  return (item: Completion, rank: number, range: ReturnType<typeof toRange>): CompletionItem => {
    const { label, kind, detail, doc, snippet, also, goesOn } = item;
    // A client that indents by itself adds the line's own indentation.
    const lines = keepsIndent ? snippet : snippet.replaceAll(`\n${indent}`, '\n');
    const isSnippet = client?.snippetSupport === true && lines !== plainText(lines);
    const isKey = kind === 'entity' || kind === 'source' || kind === 'claim';
    return {
      label,
      kind: KINDS[kind],
      ...(detail && { detail }),
      ...(doc !== undefined && { documentation: { kind: MarkupKind.Markdown, value: doc } }),
      sortText: String(rank).padStart(4, '0'),
      ...(also && { filterText: `${label} ${also}` }),
      textEdit: { range, newText: isSnippet ? lines : plainText(lines) },
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(keepsIndent && { insertTextMode: InsertTextMode.asIs }),
      ...(isKey && { data: { [kind]: label } }),
      ...(goesOn && commands.has(SUGGEST_COMMAND) && { command: { title: '', command: SUGGEST_COMMAND } }),
    };
  };
}
