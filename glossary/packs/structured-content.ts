// A meaning of a Yomitan dictionary as plain text: a text, or content with structure
// (ext/data/schemas/dictionary-term-bank-v3-schema.json of Yomitan). Pictures are left out, but for what they say.

import { LIMITS } from './pack';
import { type PackPlace, Refusal } from './pack-fault';
import { objectOf } from './read-json';

const BLOCKS = new Set([
  'div',
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'details',
  'summary',
]);

/** The words of content: line breaks where it has blocks, a dot before what stands in a list. @throws Refusal */
export function textOfContent(content: unknown, place: PackPlace): string {
  return written(content, place, 0)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function written(content: unknown, place: PackPlace, depth: number): string {
  if (depth > LIMITS.nesting) throw new Refusal('too-deep', place);
  if (typeof content === 'string') return content;
  if (content === undefined || content === null) return '';
  if (Array.isArray(content)) return content.map((part) => written(part, place, depth + 1)).join('');
  const node = objectOf(content);
  if (!node) throw new Refusal('wrong-type', place);
  const inner = () => written(node.content, place, depth + 1);
  const { tag } = node;
  switch (tag) {
    case 'br':
      return '\n';
    case 'img':
      return saidOf(node.alt) || saidOf(node.description) || saidOf(node.title);
    case 'rp':
      return '';
    case 'rt':
      return ` (${inner()})`;
    case 'li':
      return `\n• ${inner()}\n`;
    case 'td':
    case 'th':
      return `${inner()}  `;
    default:
      return typeof tag === 'string' && BLOCKS.has(tag) ? `\n${inner()}\n` : inner();
  }
}

function saidOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
