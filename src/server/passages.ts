import { URI } from 'vscode-uri';
import type { Opens } from '../core/cards/citations';
import { type Resolution, resolvePlace } from '../core/citation/anchor';
import { NO_FINGERPRINTS, type SourceText, sourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import type { Source } from '../core/dossier/model';
import { t } from '../core/l10n';
import type { Span } from '../core/span';
import type {
  LocationItem,
  PassageFound,
  PassageKind,
  PassageMissing,
  PassageResult,
  PlaceItem,
} from '../protocol/requests';
import { textDocument, toRange } from './positions';
import type { Texts } from './texts';

/** What was found for a place, in which text. */
interface Found {
  readonly uri: string;
  readonly source: SourceText;
  readonly kind: PassageKind;
  readonly resolution: Resolution;
}

/** Finds the passages that places cite: in the reader's own original where there is one, else in the text of the dossier. */
export class Passages {
  private readonly prepared = new Map<string, SourceText>();

  constructor(
    private readonly dossier: () => Dossier,
    private readonly originals: { of(source: string): string | undefined },
    private readonly texts: Texts,
  ) {}

  /** Where a place's passage is now, or a message that says what is missing and where. */
  async locate(place: PlaceItem): Promise<PassageResult> {
    const found = await this.find(place);
    return 'message' in found ? found : shown(found);
  }

  /** The passages that a place may mean, the likeliest first: none where it is lost, several where nothing tells which. */
  async passagesOf(place: PlaceItem): Promise<LocationItem[]> {
    const found = await this.find(place);
    if ('message' in found || found.resolution.kind === 'lost') return [];
    const { uri, source, resolution } = found;
    const spans = resolution.kind === 'ambiguous' ? resolution.candidates : [resolution.span];
    const document = textDocument(uri, source.text);
    return spans.map(span => ({ uri, range: toRange(document, span) }));
  }

  /** What a jump to a source, by its key, opens. */
  opens(key: string): Opens {
    if (this.originals.of(key) !== undefined) return 'original';
    const source = this.dossier().sources.get(key);
    if (!source?.text) return 'nothing';
    return source.digest ? 'digest' : 'text';
  }

  /** The text of the dossier for a source, ready to find places in; undefined where the file is missing. */
  async textOf(source: Source): Promise<SourceText | undefined> {
    return source.text && this.prepare(source.text.value, source, source.digest);
  }

  /** A source's own words, by its key: the reader's original, else the text of the dossier, unless that is a digest. */
  async ownTextOf(key: string): Promise<string | undefined> {
    const source = this.dossier().sources.get(key);
    const uri = this.originals.of(key) ?? (source?.digest ? undefined : source?.text?.value);
    return uri && this.texts.read(uri);
  }

  /** The texts in which the passages of a source, by its key, are looked for in turn: the reader's own original, and the dossier's. */
  async textsOf(key: string): Promise<SourceText[]> {
    const source = this.dossier().sources.get(key);
    if (!source) return [];
    const original = this.originals.of(key);
    const texts = await Promise.all([
      original === undefined ? undefined : this.prepare(original, source, false),
      this.textOf(source),
    ]);
    return texts.flatMap(text => text ?? []);
  }

  /** The source whose text or original a file is, with that text; of several that share a file the first. */
  async sourceOf(uri: string): Promise<{ source: Source; text: SourceText } | undefined> {
    return (await this.sourcesOf(uri))[0];
  }

  /** All sources whose text or original a file is, each with that text. */
  async sourcesOf(uri: string): Promise<{ source: Source; text: SourceText }[]> {
    const found: { source: Source; text: SourceText }[] = [];
    for (const source of this.dossier().sources.values()) {
      const isText = source.text?.value === uri;
      if (!isText && this.originals.of(source.key) !== uri) continue;
      const text = await this.prepare(uri, source, isText && source.digest);
      if (text) found.push({ source, text });
    }
    return found;
  }

  /** In the original, unless the passage is lost there; else in the dossier's text, where it may be lost, too. */
  private async find(place: PlaceItem): Promise<Found | PassageMissing> {
    const source = this.dossier().sources.get(place.source);
    if (!source) return { message: t('No dossier has a source with the key “{0}”.', place.source) };
    const original = await this.findIn(source, this.originals.of(source.key), 'original', place);
    if (original && original.resolution.kind !== 'lost') return original;
    const text = await this.findIn(source, source.text?.value, source.digest ? 'digest' : 'text', place);
    if (text ?? original) return text ?? original!;
    if (!source.text) return { message: t('The source “{0}” has no text to open.', source.key) };
    const file = readable(source.text.value);
    return { message: t('The text of “{0}” is missing: there is no file {1}.', source.key, file) };
  }

  private async findIn(
    cited: Source,
    uri: string | undefined,
    kind: PassageKind,
    place: PlaceItem,
  ): Promise<Found | undefined> {
    const source = uri === undefined ? undefined : await this.prepare(uri, cited, kind === 'digest');
    return source && { uri: uri!, source, kind, resolution: resolvePlace(source, place) };
  }

  /** A file's text as that of a source. */
  private async prepare(
    uri: string,
    { fingerprints = NO_FINGERPRINTS }: Source,
    digest: boolean,
  ): Promise<SourceText | undefined> {
    const text = await this.texts.read(uri);
    if (text === undefined) return undefined;
    const before = this.prepared.get(uri);
    if (before?.text === text && before.digest === digest && before.fingerprints === fingerprints) return before;
    const prepared = sourceText(text, { digest, fingerprints });
    this.prepared.set(uri, prepared);
    return prepared;
  }
}

/** What is lost still opens the text, with a message, since the reader can look further. */
function shown({ uri, source, kind, resolution }: Found): PassageFound {
  const range = toRange(textDocument(uri, source.text), spanOf(resolution));
  return { uri, range, kind, ...('reason' in resolution && { message: resolution.reason }) };
}

function spanOf(resolution: Resolution): Span {
  if (resolution.kind === 'lost') return resolution.near ?? { start: 0, end: 0 };
  return resolution.kind === 'ambiguous' ? resolution.candidates[0]! : resolution.span;
}

/** A URI as a person reads it. */
function readable(uri: string): string {
  return URI.parse(uri).fsPath;
}
