import { NOTE_LANGUAGES, type NoteLanguage } from './recognition/language';

/** Every name that the format allows for a dossier, as a glob. */
export const DOSSIER_FILES = '**/*.dossier.{yaml,yml}';

/** A glob that is relative to a folder, for paths in whichever folder. */
export function inAnyFolder(glob: string): string {
  return glob.startsWith('**/') ? glob : `**/${glob}`;
}

/** The last name of a URI's path, decoded. */
export function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Whether a path or URI ends as a dossier's does. */
export function isDossierName(path: string): boolean {
  return /\.dossier\.ya?ml$/i.test(path);
}

/** Names of folders that hold no research and can be vast; all others are looked through, also those that begin with a dot. */
const SKIPPED_FOLDERS = ['node_modules', '.git'];

/** All that lies in skipped folders, as a glob. */
export const SKIPPED_FILES = `**/{${SKIPPED_FOLDERS.join(',')}}/**`;

/** Whether a path, relative to the folder that is looked through, is a skipped folder or lies in one. */
export function isSkipped(path: string): boolean {
  return path.split('/').some(name => SKIPPED_FOLDERS.includes(name));
}

/** The endings of files by the language id that editors give them; other languages are known in open documents only. */
const ENDINGS: Readonly<Record<NoteLanguage, readonly string[]>> = {
  plaintext: ['txt', 'text'],
  markdown: ['md', 'markdown'],
  asciidoc: ['adoc', 'asciidoc'],
  html: ['html', 'htm'],
  latex: ['tex'],
  org: ['org'],
  restructuredtext: ['rst'],
};
const LANGUAGE_OF = new Map(NOTE_LANGUAGES.flatMap(id => ENDINGS[id].map(ending => [ending, id] as const)));

/** Globs of the files in the given languages, by their ids; as few as can be, since each may be a search of its own. */
export function filesIn(languages: readonly string[]): string[] {
  const endings = languages.flatMap(id => (Object.hasOwn(ENDINGS, id) ? ENDINGS[id as NoteLanguage] : []));
  if (endings.length < 2) return endings.map(ending => `**/*.${ending}`);
  return [`**/*.{${endings.join(',')}}`];
}

/** What is readable as it stands: the files in which originals of sources are looked for. */
const READABLE: readonly NoteLanguage[] = ['plaintext', 'markdown'];

/** Globs of the files that are readable as they stand. */
export const READABLE_FILES: readonly string[] = filesIn(READABLE);

/** Globs of the files in the given languages, by their ids, that are not readable as they stand. */
export function otherFilesIn(languages: readonly string[]): string[] {
  return filesIn(languages.filter(id => !READABLE.some(readable => readable === id)));
}

/** Whether a path or URI is that of a readable file. */
export function isReadable(path: string): boolean {
  return READABLE.some(id => hasEndingOf(id, path));
}

/** The markup in which a note is read, by its path or URI. */
export function languageOfFile(path: string): NoteLanguage {
  return LANGUAGE_OF.get(endingOf(path) ?? '') ?? 'plaintext';
}

/** Whether a path or URI is that of a file in any of the given languages, by their ids. */
export function isIn(languages: readonly string[], path: string): boolean {
  return NOTE_LANGUAGES.some(id => languages.includes(id) && hasEndingOf(id, path));
}

function hasEndingOf(language: NoteLanguage, path: string): boolean {
  const ending = endingOf(path);
  return ending !== undefined && ENDINGS[language].includes(ending);
}

function endingOf(path: string): string | undefined {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
}

/** Files of more bytes are not read: the editor's own limit for texts that it hands to extensions. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** What the text of a source is in: a text file, a web page, a PDF, or a file of which it is known that it is none of these. */
export type SourceKind = 'text' | 'page' | 'pdf' | 'other';

const KINDS: Readonly<Record<Exclude<SourceKind, 'text'>, readonly string[]>> = {
  page: ['html', 'htm', 'xhtml', 'xht'],
  pdf: ['pdf'],
  other: [
    ...['doc', 'docm', 'docx', 'dot', 'dotx', 'odt', 'pages', 'rtf', 'wpd', 'wps'],
    ...['numbers', 'odp', 'ods', 'pps', 'ppt', 'pptx', 'xls', 'xlsx'],
    ...['azw3', 'djvu', 'epub', 'mht', 'mhtml', 'mobi', 'ps', 'warc', 'webarchive', 'zip'],
    ...['gif', 'jpeg', 'jpg', 'png', 'tif', 'tiff', 'webp'],
  ],
};

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, endings]) => endings.map(ending => [ending, kind as SourceKind] as const)),
);

/** The endings of the files that the text of a source may be in. */
export const SOURCE_ENDINGS: readonly string[] = [
  ...NOTE_LANGUAGES.filter(language => language !== 'html').flatMap(language => ENDINGS[language]),
  ...KINDS.page,
  ...KINDS.pdf,
];

/** A glob of these files. */
export const SOURCE_FILES = `**/*.{${SOURCE_ENDINGS.join(',')}}`;

/** A glob of web pages and PDFs. */
export const EXTRACTED_FILES = `**/*.{${[...KINDS.page, ...KINDS.pdf].join(',')}}`;

/** Globs of the files that are followed, as the text of a source may be in them: what is readable as it stands, web pages and PDFs. */
export const FOLLOWED_FILES: readonly string[] = [...READABLE_FILES, EXTRACTED_FILES];

/** Whether a path or URI is that of a file that is followed. */
export function isFollowed(path: string): boolean {
  return isReadable(path) || ['page', 'pdf'].includes(sourceKind(path));
}

/** What the text of a source is in, by its file's path or URI. */
export function sourceKind(path: string): SourceKind {
  return KIND_OF.get(endingOf(path) ?? '') ?? 'text';
}
