import { t } from '../l10n';
import { nearest } from './near';
import { clip, name, type Reader } from './readers';

/** The item types of CSL 1.0.2 (appendix III of its specification). */
const CSL_TYPES: readonly string[] = `article article-journal article-magazine article-newspaper bill book
  broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
  hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent
  performance periodical personal_communication post post-weblog regulation report review review-book software song
  speech standard thesis treaty webpage`.split(/\s+/);

/** The schemata of FollowTheMoney that stand for things, not for links between them. */
const FTM_THINGS: readonly string[] = `Address Airplane Article Assessment Asset Audio BankAccount Call
  CallForTenders Company Contract CourtCase CryptoWallet Document Email Event Folder HyperText Image LegalEntity License
  Message Note Organization Package Page Pages Passport Person PlainText Position Post Project PublicBody RealEstate
  Sanction Security Song Table Thing Trip UserAccount Vehicle Vessel Video Workbook`.split(/\s+/);

/** Whether a value is one of CSL's item types. */
export function isCslType(value: unknown): boolean {
  return CSL_TYPES.some(type => type === value);
}

export const cslType = termOf('csl', CSL_TYPES, () => t('a CSL type, such as article-newspaper'));
export const ftmSchema = termOf('followthemoney', FTM_THINGS, () => t('a FollowTheMoney schema, such as Company'));

/** A term of somebody else's list: any other is noted and kept, since such lists grow. */
function termOf(
  vocabulary: 'csl' | 'followthemoney',
  terms: readonly string[],
  expected: () => string,
): Reader<string> {
  const known = new Set(terms);
  return {
    shape: { kind: 'term', vocabulary, words: terms },
    expected,
    read(node, reading) {
      const term = name.read(node, reading);
      if (term !== undefined && !known.has(term)) {
        const near = nearest(term, terms);
        const message =
          near === undefined
            ? t('“{0}” is not {1}; it is kept as it is.', clip(term), expected())
            : t('“{0}” is not {1}; did you mean “{2}”?', clip(term), expected(), near);
        reading.report(reading.span(node), 'unknown-type', message);
      }
      return term;
    },
  };
}
