/** The languages whose markup recognition knows. */
export type NoteLanguage = 'plaintext' | 'markdown';
