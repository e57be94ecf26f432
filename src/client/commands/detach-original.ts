import { SOURCES } from '../../protocol/requests';
import type { Desk } from '../growing/desk';
import { askSource } from '../originals/source-step';

/** Lets go of a file that was attached as the original of a source. */
export async function detachOriginal(desk: Desk, given: string | undefined): Promise<void> {
  const { t, attached } = desk;
  const all = (await desk.request(SOURCES, {})) ?? [];
  const some = all.filter(({ key }) => attached.of(key) !== undefined);
  if (given === undefined && some.length === 0) {
    desk.tell(t('No file is attached to any source.'));
    return;
  }
  const source = given ?? (await askSource(desk, t('Detach Original'), some));
  if (source === undefined) return;
  const uri = attached.of(source);
  if (uri === undefined) {
    desk.tell(t('No file is attached to “{0}”.', source));
    return;
  }
  await attached.set(source, undefined);
  desk.tell(t('Jumps to “{0}” do not open {1} any more; the file stays where it is.', source, desk.nameOf(uri)), {
    title: t('Undo'),
    run: () => attached.set(source, uri),
  });
}
