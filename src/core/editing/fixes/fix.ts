import { isScalar, type Node } from 'yaml';
import type { KeyKind } from '../../dossier/language/entries';
import { keyInYaml } from '../../dossier/language/rename';
import type { Problem } from '../../dossier/model';
import { scalarText } from '../../dossier/readers';
import { spanOf } from '../../dossier/yaml';
import type { Span } from '../../span';
import type { TextChange } from '../change';
import type { Style } from '../style';
import type { YamlText } from '../yaml-text';
import type { FieldAt } from './field-at';
import type { Known } from './known';

/** One way to mend a problem. */
export interface Mend {
  /** What it does, as a menu has it. */
  readonly title: string;
  /** In the problem's file. */
  readonly changes: readonly TextChange[];
  /** Whether nothing is lost or guessed, so that it may be done unasked. */
  readonly isSafe?: boolean;
  /** The key that `changes` give another name in the problem's file, and that other files may have too. */
  readonly rename?: { readonly kind: KeyKind; readonly from: string; readonly to: string };
}

/** What a problem can be mended by. */
export interface Ailing {
  readonly problem: Problem;
  /** The problem's place in `yaml.text`. */
  readonly span: Span;
  readonly yaml: YamlText;
  readonly style: Style;
  /** Where the problem is. */
  readonly field: FieldAt;
  readonly known: Known;
}

export type Mender = (ailing: Ailing) => readonly Mend[];

/** Writes a word in the place of a key or a value, with its quotation marks. */
export function written({ text }: YamlText, node: Node, word: string): TextChange {
  const span = spanOf(node, text);
  return { span, text: keyInYaml(text.slice(span.start, span.end), word) };
}

/** A node's text; undefined for what is no scalar on one line. */
export function wordOf(node: Node | null): string | undefined {
  if (!isScalar(node) || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return undefined;
  return scalarText(node).trim();
}
