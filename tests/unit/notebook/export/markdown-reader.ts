// Reads Markdown back as the HTML that marked makes of it.

import { Parser } from 'htmlparser2';
import { marked } from 'marked';

/** Without space and signs that do not show, which HTML leaves to whoever draws it. */
export const bare = (text: string) => text.replace(/[\s\p{Cc}\ufeff]+/gu, '');

/** Its text without space, the names of its elements, and where its links lead. */
export function rendered(markdown: string): { text: string; elements: Set<string>; links: string[] } {
  let text = '';
  const elements = new Set<string>();
  const links: string[] = [];
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onopentag: (name, { href }) => {
      elements.add(name);
      if (href !== undefined) links.push(href);
    },
  });
  parser.end(marked.parse(markdown, { async: false, gfm: false }));
  return { text: bare(text), elements, links };
}
