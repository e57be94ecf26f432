import type { CodeAction, CodeActionParams, Range, TextEdit } from 'vscode-languageserver';
import type { Finding } from '../../core/checking/finding';
import type { Span } from '../../core/span';
import { DIAGNOSTIC_SOURCE } from '../diagnostic';
import type { OpenDocument } from '../documents';
import { toRange } from '../positions';
import type { Services } from '../services';

/** What a finding can be mended by; its title, and an edit or a command. */
export type Fix = Pick<CodeAction, 'title' | 'edit' | 'command' | 'isPreferred'>;

export function replaced({ text }: OpenDocument, span: Span, newText: string): TextEdit {
  return { range: toRange(text, span), newText };
}

export function inNote({ text }: OpenDocument, edit: TextEdit) {
  return { changes: { [text.uri]: [edit] } };
}

/** What only a client can do that has the command. */
export function command({ commands }: Services, title: string, name: string, argument?: object): Fix[] {
  return commands.has(name)
    ? [{ title, command: { title, command: name, ...(argument && { arguments: [argument] }) } }]
    : [];
}

/** Those of the client's diagnostics that a finding is. */
export function diagnosticsOf({ text }: OpenDocument, { code, span }: Finding, { context }: CodeActionParams) {
  const same = (range: Range) => JSON.stringify(range) === JSON.stringify(toRange(text, span));
  return context.diagnostics.filter(
    each => each.source === DIAGNOSTIC_SOURCE && each.code === code && same(each.range),
  );
}
