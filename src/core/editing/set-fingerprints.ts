import { isMap, isPair, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml';
import { DOSSIER_SHAPE } from '../dossier/parse';
import { place } from '../dossier/place';
import { scalarText } from '../dossier/readers';
import { t } from '../l10n';
import { Draft, type TextChange } from './change';
import { addField } from './insert';
import { removeField } from './remove';
import { styleOf } from './style';
import { keyOf, ownNode, pairOf, Refused, readForEditing, type TextPair, type YamlText } from './yaml-text';

const { shape } = DOSSIER_SHAPE.fields.sources!;
const SOURCE_ORDER = shape.kind === 'keyed' ? Object.keys(shape.entry.fields) : [];
const PLACE_ORDER = place.shape.kind === 'mapping' ? Object.keys(place.shape.fields) : [];

/**
 * Writes the fingerprints of the paragraphs of a source's own text, in order, to the source; and that of its paragraph to
 * each place in the file that cites the source by a paragraph's number alone. A place that says more keeps what it says:
 * whoever wrote it may have had another state of the text.
 */
export function setFingerprints(yaml: YamlText, key: string, fingerprints: readonly string[]): TextChange[] {
  const draft = new Draft(yaml.text);
  const pair = pairOf(sourceIn(yaml, key), 'fingerprints');
  const isSame = pair !== undefined && isWritten(pair, fingerprints);
  if (pair && !isSame) draft.apply(removeField(yaml, sourceIn(yaml, key), pair));
  const rest = pair && !isSame ? readForEditing(draft.text) : yaml;
  const changes = citing(rest, key).flatMap(map => atPlace(rest, map, fingerprints));
  if (!isSame) changes.push(...atSource(rest, sourceIn(rest, key), fingerprints));
  draft.apply(changes.sort((a, b) => a.span.start - b.span.start));
  return draft.changes();
}

function sourceIn(yaml: YamlText, key: string): YAMLMap {
  const section = yaml.root === null ? undefined : pairOf(ownNode(yaml.root, yaml), 'sources')?.value;
  const source = isMap(section) ? pairOf(ownNode(section, yaml), key) : undefined;
  if (!source) throw new Refused(t('The source “{0}” is not in this dossier any more.', key));
  if (!isMap(source.value)) throw new Refused(t('“{0}” is not written as it should be; mend it first.', key));
  return ownNode(source.value, yaml);
}

function atSource(yaml: YamlText, map: YAMLMap, value: readonly string[]): TextChange[] {
  const style = styleOf(yaml.text, map, yaml.root);
  return addField(yaml, map, { field: 'fingerprints', value }, SOURCE_ORDER, { style, spread: 0, blank: 0 });
}

function atPlace(yaml: YamlText, map: YAMLMap, fingerprints: readonly string[]): TextChange[] {
  const value = fingerprints[Number(textOf(map, 'paragraph') ?? 0) - 1];
  if (value === undefined || pairOf(map, 'quote') || pairOf(map, 'fingerprint')) return [];
  const style = styleOf(yaml.text, map, yaml.root);
  return addField(yaml, map, { field: 'fingerprint', value }, PLACE_ORDER, { style, spread: 0, blank: 0 });
}

/** The places that cite a source; not those that stand in several places at once, which can't be written to. */
function citing({ root, shared }: YamlText, key: string): YAMLMap[] {
  const found: YAMLMap[] = [];
  if (!root) return found;
  visit(root, {
    Map: (_, map, path) => {
      const field = path.findLast(each => isPair<Node, Node>(each)) as TextPair | undefined;
      const isPlace = field && ['cite', 'target'].includes(keyOf(field) ?? '');
      if (!isPlace || textOf(map, 'source') !== key) return;
      if (map.anchor === undefined || !shared.has(map.anchor)) found.push(map);
    },
  });
  return found;
}

function textOf(map: YAMLMap, field: string): string | undefined {
  const value = pairOf(map, field)?.value;
  return isScalar(value) ? scalarText(value).trim() : undefined;
}

function isWritten({ value }: TextPair, fingerprints: readonly string[]): boolean {
  if (!isSeq(value) || value.items.length !== fingerprints.length) return false;
  return value.items.every((item, index) => isScalar(item) && scalarText(item) === fingerprints[index]);
}
