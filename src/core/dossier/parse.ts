import { isMap, isScalar, type Node } from 'yaml';
import { t } from '../l10n';
import { annotations } from './annotations';
import { claims } from './claims';
import { entities } from './entities';
import { events } from './events';
import { exclusions } from './exclusions';
import {
  type Entry,
  entriesOf,
  isReadable,
  mappingShape,
  optional,
  part,
  present,
  readFields,
  required,
  uniqueEntries,
} from './fields';
import type { DossierFile } from './model';
import { MAY_FOLLOW_FROM_SYNTAX, type ProblemCode } from './problems';
import { clip, name, type Reader, scalarText } from './readers';
import { Reading } from './reading';
import type { MappingShape } from './shape';
import { sources } from './sources';
import { readYaml } from './yaml';

export interface ParseOptions {
  /** URIs of folders that a source's `text` may lie in besides the dossier file's own folder. */
  readonly roots?: readonly string[];
}

/** The version of the format. */
const version: Reader<1> = {
  shape: { kind: 'version' },
  expected: () => t('1, the version of the format'),
  read(node, reading) {
    const value = reading.follow(node);
    const given = isScalar(value) ? scalarText(value) : reading.source(node);
    if (given === '1') return 1;
    const message = t(
      'This is version {0} of the dossier format, and only version 1 is known here; write “dossier: 1” if it is one, or update Dossier.',
      clip(given),
    );
    reading.report(reading.span(node), 'unsupported-version', message);
    return undefined;
  },
};

const FIELDS = {
  dossier: required(version, '1', () => t('The version of the dossier format: 1.')),
  title: optional(name, () => t('What the dossier is called.')),
  sources: part(sources, () => t('What is cited, by citation key: the fields are CSL’s.')),
  entities: part(entities, () => t('Who and what is recognised in notes, by key.')),
  claims: part(claims, () => t('What somebody says, with who says it and where.')),
  events: part(events, () => t('What happened, for the timeline.')),
  annotations: part(annotations, () => t('What you note at passages of sources.')),
  exclusions: part(exclusions, () => t('Where words that could name an entity do not.')),
};

/** A whole dossier file. */
export const DOSSIER_SHAPE: MappingShape = mappingShape('dossier', FIELDS);

/** Reads one dossier file. Never throws: what is wrong is told in `problems`, and all that can be read is kept. */
export function parseDossier(uri: string, text: string, { roots = [] }: ParseOptions = {}): DossierFile {
  const yaml = readYaml(text);
  const reading = new Reading(uri, text, yaml, roots);
  for (const { span, code, message } of yaml.problems) reading.report(span, code, message);
  const has = (wanted: ProblemCode) => yaml.problems.some(({ code }) => code === wanted);
  const broken = has('yaml-syntax');

  const root = yaml.root === null ? undefined : reading.follow(yaml.root);
  if (root === undefined || !isMap(root)) {
    if (yaml.problems.length === 0) missingVersion(root, reading);
    return { ...NOTHING, uri, problems: reading.problems, ...(broken && { leftOut: seemingKeys(text) }) };
  }
  const written = entriesOf(root, reading);
  if (
    !isSupported(
      written.find(entry => entry.key === 'dossier'),
      root,
      reading,
    )
  ) {
    return { ...NOTHING, uri, problems: reading.problems.filter(problem => problem.code === 'unsupported-version') };
  }
  const { dossier: _, ...values } = readFields(
    FIELDS,
    uniqueEntries(written, reading, entry => isReadable(FIELDS, entry, reading)),
    reading,
  );
  return {
    uri,
    ...NOTHING,
    ...present(values),
    leftOut: broken ? [...reading.leftOut, ...seemingKeys(text)] : reading.leftOut,
    problems:
      broken || has('too-large')
        ? reading.problems.filter(problem => !MAY_FOLLOW_FROM_SYNTAX.has(problem.code))
        : reading.problems,
  };
}

const NOTHING = { sources: [], entities: [], claims: [], events: [], annotations: [], exclusions: [] };

function isSupported(entry: Entry | undefined, root: Node, reading: Reading): boolean {
  if (entry === undefined) {
    missingVersion(root, reading);
    return true;
  }
  if (entry.value !== null) return version.read(entry.value, reading) !== undefined;
  reading.report(entry.span, 'unsupported-version', t('The version is missing; write “dossier: 1”.'));
  return false;
}

function missingVersion(root: Node | undefined, reading: Reading): void {
  const start = root === undefined ? 0 : reading.span(root).start;
  const end = /^\S*/.exec(reading.text.slice(start))![0].length + start;
  const message = t('A dossier begins with “dossier: 1”, the version of its format; add this line at the top.');
  reading.report({ start, end }, 'missing-version', message);
}

/** Every word of a broken file that stands where a key or an id would. */
function seemingKeys(text: string): string[] {
  return Array.from(text.matchAll(/^[ \t]*(?:- *)?(?:id: *)?["']?([^\s"':]+)/gm), match => match[1]!);
}
