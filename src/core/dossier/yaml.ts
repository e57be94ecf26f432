import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isCollection,
  isPair,
  type Node,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import { t } from '../l10n';
import type { Span } from '../span';
import type { ProblemCode } from './problems';
import { yamlErrorInWords } from './yaml-errors';

/** Larger files are refused: nobody writes so much by hand, and reading it would take seconds. In UTF-16 units. */
const LONGEST = 20_000_000;
/** A dossier needs seven levels. Deeper nesting would overflow the stack of the YAML library. */
const DEEPEST = 64;
/** Parts outside any value, such as comments: one each line. */
const MOST_TOKENS = 200_000;
const MOST_ERRORS = 20;

export interface YamlProblem {
  readonly span: Span;
  readonly code: ProblemCode;
  readonly message: string;
}

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
  if (text.length > LONGEST) return unreadable(t('The file is too large for a dossier; split it into several.'));
  const tokens: CST.Token[] = [];
  for (const token of new Parser().parse(text)) {
    tokens.push(token);
    if (tokens.length > MOST_TOKENS) return unreadable(t('The file has too many lines outside its entries.'));
  }
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    const message = t('Lists and mappings are nested more than {0} deep here; a dossier needs seven levels.', DEEPEST);
    return unreadable(message, { start: deep, end: Math.min(deep + 1, text.length) });
  }

  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
    keepSourceTokens,
  });
  const [document, second] = take(composer.compose(tokens, true, text.length), 2);
  if (document === undefined) return unreadable(t('The file can’t be read as YAML.'));
  const problems = syntaxProblems(document, text);
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

function unreadable(message: string, span: Span = { start: 0, end: 0 }): Yaml {
  return { root: null, problems: [{ span, code: 'too-large', message }], target: () => undefined };
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === count) break;
  return taken;
}

/** The offset of the first token nested deeper than `DEEPEST`; found without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack = tokens.map(token => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    if ('value' in token && typeof token.value === 'object') stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
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

/** The library's errors, one a line, since the later ones of a line follow from its first; and its warnings. */
function syntaxProblems(document: Document.Parsed, text: string): YamlProblem[] {
  const errors: YAMLError[] = [];
  for (const error of document.errors) {
    const before = errors.at(-1);
    if (before !== undefined && !text.slice(before.pos[0], error.pos[0]).includes('\n')) continue;
    if (errors.push(error) === MOST_ERRORS) break;
  }
  return [
    ...errors.map(error => toProblem(error, 'yaml-syntax', text)),
    ...document.warnings.slice(0, MOST_ERRORS).map(warning => toProblem(warning, 'yaml-warning', text)),
  ];
}

function toProblem(error: YAMLError, code: ProblemCode, text: string): YamlProblem {
  const start = Math.min(error.pos[0], text.length);
  return {
    span: { start, end: Math.max(start, Math.min(error.pos[1], text.length)) },
    code,
    message: yamlErrorInWords(error),
  };
}
