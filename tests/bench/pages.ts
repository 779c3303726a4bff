// Pages to be read, of any length: an article on health in long paragraphs, a news page in many small pieces, and a page
// about anything else. Text and markup are the same in every run.

import type { AuthoredEntry } from '../../glossary/authored-entry';
import { healthSentences, plainSentences, type Sentences } from './prose';
import { type Chance, chanceFrom } from './random';

export type PageKind = 'health' | 'news' | 'other';

export interface BenchPage {
  readonly html: string;
  /** Its paragraphs as plain text: what a matcher without a page is given. */
  readonly paragraphs: readonly string[];
}

/** Share of a news page that is about health. */
const HEALTH_NEWS = 0.2;

/** A page with about so many characters of text. */
export function makePage(kind: PageKind, characters: number, entries: readonly AuthoredEntry[]): BenchPage {
  const chance = chanceFrom(characters);
  const plain = plainSentences(chance);
  const health = healthSentences(entries, chance);
  const paragraphs: string[] = [];
  const parts: string[] = [];
  let length = 0;
  while (length < characters) {
    const isHealth = kind === 'health' || (kind === 'news' && chance.next() < HEALTH_NEWS);
    const { html, texts } = (kind === 'news' ? teaser : section)(isHealth ? health : plain, chance);
    parts.push(html);
    paragraphs.push(...texts);
    for (const text of texts) length += text.length;
  }
  return { html: frame(parts.join('\n')), paragraphs };
}

interface Part {
  readonly html: string;
  readonly texts: readonly string[];
}

/** A heading, six paragraphs with a link or an emphasis here and there, and a list or a table. */
function section(sentence: Sentences, chance: Chance): Part {
  const title = headline(sentence);
  const paragraphs = Array.from({ length: 6 }, () => sentences(sentence, 3 + Math.floor(chance.next() * 3)));
  const items = Array.from({ length: 5 }, () => sentence());
  const list =
    chance.next() < 0.7
      ? `<ul>\n${items.map((item) => `  <li>${markUp(item, chance)}</li>`).join('\n')}\n</ul>`
      : `<table>\n${items.map((item, i) => `  <tr><th>${i + 1}</th><td>${markUp(item, chance)}</td></tr>`).join('\n')}\n</table>`;
  const body = paragraphs.map((text) => `<p>${markUp(text, chance)}</p>`);
  const html = `<h2>${escaped(title)}</h2>\n${[...body.slice(0, 4), list, ...body.slice(4)].join('\n')}`;
  return { html, texts: [title, ...paragraphs, ...items] };
}

/** One story of a front page: a headline that is a link, two sentences, who wrote it and when, three links to others. */
function teaser(sentence: Sentences, chance: Chance): Part {
  const title = headline(sentence);
  const text = sentences(sentence, 2);
  const links = Array.from({ length: 3 }, () => headline(sentence));
  const html = `<article class="story">
  <h3><a href="#"><span>${escaped(title)}</span></a></h3>
  <p>${markUp(text, chance)}</p>
  <footer><span>By <b>Our reporter</b></span> <time>${1 + Math.floor(chance.next() * 12)} hours ago</time></footer>
  <ul>${links.map((link) => `<li><a href="#">${escaped(link)}</a></li>`).join(' ')}</ul>
</article>`;
  return { html, texts: [title, text, ...links] };
}

function sentences(sentence: Sentences, count: number): string {
  return Array.from({ length: count }, sentence).join(' ');
}

function headline(sentence: Sentences): string {
  return sentence().split(' ').slice(0, 7).join(' ').replace(/\W+$/, '');
}

/** Text as it stands in a page: every now and then a word is a link, or strong. */
function markUp(text: string, chance: Chance): string {
  return text
    .split(' ')
    .map((word) => {
      if (chance.next() > 0.03) return escaped(word);
      const name = chance.pick(['a href="#"', 'em', 'strong', 'a href="#"']);
      return `<${name}>${escaped(word)}</${name.split(' ')[0]}>`;
    })
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function frame(body: string): string {
  const menu = 'Home Town World Money Sport Culture Weather Garden Food Travel Books Letters'.split(' ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page of the bench</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 17px/1.5 sans-serif; }
nav li, .story li { display: inline; margin-right: 1rem; }
.story { border-top: 1px solid #ccc; }
.found { text-decoration: underline dotted; }
::highlight(everything) { text-decoration: underline dotted; }
</style>
</head>
<body>
<header><nav><ul>${menu.map((item) => `<li><a href="#">${item}</a></li>`).join('\n')}</ul></nav><p id="status">0</p></header>
<main id="main">
<h1>A page of the bench</h1>
${body}
</main>
<footer><p>Made for measuring.</p></footer>
</body>
</html>
`;
}
