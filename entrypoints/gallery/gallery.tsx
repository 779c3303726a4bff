// All specimens, and one of them: in light, and beside it in dark, whatever the system's scheme is.

import { CARDS } from './cards';
import { CONTROLS } from './controls';
import { LISTS } from './lists';
import { PASSAGES } from './passages';
import { SCHEMES, type Specimen } from './specimen';

export const SPECIMENS: readonly Specimen[] = [...CONTROLS, ...LISTS, ...PASSAGES, ...CARDS];

export function Gallery() {
  return (
    <main class="gallery">
      <h1>Gallery</h1>
      {SPECIMENS.map((specimen) => (
        <section key={specimen.name}>
          <h2 class="gallery-name">{specimen.name}</h2>
          <SpecimenPair specimen={specimen} />
        </section>
      ))}
    </main>
  );
}

/** What a picture is taken of. */
export function SpecimenPair({ specimen: { draw } }: { specimen: Specimen }) {
  return (
    <div class="gallery-pair">
      {SCHEMES.map((scheme) => (
        <div key={scheme} class="gallery-side" style={{ colorScheme: scheme }}>
          {draw(scheme)}
        </div>
      ))}
    </div>
  );
}
