// What is pressed, ticked, picked and written in.

import { AutosaveField } from '../../components/autosave-field';
import { Button } from '../../components/button';
import { Check } from '../../components/check';
import { Choice } from '../../components/choice';
import { ColourChoice } from '../../components/colour-choice';
import { KeyHint } from '../../components/key-hint';
import { SearchBox } from '../../components/search-box';
import { TagEditor } from '../../components/tag-editor';
import { TagFold } from '../../components/tag-fold';
import type { SaveProgress } from '../../components/use-autosave';
import { nothing, type Specimen, written } from './specimen';

const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
const PROGRESS: readonly SaveProgress[] = ['none', 'saving', 'saved', 'gone', 'storage-full'];

export const CONTROLS: readonly Specimen[] = [
  {
    name: 'buttons',
    draw: () => (
      <>
        <div class="actions">
          <Button variant="primary" onPress={nothing}>
            Save a backup
          </Button>
          <Button onPress={nothing}>Show all words</Button>
          <Button variant="quiet" onPress={nothing}>
            Remove
          </Button>
        </div>
        <div class="actions">
          <a class="button" href="#buttons">
            Open notebook
          </a>
          <Button onPress={nothing}>
            Show the answer <KeyHint>Space</KeyHint>
          </Button>
        </div>
        <div class="actions">
          <button type="button" class="button primary" disabled>
            Save a backup
          </button>
          <button type="button" class="button" disabled>
            Show all words
          </button>
        </div>
        <Button onPress={nothing}>
          A button whose words are so long that they do not fit into one line of it
        </Button>
      </>
    ),
  },
  {
    name: 'boxes-and-choices',
    draw: (scheme) => (
      <>
        <Check label="With my note" isOn={false} onChange={written} />
        <Check label="Put it on the page for my doctor" isOn onChange={written} />
        <Check label="One way to be asked must stay" isOn isDisabled onChange={written} />
        <Choice label="Tag" value="tablets" onValue={nothing}>
          <option>tablets</option>
        </Choice>
        <ColourChoice name={`colour-${scheme}`} colours={COLOURS} colour="green" onChoose={written} />
      </>
    ),
  },
  {
    name: 'search-and-fields',
    draw: (scheme) => (
      <>
        <SearchBox label="Search your words" query="" onQuery={nothing} />
        <SearchBox label="Search your words" query="cytokine" onQuery={nothing} />
        {PROGRESS.map((progress) => (
          <AutosaveField
            key={progress}
            id={`note-${progress}-${scheme}`}
            label="Your note"
            longest={100}
            rows={1}
            autosave={{ text: 'Ask about the dose.', progress, onText: nothing, onLeave: nothing }}
          />
        ))}
      </>
    ),
  },
  {
    name: 'tags',
    draw: (scheme) => {
      const tags = { suggestions: [], longest: 60, onTags: nothing };
      return (
        <>
          <TagFold {...tags} id={`none-${scheme}`} tags={[]} />
          <TagFold {...tags} id={`some-${scheme}`} tags={['for June', 'tablets']} />
          <TagEditor
            {...tags}
            id={`open-${scheme}`}
            tags={['for June', 'a tag that is as long as a whole sentence, and is broken']}
          />
        </>
      );
    },
  },
];
