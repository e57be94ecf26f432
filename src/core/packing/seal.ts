import { contentHash } from '../content-hash';

/** Closes a text that is kept elsewhere, so that `unsealed` gives it back only whole, unchanged and by the same name. */
export function sealed(name: string, text: string): string {
  const body = `${name}\n${text}`;
  return `${contentHash(body)}\n${body}`;
}

/** The text that was sealed under a name; undefined where it is another's, or anything in it was changed. */
export function unsealed(name: string, given: string): string | undefined {
  const end = given.indexOf('\n');
  if (end < 0 || !given.startsWith(`${name}\n`, end + 1)) return undefined;
  if (contentHash(given, end + 1) !== given.slice(0, end)) return undefined;
  return given.slice(end + name.length + 2);
}
