/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements that hold nothing to read, or only what leads elsewhere. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'applet area aside audio button canvas datalist dialog embed iframe input map meter nav noembed noframes noscript ' +
    'object output progress rp rt script select style svg template textarea title video'
  ).split(' '),
);

/** The same, as roles (WAI-ARIA) that any element may have. */
const ROLES_LEFT_OUT: ReadonlySet<string> = new Set(
  'alertdialog complementary dialog menu menubar navigation search tablist toolbar'.split(' '),
);

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element counts for nothing, with all that is in it. */
export function isLeftOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { role, style } = attributes;
  return (
    LEFT_OUT.has(name) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    (role !== undefined && ROLES_LEFT_OUT.has(role.trim().toLowerCase())) ||
    (style !== undefined && INVISIBLE.test(style))
  );
}

/** Whether an element is the main part of a page. */
export function isMain(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'main' || attributes.role?.trim().toLowerCase() === 'main';
}
