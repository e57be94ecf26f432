import { URI } from 'vscode-uri';
import type { Opens } from '../core/cards/citations';
import { type Resolution, resolvePlace } from '../core/citation/anchor';
import { pageNumbered } from '../core/citation/pages';
import { isRead, type Read, type Reading } from '../core/citation/reading';
import { NO_FINGERPRINTS, type SourceText, sourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import type { Source } from '../core/dossier/model';
import { sourceKind } from '../core/files';
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
import type { SourceReadings } from './source-readings';
import { fileOfView, locationsOf } from './source-views';
import { fileName } from './uri';

/** A source's text as it was read, and prepared to find places in. */
interface Prepared {
  readonly reading: Reading;
  readonly source: SourceText;
}

/** What was found for a place, in the text of which file. */
interface Found extends Prepared {
  readonly uri: string;
  readonly kind: PassageKind;
  readonly resolution: Resolution;
}

/** Finds the passages that places cite: in the reader's own original where there is one, else in the text of the dossier. */
export class Passages {
  private readonly prepared = new Map<string, Prepared>();

  constructor(
    private readonly dossier: () => Dossier,
    private readonly originals: { of(source: string): string | undefined },
    private readonly readings: Pick<SourceReadings, 'read' | 'isWorkedOut'>,
    /** Whether the client shows web pages and PDFs in views of their text. */
    private readonly hasViews: boolean,
  ) {}

  /** Where a place's passage is now, or a message that says what is missing and where. */
  async locate(place: PlaceItem): Promise<PassageResult> {
    const found = await this.find(place);
    return 'message' in found ? found : this.shown(found);
  }

  /** The passages that a place may mean, the likeliest first: none where it is lost, several where nothing tells which. */
  async passagesOf(place: PlaceItem): Promise<LocationItem[]> {
    const found = await this.find(place);
    if ('message' in found || found.resolution.kind === 'lost') return [];
    const { uri, reading, resolution } = found;
    const spans = resolution.kind === 'ambiguous' ? resolution.candidates : [resolution.span];
    return locationsOf(uri, reading, spans, this.hasViews);
  }

  /** Where a page of a source begins, by its number (see `pageNumbered`); none where the source has no such page. */
  async pageOf(key: string, number: string): Promise<LocationItem[]> {
    const source = this.dossier().sources.get(key);
    for (const uri of [this.originals.of(key), source?.text?.value]) {
      const text = uri !== undefined && source ? await this.prepare(uri, source, false) : undefined;
      if (!isRead(text)) continue;
      const page = pageNumbered(text.reading.pages ?? [], number);
      const passage = page && text.source.passages.find(({ end }) => end > page.start);
      if (passage) {
        const span = { start: Math.max(page.start, passage.start), end: passage.end };
        return locationsOf(uri!, text.reading, [span], this.hasViews);
      }
    }
    return [];
  }

  /** The name of the file of the reader's own original of a source, by its key; undefined where there is none. */
  originalNameOf(key: string): string | undefined {
    const uri = this.originals.of(key);
    return uri === undefined ? undefined : fileName(uri);
  }

  /** What a jump to a source, by its key, opens. */
  opens(key: string): Opens {
    if (this.originals.of(key) !== undefined) return 'original';
    const source = this.dossier().sources.get(key);
    if (!source?.text) return 'nothing';
    return source.digest ? 'digest' : 'text';
  }

  /** The text of the dossier for a source, ready to find places in; undefined where the file is missing. */
  async textOf(source: Source): Promise<Read<SourceText>> {
    const read = source.text && (await this.prepare(source.text.value, source, source.digest));
    return isRead(read) ? read.source : read;
  }

  /** The text in which the paragraphs of a source, by its key, are counted: the dossier's, else the reader's own original. */
  async countedTextOf(key: string): Promise<SourceText | undefined> {
    const source = this.dossier().sources.get(key);
    const own = source && (await this.textOf(source));
    if (isRead(own)) return own;
    const original = this.originals.of(key);
    const text = source && original !== undefined ? await this.prepare(original, source, false) : undefined;
    return isRead(text) ? text.source : undefined;
  }

  /** Whether `countedTextOf` has its text at once, or after no more than reading a plain text. */
  isWorkedOut(key: string): boolean {
    const uri = this.dossier().sources.get(key)?.text?.value ?? this.originals.of(key);
    return uri === undefined || this.readings.isWorkedOut(uri);
  }

  /** A source's own words, by its key: the reader's original, else the text of the dossier, unless that is a digest. */
  async ownTextOf(key: string): Promise<string | undefined> {
    const source = this.dossier().sources.get(key);
    const uri = this.originals.of(key) ?? (source?.digest ? undefined : source?.text?.value);
    const text = uri === undefined || !source ? undefined : await this.prepare(uri, source, false);
    return isRead(text) ? text.source.text : undefined;
  }

  /** The texts in which the passages of a source, by its key, are looked for in turn: the reader's own original, and the dossier's. */
  async textsOf(key: string): Promise<SourceText[]> {
    const source = this.dossier().sources.get(key);
    if (!source) return [];
    const original = this.originals.of(key);
    const texts = await Promise.all([
      original === undefined ? undefined : this.prepare(original, source, false),
      source.text && this.prepare(source.text.value, source, source.digest),
    ]);
    return texts.filter(isRead).map(text => text.source);
  }

  /** The source whose text or original a file is, with that text; of several that share a file the first. */
  async sourceOf(uri: string): Promise<{ source: Source; text: SourceText } | undefined> {
    return (await this.sourcesOf(uri))[0];
  }

  /** All sources whose text or original a file is, each with that text; of a web page or PDF, asked by the URI of its view. */
  async sourcesOf(uri: string): Promise<{ source: Source; text: SourceText }[]> {
    const file = fileOfView(uri) ?? (sourceKind(uri) === 'text' ? uri : undefined);
    if (file === undefined) return [];
    const found: { source: Source; text: SourceText }[] = [];
    for (const source of this.dossier().sources.values()) {
      const isText = source.text?.value === file;
      if (!isText && this.originals.of(source.key) !== file) continue;
      const text = await this.prepare(file, source, isText && source.digest);
      if (isRead(text)) found.push({ source, text: text.source });
    }
    return found;
  }

  /** In the original, unless the passage is lost there; else in the dossier's text, where it may be lost, too. */
  private async find(place: PlaceItem): Promise<Found | PassageMissing> {
    const source = this.dossier().sources.get(place.source);
    if (!source) return { message: t('No dossier has a source with the key “{0}”.', place.source) };
    const original = await this.findIn(source, this.originals.of(source.key), 'original', place);
    if (isRead(original) && original.resolution.kind !== 'lost') return original;
    const text = await this.findIn(source, source.text?.value, source.digest ? 'digest' : 'text', place);
    if (isRead(text)) return text;
    if (isRead(original)) return original;
    if (!source.text) return { message: t('The source “{0}” has no text to open.', source.key) };
    if (text) {
      return {
        message: t(
          'The text of “{0}” can’t be read from {1}. {2}',
          source.key,
          fileName(source.text.value),
          text.reason,
        ),
      };
    }
    const file = readable(source.text.value);
    return { message: t('The text of “{0}” is missing: there is no file {1}.', source.key, file) };
  }

  private async findIn(
    cited: Source,
    uri: string | undefined,
    kind: PassageKind,
    place: PlaceItem,
  ): Promise<Read<Found>> {
    const text = uri === undefined ? undefined : await this.prepare(uri, cited, kind === 'digest');
    return isRead(text) ? { ...text, uri: uri!, kind, resolution: resolvePlace(text.source, place) } : text;
  }

  /** A file's text as that of a source. */
  private async prepare(
    uri: string,
    { fingerprints = NO_FINGERPRINTS }: Source,
    digest: boolean,
  ): Promise<Read<Prepared>> {
    const reading = await this.readings.read(uri);
    if (!isRead(reading)) return reading;
    const { text, pages } = reading;
    const before = this.prepared.get(uri)?.source;
    const isSame =
      before?.text === text &&
      before.pages === pages &&
      before.digest === digest &&
      before.fingerprints === fingerprints;
    const prepared = { reading, source: isSame ? before : sourceText(text, { digest, fingerprints, pages }) };
    this.prepared.set(uri, prepared);
    return prepared;
  }

  /** What is lost still opens the text, with a message, since the reader can look further. */
  private shown({ uri, reading, kind, resolution }: Found): PassageFound {
    const [location] = locationsOf(uri, reading, [spanOf(resolution)], this.hasViews);
    return { ...location!, kind, ...('reason' in resolution && { message: resolution.reason }) };
  }
}

function spanOf(resolution: Resolution): Span {
  if (resolution.kind === 'lost') return resolution.near ?? { start: 0, end: 0 };
  return resolution.kind === 'ambiguous' ? resolution.candidates[0]! : resolution.span;
}

/** A URI as a person reads it. */
function readable(uri: string): string {
  return URI.parse(uri).fsPath;
}
