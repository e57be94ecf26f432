import type { Memento } from 'vscode';
import { ATTACH_ORIGINALS, type OriginalsBySource } from '../../protocol/originals';
import type { Attached } from '../growing/desk';
import type { Server } from '../server';

const ATTACHED = 'dossier.originals';

/** The files that were attached, as they are remembered. */
export function attachedIn(memory: Memento): OriginalsBySource {
  return memory.get<OriginalsBySource>(ATTACHED, {});
}

/**
 * The files that a person attached as originals. They are remembered for this workspace on this machine, by the editor, and
 * in no setting: where somebody keeps a text is nobody else's business, and nothing that a workspace brings along can
 * choose what is read.
 */
export class AttachedOriginals implements Attached {
  constructor(
    private readonly memory: Memento,
    private readonly request: Server['request'],
  ) {}

  of(source: string): string | undefined {
    return attachedIn(this.memory)[source];
  }

  async set(source: string, uri: string | undefined): Promise<void> {
    const { [source]: _, ...others } = attachedIn(this.memory);
    const originals = uri === undefined ? others : { ...others, [source]: uri };
    await this.memory.update(ATTACHED, originals);
    await this.request(ATTACH_ORIGINALS, { originals });
  }
}
