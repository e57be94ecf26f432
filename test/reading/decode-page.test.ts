import assert from 'node:assert/strict';
import { decodePage } from '../../src/reading/html/decode-page';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...utf8(part)] : part)));

const PAGES: readonly (readonly [what: string, page: Uint8Array, text: string])[] = [
  ['UTF-8', utf8('<p>Müller'), '<p>Müller'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'é'), 'é'],
  ['UTF-16 with a mark', bytes([0xff, 0xfe, 0x2f, 0x6e]), '港'],
  ['UTF-16 with the other mark', bytes([0xfe, 0xff, 0x6e, 0x2f]), '港'],
  ['what it names', bytes('<meta charset=gbk><p>', [0xb8, 0xdb]), '<meta charset=gbk><p>港'],
  [
    'what it names the older way',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', [0xc0]),
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">А',
  ],
  [
    'what XML names',
    bytes('<?xml version="1.0" encoding="iso-8859-2"?>', [0xb3]),
    '<?xml version="1.0" encoding="iso-8859-2"?>ł',
  ],
  ['what nobody knows', bytes('<meta charset="klingon">é'), '<meta charset="klingon">é'],
  ['no encoding, and no UTF-8', bytes('M', [0xfc], 'ller ', [0x93]), 'Müller “'],
  ['a claim to be UTF-16 that can’t be', utf8('<meta charset="utf-16">é'), '<meta charset="utf-16">é'],
];

describe('the encoding of a web page', () => {
  for (const [what, page, text] of PAGES) it(`is ${what}`, () => assert.equal(decodePage(page), text));
});
