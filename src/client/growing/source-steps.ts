import { sourceKind } from '../../core/cards/kind';
import { SOURCE_KINDS } from '../../core/cards/source-kinds';
import { CITATION_KEY } from '../../core/dossier/keys';
import type { CslName } from '../../core/dossier/model';
import type { NewSource } from '../../core/editing/entries';
import { proposedKey } from '../../core/editing/key-proposal';
import { transliterated } from '../../core/editing/transliterate';
import { sourceKind as kindOfFile } from '../../core/files';
import { only, pick, type Step, text } from '../input/steps';
import { kindChoices } from './choices';
import { dateQuestion, headed } from './dates';
import type { Desk } from './desk';
import type { Texted } from './text-steps';

/** What is asked about a source; `''` for what isn't known. */
export interface SourceFields extends Texted {
  readonly titleOfSource?: string;
  readonly type?: string;
  readonly author?: string;
  readonly container?: string;
  readonly issued?: string;
  /** Whether what follows is asked. */
  readonly hasMore?: boolean;
  readonly url?: string;
  readonly key?: string;
}

/** The kinds that come first; the others follow by name. */
const USUAL = [
  'article-newspaper',
  'webpage',
  'report',
  'article-journal',
  'book',
  'legislation',
  'legal_case',
  'interview',
];

/** The steps from a title to what most go without. */
export function sourceSteps<D extends SourceFields>(desk: Desk, known: ReadonlySet<string>): readonly Step<D>[] {
  const { t } = desk;
  return [
    text<D>(
      draft => ({
        prompt: t('The title of the source'),
        value: draft.titleOfSource ?? draft.described?.title ?? '',
        remark: value => (value === '' ? { wrong: t('Write a title.') } : undefined),
      }),
      (draft, titleOfSource) => ({ ...draft, titleOfSource }),
    ),
    pick<D, string>(
      draft => {
        const usual = usualType(draft);
        const likely = [...new Set([usual, ...USUAL])];
        const choices = kindChoices(desk, likely, Object.keys(SOURCE_KINDS), sourceKind);
        return { placeholder: t('What kind of source is it?'), choices, proposed: draft.type ?? usual };
      },
      (draft, type) => ({ ...draft, type }),
    ),
    text<D>(
      draft => ({
        prompt: t('Who wrote it? Leave empty where that isn’t known'),
        value: draft.author ?? '',
        placeholder: t('Doe, Jane; Harbour Research Group'),
      }),
      (draft, author) => ({ ...draft, author }),
    ),
    pick<D, string>(
      ({ issued, described }) => {
        const dates = headed(t('in its first lines'), described?.published ?? []);
        return dateQuestion(
          desk,
          t('When was it published? Type a date such as April 2019'),
          dates,
          false,
          issued ?? '',
        );
      },
      (draft, issued) => ({ ...draft, issued }),
    ),
    pick<D, boolean>(
      draft => ({
        placeholder: t('Is that all?'),
        choices: [
          { label: t('Done'), description: t('it is cited as {0}', keyOf(draft, known)), value: false },
          { label: t('More fields…'), description: t('where it appeared, web address, key'), value: true },
        ],
        ...(draft.hasMore !== undefined && { proposed: draft.hasMore }),
      }),
      (draft, hasMore) => ({ ...draft, hasMore }),
    ),
    ...moreSteps<D>(desk, known).map(step => only(step, ({ hasMore }) => hasMore === true)),
  ];
}

/** The steps that most go without. */
function moreSteps<D extends SourceFields>({ t }: Desk, known: ReadonlySet<string>): readonly Step<D>[] {
  return [
    text<D>(
      draft => ({
        prompt: t('In what did it appear, or who published it? May be left empty'),
        value: draft.container ?? '',
        placeholder: t('The Ledger'),
      }),
      (draft, container) => ({ ...draft, container }),
    ),
    text<D>(
      draft => ({
        prompt: t('Its web address, if it has one'),
        value: draft.url ?? '',
        placeholder: 'https://example.org/article',
        remark: url =>
          url === '' || /^https?:\/\/\S+$/i.test(url)
            ? undefined
            : { wrong: t('A web address begins with https:// or http:// and has no spaces.') },
      }),
      (draft, url) => ({ ...draft, url }),
    ),
    text<D>(
      draft => ({
        prompt: t('The key by which notes and claims cite it'),
        value: keyOf(draft, known),
        remark: key => {
          if (!CITATION_KEY.pattern.test(key)) return { wrong: CITATION_KEY.wrong(key) };
          return known.has(key) ? { wrong: t('There is a source “{0}” already; choose another key.', key) } : undefined;
        },
      }),
      (draft, key) => ({ ...draft, key }),
    ),
  ];
}

/** What is written of the answers. `path`: the text's, relative to the dossier; `known`: the keys that are taken. */
export function sourceOf(fields: SourceFields, path: string | undefined, known: ReadonlySet<string>): NewSource {
  const { titleOfSource, type, author, container, issued, url } = wanted(fields);
  const inside = type !== undefined && IN_A_CONTAINER.has(type);
  return {
    key: keyOf(fields, known),
    ...(type && { type }),
    ...(titleOfSource && { title: titleOfSource }),
    ...(container && (inside ? { containerTitle: container } : { publisher: container })),
    ...(author && { author: readAuthors(author) }),
    ...(issued && { issued }),
    ...(url && { url }),
    ...(path && { text: path }),
  };
}

/** The kinds that appear in something larger; others are published by somebody. */
const IN_A_CONTAINER = new Set([
  ...['article-journal', 'article-magazine', 'article-newspaper', 'chapter', 'entry', 'entry-dictionary'],
  ...['entry-encyclopedia', 'paper-conference', 'post', 'post-weblog', 'review', 'review-book', 'webpage', 'broadcast'],
]);

/** `Doe, Jane; The Ledger`: a person with a comma, anything else without. */
function readAuthors(written: string): CslName[] {
  const names = written.split(';').map(name => name.trim());
  return names.filter(Boolean).map(name => {
    const [family = '', given = ''] = name.split(/,(.*)/s).map(part => part.trim());
    return family && given ? { family, given } : { literal: name };
  });
}

/** The kind that is likely: as the text says, else by its file. */
function usualType({ file, described }: SourceFields): string {
  if (described?.kind !== undefined) return described.kind;
  const kind = file === undefined ? 'text' : kindOfFile(file);
  return kind === 'page' ? 'webpage' : kind === 'pdf' ? 'report' : USUAL[0]!;
}

/** The key that was chosen, else one that is free. */
export function keyOf(fields: SourceFields, known: ReadonlySet<string>): string {
  const { key, ...rest } = wanted(fields);
  return key ?? proposedKey(proposedKeyOf(rest), each => known.has(each));
}

/** The answers without those that somebody gave who then went back and was done. */
function wanted(fields: SourceFields): SourceFields {
  if (fields.hasMore) return fields;
  const { container: _, url: _url, key: _key, ...rest } = fields;
  return rest;
}

/** `ledger-2019`: the file's own name, or the author's or the paper's and the year. */
function proposedKeyOf({ file, author = '', container = '', titleOfSource = '', issued = '' }: SourceFields): string {
  const stem = decodeURIComponent(file?.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const name = [stem, author.split(/[,;]/)[0]!, container, titleOfSource].find(words => transliterated(words) !== '');
  const year = name === stem ? undefined : /\d{4}/.exec(issued)?.[0];
  return year === undefined ? (name ?? 'source') : `${name} ${year}`;
}
