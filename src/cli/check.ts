import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ambiguousMentions } from '../core/checking/ambiguous-mentions';
import { ignoresInDossier } from '../core/checking/dossier-ignore';
import { DossierLints } from '../core/checking/dossier-lints';
import { FigureCheck } from '../core/checking/figures/figure-check';
import { type Checks, NEEDS_OWN_DOSSIER } from '../core/checking/finding';
import { ignoresIn } from '../core/checking/ignore';
import { shownFindings, shownProblems } from '../core/checking/shown';
import { unknownChoices } from '../core/checking/unknown-choices';
import { checkTexts, movedParagraphs } from '../core/citation/check';
import { CitationCheck } from '../core/citation/check-citations';
import { CitationDocument } from '../core/citation/citation-document';
import { isRead } from '../core/citation/reading';
import type { SourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import type { Severity } from '../core/dossier/model';
import { applyChanges } from '../core/editing/change';
import { fixAll } from '../core/editing/fixes';
import { setParagraphs } from '../core/editing/set-place';
import { languageOfFile } from '../core/files';
import { t } from '../core/l10n';
import { LineIndex } from '../core/lines';
import { exclusionsIn } from '../core/recognition/exclusions';
import { knowledgeOf } from '../core/recognition/knowledge';
import { findMentions } from '../core/recognition/mentions';
import { buildNameIndex } from '../core/recognition/names';
import { dateInFileName } from '../core/recognition/note-date';
import { periodsOf } from '../core/recognition/periods';
import type { Span } from '../core/span';
import { finish } from '../core/steps';
import { fileUri, pathOf } from '../node/files';
import { type CheckedFile, checkedFiles, readChecked } from './checked';
import { isBuiltin, readDossiers } from './dossier-texts';
import { foldersAround, parseConfined } from './dossiers';
import { type Original, originalsIn } from './originals';
import { accept, revisedIn } from './revised';
import { sarifLog } from './sarif';
import { SourceTexts } from './source-texts';
import { type Terminal, UsageError } from './usage';

/** One problem, as `--json` has it: from a place to one behind it; lines and columns count from 1, columns in UTF-16 units. */
export interface CheckRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

type Told = Pick<CheckRow, 'severity' | 'code' | 'message'> & { readonly span: Span };

/** `dossier check`: what is wrong in dossiers and notes; gives 1 where there is an error. */
export async function check(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      dossier: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      sarif: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      check: { type: 'string', multiple: true, default: [] },
      originals: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.json && values.sarif) throw new UsageError(t('Choose one of --json and --sarif.'));
  const files = await checkedFiles(positionals.length > 0 ? positionals : ['.'], terminal);
  if (values.fix) await fix(files, terminal);
  const rows = await rowsOf(
    files,
    {
      named: values.dossier,
      checks: checksIn(values.check),
      accepts: values.accept,
      originals: values.originals,
    },
    terminal,
  );
  if (values.json) terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
  else if (values.sarif) terminal.out(`${JSON.stringify(sarifLog(rows), null, 2)}\n`);
  else
    for (const { file, line, column, severity, code, message } of rows)
      terminal.out(`${file}:${line}:${column}: ${severity}: ${message} [${code}]\n`);
  return rows.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface Wanted {
  /** Paths of dossiers. */
  readonly named: readonly string[];
  readonly checks: Checks;
  readonly accepts: boolean;
  /** Paths of originals, or of folders that hold some. */
  readonly originals: readonly string[];
}

async function rowsOf(
  files: readonly CheckedFile[],
  { named, checks, accepts, originals: paths }: Wanted,
  terminal: Terminal,
): Promise<CheckRow[]> {
  const texts = new Map(await readDossiers(named, terminal));
  const own = files.filter(({ isDossier }) => isDossier);
  // The dossier that comes with the product steps back where there is another.
  if (named.length === 0 && own.length > 0) for (const uri of texts.keys()) if (isBuiltin(uri)) texts.delete(uri);
  for (const file of own) texts.set(file.uri, (await readChecked(file)).text);
  const folders = foldersAround(texts.keys(), terminal);
  const dossier = await parseConfined(texts, folders, terminal);
  const sources = new SourceTexts();
  const originals = await originalsIn(paths, dossier, sources, terminal);
  const isOwn = [...texts.keys()].some(uri => !isBuiltin(uri));
  const checkNote = await noteChecker(dossier, { sources, originals }, { checks, isOwn });
  const checkDossier = dossierChecker(dossier, { sources, originals, folders }, checks);
  for (const { file, uri } of accepts ? own : []) {
    if (await accept(dossier, uri, sources, folders))
      terminal.err(`${t('{0}: remembered what it cites as it is now.', file)}\n`);
  }
  const rows: CheckRow[] = [];
  for (const file of files) {
    const { text } = await readChecked(file);
    const told = file.isDossier ? await checkDossier(file, text) : checkNote(file, text);
    const lines = new LineIndex(text);
    for (const { span, severity, code, message } of told) {
      const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
      rows.push({
        file: file.file,
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
        severity,
        code,
        message,
      });
    }
  }
  return rows;
}

/** What `--check CODE=SEVERITY` says, as the setting `dossier.checks` does. */
function checksIn(given: readonly string[]): Checks {
  return Object.fromEntries(
    given.map(each => {
      const [, code, severity] = /^([a-z-]+)=(error|warning|information|hint|off)$/.exec(each) ?? [];
      if (code !== undefined) return [code, severity as Severity | 'off'];
      throw new UsageError(t('“{0}” is not CODE=SEVERITY, such as single-source=hint or stale-citation=off.', each));
    }),
  );
}

/** The texts that citations are held against. */
interface Texts {
  readonly sources: SourceTexts;
  readonly originals: ReadonlyMap<string, Original>;
}

/** Checks dossier files, as the editor does, and against the originals. */
function dossierChecker(
  dossier: Dossier,
  { sources, originals, folders }: Texts & { readonly folders: readonly string[] },
  checks: Checks,
): (file: CheckedFile, text: string) => Promise<Told[]> {
  const lints = new DossierLints();
  return async ({ uri }, text) => {
    const problems = [
      ...(dossier.problems.get(uri) ?? []),
      ...(await checkTexts(dossier, uri, source => sources.of(source), {
        originalOf: key => originals.get(key)?.text,
      })),
      ...finish(lints.of(dossier, uri, checks)),
      ...(await revisedIn(dossier, uri, sources, folders)),
    ];
    return shownProblems(problems, ignoresInDossier(text), checks).map(({ at, ...told }) => ({
      ...told,
      span: at.span,
    }));
  };
}

/**
 * Checks notes, as the editor does: citations, names that nothing decides, figures and dates.
 * @param isOwn whether there is a dossier besides the one that ships; who has none may cite what he likes
 */
async function noteChecker(
  dossier: Dossier,
  { sources, originals }: Texts,
  { checks, isOwn }: { readonly checks: Checks; readonly isOwn: boolean },
): Promise<(file: CheckedFile, text: string) => Told[]> {
  const texts = new Map<string, readonly SourceText[]>();
  for (const source of dossier.sources.values()) {
    const all = [originals.get(source.key)?.text, await sources.of(source)].filter(isRead);
    if (all.length > 0) texts.set(source.key, all);
  }
  const citations = new CitationCheck(dossier, key => texts.get(key) ?? []);
  const figures = new FigureCheck(dossier);
  const isSource = new Set([
    ...[...dossier.sources.values()].map(({ text }) => text?.value),
    ...[...originals.values()].map(({ uri }) => uri),
  ]);
  const index = buildNameIndex(dossier.entities.values());
  const knowledge = knowledgeOf(dossier);
  const periods = periodsOf(dossier.entities.values());
  const nameOf = (entity: string) => dossier.entities.get(entity)?.name ?? entity;
  return ({ file, uri }, text) => {
    const language = languageOfFile(file);
    const background = { periods, knowledge: () => knowledge, date: dateInFileName(file) };
    const mentions = findMentions(text, language, index, exclusionsIn(dossier.all.exclusions, uri), background);
    const document = CitationDocument.read(text, language);
    const words = ({ start, end }: Span) => text.slice(start, end);
    const findings = [
      ...finish(citations.check(document)),
      ...finish(unknownChoices(text, language, dossier.entities)),
      ...ambiguousMentions(mentions, words, nameOf),
      ...(isSource.has(uri) ? [] : finish(figures.findings(document, mentions))),
    ];
    const sure = findings.filter(({ code }) => isOwn || !NEEDS_OWN_DOSSIER.has(code));
    return shownFindings(sure, ignoresIn(text), checks);
  };
}

/** Makes in dossier files what can be mended without a choice, also where cited words moved; every other byte stays. */
async function fix(files: readonly CheckedFile[], terminal: Terminal): Promise<void> {
  const sources = new SourceTexts();
  for (const each of files.filter(({ isDossier }) => isDossier)) {
    const { text, bytes } = await readChecked(each);
    const mark = bytes.length > Buffer.byteLength(text) ? '\ufeff' : '';
    // What is not UTF-8 could not be written back as it was.
    if (!Buffer.from(mark + text).equals(bytes)) continue;
    const roots = [fileUri(terminal.folder)];
    const mended = applyChanges(text, fixAll(each.uri, text, { roots }));
    const folders = foldersAround([each.uri], terminal);
    const dossier = await parseConfined(new Map([[each.uri, mended]]), folders, terminal);
    const moved = await movedParagraphs(dossier, each.uri, source => sources.of(source));
    const anchored = applyChanges(mended, setParagraphs(mended, moved));
    if (anchored === text) continue;
    await writeFile(pathOf(each.uri), mark + anchored);
    terminal.err(`${t('{0}: mended what needs no choice.', each.file)}\n`);
  }
}
