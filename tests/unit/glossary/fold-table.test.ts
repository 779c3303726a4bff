// The characters of a term as editors, fonts and broken software write them: accents, what is not seen, dashes, spaces, quotes.

import { describe } from 'vitest';
import { expectMarks } from './marks-in';

describe('accents, composed or not', () => {
  expectMarks(
    [
      'Sjögren syndrome',
      'Guillain-Barré',
      'Ménière disease',
      'café au lait spot',
      'Behçet',
      'naïve T cell',
      'Barré',
    ],
    [
      ['a Sjögren syndrome', 'Sjögren syndrome'],
      ['a Sjo\u0308gren syndrome', 'Sjo\u0308gren syndrome'],
      ['a Sjogren syndrome', 'Sjogren syndrome'],
      ['a SJÖGREN SYNDROME', 'SJÖGREN SYNDROME'],
      ['a SJO\u0308GREN SYNDROME', 'SJO\u0308GREN SYNDROME'],
      ['Guillain-Barré', 'Guillain-Barré'],
      ['Guillain-Barre', 'Guillain-Barre'],
      ['Guillain-Barre\u0301, then', 'Guillain-Barre\u0301'], // the accent is a part of the last letter
      ['Guillain-Barre\u0301', 'Guillain-Barre\u0301'],
      ['(Barre\u0301)', 'Barre\u0301'],
      ['Barre\u0301\u0323 sign', 'Barre\u0301\u0323'], // two marks on one letter
      ['Barre\u0301-positive', 'Barre\u0301'],
      ['Ménière disease', 'Ménière disease'],
      ['Me\u0301nie\u0300re disease', 'Me\u0301nie\u0300re disease'],
      ['Meniere disease', 'Meniere disease'],
      ['Mënîère disease', 'Mënîère disease'], // a wrong accent still tells
      ['cafe\u0301 au lait spots', 'cafe\u0301 au lait spots'],
      ['café-au-lait spot', 'café-au-lait spot'],
      ['Behc\u0327et', 'Behc\u0327et'],
      ['Behcet', 'Behcet'],
      ['naïve T cells', 'naïve T cells'],
      ['Barré\u20dd', 'Barré\u20dd'],
    ],
  );
});

describe('what is not seen', () => {
  expectMarks(
    ['cytokine', 'T cell', 'IL-6', 'Crohn disease', 'E. coli', 'JAK inhibitor', 'Humira', 'Humira pen'],
    [
      [
        'c\u00ady\u00adt\u00ado\u00adk\u00adi\u00adn\u00ade',
        'c\u00ady\u00adt\u00ado\u00adk\u00adi\u00adn\u00ade',
      ],
      ['cyto\u00ad\u00adkine', 'cyto\u00ad\u00adkine'],
      ['\u00adcytokine\u00ad', 'cytokine'], // what stands around a term is not in it
      ['cyto\u200ckine', 'cyto\u200ckine'],
      ['cyto\u200dkine', 'cyto\u200dkine'],
      ['cyto\u2060kine', 'cyto\u2060kine'],
      ['cyto\ufeffkine', 'cyto\ufeffkine'],
      ['\ufeffcytokine', 'cytokine'],
      ['cyto\u034fkine', 'cyto\u034fkine'],
      ['cyto\u180ekine', 'cyto\u180ekine'],
      ['cytokine\u200b rose', 'cytokine'],
      ['cytokine\u200bs', 'cytokine\u200bs'],
      ['T\u200b cell', 'T\u200b cell'],
      ['T \u200bcell', 'T \u200bcell'],
      ['T\u200bcell', 'T\u200bcell'],
      ['IL\u200b-\u200b6', 'IL\u200b-\u200b6'],
      ['IL-\u20606', 'IL-\u20606'],
      ['Crohn\u200b’s disease', 'Crohn\u200b’s disease'],
      ['Crohn’\u200bs disease', 'Crohn’\u200bs disease'],
      ['E.\u200b coli', 'E.\u200b coli'],
      ['E\u200b. coli', 'E\u200b. coli'],
      ['a cytokine -\u200b and more', 'cytokine'],
      ['JAK\u2062inhibitor'], // one word, and not one of ours
      ['JAK\u00a0\u200binhibitor', 'JAK\u00a0\u200binhibitor'],
      ['\u202aJAK\u202c inhibitor', 'JAK\u202c inhibitor'],
      ['\u2066IL-6\u2069', 'IL-6'],
      ['Humira® pen', 'Humira® pen'],
      ['Humira™', 'Humira'],
      ['Humira®, or', 'Humira'],
      ['Humira\ufe0f', 'Humira\ufe0f'],
    ],
  );
});

describe('dashes', () => {
  expectMarks(
    ['T cell', 'IL-6', 'lupus', 'lupus nephritis', 'anti-inflammatory', 'hepatitis', 'deep vein'],
    [
      ['T-cell', 'T-cell'],
      ['T\u2010cell', 'T\u2010cell'],
      ['T\u2011cell', 'T\u2011cell'],
      ['T\u2012cell', 'T\u2012cell'],
      ['T\u2013cell', 'T\u2013cell'],
      ['T\u2212cell', 'T\u2212cell'],
      ['T\uff0dcell', 'T\uff0dcell'],
      ['T\ufe63cell', 'T\ufe63cell'],
      ['T\u2043cell', 'T\u2043cell'],
      ['T\u2014cell', 'T\u2014cell'],
      ['IL\u20116', 'IL\u20116'],
      ['IL\u22126', 'IL\u22126'],
      ['anti\u2011inflammatory', 'anti\u2011inflammatory'],
      ['T--cell'],
      ['T - cell'],
      ['T- cell'],
      ['T -cell'],
      ['a deep – vein'],
      ['a deep–vein', 'deep–vein'],
      // A long dash parts: what follows does not hang on the term.
      ['lupus\u2014a disease', 'lupus'],
      ['lupus\u2014I think', 'lupus'],
      ['I\u2014lupus', 'lupus'],
      ['lupus \u2014 nephritis', 'lupus'],
      ['lupus--nephritis', 'lupus'],
      ['lupus\u2015a', 'lupus'],
      ['hepatitis\u20142 of 3', 'hepatitis'],
      ['hepatitis-A'],
      ['hepatitis\u2013A'],
      ['-lupus-', 'lupus'],
      ['lupus-', 'lupus'],
      ['\u2022lupus', 'lupus'],
    ],
  );
});

describe('spaces', () => {
  expectMarks(
    ['T cell', 'deep vein thrombosis', 'lupus'],
    [
      ['T cell', 'T cell'],
      ['T  cell', 'T  cell'],
      ['T\tcell', 'T\tcell'],
      ['T\ncell', 'T\ncell'],
      ['T\r\n\t cell', 'T\r\n\t cell'],
      ['T\u00a0cell', 'T\u00a0cell'],
      ['T\u1680cell', 'T\u1680cell'],
      ['T\u2002cell', 'T\u2002cell'],
      ['T\u2003cell', 'T\u2003cell'],
      ['T\u2005cell', 'T\u2005cell'],
      ['T\u2007cell', 'T\u2007cell'],
      ['T\u2009cell', 'T\u2009cell'],
      ['T\u200acell', 'T\u200acell'],
      ['T\u2028cell', 'T\u2028cell'],
      ['T\u202fcell', 'T\u202fcell'],
      ['T\u205fcell', 'T\u205fcell'],
      ['T\u3000cell', 'T\u3000cell'],
      ['deep\u00a0vein\nthrombosis', 'deep\u00a0vein\nthrombosis'],
      [' lupus ', 'lupus'],
      ['\u00a0lupus\u00a0', 'lupus'],
      ['T\u001fcell'],
    ],
  );
});

describe('quotes and apostrophes', () => {
  expectMarks(
    ['Crohn disease', 'lupus', 'vein', "d'Acosta disease", 'HIV', 'cell wall'],
    [
      ['Crohn\u2019s disease', 'Crohn\u2019s disease'],
      ["Crohn's disease", "Crohn's disease"],
      ['Crohn\u2018s disease', 'Crohn\u2018s disease'],
      ['Crohn\u02bcs disease', 'Crohn\u02bcs disease'],
      ['Crohn\u00b4s disease', 'Crohn\u00b4s disease'],
      ['Crohn`s disease', 'Crohn`s disease'],
      ['Crohn\uff07s disease', 'Crohn\uff07s disease'],
      ['Crohn\u2032s disease', 'Crohn\u2032s disease'],
      ['CROHN\u2019S DISEASE', 'CROHN\u2019S DISEASE'],
      ['\u201clupus\u201d', 'lupus'],
      ['\u2018lupus\u2019', 'lupus'],
      ['"lupus"', 'lupus'],
      ["'lupus'", 'lupus'],
      ['\u00ablupus\u00bb', 'lupus'],
      ['\u201elupus\u201c', 'lupus'],
      ['\u2018Crohn\u2019s disease\u2019', 'Crohn\u2019s disease'],
      ['the vein\u2019s wall', 'vein'],
      ['the veins\u2019 walls', 'veins'],
      ['the cells\u2019 walls'],
      ['Crohn\u2018 disease', 'Crohn\u2018 disease'],
      ['D\u2019Acosta disease', 'D\u2019Acosta disease'],
      ['DAcosta disease', 'DAcosta disease'],
      ['HIV\u2019s spread', 'HIV'],
      ['lupus\u2019', 'lupus'],
    ],
  );
});
