// The focus on its way to something that is not drawn yet: what was written comes back from the database a moment later.

import { useEffect, useRef } from 'preact/hooks';

/** Gives the focus to the element with this id as soon as it is there. */
export function useFocusOnceDrawn(): (id: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  const look = () => {
    const element = wanted.current === undefined ? null : document.getElementById(wanted.current);
    if (!element) return;
    element.focus();
    wanted.current = undefined;
  };
  useEffect(look);
  return (id) => {
    wanted.current = id;
    look();
  };
}
