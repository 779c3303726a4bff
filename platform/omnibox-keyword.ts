// The word that begins a look-up in the address bar; a space and what is looked up follow.

export const OMNIBOX_KEYWORD = 'med';
