import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from './diagnostic';
import type { OpenDocument } from './documents';
import { textDocument } from './positions';
import type { Services } from './services';
import type { TextDocument } from './text-document';

/** What there is to look at in an open note, of the state of its text when this is done. */
export async function noteDiagnostics(services: Services, note: OpenDocument): Promise<Diagnostic[]> {
  const { noteChecks, documents, texts } = services;
  const read = new Map<string, TextDocument>();
  for (;;) {
    const findings = await noteChecks.findingsIn(note);
    const { version } = note.text;
    const elsewhere = new Set(findings.flatMap(({ related = [] }) => related.map(({ at }) => at.uri)));
    for (const uri of elsewhere) {
      if (!read.has(uri)) read.set(uri, textDocument(documents.spelt(uri), (await texts.read(uri)) ?? ''));
    }
    if (note.text.version !== version) continue;
    return findings.map(({ span, ...found }) =>
      toDiagnostic({ ...found, at: { uri: note.uri, span } }, uri => read.get(uri) ?? note.text),
    );
  }
}
