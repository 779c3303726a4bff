// Types of the two peers that come without, as far as the bench uses them.

declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      terms: readonly string[],
      options: { separateWordSearch: boolean; accuracy: 'exactly'; diacritics: boolean },
    ): void;
    markRegExp(pattern: RegExp): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; wrap: string; wrapClass: string; preset: 'prose' },
  ): void;
}
