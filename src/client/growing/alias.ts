import type { NameCase } from '../../core/dossier/model';
import { DOSSIERS } from '../../protocol/editing';
import { ENTRY } from '../../protocol/requests';
import type { Change, Desk, Home } from './desk';

/** The dossier that an entity is written in; undefined where that can't be written to, or there is no such entity. */
export async function homeOfEntity({ request }: Desk, entity: string): Promise<Home | undefined> {
  const [entry, dossiers] = await Promise.all([request(ENTRY, { entity }), request(DOSSIERS, {})]);
  const home = dossiers?.find(({ uri, builtin }) => uri === entry?.uri && !builtin);
  return home && { uri: home.uri };
}

/** One more name for an entity; undefined, and said why, where it can't have one. */
export async function aliasChange(
  desk: Desk,
  entity: { readonly key: string; readonly name: string },
  alias: string,
  rule: NameCase = 'smart',
): Promise<Change | undefined> {
  const { t } = desk;
  const home = await homeOfEntity(desk, entity.key);
  if (!home) {
    desk.tell(t('“{0}” is in the dossier that comes with the product, which can’t be changed.', entity.name));
    return undefined;
  }
  const name = { text: alias, ...(rule !== 'smart' && { case: rule }) };
  return {
    home,
    edits: [{ kind: 'add-alias', entity: entity.key, alias: name }],
    done: t('“{0}” now names “{1}”.', alias, entity.name),
  };
}
