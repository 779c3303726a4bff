// The four colours of a passage. Each name is drawn as its colour is in a page, with its underline: nothing rests on the
// colour alone.

import { i18n } from '#i18n';
import type { PassageColour } from './use-passages';
import { useShownAtOnce } from './use-shown-at-once';

export interface ColourChoiceProps {
  /** Of the group: unlike any other on the page. */
  name: string;
  colours: readonly PassageColour[];
  /** As it is stored. */
  colour: PassageColour;
  /** Resolves when it has been written, to whether it was. */
  onChoose: (colour: PassageColour) => Promise<boolean>;
}

export function ColourChoice({ name, colours, colour, onChoose }: ColourChoiceProps) {
  const [shown, choose] = useShownAtOnce(colour, onChoose);
  return (
    <fieldset class="colours">
      <legend class="visually-hidden">{i18n.t('passage.colour')}</legend>
      {colours.map((offered) => (
        <label class="colour" key={offered}>
          <input
            type="radio"
            name={name}
            value={offered}
            checked={offered === shown}
            onChange={() => void choose(offered)}
          />
          <span class={`colour-name in-${offered}`}>{i18n.t(`colour.${offered}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
