import { trapTable } from '../../../support/traps';

describe('recognition in plain text:', () => {
  trapTable(['plaintext'], {
    'markup is text': [
      '`⟦ZTE⟧` **⟦ZTE⟧** <b>⟦ZTE⟧</b> ⟦ZTE⟧',
      '```\n⟦ZTE⟧\n```',
      '---\ntitle: ⟦ZTE⟧\n---\n',
      '<!-- ⟦ZTE⟧ -->',
      '[⟦ZTE⟧](⟦ZTE⟧)',
      '# The ⟦National Cyber\nSecurity Centre⟧',
      '<https://a.b/ZTE> ⟦ZTE⟧',
    ],
  });
});
