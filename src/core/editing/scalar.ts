/** The quotation marks that a file uses where a text needs some. */
export type QuoteMark = '"' | "'";

/** Every plain text that some YAML takes for another kind of value, in the core schema of 1.2 or in 1.1. */
const MISREAD =
  /^(?:[-+]?[0-9][0-9_,]*(?:[.:][0-9_.:]*)?(?:e[-+]?[0-9]+)?|[-+]?\.[0-9_.]*(?:e[-+]?[0-9]+)?|0[xob][0-9a-f_]+|[-+]?\.inf|\.nan|~|null|true|false|yes|no|on|off|y|n|<<|=)$/i;
const INDICATOR_FIRST = /^[-?:,[\]{}#&*!|>'"%@`]/;
const DOCUMENT_MARK = /^(?:---|\.\.\.)/;
/** What would end a plain text or begin something else in it. */
const ENDS_PLAIN = /:(?:\s|$)|\s#|^\s|\s$/;
const ENDS_PLAIN_IN_FLOW = /[,[\]{}]|:(?=[,[\]{}])/;
/** What stands in a text only when escaped: control characters, line breaks, halves of pairs, and what nobody can see. */
const ESCAPED = /[\p{Cc}\p{Surrogate}\u2028\u2029\u200e\u200f\u202a-\u202e\ufeff\ufffe\uffff]/u;
const ESCAPED_ALL = new RegExp(ESCAPED, 'gu');

/** A text as a YAML scalar on one line, plain where it can be; `inFlow` says that it stands between brackets. */
export function scalar(text: string, mark: QuoteMark, inFlow: boolean): string {
  return isPlain(text, inFlow) ? text : quoted(text, mark);
}

/** A text between quotation marks: those given, or the others where they spare it some escapes. */
export function quoted(text: string, mark: QuoteMark): string {
  if (ESCAPED.test(text)) return doubleQuoted(text);
  const single = mark === "'" ? !text.includes("'") || text.includes('"') : /["\\]/.test(text) && !text.includes("'");
  return single ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** Whether a text can stand without quotes and be read as text. */
function isPlain(text: string, inFlow: boolean): boolean {
  return !(
    text === '' ||
    MISREAD.test(text) ||
    INDICATOR_FIRST.test(text) ||
    DOCUMENT_MARK.test(text) ||
    ENDS_PLAIN.test(text) ||
    ESCAPED.test(text) ||
    (inFlow && ENDS_PLAIN_IN_FLOW.test(text))
  );
}

function doubleQuoted(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(ESCAPED_ALL, sign => SHORT[sign] ?? `\\u${hex(sign)}`);
  return `"${escaped}"`;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * A text of several lines as a literal block: what stands after the key, and the lines below it, not indented.
 * Undefined where a literal block would not keep it: then it goes into quotes.
 */
export function literalBlock(text: string): { readonly header: string; readonly lines: readonly string[] } | undefined {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const kept = lines.length > 1 && lines.every(line => line === '' || (/\S/.test(line) && !ESCAPED.test(line)));
  if (!kept || /^\s|^$/.test(lines[0]!) || lines.at(-1) === '') return undefined;
  return { header: ends ? '|' : '|-', lines };
}
