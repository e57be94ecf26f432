/** Tells texts apart by a word without white space; see `contentHash`. */
export type Hash = (text: string) => string;

/** Closes a text that is kept elsewhere, so that `unsealed` gives it back only whole, unchanged and by the same name. */
export function sealed(name: string, text: string, hash: Hash): string {
  return `${hash(text)} ${name}\n${text}`;
}

/** The text that was sealed under a name; undefined where it is another's, or anything in it was changed. */
export function unsealed(name: string, given: string, hash: Hash): string | undefined {
  const end = given.indexOf('\n');
  const text = given.slice(end + 1);
  return end >= 0 && given.slice(0, end) === `${hash(text)} ${name}` ? text : undefined;
}
