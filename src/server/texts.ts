import type { Files } from '../core/ports';
import type { Documents } from './documents';

/** The texts of files that are read again and again, such as sources: as the editor has them open, else from the disk, kept. */
export class Texts implements Files {
  private readonly kept = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly files: Files,
    private readonly documents: Documents,
  ) {}

  async read(uri: string): Promise<string | undefined> {
    const open = this.documents.ofFile(uri);
    if (open) return open.text.getText();
    let text = this.kept.get(uri);
    if (!text) {
      const reading = this.files.read(uri);
      text = reading;
      this.kept.set(uri, reading);
      // What failed may succeed another time.
      reading.catch(() => {
        if (this.kept.get(uri) === reading) this.kept.delete(uri);
      });
    }
    return text;
  }

  /** The file changed on the disk. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }
}
