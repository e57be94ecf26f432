declare const BUILD: string | undefined;

/** Tells one state of the product's code from another: what one has parsed, another may read otherwise. Made by the build. */
export const CODE_VERSION = typeof BUILD === 'undefined' ? 'unbuilt' : BUILD;
