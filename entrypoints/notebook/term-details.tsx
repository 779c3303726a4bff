// What the reader can do with a saved term: write a note, tag it, say that he knows it, take it to the doctor; and every
// place where it was met.

import { i18n } from '#i18n';
import { AutosaveField } from '../../components/autosave-field';
import { Button } from '../../components/button';
import { Check } from '../../components/check';
import { formatDate } from '../../components/format-date';
import { PageLink } from '../../components/page-link';
import { TagEditor } from '../../components/tag-editor';
import { TermInSentence } from '../../components/term-in-sentence';
import { useAutosave } from '../../components/use-autosave';
import { LONGEST } from '../../notebook/rows';
import { webAddress } from '../../notebook/web-address';
import type { SavedTermItemProps } from './saved-term-item';

export function TermDetails(props: SavedTermItemProps & { id: string }) {
  const { saved, notebook, tags, isKnown, actions } = props;
  const note = useAutosave(notebook, { of: 'note', id: saved.id }, saved.note);
  const isForDoctor = saved.forDoctor.value !== 'no';
  return (
    <div class="details" id={props.id}>
      <AutosaveField
        autosave={note}
        id={`note-${saved.id}`}
        label={i18n.t('notebook.note')}
        longest={LONGEST.note}
      />
      <TagEditor
        id={`tags-${saved.id}`}
        tags={saved.tags.value}
        suggestions={tags}
        longest={LONGEST.tag}
        onTags={(next) => actions.setTags(saved, next)}
      />
      <fieldset class="checks">
        <legend class="visually-hidden">{i18n.t('notebook.uses')}</legend>
        <Check
          label={i18n.t('notebook.forDoctor')}
          isOn={isForDoctor}
          onChange={(isOn) => actions.setForDoctor(saved, isOn ? 'term' : 'no')}
        />
        {isForDoctor && (
          <Check
            label={i18n.t('notebook.forDoctorNote')}
            isOn={saved.forDoctor.value === 'term-and-note'}
            onChange={(isOn) => actions.setForDoctor(saved, isOn ? 'term-and-note' : 'term')}
          />
        )}
        <Check
          label={i18n.t('notebook.iKnow')}
          isOn={isKnown}
          onChange={(isOn) => (isOn ? actions.know([saved]) : actions.forgetKnown(saved))}
        />
      </fieldset>
      <Sightings {...props} />
    </div>
  );
}

function Sightings({ saved, meaning, findInSentence, actions }: SavedTermItemProps) {
  if (saved.sightings.length === 0) return null;
  return (
    <section class="sightings">
      <h3 class="field-label">{i18n.t('notebook.sightings', saved.sightings.length)}</h3>
      <ol>
        {saved.sightings.map(({ id, sentence, title, url, at }) => (
          <li key={id}>
            {sentence && (
              <blockquote class="saved-term-sentence" dir="auto">
                <TermInSentence sentence={sentence} place={findInSentence(sentence, meaning)} />
              </blockquote>
            )}
            <div class="sighting-foot">
              <p>
                <PageLink title={title} address={webAddress(url)} />
                <time dateTime={new Date(at).toISOString()}>{formatDate(at)}</time>
              </p>
              {saved.sightings.length > 1 && (
                <Button
                  variant="quiet"
                  label={i18n.t('notebook.removeSightingOf', [formatDate(at)])}
                  onPress={() => actions.removeSighting(saved, id)}
                >
                  {i18n.t('notebook.removeSighting')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
