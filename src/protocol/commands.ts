/** Ids of the commands, as in package.json. */
export const COMMANDS = {
  openPassage: 'dossier.openPassage',
  openEntry: 'dossier.openEntry',
  comparePassage: 'dossier.comparePassage',
  showRevisions: 'dossier.showRevisions',
  acceptRevisions: 'dossier.acceptRevisions',
  openSourceFile: 'dossier.openSourceFile',
  showEntity: 'dossier.showEntity',
  showMentions: 'dossier.showMentions',
  showUses: 'dossier.showUses',
  showTimeline: 'dossier.showTimeline',
  filterTimeline: 'dossier.filterTimeline',
  filterTimelineAtCursor: 'dossier.filterTimelineAtCursor',
  clearTimelineFilter: 'dossier.clearTimelineFilter',
  createDossier: 'dossier.createDossier',
  addEntity: 'dossier.addEntity',
  addAlias: 'dossier.addAlias',
  addClaim: 'dossier.addClaim',
  addEvent: 'dossier.addEvent',
  addSource: 'dossier.addSource',
  notThisEntity: 'dossier.notThisEntity',
  explainMention: 'dossier.explainMention',
  attachOriginal: 'dossier.attachOriginal',
  detachOriginal: 'dossier.detachOriginal',
  makeFingerprints: 'dossier.makeFingerprints',
  annotate: 'dossier.annotate',
  addAnnotation: 'dossier.addAnnotation',
  replyToAnnotation: 'dossier.replyToAnnotation',
  editAnnotation: 'dossier.editAnnotation',
  saveAnnotation: 'dossier.saveAnnotation',
  cancelAnnotation: 'dossier.cancelAnnotation',
  deleteAnnotation: 'dossier.deleteAnnotation',
  showLog: 'dossier.showLog',
  restartServer: 'dossier.restartServer',
} as const;

/** The commands that are run from the links of cards alone; each takes one JSON argument. */
export const HOVER_COMMANDS = [
  COMMANDS.openPassage,
  COMMANDS.showEntity,
  COMMANDS.showMentions,
  COMMANDS.showTimeline,
] as const;

/** The commands about the original of a source; each takes the source as its JSON argument, or asks for one. */
export const ORIGINAL_COMMANDS = [COMMANDS.attachOriginal, COMMANDS.detachOriginal, COMMANDS.makeFingerprints] as const;

/** All that the links of cards may run. */
export const CARD_COMMANDS = [...HOVER_COMMANDS, COMMANDS.attachOriginal] as const;

/** The commands that lenses run; each takes one JSON argument. */
export const LENS_COMMANDS = [COMMANDS.showUses] as const;

/** The commands that quick fixes run. The first takes a place as its JSON argument. */
export const FIX_COMMANDS = [
  COMMANDS.comparePassage,
  COMMANDS.addSource,
  COMMANDS.openPassage,
  COMMANDS.showRevisions,
  COMMANDS.acceptRevisions,
] as const;

/** The commands of the comment threads; each takes what the editor gives it of them. */
export const THREAD_COMMANDS = [
  COMMANDS.addAnnotation,
  COMMANDS.replyToAnnotation,
  COMMANDS.editAnnotation,
  COMMANDS.saveAnnotation,
  COMMANDS.cancelAnnotation,
  COMMANDS.deleteAnnotation,
] as const;

/** The editor's own command that asks for completions, which one that was taken may run. */
export const SUGGEST_COMMAND = 'editor.action.triggerSuggest';

/** The entity whose claims, mentions or events a link asks for. */
export interface EntityArgument {
  entity: string;
}
