import { isAlias, isMap, isScalar, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import type { ProblemCode } from '../dossier/problems';
import { scalarText } from '../dossier/readers';
import { readYaml, type Yaml } from '../dossier/yaml';
import { t } from '../l10n';
import { LineIndex } from '../lines';
import type { Span } from '../span';
import { commentsIn } from './comments';

/** Why an edit can't be done, said to a person. Thrown inside `editing` only. */
export class Refused extends Error {}

/** A YAML text that can be edited, without its byte order mark. */
export interface YamlText {
  readonly text: string;
  /** Null where there is nothing but comments. */
  readonly root: YAMLMap | null;
  /** The anchors that aliases refer to: what has one stands in several places. */
  readonly shared: ReadonlySet<string>;
  readonly target: Yaml['target'];
  /** Where its comments stand, in order. */
  comments(): readonly Span[];
}

export type TextPair = Pair<Node, Node | null>;

/** Problems with which nothing can be written where it belongs: what is broken, and what is too large to be read. */
export const BROKEN: ReadonlySet<string> = new Set<ProblemCode>(['yaml-syntax', 'too-large', 'not-utf8']);

/** Reads a text for editing. Throws `Refused` where it can't be understood as a mapping. */
export function readForEditing(text: string): YamlText {
  const { root, problems, target } = readYaml(text, { keepSourceTokens: true });
  const broken = problems.find(({ code }) => BROKEN.has(code));
  const second = problems.find(({ code }) => code === 'several-documents');
  if (second !== undefined && isNothing(root)) throw new Refused(second.message);
  if (broken !== undefined) {
    const { line } = new LineIndex(text).positionAt(broken.span.start);
    throw new Refused(brokenInWords(line, broken.message));
  }
  const shared = new Set<string>();
  if (root !== null && text.includes('*')) visit(root, { Alias: (_, alias) => void shared.add(alias.source) });
  let found: readonly Span[] | undefined;
  const comments = () => {
    found ??= commentsIn(text);
    return found;
  };
  if (isNothing(root)) return { text, root: null, shared, target, comments };
  if (!isMap(root)) throw new Refused(t('This file is no dossier: it doesn’t begin with “dossier: 1”.'));
  return { text, root, shared, target, comments };
}

/** Why a dossier can't be changed. `line`: where it is broken, from 0. */
export function brokenInWords(line: number, message: string): string {
  return t('The dossier can’t be changed before line {0} is mended: {1}', line + 1, message);
}

function isNothing(root: Node | null): root is null {
  return root === null || (isScalar(root) && root.value === null);
}

/** A mapping's entry by its key; the first where there are several. */
export function pairOf(map: YAMLMap, key: string): TextPair | undefined {
  return pairsOf(map).find(pair => keyOf(pair) === key);
}

/** A mapping's entries in order. */
export function pairsOf(map: YAMLMap): readonly TextPair[] {
  return map.items as TextPair[];
}

/** A key as text; undefined where it is none. */
export function keyOf({ key }: TextPair): string | undefined {
  return isScalar(key) ? scalarText(key) : undefined;
}

/** A node that may be written to. Throws `Refused` where it stands, or is repeated, somewhere else as well. */
export function ownNode<T extends Node>(node: T, { shared }: YamlText): T {
  if (isAlias(node)) throw new Refused(sharedMessage(`*${node.source}`));
  const { anchor } = node as { anchor?: string };
  if (anchor !== undefined && shared.has(anchor)) throw new Refused(sharedMessage(`&${anchor}`));
  return node;
}

function sharedMessage(mark: string): string {
  return t('“{0}” makes this part of the file stand in several places at once; write it out there first.', mark);
}
