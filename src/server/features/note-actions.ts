import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver';
import type { Finding } from '../../core/checking/finding';
import type { CitationCheck, Stale } from '../../core/citation/check-citations';
import { nearPage } from '../../core/citation/pages';
import type { NoteCitation } from '../../core/citation/pandoc';
import { reanchorings } from '../../core/citation/reanchor';
import type { StalePassage } from '../../core/citation/same-passage';
import { CITATION_KEY } from '../../core/dossier/keys';
import { keyInCitation } from '../../core/dossier/language/rename';
import { plainPlace } from '../../core/dossier/model';
import { inWords } from '../../core/editing/fixes/references';
import { t } from '../../core/l10n';
import { COMMANDS } from '../../protocol/commands';
import type { OpenDocument } from '../documents';
import { toRange, toSpan } from '../positions';
import type { Services } from '../services';
import type { TextDocument } from '../text-document';
import { fileName } from '../uri';
import { dossiers } from './dossiers';
import { citingFixes, figureFixes } from './figure-actions';
import { command, diagnosticsOf, type Fix, inNote, replaced } from './note-fix';

interface Ailing {
  readonly services: Services;
  readonly note: OpenDocument;
  readonly citation: NoteCitation;
  readonly check: CitationCheck;
  readonly token: CancellationToken;
}

/** What mends the findings at a place of a note. */
export async function noteActions(
  services: Services,
  note: OpenDocument,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const span = toSpan(note.text, params.range);
  const { noteChecks, slices } = services;
  const findings = (await noteChecks.findingsIn(note)).filter(
    each => each.span.start <= span.end && span.start <= each.span.end,
  );
  const actions = new Map<string, CodeAction>();
  const offer = (fixes: readonly Fix[], mended: Diagnostic[] = []) => {
    for (const fix of fixes) {
      // Several findings may come to the same.
      const key = JSON.stringify(fix);
      actions.set(key, { ...fix, kind: CodeActionKind.QuickFix, ...(mended.length > 0 && { diagnostics: mended }) });
    }
  };
  if (findings.length > 0) {
    const document = await slices.run(note.citationDocument());
    const check = await noteChecks.checkFor(document);
    for (const finding of findings) {
      const citation = document
        .all()
        .find(each => each.span.start <= finding.span.start && finding.span.end <= each.span.end);
      const fixes = citation
        ? await citationFixes(finding, { services, note, citation, check, token })
        : await figureFixes(services, note, finding);
      offer(fixes, diagnosticsOf(note, finding, params));
    }
  }
  offer(await citingFixes(services, note, span));
  return [...actions.values()];
}

async function citationFixes(finding: Finding, ailing: Ailing): Promise<Fix[]> {
  switch (finding.code) {
    case 'unknown-citation':
      return unknownCitation(ailing);
    case 'unknown-paragraph':
      return unknownParagraph(ailing);
    case 'unknown-page':
      return unknownPage(ailing);
    case 'stale-citation':
      return staleCitation(ailing);
    default:
      return [];
  }
}

/** The source that was meant, or a new one. */
async function unknownCitation({ services, note, citation, check }: Ailing): Promise<Fix[]> {
  const { key, keySpan } = citation;
  const near = await services.slices.run(check.nearTo(key));
  const change = near === undefined ? [] : [replaced(note, keySpan, keyInCitation(note.text.getText(), keySpan, near))];
  return [
    ...change.map(edit => ({ title: t('Change to “{0}”', near!), edit: inNote(note, edit), isPreferred: true })),
    ...(await newSource(services, key)),
    ...command(services, t('Add a source by its details…'), COMMANDS.addSource),
  ];
}

async function newSource(services: Services, key: string): Promise<Fix[]> {
  const home = (await dossiers(services)()).find(({ builtin }) => !builtin);
  const file = home && (await services.dossiers.get(home.uri));
  if (!file || !CITATION_KEY.pattern.test(key)) return [];
  const source = { key, title: inWords(key) };
  const { document } = file;
  const { version } = document;
  const edited = await services.parser.edit({ text: file.content.text, edits: [{ kind: 'add-source', source }] });
  // What is typed meanwhile asks anew.
  if ('problem' in edited || document.version !== version) return [];
  const edits = edited.changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  const title = t('Add a source “{0}” to {1}', key, fileName(file.uri));
  return [{ title, edit: { changes: { [document.uri]: edits } } }];
}

/** The nearest paragraph that is there, for each that isn't. */
function unknownParagraph({ services, note, citation, check }: Ailing): Fix[] {
  const missing = check.missing(citation);
  if (!missing) return [];
  const changes = missing.numbers.flatMap(number => {
    const nearest = Math.min(Math.max(number, 1), missing.count);
    const edit = missing.count > 0 ? renumbered(note, citation, String(number), String(nearest)) : undefined;
    return edit ? [{ title: t('Change to paragraph {0}', nearest), edit: inNote(note, edit) }] : [];
  });
  return [...changes, ...opening(services, citation)];
}

/** For each page that isn't there the one whose number is near, where there is one. */
function unknownPage({ services, note, citation, check }: Ailing): Fix[] {
  const missing = check.missingPages(citation);
  if (!missing) return [];
  const changes = missing.numbers.flatMap(number => {
    const near = nearPage(missing.pages, number);
    const edit = near === undefined ? undefined : renumbered(note, citation, number, near);
    return edit ? [{ title: t('Change to page {0}', near!), edit: inNote(note, edit) }] : [];
  });
  return [...changes, ...opening(services, citation)];
}

function opening(services: Services, { key }: NoteCitation): Fix[] {
  return command(services, t('Open the source “{0}”', key), COMMANDS.openPassage, { source: key });
}

async function staleCitation(ailing: Ailing): Promise<Fix[]> {
  const fixes: Fix[] = [];
  for (const passage of ailing.check.staleIn(ailing.citation)) {
    fixes.push(...(await anchoredAnew(ailing, passage)));
    const quoted = passage.find(({ citing }) => citing.place.quote);
    if (!quoted) continue;
    const place = plainPlace(quoted.citing.place);
    fixes.push(
      ...command(ailing.services, t('Compare the words cited with the passage'), COMMANDS.comparePassage, place),
    );
  }
  return fixes;
}

/** The dossier cites the passage where and as it is now, for all that it is cited for, and the note the same paragraph. */
async function anchoredAnew(ailing: Ailing, passage: StalePassage): Promise<Fix[]> {
  const { note, citation } = ailing;
  const written: (readonly (DossierEdits | undefined)[])[] = [];
  for (const stale of passage) written.push(await editsAnew(ailing, stale));
  // What is typed meanwhile asks anew.
  if (written.flat().some(each => each && each.document.version !== each.version)) return [];
  const [first] = passage;
  return reanchorings(first).flatMap(({ title, place }, i) => {
    const all = written.flatMap(ways => ways[i] ?? []);
    if (all.length === 0) return [];
    const changes: Record<string, TextEdit[]> = {};
    for (const { document, edits } of all) changes[document.uri] = [...(changes[document.uri] ?? []), ...edits];
    const inText =
      place.paragraph === first.paragraph
        ? undefined
        : renumbered(note, citation, String(first.paragraph), String(place.paragraph));
    return [{ title, edit: { changes: { ...changes, ...(inText && { [note.text.uri]: [inText] }) } } }];
  });
}

interface DossierEdits {
  readonly document: TextDocument;
  /** That the document had before. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** What writes each way to anchor one place anew; nothing for one that can't be written. */
async function editsAnew({ services, token }: Ailing, stale: Stale): Promise<(DossierEdits | undefined)[]> {
  const { at } = stale.citing.place;
  const file = services.library.isDossier(at.uri) ? await services.dossiers.get(at.uri) : undefined;
  if (!file) return [];
  const { document } = file;
  const { version } = document;
  const places = reanchorings(stale).map(({ place }) => place);
  const written = await services.parser.setPlace(
    { text: file.content.text, start: at.span.start, places },
    () => token.isCancellationRequested,
  );
  return written.map(result => {
    if ('problem' in result) return undefined;
    const edits = result.changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
    return { document, version, edits };
  });
}

/** Another number in a citation's locator; nothing where it names it as part of a range. */
function renumbered(note: OpenDocument, { locator }: NoteCitation, from: string, to: string): TextEdit | undefined {
  if (!locator) return undefined;
  const words = note.text.getText(toRange(note.text, locator.span));
  const found = new RegExp(`(?<![\\d–-]\\s?)\\b${from}(?!\\s?[\\d–-])\\b`).exec(words);
  if (!found) return undefined;
  const start = locator.span.start + found.index;
  return replaced(note, { start, end: start + found[0].length }, to);
}
