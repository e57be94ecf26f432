import { Dependencies } from '../core/checking/dependencies';
import type { SourceText } from '../core/citation/source-text';
import { contentHash } from '../core/content-hash';
import type { Dossier } from '../core/dossier/dossier';
import type { Passages } from './passages';
import type { Slices } from './slices';

const prints = new WeakMap<SourceText, string>();

/**
 * Tells apart what findings depend on that concern a subject of a note (see `Subjects`): by one state of the dossiers and of the
 * sources' texts.
 */
export class SubjectPrints {
  private readonly known = new Map<string, string>();
  private readonly dependencies: Dependencies;

  constructor(
    dossier: Dossier,
    private readonly passages: Pick<Passages, 'textsOf'>,
    private readonly slices: Slices,
  ) {
    this.dependencies = new Dependencies(dossier);
  }

  /** Of several subjects together. */
  async of(subjects: readonly string[]): Promise<string> {
    for (const subject of subjects) if (!this.known.has(subject)) this.known.set(subject, await this.read(subject));
    return this.slices.do(() => contentHash(subjects.map(subject => this.known.get(subject)).join()));
  }

  private async read(subject: string): Promise<string> {
    const space = subject.indexOf(' ');
    const key = subject.slice(space + 1);
    const kind = subject.slice(0, space);
    if (kind === 'mention') return this.slices.run(this.dependencies.ofEntity(key));
    if (kind === 'choice') return this.slices.do(() => this.dependencies.ofChoice(key));
    const texts = await this.passages.textsOf(key);
    return this.slices.do(() => [this.dependencies.ofSource(key), ...texts.map(printOf)].join());
  }
}

/** A text never changes, so it is read once. */
function printOf(source: SourceText): string {
  const print = prints.get(source) ?? contentHash(source.text);
  prints.set(source, print);
  return print;
}
