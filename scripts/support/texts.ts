import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { root } from './paths';

/** What the source has of texts for people. */
export interface Texts {
  /** The English texts that are translated, sorted, each once. */
  readonly texts: readonly string[];
  /** What keeps a text from being translated, as `file:line: what`. */
  readonly faults: readonly string[];
}

/** Where strings are words that texts are read for. */
const VOCABULARIES = [
  'src/core/checking/figures/english-topics.ts',
  'src/core/citation/locator.ts',
  'src/core/editing/kind-words.ts',
  'src/core/editing/source-kind-signs.ts',
  'src/core/quantities/',
  'src/core/recognition/',
];

/** Reads the texts for people in all of `src/`. */
export function textsOfSource(): Texts {
  const found = globSync('src/**/*.ts', { cwd: root, absolute: true }).map(path =>
    textsIn(relative(root, path), readFileSync(path, 'utf8')),
  );
  const texts = new Set(found.flatMap(each => each.texts));
  return { texts: [...texts].sort(), faults: found.flatMap(each => each.faults) };
}

/** The texts in one file, in its order: the first arguments of `t(…)` and `l10n.t(…)`. */
export function textsIn(path: string, source: string): Texts {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const faults: string[] = [];
  const isVocabulary = VOCABULARIES.some(vocabulary => path.startsWith(vocabulary));
  const fault = (node: ts.Node, what: string) =>
    faults.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: ${what}`);

  const visitCall = (call: ts.CallExpression) => {
    const [text, ...values] = call.arguments;
    if (text === undefined || !ts.isStringLiteralLike(text)) {
      fault(call, 'the first argument of t is not one string literal');
      return;
    }
    texts.push(text.text);
    const wanted = Math.max(0, ...placeholdersOf(text.text).map(number => Number(number) + 1));
    if (wanted !== values.length && !values.some(ts.isSpreadElement)) {
      fault(call, `${wanted} values are wanted, and ${values.length} are given`);
    }
    values.forEach(visit);
  };
  const visit = (node: ts.Node): void => {
    if (isTranslation(node)) visitCall(node);
    else if (!isForNobody(node)) {
      if (!isVocabulary && isProse(node)) fault(node, `${node.getText(file)} is not translated: give it to t`);
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return { texts, faults };
}

/** The numbers of the placeholders in a text, sorted. */
export function placeholdersOf(text: string): string[] {
  return Array.from(text.matchAll(/\{(\d+)\}/g), match => match[1]!).sort();
}

function isTranslation(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (
    (ts.isIdentifier(expression) && expression.text === 't') ||
    (ts.isPropertyAccessExpression(expression) && expression.getText() === 'l10n.t')
  );
}

/** Imports, types, ids, samples of a field's value, what is thrown at or logged for programmers, patterns, and lists of words to be split. */
function isForNobody(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) return node.name.getText() === 'id';
  if (ts.isStringLiteralLike(node)) return isSample(node);
  if (ts.isNewExpression(node)) return /^(?:Error|TypeError|RangeError|RegExp)$/.test(node.expression.getText());
  return (
    ts.isCallExpression(node) &&
    /(?:\b(?:log|console)\.\w+|\.(?:split|reveal)|^byWord)$/.test(node.expression.getText())
  );
}

function isSample(node: ts.StringLiteralLike): boolean {
  return ts.isCallExpression(node.parent) && /^(?:required|optional)$/.test(node.parent.expression.getText());
}

/** Two words beside each other, or a word and a value: what no key, id or pattern has. */
const PROSE = /\p{L}{2,}[,:;]? [“"(]?\p{L}{2,}|\p{L}{2,} \0|\0 \p{L}{2,}/u;

/** The alternatives of a pattern that is put together; a key such as `title ${title} ${year}`. */
const NO_PROSE = /\p{L}\|\p{L}|^\p{Ll}+(?: \0)+$/u;

function isProse(node: ts.Node): boolean {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  const text = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('\0')
    : node.text;
  return PROSE.test(text) && !NO_PROSE.test(text);
}
