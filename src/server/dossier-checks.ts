import { ignoresInDossier } from '../core/checking/dossier-ignore';
import { DossierLints } from '../core/checking/dossier-lints';
import type { Lint } from '../core/checking/lint';
import { lintRevision } from '../core/checking/revised-source';
import { shownProblems } from '../core/checking/shown';
import { checkTexts } from '../core/citation/check';
import type { Problem } from '../core/dossier/model';
import { sourceKind } from '../core/files';
import type { Library } from './library';
import type { Passages } from './passages';
import type { Revisions } from './revisions';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';

/** Checks dossier files against one another and the texts that they cite, in the background. */
export class DossierChecks {
  private readonly lints = new DossierLints();

  constructor(
    private readonly library: Library,
    private readonly passages: Passages,
    private readonly revisions: Revisions,
    private readonly settings: SettingsStore,
    private readonly slices: Slices,
  ) {}

  /**
   * What there is to look at in a file, by itself, with the others, and with the texts that it names; as the library is when it is
   * asked for.
   */
  async problemsIn(uri: string): Promise<readonly Problem[]> {
    const { dossier, read } = this.library;
    const { checks } = this.settings.of(uri);
    const found: (Problem | Lint)[] = [
      ...(dossier.problems.get(uri) ?? []),
      ...(await checkTexts(dossier, uri, source => this.passages.textOf(source), {
        run: steps => this.slices.run(steps),
        opensFor: key => this.passages.originalNameOf(key),
      })),
      ...(await this.slices.run(this.lints.of(dossier, uri, checks))),
    ];
    found.push(...this.revised(uri, found));
    if (found.length === 0) return [];
    const text = read.get(uri)?.text ?? '';
    return this.slices.do(() => shownProblems(found, ignoresInDossier(text), checks));
  }

  /** What was revised, but for the places of which more is told already. */
  private revised(uri: string, found: readonly (Problem | Lint)[]): Lint[] {
    const told = new Set(found.flatMap(({ code, at }) => (code.endsWith('-passage') ? at.span.start : [])));
    return this.revisions.of(uri).flatMap(revision => {
      const text = this.library.dossier.sources.get(revision.source)?.text?.value;
      const isText = text !== undefined && sourceKind(text) === 'text';
      return lintRevision(revision, isText ? text : undefined).filter(({ at }) => !told.has(at.span.start));
    });
  }
}
