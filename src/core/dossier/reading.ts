import { type Alias, isAlias, isScalar, type Node } from 'yaml';
import { t } from '../l10n';
import type { FileSpan, Span } from '../span';
import type { Problem } from './model';
import { PROBLEMS, type ProblemCode } from './problems';
import { spanOf, type Yaml } from './yaml';

/** More problems than this help nobody; a last one says that there are more. */
const MOST_PROBLEMS = 500;
/** How much text aliases may repeat in all, in UTF-16 units: a bound on what an alias bomb costs. */
const MOST_ALIASED = 200_000;

/** One dossier file while it is read: gathers its problems and follows its aliases. */
export class Reading {
  readonly problems: Problem[] = [];
  /** See `DossierFile.leftOut`. */
  readonly leftOut: string[] = [];
  private aliased = 0;
  private readonly lost = new Set<Alias>();

  constructor(
    readonly uri: string,
    readonly text: string,
    private readonly yaml: Yaml,
    /** See `resolveRelative`. */
    readonly roots: readonly string[],
  ) {}

  report(span: Span, code: ProblemCode, message: string, related?: Problem['related']): void {
    if (this.problems.length > MOST_PROBLEMS) return;
    const full = this.problems.length === MOST_PROBLEMS;
    this.problems.push({
      at: this.at(span),
      severity: PROBLEMS[full ? 'more-problems' : code],
      code: full ? 'more-problems' : code,
      message: full ? t('There are more problems; they show once some of these are mended.') : message,
      ...(related !== undefined && !full && { related }),
    });
  }

  /** What `read` gives, its problems dropped. */
  quietly<T>(read: () => T): T {
    const before = this.problems.length;
    const result = read();
    this.problems.length = before;
    return result;
  }

  at(span: Span): FileSpan {
    return { uri: this.uri, span };
  }

  span(node: Node): Span {
    return spanOf(node, this.text);
  }

  /** The text of a node as the file has it. */
  source(node: Node): string {
    const { start, end } = this.span(node);
    return this.text.slice(start, end);
  }

  /** The node itself, or what it stands for if it is an alias; undefined where that is nothing or too much. */
  follow(node: Node): Node | undefined {
    let seen: Node | undefined = node;
    while (isAlias(seen)) seen = this.followAlias(seen);
    return seen;
  }

  private followAlias(alias: Alias): Node | undefined {
    const target = this.yaml.target(alias);
    if (target === undefined) {
      if (this.lost.has(alias)) return undefined;
      this.lost.add(alias);
      const message = t('There is no anchor “&{0}” before it; a text that begins with * needs quotes.', alias.source);
      this.report(this.span(alias), 'unknown-alias', message);
      return undefined;
    }
    const { start, end } = this.span(target);
    const before = this.aliased;
    this.aliased += end - start + 1;
    if (this.aliased <= MOST_ALIASED) return target;
    if (before <= MOST_ALIASED) {
      this.report(
        this.span(alias),
        'too-many-aliases',
        t('The aliases (*name) up to here repeat too much; write the rest out.'),
      );
    }
    return undefined;
  }
}

/** Whether nothing is written where a value belongs: `key:`, `key: ~`, `key: null`. */
export function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}
