import { t } from '../l10n';
import { mapping, optional, present } from './fields';
import { filePath } from './file-path';
import { keyed } from './keyed';
import { CITATION_KEY } from './keys';
import type { CslName, Source } from './model';
import { date, listOf, name, print, reference, text, truth } from './readers';
import { cslType } from './vocabulary';

const author = mapping(
  'author',
  {
    family: optional(name, () => t('The family name of a person.')),
    given: optional(name, () => t('The given names of a person.')),
    literal: optional(name, () => t('The whole name of a body, or of a person whose name can’t be parted.')),
  },
  ({ family, given, literal }): CslName => present({ family, given, literal }),
);

const authors = listOf(author, () =>
  t('a list of names, such as [{family: Doe, given: Jane}, {literal: Staff reporter}]'),
);

const prints = listOf(print, () => t('a list of fingerprints, such as [w1-cbf29ce484222325]'));

/** The fields of a source; all of them are CSL's but `text`, `digest`, `fingerprints`, `relays` and `note`. */
const FIELDS = {
  type: optional(cslType, () => t('What kind of source it is: a type of CSL.')),
  title: optional(name, () => t('The title.')),
  'container-title': optional(name, () => t('The newspaper, journal, book or site that it appeared in.')),
  author: optional(authors, () => t('Who wrote it.')),
  publisher: optional(name, () => t('Who published it.')),
  issued: optional(date, () => t('When it was published, in EDTF.')),
  URL: optional(name, () => t('Its web address.')),
  language: optional(name, () => t('The language it is written in, as a BCP 47 tag such as “en” or “zh-Hant”.')),
  text: optional(filePath, () =>
    t('The file with its text, which a jump opens: a text, a web page or a PDF; its path from the dossier’s folder.'),
  ),
  digest: optional(truth, () =>
    t('Whether the text says in other words, paragraph by paragraph, what an original says that may not be passed on.'),
  ),
  fingerprints: optional(prints, () =>
    t('A hash of each paragraph of the original, in order, by which it is recognised without a word of it being held.'),
  ),
  relays: optional(
    listOf(reference('source'), () => t('a list of citation keys, such as [ledger-2019]')),
    () => t('The keys of the sources that it only repeats, so that beside them it confirms nothing.'),
  ),
  note: optional(text, () => t('A note of your own, such as how an uncertain date was worked out.')),
};

/** The mapping `sources`. */
export const sources = keyed(
  {
    what: 'source',
    rule: CITATION_KEY,
    fields: FIELDS,
    expected: () => t('sources, each below its key: a line such as “ledger-2019:”'),
  },
  (key, values, where): Source => {
    const { 'container-title': containerTitle, author, URL: url, digest, relays, ...same } = values;
    return {
      key,
      ...present({ ...same, containerTitle, url }),
      author: author ?? [],
      digest: digest ?? false,
      relays: relays ?? [],
      ...where,
    };
  },
);
