import type { LintCode } from '../checking/lint';
import type { Problem } from '../dossier/model';
import { type ParseOptions, parseDossier } from '../dossier/parse';
import type { ProblemCode } from '../dossier/problems';
import { firstIndex } from '../first-index';
import { t } from '../l10n';
import type { Span } from '../span';
import { Draft, type TextChange } from './change';
import { malformedDate } from './fixes/dates';
import { undisputed } from './fixes/disputes';
import { fieldAt } from './fixes/field-at';
import { emptyValue, missingField } from './fixes/fields';
import type { Mend, Mender } from './fixes/fix';
import { duplicateKey, malformedKey } from './fixes/keys';
import { type Known, NOTHING_KNOWN } from './fixes/known';
import { mergeKey } from './fixes/merge-key';
import { refusedPath } from './fixes/paths';
import { selfDispute, unknownClaim, unknownEntity, unknownSource } from './fixes/references';
import { wrongType } from './fixes/shapes';
import { syntaxErrors, syntaxMends } from './fixes/syntax';
import { unknownAlias, unknownField, unknownValue, unsupportedVersion } from './fixes/words';
import { addVersion } from './section';
import { styleOf } from './style';
import { Refused, readForEditing, type YamlText } from './yaml-text';

/** What can be mended, by the problem's code. */
const MENDERS: { readonly [code in ProblemCode | LintCode]?: Mender } = {
  'unsupported-version': unsupportedVersion,
  'unknown-alias': unknownAlias,
  'merge-key': mergeKey,
  'duplicate-key': duplicateKey,
  'malformed-key': malformedKey,
  'missing-field': missingField,
  'empty-value': emptyValue,
  'wrong-type': wrongType,
  'unknown-value': unknownValue,
  'unknown-type': unknownValue,
  'unknown-field': unknownField,
  'malformed-date': malformedDate,
  'impossible-date': malformedDate,
  'refused-path': refusedPath,
  'unknown-entity': unknownEntity,
  'idle-exclusion': unknownEntity,
  'unknown-source': unknownSource,
  'unknown-claim': unknownClaim,
  'self-dispute': selfDispute,
  contradiction: undisputed,
  'differing-value': undisputed,
};

/** Problems that may have a mend that is safe, none of which asks what other files have; nobody need think about the rest unasked. */
const SOMETIMES_SAFE: ReadonlySet<string> = new Set<ProblemCode>([
  'missing-version',
  'unsupported-version',
  'empty-value',
  'wrong-type',
  'malformed-date',
  'unknown-field',
]);

/**
 * What would mend a problem of a dossier file's text, the likeliest first; nothing where no mend is obvious. `known` is what
 * `knownFor` gives for these problems. Changes are in order, and in UTF-16 offsets of `text`, which is read once for all.
 */
export function mendsIn(text: string, known: Known): (problem: Problem) => readonly Mend[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const content = text.slice(mark);
  let read: YamlText | undefined;
  const yaml = () => {
    read ??= readForEditing(content);
    return read;
  };
  let counted: number | undefined;
  const errors = () => {
    counted ??= syntaxErrors(content);
    return counted;
  };
  return problem => {
    const span = moved(problem.at.span, -mark);
    try {
      const mends =
        problem.code === 'yaml-syntax' ? syntaxMends(content, span, errors) : mendsOf(problem, span, yaml, known);
      return mends.map(mend => ({
        ...mend,
        changes: mend.changes.map(change => ({ ...change, span: moved(change.span, mark) })),
      }));
    } catch (error) {
      // What is written in a way that can't be edited can't be mended either.
      if (error instanceof Refused) return [];
      throw error;
    }
  };
}

function mendsOf(problem: Problem, span: Span, read: () => YamlText, known: Known): readonly Mend[] {
  if (problem.code === 'missing-version') {
    return [{ title: t('Add “dossier: 1”'), changes: addVersion(read()), isSafe: true }];
  }
  const mender = MENDERS[problem.code as ProblemCode | LintCode];
  if (mender === undefined) return [];
  const yaml = read();
  const field = fieldAt(yaml, span);
  if (field === undefined) return [];
  return mender({ problem, span, yaml, field, known, style: styleOf(yaml.text, field.map, yaml.root) });
}

/** Makes all mends of a dossier file that are safe, and gives the changes of its text; none where there are none. */
export function fixAll(uri: string, text: string, options?: ParseOptions): readonly TextChange[] {
  const draft = new Draft(text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const file = parseDossier(uri, draft.text, options);
    const mends = mendsIn(draft.text, NOTHING_KNOWN);
    const changes: TextChange[] = [];
    for (const problem of file.problems.filter(({ code }) => SOMETIMES_SAFE.has(code))) {
      const safe = mends(problem).find(mend => mend.isSafe);
      if (safe !== undefined && !touch(changes, safe.changes)) putInto(changes, safe.changes);
    }
    if (changes.length === 0) break;
    draft.apply(changes);
  }
  return draft.changes();
}

/** One mend may bring another to light. */
const MOST_ROUNDS = 10;

/** Whether changes, of which `some` are in order, touch one another. */
function touch(some: readonly TextChange[], others: readonly TextChange[]): boolean {
  return others.some(({ span }) => {
    const next = some[firstIndex(some.length, index => some[index]!.span.end >= span.start)];
    return next !== undefined && next.span.start <= span.end;
  });
}

/** Puts changes in their places among those in order that they don't touch. */
function putInto(changes: TextChange[], added: readonly TextChange[]): void {
  for (const change of added) {
    changes.splice(
      firstIndex(changes.length, index => changes[index]!.span.start > change.span.start),
      0,
      change,
    );
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: Math.max(0, start + by), end: Math.max(0, end + by) };
}
