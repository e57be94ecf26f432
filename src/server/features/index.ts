import {
  CARD,
  CLAIMS,
  ENTITIES,
  ENTRY,
  MENTIONS,
  PASSAGE,
  REFERENCES_OF,
  SOURCES,
  TIMELINE,
} from '../../protocol/requests';
import type { Answering } from '../request';
import type { Services } from '../services';
import { card } from './card';
import { claims } from './claims';
import { declaration } from './declaration';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { entities } from './entities';
import { entry } from './entry';
import { hover } from './hover';
import { mentions } from './mentions';
import { passage } from './passage';
import { references, referencesOf } from './references';
import { sources } from './sources';
import { timeline } from './timeline';

/** Answers every request, each by its own file. */
export function registerFeatures(services: Services, answer: Answering): void {
  const { connection } = services;
  connection.onHover(answer('textDocument/hover', hover(services)));
  connection.onDefinition(answer('textDocument/definition', definition(services)));
  connection.onDeclaration(answer('textDocument/declaration', declaration(services)));
  connection.onReferences(answer('textDocument/references', references(services)));
  diagnostics(services, answer);
  connection.onRequest(MENTIONS, answer(MENTIONS, mentions(services)));
  connection.onRequest(TIMELINE, answer(TIMELINE, timeline(services)));
  connection.onRequest(ENTITIES, answer(ENTITIES, entities(services)));
  connection.onRequest(CLAIMS, answer(CLAIMS, claims(services)));
  connection.onRequest(SOURCES, answer(SOURCES, sources(services)));
  connection.onRequest(CARD, answer(CARD, card(services)));
  connection.onRequest(PASSAGE, answer(PASSAGE, passage(services)));
  connection.onRequest(ENTRY, answer(ENTRY, entry(services)));
  connection.onRequest(REFERENCES_OF, answer(REFERENCES_OF, referencesOf(services)));
}
