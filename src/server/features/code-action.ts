import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { keyInYaml } from '../../core/dossier/language/rename';
import type { Problem } from '../../core/dossier/model';
import type { TextChange } from '../../core/editing/change';
import type { Mend } from '../../core/editing/fixes/fix';
import { knownFor } from '../../core/editing/fixes/known';
import { t } from '../../core/l10n';
import type { DossierDocument } from '../dossier-texts';
import { dossierUses } from '../keys';
import { toRange, toSpan } from '../positions';
import type { Services } from '../services';
import { anchorMends } from './anchor-mends';
import { mentionActions } from './mention-actions';
import { noteActions } from './note-actions';
import { revisionActions } from './revision-actions';
import { sourceActions } from './source-actions';

/** All mends of a file that need no asking. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.dossier`;
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL];

/** `textDocument/codeAction`: what mends the problems of a dossier or a note, for the clients that take actions with their edits. */
export const codeAction =
  (services: Services) =>
  async (params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    const { textDocument, range, context } = params;
    const { documents, dossiers, library, capabilities } = services;
    if (!capabilities.textDocument?.codeAction?.codeActionLiteralSupport) return [];
    const asks = (kind: string) => context.only?.some(only => kind === only || kind.startsWith(`${only}.`));
    const file = dossiers.open(textDocument.uri);
    if (!file) {
      const note = documents.get(textDocument.uri);
      if (!note || (context.only && !asks(CodeActionKind.QuickFix))) return [];
      return [...(await noteActions(services, note, params, token)), ...(await mentionActions(services, note, params))];
    }
    if (!library.isDossier(file.uri)) return [];
    const { version } = file.document;
    // Nobody wants a whole file changed who asks what can be done at a place.
    const all = asks(FIX_ALL) ? await fixAllIn(services, file) : [];
    // What is typed meanwhile asks anew.
    const isStale = () => file.document.version !== version;
    if (!context.only || asks(CodeActionKind.Refactor)) {
      await services.slices.run(file.content.part());
      if (isStale()) return [];
      all.push(...sourceActions(services, file, range.start));
    }
    if (context.only && !asks(CodeActionKind.QuickFix)) return all;
    await library.update([file.uri]);
    if (isStale()) return [];
    const span = toSpan(file.document, range);
    const problems = (await services.dossierChecks.problemsIn(file.uri)).filter(
      ({ at }) => at.span.start <= span.end && span.start <= at.span.end,
    );
    if (isStale()) return [];
    all.push(...(await quickFixes(services, file, problems, context.diagnostics, token)));
    return isStale() ? [] : all;
  };

async function fixAllIn({ folders, parser }: Services, { uri, document }: DossierDocument): Promise<CodeAction[]> {
  const { version } = document;
  const changes = await parser.fixAll({ uri, roots: folders(), text: document.getText() });
  // What is typed meanwhile asks anew.
  if (changes.length === 0 || document.version !== version) return [];
  const title = t('Mend all in this dossier that needs no choice');
  return [{ title, kind: FIX_ALL, edit: editOf(document, changes) }];
}

async function quickFixes(
  services: Services,
  file: DossierDocument,
  problems: readonly Problem[],
  diagnostics: readonly Diagnostic[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const actions = new Map<string, CodeAction>();
  for (const [problem, mends] of await mendsOf(services, file, problems, token)) {
    const mended = diagnostics.filter(
      each => each.source === 'dossier' && each.code === problem.code && isAt(each, problem, file),
    );
    for (const action of revisionActions(services, file, problem)) {
      actions.set(JSON.stringify(action), { ...action, ...(mended.length > 0 && { diagnostics: mended }) });
    }
    for (const mend of mends) {
      const edit = await wholeEdit(services, file, mend);
      // Several problems may come to the same mend.
      const known = actions.get(JSON.stringify(edit));
      if (known) known.diagnostics?.push(...mended);
      else {
        actions.set(JSON.stringify(edit), {
          title: mend.title,
          kind: CodeActionKind.QuickFix,
          ...(mended.length > 0 && { diagnostics: mended }),
          ...(mends.length === 1 && { isPreferred: true }),
          edit,
        });
      }
    }
  }
  return [...actions.values()];
}

async function mendsOf(
  services: Services,
  file: DossierDocument,
  problems: readonly Problem[],
  token: CancellationToken,
): Promise<(readonly [Problem, readonly Mend[]])[]> {
  if (problems.length === 0) return [];
  const { library, parser, slices } = services;
  const { text } = file.content;
  const known = await slices.run(knownFor(library.dossier, text, problems));
  const mends = await parser.mends({ text, problems, known }, () => token.isCancellationRequested);
  return Promise.all(
    problems.map(async (problem, i) => {
      return [problem, [...mends[i]!, ...(await anchorMends(services, file, problem, token))]] as const;
    }),
  );
}

function isAt({ range }: Diagnostic, { at }: Problem, { document }: DossierDocument): boolean {
  const { start, end } = toSpan(document, range);
  return start === at.span.start && end === at.span.end;
}

/** A mend with what it means for other dossiers, where a key is renamed. */
async function wholeEdit(services: Services, file: DossierDocument, { changes, rename }: Mend): Promise<WorkspaceEdit> {
  const edit = editOf(file.document, changes);
  if (!rename) return edit;
  const uses = await dossierUses(services, { kind: rename.kind, key: rename.from });
  for (const { uri, document, written } of uses) {
    if (uri === file.uri || !services.library.isDossier(uri)) continue;
    const before = document.slice(written.start, written.end);
    edit.changes![document.uri] ??= [];
    edit.changes![document.uri]!.push({ range: toRange(document, written), newText: keyInYaml(before, rename.to) });
  }
  return edit;
}

function editOf(document: DossierDocument['document'], changes: readonly TextChange[]): WorkspaceEdit {
  return {
    changes: { [document.uri]: changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text })) },
  };
}
