import type { SourceItem } from '../../protocol/requests';
import type { Translate } from '../translate';
import { spoken, type TreeNode } from './node';
import { whereInWords } from './places';
import { inWords } from './timeline-nodes';

/** The Sources: each with what it is cited for, in the order of its paragraphs. Its label begins with the key that a note cites. */
export function sourceNodes(sources: readonly SourceItem[], t: Translate): TreeNode[] {
  return sources.map(source => {
    const issued = source.issued === undefined ? undefined : inWords(source.issued);
    const opens = opensInWords(source.opens, t);
    return {
      id: `source ${source.key}`,
      kind: source.attached ? 'attachedSource' : 'source',
      label: t('{0} · {1}', source.key, source.title),
      description: [opens, source.publisher, issued].filter(Boolean).join(' · '),
      icon: source.opens === 'nothing' ? 'circle-slash' : 'book',
      spoken: spoken(source.title, source.publisher, issued, opens),
      subject: { source: source.key },
      place: { source: source.key },
      ...(source.cited.length > 0
        ? { children: source.cited.map((cited, index) => citedNode(source, cited, index, t)) }
        : {}),
    };
  });
}

function citedNode(source: SourceItem, cited: SourceItem['cited'][number], index: number, t: Translate): TreeNode {
  const where = whereInWords(cited.place, t);
  return {
    id: `source ${source.key}/${cited.kind} ${cited.id}/${index}`,
    kind: cited.kind,
    label: where === '' ? cited.text : t('{0} · {1}', where, cited.text),
    icon: cited.kind === 'event' ? 'calendar' : 'comment',
    spoken: spoken(where, cited.text),
    subject: cited.kind === 'event' ? { event: cited.id } : { claim: cited.id },
    place: cited.place,
  };
}

function opensInWords(opens: SourceItem['opens'], t: Translate): string {
  switch (opens) {
    case 'original':
      return t('Original');
    case 'digest':
      return t('Digest');
    case 'text':
      return t('Text');
    case 'nothing':
      return t('No text');
  }
}
