// The four colours of a passage. Each name is drawn as its colour is in a page, with its underline: nothing rests on the
// colour alone.

import { i18n } from '#i18n';
import type { PassageColour } from './use-passages';

export interface ColourChoiceProps {
  /** Of the group: unlike any other on the page. */
  name: string;
  colours: readonly PassageColour[];
  chosen: PassageColour;
  onChoose: (colour: PassageColour) => void;
}

export function ColourChoice({ name, colours, chosen, onChoose }: ColourChoiceProps) {
  return (
    <fieldset class="colours">
      <legend class="visually-hidden">{i18n.t('passage.colour')}</legend>
      {colours.map((colour) => (
        <label class="colour" key={colour}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
          <span class={`colour-name in-${colour}`}>{i18n.t(`passage.${colour}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
