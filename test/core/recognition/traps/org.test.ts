import { trapTable } from '../../../support/traps';

describe('recognition in Org of', () => {
  trapTable(['org'], {
    'headlines, keywords and drawers': [
      '* ⟦ZTE⟧ :ZTE:x:\n⟦ZTE⟧',
      '** TODO National Cyber\nSecurity Centre',
      '* National Cyber\n* Security Centre',
      '#+TITLE: ⟦ZTE⟧\n#+AUTHOR: ZTE\n#+FILETAGS: :ZTE:\n⟦ZTE⟧',
      '#+CAPTION: The ⟦ZTE⟧ tower\n#+NAME: ZTE\n[[file:ZTE.png]]',
      '* ⟦ZTE⟧\n:PROPERTIES:\n:ID: ZTE\n:END:\n⟦ZTE⟧',
      ':NOTES:\n⟦ZTE⟧\n:END:\n⟦ZTE⟧',
      '---\ndossier: {NCSC: ncsc-us}\n---\n⟦NCSC|ncsc-us⟧',
      'so :⟦ZTE⟧: and :⟦ZTE⟧',
    ],
    emphasis: [
      '*⟦ZTE⟧* /⟦ZTE⟧/ _⟦ZTE⟧_ +⟦ZTE⟧+ *⟦Port Harbour Board⟧* (/⟦PHB|port*⟧/) ⟦PHB|port*⟧',
      '*/⟦ZTE⟧/* _*⟦ZTE⟧*_ ⟦Huawei⟧/⟦ZTE⟧ a+⟦ZTE⟧',
      "''⟦ZTE⟧'' ZTE_x",
    ],
    code: [
      '=ZTE= ~ZTE~ ⟦ZTE⟧ (=ZTE=), ~a ZTE b~. a=⟦ZTE⟧=b = ⟦ZTE⟧ = x~⟦ZTE⟧~',
      '=⟦ZTE⟧\n\n⟦ZTE⟧=',
      '#+begin_src ZTE\nZTE\n\n* ZTE\n#+end_src\n⟦ZTE⟧',
      '#+BEGIN_EXAMPLE\nZTE\n#+end_src\nZTE\n#+END_EXAMPLE\n⟦ZTE⟧',
      '  #+begin_src c\n  ZTE\n  #+end_src\n  ⟦ZTE⟧',
      '#+begin_src\r\nZTE\r\n#+end_src\r\n⟦ZTE⟧',
      '#+begin_quote\n⟦ZTE⟧\n#+end_quote\n⟦ZTE⟧',
      ': ZTE\n  : ZTE\n:⟦ZTE⟧',
      'src_c{ZTE} src_c[:x ZTE]{ZTE} ⟦ZTE⟧ {⟦ZTE⟧}',
      '$ZTE$ $$ZTE$$ \\(ZTE\\) \\[ZTE\\] \\ZTE ⟦ZTE⟧ 5$ and ⟦ZTE⟧ 6$',
      '\\begin{equation}\nZTE\n\\end{equation}\n⟦ZTE⟧',
      '#+begin_src\nZTE',
    ],
    comments: [
      '# ZTE\n⟦ZTE⟧\n  # ZTE\n#⟦ZTE⟧\n#+begin_comment\nZTE\n#+end_comment\n⟦ZTE⟧',
      'The National Cyber\n# no\nSecurity Centre',
      '@@html:<b ZTE>@@⟦ZTE⟧@@html:</b>@@',
    ],
    'links and citations': [
      '[[ZTE][⟦ZTE⟧]] [[https://a.b/ZTE][the ⟦ZTE⟧ page]] [[file:ZTE.org]] [[⟦ZTE⟧]] [[./ZTE.png]]',
      '<<ZTE>> <<<⟦ZTE⟧>>> <https://a.b/ZTE> <2012-03-04 ZTE> ⟦ZTE⟧',
      '[fn:ZTE] ⟦ZTE⟧ [fn:: ⟦ZTE⟧] [fn:ZTE: ⟦ZTE⟧]',
      '[cite:@ZTE] [cite/t:see @ZTE p. 3; ⟦ZTE⟧] {{{ZTE(ZTE)}}} ⟦ZTE⟧',
      '⟦Port Harbour Board⟧ (the “⟦Board|port*⟧”) [[x][⟦Board|port*⟧]]',
    ],
    'lists and tables': [
      '- National Cyber\n- Security Centre\n+ ⟦ZTE⟧\n1) ⟦ZTE⟧',
      '- The ⟦National Cyber\n  Security Centre⟧ :: ⟦ZTE⟧',
      '| ⟦ZTE⟧ | ⟦Huawei⟧ |\n|------+-----|\n| National Cyber |\n| Security Centre |\n#+TBLFM: $1=ZTE\n⟦ZTE⟧',
      '-----\n⟦ZTE⟧',
    ],
  });
});
