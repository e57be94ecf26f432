/**
 * What the core asks of its host. Every port is small, so that an in-memory stand-in is easy to write.
 */

/** Reads text files by URI. */
export interface Files {
  /** The file's whole text (UTF-8, a byte order mark removed), or `undefined` where there is no such file or it can't be read. */
  read(uri: string): Promise<string | undefined>;
}
