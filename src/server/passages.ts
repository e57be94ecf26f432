import { type Resolution, resolvePlace } from '../core/citation/anchor';
import { passagesOf } from '../core/citation/passages';
import type { Dossier } from '../core/dossier/dossier';
import type { Source } from '../core/dossier/model';
import type { PassageFound, PassageKind, PassageResult, PlaceItem } from '../protocol/requests';
import type { Originals } from './originals';
import { textDocument, toRange } from './positions';
import type { Texts } from './texts';

/** Finds the passages that places cite, in the reader's own original where there is one, else in the text of the dossier. */
export class Passages {
  constructor(
    private readonly dossier: () => Dossier,
    private readonly originals: Originals,
    private readonly texts: Texts,
  ) {}

  /** Where a place's passage is now; where it can't be found, a message that says what is missing. */
  async locate(place: PlaceItem): Promise<PassageResult> {
    const source = this.dossier().sources.get(place.source);
    if (!source) return { message: `No dossier has a source with the key "${place.source}".` };
    const original = this.originals.of(source.key);
    const inOriginal = original === undefined ? undefined : await this.locateIn(original, 'original', place);
    if (inOriginal?.found) return inOriginal.found;
    if (!source.text) return { message: inOriginal?.missing ?? noText(source) };
    const { value: uri } = source.text;
    const inText = await this.locateIn(uri, source.digest ? 'digest' : 'text', place);
    if (!inText) return { message: `The text of "${source.key}" is missing: there is no file ${uri}.` };
    return inText.found ?? this.beginning(uri, source, inText.missing);
  }

  /** What a jump to a source opens. */
  opens(source: Source): PassageKind | 'nothing' {
    if (this.originals.of(source.key) !== undefined) return 'original';
    if (!source.text) return 'nothing';
    return source.digest ? 'digest' : 'text';
  }
}
