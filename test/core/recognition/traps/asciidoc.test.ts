import { trapTable } from '../../../support/traps';

describe('recognition in AsciiDoc of', () => {
  trapTable(['asciidoc'], {
    'titles and headers': [
      '= ⟦ZTE⟧\nA. Uthor\n:ZTE: ZTE\n:author: ZTE\n\n⟦ZTE⟧',
      '== National Cyber\nSecurity Centre',
      '.The ⟦ZTE⟧ table\n|===\n|⟦ZTE⟧ |⟦Huawei⟧\n|===',
      '---\nx: ZTE\n---\n⟦ZTE⟧',
      '---\ndossier: {NCSC: ncsc-us}\n---\n⟦NCSC|ncsc-us⟧',
    ],
    emphasis: [
      '*⟦ZTE⟧*, _⟦ZTE⟧_, **⟦ZTE⟧**, __⟦ZTE⟧__, #⟦ZTE⟧#, ^⟦ZTE⟧^, ~⟦ZTE⟧~, +⟦ZTE⟧+',
      '[.ZTE]#⟦ZTE⟧# [ZTE]*⟦ZTE⟧* [⟦ZTE⟧] ⟦ZTE⟧',
      '"`⟦ZTE⟧`" and \'`⟦ZTE⟧`\' are quoted, `ZTE` is code, ZTE_x_ is none.',
      '*⟦Port Harbour Board⟧* (the "`⟦Board|port*⟧`") ⟦Board|port*⟧',
    ],
    code: [
      '`ZTE` ``ZTE`` `+ZTE+` ⟦ZTE⟧ `ZTE Corporation`',
      '\\`⟦ZTE⟧` a`⟦ZTE⟧`',
      '----\nZTE\n\nZTE\n----\n⟦ZTE⟧',
      '[source,ZTE]\n----\nZTE\n-----\nZTE\n----\n⟦ZTE⟧',
      '....\nZTE\n....\n⟦ZTE⟧\n\n++++\n<b>ZTE</b>\n++++\n⟦ZTE⟧',
      '```js\nZTE\n```\n⟦ZTE⟧',
      '----\r\nZTE\r\n----\r\n⟦ZTE⟧',
      '⟦ZTE⟧\n\n  ZTE is literal\nZTE\n\n⟦ZTE⟧',
      '[source,ruby]\nputs ZTE\nZTE\n\n⟦ZTE⟧\n\n[literal]\nZTE\n\n[listing%x]\r\nZTE\r\n\r\n⟦ZTE⟧',
      '[source]\n----\nZTE\n\nZTE\n----\n⟦ZTE⟧\n\n[stem]\n++++\nZTE\n\nZTE\n++++\n⟦ZTE⟧',
      '[source]\n.⟦ZTE⟧\n----\nZTE\n\nZTE\n----\n[sources]\n⟦ZTE⟧',
      '⟦ZTE⟧\n  ⟦ZTE⟧ goes on',
      ' * ⟦ZTE⟧\n   ⟦ZTE⟧\n',
      'stem:[ZTE], latexmath:[ZTE], pass:[ZTE] +++ZTE+++ ⟦ZTE⟧',
      '----\nZTE',
    ],
    blocks: [
      '====\n⟦ZTE⟧\n====\n****\n⟦ZTE⟧\n****\n____\n⟦ZTE⟧\n____\n--\n⟦ZTE⟧\n--',
      '> The ⟦National Cyber\n> Security Centre⟧\n> > ⟦ZTE⟧\n\n>   ZTE is literal',
      '[quote,ZTE]\n____\n⟦ZTE⟧\n____',
      '// ZTE\n⟦ZTE⟧ // ⟦ZTE⟧\n////\nZTE\n\nZTE\n////\n⟦ZTE⟧',
      'The National Cyber\n// no\nSecurity Centre',
      '* National Cyber\n* Security Centre\n** ⟦ZTE⟧\n. ⟦ZTE⟧\n.. ⟦ZTE⟧\n- ⟦ZTE⟧',
      '* The ⟦National Cyber\nSecurity Centre⟧\n+\n⟦ZTE⟧',
      'NOTE: ⟦ZTE⟧\n\n⟦ZTE⟧:: ⟦Huawei⟧',
      '|===\n|National Cyber\n|Security Centre\n\n|The ⟦National Cyber\nSecurity Centre⟧\n|===',
      '[[ZTE]]\n[#ZTE.ZTE]\n⟦ZTE⟧',
    ],
    'macros and links': [
      'link:ZTE[⟦ZTE⟧] https://a.b/ZTE[⟦ZTE⟧] mailto:ZTE@a.b[⟦ZTE⟧]',
      'image::ZTE.png[⟦ZTE⟧]\n\nimage:a/ZTE.png[The ⟦ZTE⟧ tower]',
      'include::ZTE.adoc[]\n\nifdef::ZTE[]\n⟦ZTE⟧\nendif::ZTE[]',
      'xref:ZTE.adoc[⟦ZTE⟧] <<ZTE>> <<ZTE,⟦ZTE⟧>> [[ZTE]]⟦ZTE⟧',
      'footnote:[⟦ZTE⟧ said so] footnote:ZTE[⟦ZTE⟧] note:⟦ZTE⟧[x]',
      '{ZTE} {⟦ZTE⟧ x} ((⟦ZTE⟧)) (((ZTE, ZTE))) indexterm:[ZTE] ⟦ZTE⟧',
      '<b title="ZTE">⟦ZTE⟧</b>',
      '⟦Port Harbour Board⟧ (the “⟦Board|port*⟧”) link:x[⟦Board|port*⟧]',
    ],
  });
});
