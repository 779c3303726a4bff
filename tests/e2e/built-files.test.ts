// What a reader installs holds nothing that is for those who work on it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EXTENSION } from './extension';

const files = () => readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' });

test('the build for readers has no gallery', () => {
  expect(files()).toContain('notebook.html');
  expect(files().filter((path) => /gallery/i.test(path))).toEqual([]);
  const naming = files()
    .filter((path) => /\.(js|css|html|json)$/.test(path) && !path.startsWith('glossary'))
    .filter((path) => /gallery-pair/.test(readFileSync(join(EXTENSION, path), 'utf8')));
  expect(naming).toEqual([]);
});
