import type { NameCase } from '../../core/dossier/model';
import { agreementOf } from '../../core/recognition/names';
import { pick, type Step } from '../input/steps';
import type { Desk } from './desk';

/** The step that settles how a name's letters must agree with the text; asked only where the rule makes a difference. */
export function caseStep<D extends { readonly case?: NameCase }>(
  { t }: Desk,
  nameOf: (draft: D) => string,
  asked: (draft: D) => boolean,
): Step<D> {
  return pick<D, NameCase>(
    draft => {
      const name = nameOf(draft);
      const smart = isAcronym(name)
        ? { label: t('Only as written: {0}', name), description: t('as is usual for acronyms') }
        : { label: t('As written or in capitals: {0}, {1}', name, name.toUpperCase()), description: t('as is usual') };
      const ignore = t('In any case: {0}, {1}', name, name.toLowerCase());
      return {
        placeholder: t('How must the letters of “{0}” agree?', name),
        choices: [
          { ...smart, value: 'smart' as const },
          ...(isAcronym(name) ? [] : [{ label: t('Only as written: {0}', name), value: 'exact' as const }]),
          { label: ignore, description: t('also where it is an ordinary word'), value: 'ignore' as const },
        ],
        ...(draft.case && { proposed: draft.case }),
      };
    },
    (draft, rule) => ({ ...draft, case: rule }),
    draft => asked(draft) && matters(nameOf(draft)),
  );
}

/** Whether a single word with capitals: of several words, and of scripts without them, the rule says nothing new. */
function matters(name: string): boolean {
  return /\p{Lu}/u.test(name) && agreementOf(name, 'smart') !== 'any';
}

function isAcronym(name: string): boolean {
  return agreementOf(name, 'smart') === 'exact';
}
