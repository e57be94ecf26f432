import { trapTable } from '../../../support/traps';

describe('recognition in HTML of', () => {
  trapTable(['html'], {
    'tags and attributes': [
      '<p title="ZTE">⟦ZTE⟧</p><ZTE>⟦ZTE⟧</ZTE><br/>⟦ZTE⟧',
      '<a\n href="ZTE"\n title=\'ZTE\'\n>⟦ZTE⟧</a>',
      '<img src=ZTE.png alt="a > ZTE"> ⟦ZTE⟧ <input value=ZTE disabled>',
      '<!DOCTYPE ZTE>\n<html lang="ZTE"><head><title>⟦ZTE⟧</title><meta content="ZTE"></head>',
      '<p>National Cyber</p><p>Security Centre</p>',
      '<li>The <b>⟦National Cyber\n  Security Centre⟧</b>\n<li>⟦ZTE⟧',
      'a < ⟦ZTE⟧ and 3<5 ⟦ZTE⟧ > b; 3<ZTE > b',
      '<p a=">⟦ZTE⟧',
      '---\ndossier: {NCSC: ncsc-us}\n---\n<p>⟦NCSC|ncsc-us⟧',
    ],
    'comments and declarations': [
      '<!-- ZTE -->⟦ZTE⟧<!-- ZTE\n\nZTE -->⟦ZTE⟧',
      '⟦ZTE⟧ <!-- ZTE\n\n<p>ZTE --> ⟦ZTE⟧',
      '<!-- ZTE',
      '<!--> ⟦ZTE⟧ <!--[if ZTE]>ZTE<![endif]-->⟦ZTE⟧',
      '<?php ZTE ?>⟦ZTE⟧<![CDATA[ZTE]]>',
    ],
    code: [
      '<script>ZTE</script>⟦ZTE⟧<style>ZTE</style>⟦ZTE⟧',
      '<p>⟦ZTE⟧<script src="ZTE">\nZTE\n\nif (ZTE < 1) ZTE\n</script>\n⟦ZTE⟧',
      '<SCRIPT>ZTE</script >⟦ZTE⟧<scripts>⟦ZTE⟧',
      '<pre>\nZTE\n\nZTE\n</pre>⟦ZTE⟧ <code>ZTE</code> <kbd>ZTE</kbd> ⟦ZTE⟧',
      '<svg><text>ZTE</text></svg><math>ZTE</math><textarea>ZTE</textarea>⟦ZTE⟧',
      '<script>\r\nZTE\r\n</script>\r\n⟦ZTE⟧',
      '`⟦ZTE⟧`\n```\n⟦ZTE⟧\n```\n    ⟦ZTE⟧',
    ],
    entities: ['&ZTE; ⟦ZTE⟧&nbsp;&copy; “⟦ZTE⟧”', '⟦ZTE⟧&amp;⟦Huawei⟧ &lt;⟦ZTE⟧&gt; & ⟦ZTE⟧;'],
    'emphasis and terms': [
      '<em>⟦ZTE⟧</em>, <b>⟦Port Harbour Board⟧</b> (the “⟦Board|port*⟧”) <i>⟦Board|port*⟧</i>',
      '<a href="x">⟦Port Harbour Board⟧</a> (<b>PHB</b>) PHB',
      '<td>⟦ZTE⟧</td>\n<td>⟦Huawei⟧</td>',
    ],
  });
});
