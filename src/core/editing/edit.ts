import { isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { scalarText } from '../dossier/readers';
import { t } from '../l10n';
import type { Span } from '../span';
import { addAlias } from './add-alias';
import { applyChanges, Draft, type TextChange } from './change';
import type { DossierEdit } from './entries';
import { removeItem } from './remove';
import { addEntry, idOf } from './section';
import { setFingerprints } from './set-fingerprints';
import { setText } from './set-text';
import { styleOf } from './style';
import {
  writtenAnnotation,
  writtenClaim,
  writtenEntity,
  writtenEvent,
  writtenExclusion,
  writtenSource,
} from './written';
import { ownNode, pairOf, Refused, readForEditing, type TextPair, type YamlText } from './yaml-text';

/** What edits come to, or why they can't be done and what to do; then nothing changes. */
export type Edited =
  | {
      /** In order, none overlapping; UTF-16 offsets in the text before. */
      readonly changes: readonly TextChange[];
      /** What was written last, in the text after. */
      readonly shows: Span;
    }
  | { readonly problem: string };

/**
 * Works out edits of a dossier file's text, each on top of the ones before. Whatever they don't concern keeps every byte:
 * comments, order, quotation marks, blank lines, line breaks and byte order mark.
 */
export function editDossier(text: string, edits: readonly DossierEdit[]): Edited {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const draft = new Draft(text.slice(mark));
  let shows: Span = { start: 0, end: 0 };
  try {
    for (const edit of edits) {
      const yaml = readForEditing(draft.text);
      checkVersion(yaml);
      const changes = changesFor(yaml, edit);
      shows = shownBy(changes, draft.text);
      draft.apply(changes);
    }
    readForEditing(draft.text);
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
  const moved = ({ start, end }: Span): Span => ({ start: start + mark, end: end + mark });
  return { changes: draft.changes().map(change => ({ ...change, span: moved(change.span) })), shows: moved(shows) };
}

/** Throws `Refused` where the dossier is of a version that is not known here. */
function checkVersion({ root }: YamlText): void {
  const pair = root === null ? undefined : pairOf(root, 'dossier');
  if (pair === undefined || (isScalar(pair.value) && scalarText(pair.value) === '1')) return;
  throw new Refused(t('Only version 1 of the dossier format can be changed here; write “dossier: 1” if it is one.'));
}

function changesFor(yaml: YamlText, edit: DossierEdit): TextChange[] {
  switch (edit.kind) {
    case 'add-source':
      return addEntry(yaml, 'sources', writtenSource(edit.source), edit.source.key);
    case 'set-fingerprints':
      return setFingerprints(yaml, edit.source, edit.fingerprints);
    case 'add-entity':
      return addEntry(yaml, 'entities', writtenEntity(edit.entity), edit.entity.key);
    case 'add-alias':
      return addAlias(yaml, edit.entity, edit.alias);
    case 'add-claim':
      return addEntry(yaml, 'claims', writtenClaim(edit.claim));
    case 'add-event':
      return addEntry(yaml, 'events', writtenEvent(edit.event));
    case 'add-annotation':
      return addEntry(yaml, 'annotations', writtenAnnotation(edit.annotation));
    case 'add-exclusion':
      return addEntry(yaml, 'exclusions', writtenExclusion(edit.exclusion));
    case 'set-annotation': {
      const { list, index } = annotationOf(yaml, edit.id);
      const map = ownNode(list.items[index] as YAMLMap, yaml);
      const style = styleOf(yaml.text, map, list, yaml.root);
      const body = pairOf(map, 'body');
      if (body === undefined) throw new Refused(gone(edit.id));
      return setText(yaml, map, body, edit.body, style);
    }
    case 'remove-annotation': {
      const { pair, list, index } = annotationOf(yaml, edit.id);
      return removeItem(yaml, pair, list, index);
    }
  }
}

/** Where an annotation is written. */
function annotationOf(yaml: YamlText, id: string): { pair: TextPair; list: YAMLSeq; index: number } {
  const pair = yaml.root === null ? undefined : pairOf(ownNode(yaml.root, yaml), 'annotations');
  const list = pair?.value ?? undefined;
  const index = isSeq(list) ? list.items.findIndex(item => idOf(item) === id) : -1;
  if (pair === undefined || !isSeq(list) || index < 0) throw new Refused(gone(id));
  return { pair, list: ownNode(list, yaml), index };
}

function gone(id: string): string {
  return t('The annotation “{0}” is not in this dossier any more.', id);
}

/** Where the last of some changes that writes something will stand in the text after all of them, without the white space around it. */
function shownBy(changes: readonly TextChange[], text: string): Span {
  const index = Math.max(
    0,
    changes.findLastIndex(change => change.text.trim() !== ''),
  );
  const change = changes[index];
  if (change === undefined) return { start: 0, end: 0 };
  const start = applyChanges(text, changes.slice(0, index)).length - (text.length - change.span.start);
  const lead = change.text.length - change.text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, change.text.trimEnd().length) };
}
