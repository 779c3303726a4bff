// Packs as people have them: five and more of each format, each with the terms that it holds. Long, because they are many.

import { strToU8, zipSync } from 'fflate';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly terms: readonly string[];
  /** Something of the first entry that this sample is here for. */
  readonly first?: object;
  readonly head?: object;
}

const sample = (name: string, text: string, terms: string[], rest: Partial<Sample> = {}): Sample => ({
  ...{ name, bytes: strToU8(text), terms },
  ...rest,
});

/** As Excel on Windows saves "Unicode text". */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) {
    bytes.set([text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8], 2 + i * 2);
  }
  return bytes;
}

export const TABLES: readonly Sample[] = [
  sample(
    'a spreadsheet of a German Excel: mark, semicolons, CRLF',
    '\ufeffTerm;Meaning;Synonyms;Tags\r\nstoma;"An opening in the belly; made by surgeons.";ostomy;bowel\r\nileus;A bowel that has stopped moving.;;bowel;\r\n',
    ['stoma', 'ileus'],
    { first: { plain: 'An opening in the belly; made by surgeons.', also: ['ostomy'], tags: ['bowel'] } },
  ),
  sample(
    'a separator that is said, as Excel wants it',
    'sep=|\r\nword|definition\r\nbolus|A dose given at once.\r\n',
    ['bolus'],
  ),
  sample(
    'a list of flashcards, two columns with tabs and no headings',
    'preload\tHow much blood fills the heart before it beats.\nafterload\tWhat the heart has to push against.\n',
    ['preload', 'afterload'],
  ),
  sample(
    'cells with line breaks, quotes and commas',
    'term,meaning,notes\n"Cushing ""moon"" face","A round, full face.\nIt goes back.","First described in 1912,\nby Harvey Cushing"\n',
    ['Cushing "moon" face'],
    {
      first: {
        plain: 'A round, full face.\nIt goes back.',
        more: 'First described in 1912,\nby Harvey Cushing',
      },
    },
  ),
  {
    ...sample('UTF-16 with tabs', '', ['fístula']),
    bytes: utf16('Término\tSignificado\r\nfístula\tUn conducto que no debería estar ahí.\r\n'),
  },
  sample(
    'columns in another order, and some that say nothing to us',
    'Nr,Back,Front,Points\n1,A pump for the heart.,LVAD,10\n2,A tube in a vein of the arm.,PICC,5\n',
    ['LVAD', 'PICC'],
  ),
  sample(
    'a spreadsheet with empty rows and spaces',
    'Word , Meaning\n\n  thrush , A yeast infection. \n , \ncroup,A barking cough.\n\n',
    ['thrush', 'croup'],
    { first: { plain: 'A yeast infection.' } },
  ),
];

export const ANKI: readonly Sample[] = [
  sample(
    'notes with named columns, tags and HTML',
    '#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\nBradycardia\t"A <b>slow</b> heart rate.<br>Below 60 in adults."\theart ecg\n',
    ['Bradycardia'],
    { first: { plain: 'A slow heart rate.\nBelow 60 in adults.', tags: ['heart', 'ecg'] } },
  ),
  sample(
    'notes with an id of their own, deck and note type',
    '#separator:tab\n#html:false\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nk3&x\tBasic\tRenal\toliguria\tToo little urine.\tkidney\nk4&x\tBasic\tRenal\tanuria\tNo urine.\tkidney sign\n',
    ['oliguria', 'anuria'],
    { first: { id: 'k3&x', tags: ['kidney'] } },
  ),
  sample('tags for all of them', '#separator:Semicolon\n#tags:ward night\nNBM;Nothing by mouth.\n', ['NBM'], {
    first: { tags: ['ward', 'night'] },
  }),
  sample(
    'sounds and a cloze',
    '#separator:tab\n#html:true\ntachypnea[sound:tachypnea.mp3]\tBreathing that is {{c1::too fast::how?}}.\n',
    ['tachypnea'],
    { first: { plain: 'Breathing that is too fast.' } },
  ),
  sample(
    'lists and entities in a field',
    '#separator:tab\n#html:true\n#columns:Word\tDefinition\nsepsis\t"Signs:<ul><li>fever &gt; 38</li><li>fast pulse</li></ul>"\n',
    ['sepsis'],
    { first: { plain: 'Signs:\n• fever > 38\n• fast pulse' } },
  ),
];

export const DOCUMENTS: readonly Sample[] = [
  sample(
    'the least that there can be',
    '{"format":"medgloss-pack","version":1,"entries":[{"term":"drain","plain":"A tube that lets fluid out."}]}',
    ['drain'],
    { first: { id: 'drain', also: [], abbr: [], tags: [] } },
  ),
  sample(
    'everything that there is',
    JSON.stringify({
      ...{ $schema: './pack.schema.json', format: 'medgloss-pack', version: 1, title: 'Ward 4' },
      ...{ licence: 'CC BY 4.0', source: 'https://hospital.example/words', language: 'en-GB', edition: '2' },
      entries: [
        {
          ...{
            id: 'mdt',
            term: 'multidisciplinary team',
            plain: 'All who look after you.',
            more: 'They meet weekly.',
          },
          ...{ also: ['care team'], abbr: ['MDT'], tags: ['ward'], kind: 'care', level: 2 },
          ...{ licence: 'CC0', source: 'Ward sister' },
        },
      ],
    }),
    ['multidisciplinary team'],
    {
      first: { id: 'mdt', abbr: ['MDT'], kind: 'care', level: 2 },
      head: { title: 'Ward 4', edition: '2', licence: 'CC0' },
    },
  ),
  sample(
    'one spelling twice, with ids that tell them apart',
    '{"format":"medgloss-pack","version":1,"entries":[{"id":"ms-1","term":"MS","plain":"Multiple sclerosis."},{"id":"ms-2","term":"MS","plain":"Mitral stenosis."}]}',
    ['MS', 'MS'],
  ),
  sample(
    'one spelling twice, without ids',
    '{"format":"medgloss-pack","version":1,"entries":[{"term":"PT","plain":"Physiotherapy."},{"term":"PT","plain":"A clotting test."}]}',
    ['PT', 'PT'],
    { first: { id: 'pt' } },
  ),
  sample(
    'with a byte order mark, accents and right-to-left letters',
    '\ufeff{"format":"medgloss-pack","version":1,"title":"מילים","entries":[{"term":"Sjögren\u2019s","plain":"Dry eyes and mouth."},{"term":"דלקת","plain":"Inflammation, in Hebrew."}]}',
    ['Sjögren\u2019s', 'דלקת'],
    { head: { title: 'מילים' } },
  ),
];

export const DEFINED_TERMS: readonly Sample[] = [
  sample(
    'a set with its terms',
    JSON.stringify({
      ...{
        '@context': 'https://schema.org',
        '@type': 'DefinedTermSet',
        name: 'Eye words',
        license: 'https://example.org/licence',
      },
      hasDefinedTerm: [
        { '@type': 'DefinedTerm', name: 'floaters', description: 'Specks that drift across what you see.' },
        {
          '@type': 'DefinedTerm',
          name: 'drusen',
          description: 'Yellow spots at the back of the eye.',
          alternateName: ['colloid bodies'],
        },
      ],
    }),
    ['floaters', 'drusen'],
    { head: { title: 'Eye words', licence: 'https://example.org/licence' } },
  ),
  sample(
    'in a graph, with full names of the types',
    '{"@graph":[{"@type":"WebPage"},{"@type":["https://schema.org/DefinedTermSet"],"name":"Skin","hasDefinedTerm":{"@type":"schema:DefinedTerm","name":"wheal","description":"<p>A raised, <em>itchy</em> patch.</p>","url":"https://example.org/wheal"}}]}',
    ['wheal'],
    { first: { plain: 'A raised, itchy patch.' } },
  ),
  sample(
    'terms without a set',
    '[{"@type":"DefinedTerm","name":"stent","description":"A small tube that keeps a vessel open."}]',
    ['stent'],
  ),
  sample(
    'a set that names its terms, which stand elsewhere in the graph',
    '{"@graph":[{"@type":"DefinedTermSet","name":"Ears","hasDefinedTerm":[{"@id":"#otitis"},{"@id":"#stapes"}]},{"@type":"DefinedTerm","@id":"#stapes","name":"stapes","description":"The smallest bone."},{"@type":"DefinedTerm","@id":"#otitis","name":"otitis","description":"Soreness of the ear."}]}',
    ['otitis', 'stapes'],
    { head: { title: 'Ears' } },
  ),
  sample(
    'a set beside a term that the page only says it is about',
    '[{"@type":"WebPage","about":{"@type":"DefinedTerm","name":"ear"}},{"@type":"DefinedTermSet","hasDefinedTerm":{"@type":"DefinedTerm","name":"otitis","description":"Soreness of the ear."}}]',
    ['otitis'],
  ),
  sample(
    'texts that say their language',
    '{"@type":"DefinedTermSet","name":{"@value":"Zähne","@language":"de"},"inLanguage":"de","hasDefinedTerm":[{"@type":"DefinedTerm","name":{"@value":"Karies"},"description":[{"@value":"Löcher in den Zähnen."}]}]}',
    ['Karies'],
    { head: { title: 'Zähne', language: 'de' } },
  ),
  sample(
    'the main thing of an article',
    '{"@type":"Article","mainEntity":{"@type":"DefinedTermSet","name":"In this article","hasDefinedTerm":[{"@type":"DefinedTerm","termCode":"A1","name":"ascites","description":"Fluid in the belly."}]}}',
    ['ascites'],
  ),
];

export function zipOf(files: Readonly<Record<string, unknown>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [
        name,
        value instanceof Uint8Array
          ? value
          : strToU8(typeof value === 'string' ? value : JSON.stringify(value)),
      ]),
    ),
  );
}

const yomitan = (
  name: string,
  files: Record<string, unknown>,
  terms: string[],
  rest: Partial<Sample> = {},
): Sample => ({
  ...{ name, bytes: zipOf(files), terms },
  ...rest,
});

const INDEX = { title: 'Anatomy', format: 3, revision: '2026.1' };

export const YOMITAN: readonly Sample[] = [
  yomitan(
    'plain texts',
    {
      'index.json': INDEX,
      'term_bank_1.json': [
        ['ulna', '', 'n', '', 0, ['The bone of the forearm on the side of the little finger.'], 1, 'bone'],
      ],
    },
    ['ulna'],
    { first: { tags: ['n', 'bone'] }, head: { title: 'Anatomy', edition: '2026.1' } },
  ),
  yomitan(
    'structured content, nested',
    {
      'index.json': { ...INDEX, author: 'A. Reader', attribution: 'CC BY-SA 4.0' },
      'term_bank_1.json': [
        [
          ...['patella', 'puh-TEL-uh', 'n', '', 5],
          [
            {
              type: 'structured-content',
              content: [
                {
                  tag: 'div',
                  content: ['The ', { tag: 'span', style: { fontWeight: 'bold' }, content: 'kneecap' }, '.'],
                },
                {
                  tag: 'ul',
                  data: { content: 'glossary' },
                  content: [
                    { tag: 'li', content: 'shields the joint' },
                    {
                      tag: 'li',
                      content: ['in the ', { tag: 'a', href: '?query=tendon', content: 'tendon' }],
                    },
                  ],
                },
                { tag: 'img', path: 'knee.png', title: 'A knee from the front' },
              ],
            },
          ],
          ...[7, ''],
        ],
      ],
    },
    ['patella'],
    {
      first: {
        plain: 'The kneecap.\n• shields the joint\n• in the tendon\nA knee from the front',
        also: ['puh-TEL-uh'],
      },
      head: { source: 'A. Reader', licence: 'CC BY-SA 4.0' },
    },
  ),
  yomitan(
    'several banks, in the order of their numbers',
    {
      'index.json': INDEX,
      'term_bank_10.json': [['tibia', '', '', '', 0, ['The shin bone.'], 3, '']],
      'term_bank_2.json': [['femur', '', '', '', 0, ['The thigh bone.'], 2, '']],
      'tag_bank_1.json': [['n', 'partOfSpeech', 0, 'noun', 0]],
    },
    ['femur', 'tibia'],
  ),
  yomitan(
    'several meanings, and rows that are only forms of another word',
    {
      'index.json': INDEX,
      'term_bank_1.json': [
        ['os', '', null, '', 0, [{ type: 'text', text: 'A bone.' }, 'A mouth.'], 1, ''],
        ['ossa', '', '', '', 0, [['os', ['plural']]], 2, ''],
      ],
    },
    ['os'],
    { first: { plain: '1. A bone.\n2. A mouth.' } },
  ),
  yomitan(
    'the format of Yomichan’s first years',
    {
      'index.json': { title: 'Old', version: 1, revision: '1' },
      'term_bank_1.json': [['hallux', '', 'n', '', 0, 'The big toe.', 'Its bones.']],
    },
    ['hallux'],
    { first: { plain: '1. The big toe.\n2. Its bones.' } },
  ),
];
