import type { Opens } from '../core/cards/citations';
import { type Resolution, resolvePlace } from '../core/citation/anchor';
import { type SourceText, sourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import type { Source } from '../core/dossier/model';
import type { Span } from '../core/span';
import type { PassageKind, PassageResult, PlaceItem } from '../protocol/requests';
import type { Originals } from './originals';
import { textDocument, toRange } from './positions';
import type { Texts } from './texts';

/** Finds the passages that places cite: in the reader's own original where there is one, else in the text of the dossier. */
export class Passages {
  private readonly prepared = new Map<string, SourceText>();

  constructor(
    private readonly dossier: () => Dossier,
    private readonly originals: Originals,
    private readonly texts: Texts,
  ) {}

  /** Where a place's passage is now, or a message that says what is missing and where. */
  async locate(place: PlaceItem): Promise<PassageResult> {
    const source = this.dossier().sources.get(place.source);
    if (!source) return { message: `No dossier has a source with the key "${place.source}".` };
    const inOriginal = await this.inOriginal(source, place);
    if (inOriginal && 'uri' in inOriginal) return inOriginal;
    return (
      (await this.inText(source, place)) ?? inOriginal ?? { message: `The source "${source.key}" has no text to open.` }
    );
  }

  /** What a jump to a source, by its key, opens. */
  opens(key: string): Opens {
    if (this.originals.of(key) !== undefined) return 'original';
    const source = this.dossier().sources.get(key);
    if (!source?.text) return 'nothing';
    return source.digest ? 'digest' : 'text';
  }

  /** The text of the dossier for a source, ready to find places in; undefined where the file is missing. */
  async textOf({ text, digest }: Source): Promise<SourceText | undefined> {
    return text && this.prepare(text.value, digest);
  }

  private async inOriginal({ key }: Source, place: PlaceItem): Promise<PassageResult | undefined> {
    const uri = this.originals.of(key);
    const text = uri === undefined ? undefined : await this.prepare(uri, false);
    if (uri === undefined || !text) return undefined;
    const resolution = place.paragraph === undefined && !place.quote ? beginning : resolvePlace(text, place);
    if (resolution.kind === 'lost') return { message: `In your copy of "${key}" ${resolution.reason}.` };
    return shown(uri, text, 'original', resolution);
  }

  /** What can't be found in the text any more still opens it, with a message, since the reader can look further. */
  private async inText(source: Source, place: PlaceItem): Promise<PassageResult | undefined> {
    if (!source.text) return undefined;
    const uri = source.text.value;
    const text = await this.textOf(source);
    if (!text) return { message: `The text of "${source.key}" is missing: there is no file ${readable(uri)}.` };
    const whole = place.paragraph === undefined && !place.quote && place.fingerprint === undefined;
    return shown(uri, text, source.digest ? 'digest' : 'text', whole ? beginning : resolvePlace(text, place));
  }

  private async prepare(uri: string, digest: boolean): Promise<SourceText | undefined> {
    const text = await this.texts.read(uri);
    if (text === undefined) return undefined;
    const before = this.prepared.get(uri);
    if (before?.text === text && before.digest === digest) return before;
    const prepared = sourceText(text, { digest });
    this.prepared.set(uri, prepared);
    return prepared;
  }
}

const beginning: Extract<Resolution, { kind: 'exact' }> = {
  kind: 'exact',
  by: 'paragraph',
  span: { start: 0, end: 0 },
};

function shown(uri: string, { text }: SourceText, kind: PassageKind, resolution: Resolution): PassageResult {
  const range = toRange(textDocument(uri, text), spanOf(resolution));
  return { uri, range, kind, ...('reason' in resolution && { message: `${capitalised(resolution.reason)}.` }) };
}

function spanOf(resolution: Resolution): Span {
  if (resolution.kind === 'lost') return resolution.near ?? beginning.span;
  return resolution.kind === 'ambiguous' ? resolution.candidates[0]! : resolution.span;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A URI as a person reads it. */
function readable(uri: string): string {
  return decodeURIComponent(uri.replace(/^file:\/\//, ''));
}
