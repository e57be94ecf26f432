import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isCollection,
  isPair,
  type Node,
  Parser,
  type ScalarTag,
  visit,
} from 'yaml';
import { giveWay } from '../give-way';
import { t } from '../l10n';
import type { Span } from '../span';
import { emptyLongScalars } from './long-scalars';
import { mergeConflicts } from './merge-conflicts';
import { endOpenQuotes } from './open-quotes';
import type { ProblemCode } from './problems';
import { visitTokens } from './tokens';
import { syntaxProblems, type YamlProblem } from './yaml-problems';

/** Larger files are refused: nobody writes so much by hand, and reading it would take seconds. In UTF-16 units. */
const LONGEST = 20_000_000;
/** A dossier needs seven levels. Deeper nesting would overflow the stack of the YAML library. */
const DEEPEST = 64;
/** Each line takes memory, also where nothing is on it. */
const MOST_LINES = 1_000_000;
/** Parts outside any value, such as comments: one each line. */
const MOST_TOKENS = 200_000;

/** No scalar has this tag; the library asks it of every plain one first. */
const GIVES_WAY: ScalarTag = {
  tag: '!gives-way',
  default: true,
  test: Object.assign(/(?!)/, {
    test: () => {
      giveWay();
      return false;
    },
  }),
  resolve: text => text,
};

export interface Yaml {
  /** Null for an empty file or one that can't be read at all. */
  readonly root: Node | null;
  readonly problems: readonly YamlProblem[];
  /** The node that an alias stands for. */
  target(alias: Alias): Node | undefined;
}

/**
 * Reads a text as YAML 1.2, as much of it as can be read. Never throws, whatever the text. With `keepSourceTokens` the
 * nodes know the tokens that they are made of, which editing needs.
 */
export function readYaml(text: string, { keepSourceTokens = false } = {}): Yaml {
  // YAML knows no NUL, and what is in UTF-16 is full of them when it is taken for UTF-8.
  if (text.includes('\0')) {
    return unreadable(t('This file is not in UTF-8; save it as UTF-8.'), firstLine(text), 'not-utf8');
  }
  if (text.length > LONGEST) return unreadable(t('The file is too large for a dossier; split it into several.'));
  if (hasMoreLines(text, MOST_LINES))
    return unreadable(t('The file has too many lines for a dossier; split it into several.'));
  const tokens = tokensOf(text);
  if (tokens === undefined) return unreadable(tooDeepMessage());
  if (tokens.length > MOST_TOKENS) return unreadable(t('The file has too many lines outside its entries.'));
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    return unreadable(tooDeepMessage(), { start: deep, end: Math.min(deep + 1, text.length) });
  }

  const long = emptyLongScalars(tokens);
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
    customTags: tags => [GIVES_WAY, ...tags],
    keepSourceTokens,
  });
  const [document, second] = take(composer.compose(tokens, true, text.length), 2);
  if (document === undefined) return unreadable(t('The file can’t be read as YAML.'));
  const syntax = syntaxProblems(document, tokens, text).filter(
    ({ span }) => !long.some(at => at.span.start === span.start),
  );
  if (syntax.length > 0) endOpenQuotes(document, tokens);
  const conflicts = syntax.length > 0 ? mergeConflicts(text) : [];
  // Whatever else is wrong then follows from the marks.
  const problems = [...long, ...(conflicts.length > 0 ? conflicts : syntax), ...lostLetters(text)];
  if (second !== undefined) {
    const start = Math.min(second.range[0], text.length);
    const message = t('A dossier is one YAML document; put what follows “---” into a file of its own.');
    problems.push({ span: { start, end: Math.min(start + 3, text.length) }, code: 'several-documents', message });
  }
  let targets: Map<Alias, Node> | undefined;
  return {
    root: document.contents,
    problems,
    target: alias => {
      targets ??= aliasTargets(document);
      return targets.get(alias);
    },
  };
}

/**
 * The tight span of a node. The library lets a block collection reach over the comments and blank lines after it;
 * this one ends where its last value does.
 */
export function spanOf(node: Node, text: string): Span {
  const [start] = node.range ?? [0];
  let last: Node = node;
  while (isCollection(last) && !last.flow && last.items.length > 0) {
    const item = last.items.at(-1);
    const inner = isPair(item) ? (hasRange(item.value) ? item.value : item.key) : item;
    if (!hasRange(inner)) break;
    last = inner;
  }
  let end = Math.max(start, last.range?.[1] ?? start);
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

function hasRange(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range);
}

function unreadable(message: string, span: Span = { start: 0, end: 0 }, code: ProblemCode = 'too-large'): Yaml {
  return { root: null, problems: [{ span, code, message }], target: () => undefined };
}

/** Where bytes that are not UTF-8 were when the file was read, at the first such place. */
function lostLetters(text: string): YamlProblem[] {
  const start = text.indexOf('\ufffd');
  if (start === -1) return [];
  const message = t(
    'A letter was lost here (�), since the file is not in UTF-8; save it as UTF-8 and write the letter again.',
  );
  return [{ span: { start, end: start + 1 }, code: 'lost-letters', message }];
}

/** Whether a text has more lines than so many. */
function hasMoreLines(text: string, count: number): boolean {
  let lines = 0;
  for (let end = text.indexOf('\n'); end !== -1 && lines <= count; end = text.indexOf('\n', end + 1)) lines++;
  return lines > count;
}

function firstLine(text: string): Span {
  return { start: 0, end: /^[^\r\n]*/.exec(text)![0].length };
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === count) break;
  return taken;
}

/** The tokens of a text, or the first of too many; undefined where so much is nested that the library fails. */
function tokensOf(text: string): CST.Token[] | undefined {
  try {
    return take(new Parser(giveWay).parse(text), MOST_TOKENS + 1);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooDeepMessage(): string {
  return t('Lists and mappings are nested more than {0} deep here; a dossier needs seven levels.', DEEPEST);
}

/** The offset of a token nested deeper than `DEEPEST`. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  let deep: number | undefined;
  visitTokens(tokens, (token, depth) => {
    if (depth <= DEEPEST) return undefined;
    deep = token.offset;
    return false;
  });
  return deep;
}

/** An alias means the last node before it that has the anchor. */
function aliasTargets(document: Document.Parsed): Map<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias(_, alias) {
      const target = anchored.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return targets;
}
