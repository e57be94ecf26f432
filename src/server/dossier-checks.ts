import { ignoresInDossier } from '../core/checking/dossier-ignore';
import { DossierLints } from '../core/checking/dossier-lints';
import { shownProblems } from '../core/checking/shown';
import { checkTexts } from '../core/citation/check';
import type { Problem } from '../core/dossier/model';
import type { Library } from './library';
import type { Passages } from './passages';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';
import type { Texts } from './texts';

/** Checks dossier files against one another and the texts that they cite, in the background. */
export class DossierChecks {
  private readonly lints = new DossierLints();

  constructor(
    private readonly library: Library,
    private readonly passages: Passages,
    private readonly texts: Texts,
    private readonly settings: SettingsStore,
    private readonly slices: Slices,
  ) {}

  /** What there is to look at in a file, by itself, with the others, and with the texts that it names. */
  async problemsIn(uri: string): Promise<readonly Problem[]> {
    const { dossier } = this.library;
    const { checks } = this.settings.of(uri);
    const found = [
      ...(dossier.problems.get(uri) ?? []),
      ...(await checkTexts(
        dossier,
        uri,
        source => this.passages.textOf(source),
        steps => this.slices.run(steps),
      )),
      ...(await this.slices.run(this.lints.of(dossier, uri, checks))),
    ];
    if (found.length === 0) return [];
    const text = (await this.texts.read(uri)) ?? '';
    return this.slices.do(() => shownProblems(found, ignoresInDossier(text), checks));
  }
}
