import { entityKind } from '../../core/cards/kind';
import { namesApart } from '../../core/dossier/names-apart';
import { groupBy } from '../../core/group-by';
import type { ClaimItem, EntityItem } from '../../protocol/requests';
import type { Translate } from '../translate';
import { spoken, type TreeNode } from './node';
import { citing, type Titles } from './places';
import { inWords } from './timeline-nodes';

/** What is known of mentions besides those that come with the entities. */
export interface Counted {
  /** Whether there is an open note to count in. */
  readonly inNote: boolean;
  /** How often all notes mention each that they mention, by their keys; absent until that is known. */
  readonly everywhere?: ReadonlyMap<string, number> | undefined;
}

/**
 * The Entities: kinds, then entities with the number of their mentions in the open note, of how many in all notes, both by name (see
 * `namesApart`). Their claims are asked for when an entity is opened.
 */
export function entityNodes(items: readonly EntityItem[], counted: Counted, t: Translate): TreeNode[] {
  const byKey = new Map(items.map(item => [item.key, item]));
  const names = namesApart(byKey.keys(), key => byKey.get(key)!.name);
  const named = items.map(item => ({ ...item, name: names.get(item.key)! }));
  return [...groupBy(named, ({ type }) => type)]
    .map(([type, entities]) => kindNode(type, entities, counted, t))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function kindNode(type: string, entities: readonly EntityItem[], counted: Counted, t: Translate): TreeNode {
  const label = kindInWords(type, t);
  const children = [...entities]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(entity => entityNode(entity, counted, t));
  return { id: `kind ${type}`, kind: 'group', label, spoken: spoken(label), expanded: true, children };
}

function entityNode({ key, name, type, mentions, hasClaims }: EntityItem, counted: Counted, t: Translate): TreeNode {
  const inNote = counted.inNote ? mentions : undefined;
  // What is typed is counted in the note first.
  const everywhere = counted.everywhere && Math.max(counted.everywhere.get(key) ?? 0, inNote ?? 0);
  const description = countsInBrief(inNote, everywhere);
  const words = [
    ...(inNote === undefined ? [] : [mentionsInNote(inNote, t)]),
    ...(everywhere === undefined ? [] : [mentionsEverywhere(everywhere, t)]),
  ];
  return {
    id: `entity ${key}`,
    kind: 'entity',
    label: name,
    ...(description === undefined ? {} : { description }),
    icon: ICONS.get(type) ?? 'symbol-misc',
    spoken: spoken(name, entityKind(type), ...words),
    ...(words.length > 0 ? { more: words.join(' · ') } : {}),
    subject: { entity: key },
    ...(hasClaims && { children: 'later' }),
  };
}

/**
 * An entity's claims, each with its speaker first, but for the long titles of sources that say so themselves; opened from a claim, the
 * passage it rests on.
 */
export function claimNodes(entity: string, claims: readonly ClaimItem[], titles: Titles, t: Translate): TreeNode[] {
  return claims.map(claim => {
    const id = `claim ${entity} ${claim.id}`;
    const sentence = said(claim, t);
    const source = claim.isOfSource ? claim.speaker : undefined;
    const date = claim.date === undefined ? undefined : inWords(claim.date);
    const disputed = claim.disputed ? t('disputed') : undefined;
    return {
      id,
      kind: 'claim',
      label: claim.isOfSource ? claim.text : sentence,
      description: [disputed, date, source].filter(Boolean).join(' · '),
      icon: claim.disputed ? 'warning' : 'comment',
      spoken: spoken(sentence, disputed, date),
      subject: { claim: claim.id },
      ...citing(id, claim.cite, titles, t),
    };
  });
}

function said({ speaker, stance, text }: ClaimItem, t: Translate): string {
  return speaker === '' ? text : STANCES[stance](speaker, text, t);
}

/** Whole sentences, since languages order who says something and how differently. */
const STANCES: Record<ClaimItem['stance'], (speaker: string, text: string, t: Translate) => string> = {
  asserts: (speaker, text, t) => t('{0} asserts: {1}', speaker, text),
  reports: (speaker, text, t) => t('{0} reports: {1}', speaker, text),
  alleges: (speaker, text, t) => t('{0} alleges: {1}', speaker, text),
  finds: (speaker, text, t) => t('{0} finds: {1}', speaker, text),
  denies: (speaker, text, t) => t('{0} denies: {1}', speaker, text),
};

/** Both numbers where both are known, without words, for which a side bar has no room; nothing where there is nothing to count. */
function countsInBrief(inNote: number | undefined, everywhere: number | undefined): string | undefined {
  if (inNote !== undefined && everywhere) return `${inNote} / ${everywhere}`;
  const count = everywhere ?? inNote;
  return count ? String(count) : undefined;
}

function mentionsEverywhere(mentions: number, t: Translate): string {
  return mentions === 1 ? t('1 mention in all notes') : t('{0} mentions in all notes', mentions);
}

function mentionsInNote(mentions: number, t: Translate): string {
  return mentions === 1 ? t('1 mention in this note') : t('{0} mentions in this note', mentions);
}

/** A FollowTheMoney schema as the heading over its entities; one that isn't listed, by its own name. */
function kindInWords(type: string, t: Translate): string {
  switch (type) {
    case 'Asset':
      return t('Assets');
    case 'Company':
      return t('Companies');
    case 'Contract':
      return t('Contracts');
    case 'CourtCase':
      return t('Court cases');
    case 'Document':
      return t('Documents');
    case 'Event':
      return t('Events');
    case 'Organization':
      return t('Organizations');
    case 'Project':
      return t('Projects');
    case 'PublicBody':
      return t('Public bodies');
    case 'LegalEntity':
      return t('Legal entities');
    case 'Person':
      return t('People');
    case 'Thing':
      return t('Other things');
    case 'Vessel':
      return t('Vessels');
    default:
      return entityKind(type);
  }
}

const ICONS: ReadonlyMap<string, string> = new Map([
  ['Company', 'organization'],
  ['LegalEntity', 'organization'],
  ['Organization', 'organization'],
  ['Person', 'person'],
  ['PublicBody', 'library'],
]);
