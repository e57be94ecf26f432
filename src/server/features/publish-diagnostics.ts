import type { Diagnostic } from 'vscode-languageserver';
import { described } from '../described';
import { dossierDiagnostics } from '../dossier-diagnostics';
import { gather } from '../gather';
import { noteDiagnostics } from '../note-diagnostics';
import type { Services } from '../services';
import { normalUri } from '../uri';
import { noteAt } from './diagnostics';

/** A note that is typed in is looked at again once it has been still for so long. */
const STILL_MS = 200;

/** `textDocument/publishDiagnostics` after each change, also for the files that are no dossiers, or no notes, any more. */
export function publishDiagnostics(services: Services): void {
  const { connection, documents, dossiers, library, onDidChange, slices, closedNotes } = services;
  /** By URI, as the client spells it, what was told last. */
  const published = new Map<string, string>();
  let version = 0;
  const tell = (uri: string, diagnostics: readonly Diagnostic[]) => {
    const told = JSON.stringify(diagnostics);
    if (published.get(uri) === told) return;
    published.set(uri, told);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  const publish = async () => {
    const current = ++version;
    const uris = new Set<string>(closedNotes.found());
    for (const { uri, text } of documents.all()) {
      const note = noteAt(services, uri);
      if (!note) continue;
      const diagnostics = await noteDiagnostics(services, note);
      // Where there is something newer, it has its own turn.
      if (current !== version) return;
      uris.add(text.uri);
      tell(text.uri, diagnostics);
    }
    // They are checked against one another.
    await library.whole();
    if (current !== version) return;
    for (const uri of library.dossier.problems.keys()) {
      const diagnostics = await dossierDiagnostics(services, uri);
      if (current !== version) return;
      uris.add(documents.spelt(uri));
      await slices.do(() => tell(documents.spelt(uri), diagnostics));
      if (current !== version) return;
    }
    for (const uri of published.keys()) {
      if (uris.has(uri)) continue;
      tell(uri, []);
      published.delete(uri);
    }
  };
  const logged = (work: Promise<void>) => {
    work.catch(error => connection.console.error(described(error)));
  };
  onDidChange(() => logged(publish()));
  const publishNote = async (uri: string) => {
    const note = noteAt(services, uri);
    if (note) return tell(note.text.uri, await noteDiagnostics(services, note));
    const diagnostics = await closedNotes.in(uri);
    const spellings = [...published.keys()].filter(each => normalUri(each) === uri);
    for (const told of spellings.length > 0 ? spellings : [uri]) {
      tell(told, diagnostics);
      if (diagnostics.length === 0) published.delete(told);
    }
  };
  const still = gather(STILL_MS, uris => {
    for (const uri of uris) logged(publishNote(uri));
  });
  documents.onDid(uri => {
    if (!dossiers.isDossier(uri)) still(uri);
  });
  closedNotes.onDidChange(still);
}
