import { isMap, isScalar, type Node } from 'yaml';
import { readAnnotations } from './annotations';
import { readClaims } from './claims';
import { readEntities } from './entities';
import { readEvents } from './events';
import { readExclusions } from './exclusions';
import { type Entry, entriesOf, uniqueEntries } from './fields';
import type { DossierFile } from './model';
import { suggestion } from './near';
import { MAY_FOLLOW_FROM_SYNTAX } from './problems';
import { clip, name, scalarText, sentence } from './readers';
import { Reading } from './reading';
import { readSources } from './sources';
import { readYaml } from './yaml';

export interface ParseOptions {
  /** URIs of folders that a source's `text` may lie in besides the dossier file's own folder. */
  readonly roots?: readonly string[];
}

const FIELDS = ['dossier', 'title', 'sources', 'entities', 'claims', 'events', 'annotations', 'exclusions'] as const;

/** Reads one dossier file. Never throws: what is wrong is told in `problems`, and all that can be read is kept. */
export function parseDossier(uri: string, text: string, { roots = [] }: ParseOptions = {}): DossierFile {
  const yaml = readYaml(text);
  const reading = new Reading(uri, text, yaml, roots);
  for (const { span, code, message } of yaml.problems) reading.report(span, code, message);
  const broken = yaml.problems.some(problem => problem.code === 'yaml-syntax');
  const empty: DossierFile = {
    uri,
    sources: [],
    entities: [],
    claims: [],
    events: [],
    annotations: [],
    exclusions: [],
    problems: reading.problems,
  };

  const root = yaml.root === null ? undefined : reading.follow(yaml.root);
  if (root === undefined || !isMap(root)) {
    if (yaml.problems.length === 0) missingVersion(root, reading);
    return broken ? { ...empty, leftOut: seemingKeys(text) } : empty;
  }
  const fields = uniqueEntries(entriesOf(root, reading), reading);
  if (!isSupported(fields.get('dossier'), root, reading)) return empty;
  unknownFields(fields, reading);
  const node = (field: (typeof FIELDS)[number]) => fields.get(field)?.value ?? undefined;
  const titleNode = node('title');
  const title = titleNode && name.read(titleNode, reading);
  const read = {
    uri,
    ...(title !== undefined && { title }),
    sources: readSources(node('sources'), reading),
    entities: readEntities(node('entities'), reading),
    claims: readClaims(node('claims'), reading),
    events: readEvents(node('events'), reading),
    annotations: readAnnotations(node('annotations'), reading),
    exclusions: readExclusions(node('exclusions'), reading),
  };
  return {
    ...read,
    leftOut: broken ? [...reading.leftOut, ...seemingKeys(text)] : reading.leftOut,
    problems: broken ? reading.problems.filter(problem => !MAY_FOLLOW_FROM_SYNTAX.has(problem.code)) : reading.problems,
  };
}

function isSupported(version: Entry | undefined, root: Node, reading: Reading): boolean {
  if (version === undefined) {
    missingVersion(root, reading);
    return true;
  }
  const value = version.value === null ? undefined : reading.follow(version.value);
  const given = isScalar(value) ? scalarText(value) : '';
  if (given === '1') return true;
  const message =
    given === ''
      ? 'The version is missing; write “dossier: 1”.'
      : `This is version ${clip(given)} of the dossier format, and only version 1 is known here; write “dossier: 1” if it is one, or update Dossier.`;
  reading.report(version.span, 'unsupported-version', message);
  return false;
}

function missingVersion(root: Node | undefined, reading: Reading): void {
  const start = root === undefined ? 0 : reading.span(root).start;
  const end = /^\S*/.exec(reading.text.slice(start))![0].length + start;
  const message = 'A dossier begins with “dossier: 1”, the version of its format; add this line at the top.';
  reading.report({ start, end }, 'missing-version', message);
}

function unknownFields(fields: ReadonlyMap<string, Entry>, reading: Reading): void {
  const known: readonly string[] = FIELDS;
  for (const { key, keySpan } of fields.values()) {
    if (known.includes(key)) continue;
    const advice = suggestion(key, known) || `; a dossier has ${known.join(', ')}`;
    reading.report(keySpan, 'unknown-field', sentence(`“${clip(key)}” is not a part of a dossier${advice}`));
  }
}

/** Every word of a broken file that stands where a key or an id would. */
function seemingKeys(text: string): string[] {
  return Array.from(text.matchAll(/^[ \t]*(?:- *)?(?:id: *)?["']?([^\s"':]+)/gm), match => match[1]!);
}
