import { type Resolution, resolvePlace } from '../citation/anchor';
import type { SourceText } from '../citation/source-text';
import type { Citing, Dossier } from '../dossier/dossier';
import { type Annotation, type PlainPlace, plainPlace } from '../dossier/model';
import { t } from '../l10n';
import type { Span } from '../span';

/** One thing that is said at a passage, with the URI of the dossier file that has it. */
export type ThreadItem =
  | { readonly kind: 'claim' | 'event'; readonly id: string; readonly dossier: string }
  | { readonly kind: 'annotation'; readonly annotation: Annotation; readonly dossier: string };

/** What rests on one place in a text (`claims`, events too), or what is noted there (`annotations`), in the dossiers' order. */
export interface PassageThread {
  readonly kind: 'claims' | 'annotations';
  /** Stays the same as long as the dossier says the same place, whatever becomes of the text. */
  readonly id: string;
  readonly place: PlainPlace;
  /** UTF-16 offsets; absent for what is about the whole text, and for what isn't in it any more and has nowhere to be looked for. */
  readonly span?: Span;
  /** Why the span is not simply where the dossier says, as a sentence. */
  readonly remark?: string;
  readonly items: readonly ThreadItem[];
}

/** What a dossier says about the passages of a source's text, in the order of the text; what has no place in it first. */
export function passageThreads(
  dossier: Pick<Dossier, 'citedBy' | 'annotationsOf'>,
  source: string,
  text: SourceText,
): PassageThread[] {
  const places = new Map<string, { kind: PassageThread['kind']; place: PlainPlace; items: ThreadItem[] }>();
  const add = (kind: PassageThread['kind'], place: PlainPlace, item: ThreadItem) => {
    const id = threadId(kind, place);
    const known = places.get(id);
    if (!known) places.set(id, { kind, place, items: [item] });
    else if (!known.items.some(other => other.kind === item.kind && idOf(other) === idOf(item))) known.items.push(item);
  };
  for (const citing of dossier.citedBy(source)) add('claims', plainPlace(citing.place), itemOf(citing));
  for (const annotation of dossier.annotationsOf(source)) {
    const item = { kind: 'annotation', annotation, dossier: annotation.at.uri } as const;
    add('annotations', plainPlace(annotation.target), item);
  }
  const threads = [...places].map(([id, { kind, place, items }]) => {
    const where = whereIs(resolvePlace(text, place));
    return { kind, id, place, ...where, items };
  });
  return threads.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}

/** What tells a thread from all others of a text. */
export function threadId(kind: PassageThread['kind'], { source, paragraph, quote, fingerprint }: PlainPlace): string {
  return JSON.stringify([kind, source, paragraph, quote?.exact, quote?.prefix, quote?.suffix, fingerprint]);
}

function whereIs(resolution: Resolution): Pick<PassageThread, 'span' | 'remark'> {
  switch (resolution.kind) {
    case 'exact':
      return resolution.by === 'source' ? {} : { span: resolution.span };
    case 'moved':
    case 'altered':
      return { span: resolution.span, remark: resolution.reason };
    case 'ambiguous':
      return { span: resolution.candidates[0]!, remark: t('{0} This is the first place.', resolution.reason) };
    case 'lost':
      return { ...(resolution.near && { span: resolution.near }), remark: resolution.reason };
  }
}

function itemOf(citing: Citing): ThreadItem {
  const entry = citing.kind === 'claim' ? citing.claim : citing.event;
  return { kind: citing.kind, id: entry.id, dossier: entry.at.uri };
}

function idOf(item: ThreadItem): string {
  return item.kind === 'annotation' ? item.annotation.id : item.id;
}
