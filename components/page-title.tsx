// What a full page of ours is, and what it is for in a sentence.

import type { Ref } from 'preact';

export interface PageTitleProps {
  title: string;
  lead?: string;
  /** For a heading that takes the focus when what had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
}

/** The first heading of a page. */
export function PageTitle({ title, lead, headingRef = null }: PageTitleProps) {
  return (
    <>
      <h1 class="page-title" tabIndex={headingRef ? -1 : undefined} ref={headingRef}>
        {title}
      </h1>
      {lead !== undefined && <p class="page-lead">{lead}</p>}
    </>
  );
}
