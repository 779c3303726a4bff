// Which files hold lists, by their endings.

/** For the browser's dialog. */
export const LIST_ENDINGS = '.csv,.tsv,.txt,.json,.jsonld,.zip';
