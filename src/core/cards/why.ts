import { t } from '../l10n';
import type { Evidence } from '../recognition/evidence';
import type { Why } from '../recognition/mentions';
import type { Span } from '../span';

/** What a sentence about a document needs. */
export interface Document {
  /** An entity's name by its key. */
  readonly nameOf: (entity: string) => string;
  /** The number of the line in which a span begins, from 1. */
  readonly lineOf: (span: Span) => number;
}

/** Why a mention means one entity and not another of the same name, in one sentence. */
export function whyInWords(why: Why, entity: string, document: Document): string {
  switch (why.by) {
    case 'choice':
      return t('The note’s front matter says so.');
    case 'definition':
      return t('The note defines it so in line {0}.', document.lineOf(why.definition));
    case 'nothing':
      return t('Nothing in the note decides between them, so this is a guess.');
    case 'score': {
      const evidence = why.ranking.find(each => each.entity === entity)?.evidence ?? [];
      const best = evidence.reduce<Evidence | undefined>((a, b) => (a && a.points >= b.points ? a : b), undefined);
      return best && best.points > 0 ? evidenceInWords(best, entity, document) : t('More speaks against the other.');
    }
  }
}

/** One piece of evidence in a sentence. */
export function evidenceInWords(evidence: Evidence, entity: string, { nameOf, lineOf }: Document): string {
  switch (evidence.kind) {
    case 'named':
      return t('{0} is named in line {1}, where nobody else can be meant.', nameOf(entity), lineOf(evidence.at));
    case 'same':
      return t('The same name means it in line {0}.', lineOf(evidence.at));
    case 'companion':
      return t(
        '{0}, which the dossier names together with it, is named in line {1}.',
        nameOf(evidence.entity),
        lineOf(evidence.at),
      );
    case 'context':
      return t('“{0}” stands near it.', evidence.word);
    case 'exact':
      return t('The name is written just so.');
    case 'undated':
      return t('It is a name for a time only, and nothing tells the note’s date.');
  }
}
