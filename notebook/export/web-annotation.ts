// A passage, and the tags of a page, as annotations in the sense of the Web Annotation Data Model
// (https://www.w3.org/TR/annotation-model/).

import type { PassageAnchor } from '../passage-anchor';
import type { Passage, PassageColour, Reading } from '../rows';
import { webAddress } from '../web-address';

/** What is said: a note, or a tag (section 3.2.4). */
interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'commenting' | 'tagging';
}

interface Page {
  readonly id: string;
  readonly type: 'Text';
  readonly format: 'text/html';
  readonly 'dc:title'?: string;
}

/** A part of the page, by selectors each of which leads to it (section 4). */
interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: Page;
  readonly selector: readonly [PassageAnchor['quote'], PassageAnchor['position']];
  readonly styleClass: PassageColour;
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: readonly ('highlighting' | TextualBody['purpose'])[];
  /** In ISO 8601, as `modified`. */
  readonly created?: string;
  readonly modified?: string;
  readonly body?: readonly TextualBody[];
  readonly target: SpecificResource | Page;
  readonly stylesheet?: { readonly type: 'CssStylesheet'; readonly value: string };
}

/** A passage with its note and tags. */
export function annotationOf(passage: Passage, reading: Reading): Annotation {
  const { id, anchor, createdAt, colour, note, tags } = passage;
  const body = [...(note.value === '' ? [] : [said(note.value, 'commenting')]), ...tags.value.map(asTag)];
  const changedAt = Math.max(colour.at, note.at, tags.at);
  return {
    id: nameOf(id),
    type: 'Annotation',
    motivation: ['highlighting', ...new Set(body.map(({ purpose }) => purpose))],
    created: new Date(createdAt).toISOString(),
    ...(changedAt > 0 && { modified: new Date(changedAt).toISOString() }),
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: pageOf(reading),
      selector: [anchor.quote, anchor.position],
      styleClass: colour.value,
    },
    stylesheet: { type: 'CssStylesheet', value: STYLES[colour.value] },
  };
}

/** The tags of a page as a whole. */
export function annotationOfPage(reading: Reading): Annotation {
  return {
    id: `urn:x-medgloss:tags:${encodeURIComponent(reading.id.toWellFormed())}`,
    type: 'Annotation',
    motivation: ['tagging'],
    ...(reading.tags.at > 0 && { modified: new Date(reading.tags.at).toISOString() }),
    body: reading.tags.value.map(asTag),
    target: pageOf(reading),
  };
}

function pageOf({ id, url, title }: Reading): Page {
  return {
    id:
      webAddress(url)?.href.replace(NO_IRI, encodeURIComponent) ??
      `urn:x-medgloss:page:${encodeURIComponent(id.toWellFormed())}`,
    type: 'Text',
    format: 'text/html',
    ...(title !== null && { 'dc:title': title }),
  };
}

/** What a browser leaves in an address and an IRI has not. */
const NO_IRI = /[{}|\\^`]/g;

function asTag(tag: string): TextualBody {
  return said(tag, 'tagging');
}

function said(value: string, purpose: TextualBody['purpose']): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** A name as the model asks for. Passages are named by UUIDs; one from a file may be called otherwise. */
function nameOf(id: string): string {
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
  return isUuid ? `urn:uuid:${id}` : `urn:x-medgloss:passage:${id}`;
}

/** Classes have the names of the colours. */
const STYLES: Readonly<Record<PassageColour, string>> = {
  yellow: '.yellow { background-color: #ffe97a }',
  green: '.green { background-color: #b5eab0 }',
  blue: '.blue { background-color: #b3dcff }',
  pink: '.pink { background-color: #ffc4dd }',
};
