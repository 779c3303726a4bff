// What is shown over a stranger's page, as it is there: in a shadow tree, with the style sheets of the card or of the bar.

import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import chips from '../../components/chips.css?inline';
import theme from '../../components/theme.css?inline';
import card from '../../reading/card.css?inline';
import cardWords from '../../reading/card-words.css?inline';
import surface from '../../reading/over-page.css?inline';
import toolbar from '../../reading/toolbar.css?inline';
import type { Scheme } from './specimen';

const STYLES = { card: card + chips + cardWords, toolbar };

/** It stands in its place of the gallery, and in the gallery's own type. */
const AT_HOME = `
  .in-page { --font-text: var(--gallery-text); --font-display: var(--gallery-display); }
  .card, .toolbar { position: relative; animation: none; }
`;

export interface InPageProps {
  kind: keyof typeof STYLES;
  scheme: Scheme;
  /** "is-hover" for the small card. */
  look?: string;
  children: ComponentChildren;
}

export function InPage({ kind, scheme, look = '', children }: InPageProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + surface + STYLES[kind] + AT_HOME);
    root.adoptedStyleSheets = [sheet];
    render(
      <div class={`in-page ${kind} ${look}`} data-scheme={scheme}>
        {children}
      </div>,
      root,
    );
  });
  return <div class="gallery-in-page" ref={host} />;
}
