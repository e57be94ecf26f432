import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../core/dossier/model';
import type { Steps } from '../core/steps';
import { toDiagnostic } from './diagnostic';
import { textDocument } from './positions';
import type { Services } from './services';
import type { TextDocument } from './text-document';

const PROBLEMS_A_STEP = 20;

/** What there is to look at in one dossier file. */
export async function dossierDiagnostics(services: Services, uri: string): Promise<Diagnostic[]> {
  const { documents, library, texts, dossierChecks, slices } = services;
  // They stand in the texts that were read, though somebody may write on meanwhile.
  const dossiers = library.read;
  const problems = await dossierChecks.problemsIn(uri);
  const uris = new Set(problems.flatMap(({ at, related = [] }) => [at.uri, ...related.map(other => other.at.uri)]));
  const read = new Map<string, TextDocument>();
  for (const of of uris) {
    const text = dossiers.get(of)?.text ?? (await texts.read(of)) ?? '';
    read.set(of, textDocument(documents.spelt(of), text));
  }
  return slices.run(toDiagnostics(problems, of => read.get(of)!));
}

/** There may be a thousand. */
function* toDiagnostics(problems: readonly Problem[], documentOf: (uri: string) => TextDocument): Steps<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const problem of problems) {
    diagnostics.push(toDiagnostic(problem, documentOf));
    if (diagnostics.length % PROBLEMS_A_STEP === 0) yield;
  }
  return diagnostics;
}
