// The files that docs/organisations.md hands out: each is a policy that is understood in full, and all say the same,
// whichever browser and system they are for.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../glossary/entry';
import { readPolicy } from '../platform/policy';
import { PolicyShape } from '../platform/policy-shape';
import { SETTING_NAMES } from '../platform/setting-fields';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const ID = 'ID-OF-MEDGLOSS-IN-THE-STORE';

const FILES = readdirSync(`${DOCS}organisations`);
const text = (name: string) => readFileSync(`${DOCS}organisations/${name}`, 'utf8');

const usual = JSON.parse(text('chrome-linux.json'))['3rdparty'].extensions[ID];

/** The policy in a file of the Windows registry: one value a line, lists and objects as JSON. */
function ofRegistry(lines: string): unknown {
  const values = [...lines.matchAll(/^"(\w+)"=(?:dword:(\d{8})|"(.*)")$/gm)].map(
    ([, name, flag, escaped]) => {
      if (flag !== undefined) return [name, flag === '00000001'];
      const written = (escaped ?? '').replace(/\\(["\\])/g, '$1');
      return [name, /^[[{]/.test(written) ? JSON.parse(written) : written];
    },
  );
  return Object.fromEntries(values);
}

/** The policy in a profile of macOS, without what names the profile. */
function ofProfile(lines: string): unknown {
  const tokens =
    lines.match(/<\/?(?:dict|array)>|<(key|string|integer)>[^<]*<\/\1>|<true\/>|<false\/>/g) ?? [];
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const inner = (token: string) => token.replace(/<[^>]*>/g, '');
  function value(token: string): unknown {
    if (token === '<true/>' || token === '<false/>') return token === '<true/>';
    if (token.startsWith('<integer>')) return Number(inner(token));
    if (token.startsWith('<string>')) return inner(token);
    const isList = token === '<array>';
    const items: [string, unknown][] = [];
    for (let each = next(); !each.startsWith('</'); each = next())
      items.push(isList ? ['', value(each)] : [inner(each), value(next())]);
    return isList ? items.map(([, item]) => item) : Object.fromEntries(items);
  }
  const profile = value(next()) as { PayloadContent: Record<string, unknown>[] }; // as macOS has it
  const payload = Object.entries(profile.PayloadContent[0] ?? {});
  return Object.fromEntries(payload.filter(([name]) => !name.startsWith('Payload')));
}

function policyIn(name: string): unknown {
  if (name.endsWith('.reg')) return ofRegistry(text(name));
  if (name.endsWith('.mobileconfig')) return ofProfile(text(name));
  const policies = JSON.parse(text(name));
  return name.startsWith('firefox')
    ? policies.policies['3rdparty'].Extensions['medgloss@medgloss.example']
    : policies['3rdparty'].extensions[ID];
}

describe.each(FILES)('%s', (name) => {
  test('says what the others say', () => {
    expect(policyIn(name)).toEqual(usual);
  });

  test('is linked from the page about them', () => {
    expect(readFileSync(`${DOCS}organisations.md`, 'utf8')).toContain(`(organisations/${name})`);
  });

  test('names the browser it is for', () => {
    const [browser = ''] = name.split('-');
    const named = {
      chrome: /Google\\Chrome|com\.google\.Chrome/,
      edge: /Microsoft\\Edge|com\.microsoft\.Edge/,
    };
    const pattern = Object.entries(named).find(([of]) => of === browser)?.[1];
    if (/\.(reg|mobileconfig)$/.test(name)) expect(text(name)).toMatch(pattern ?? /$^/);
  });
});

test('they are understood in full', () => {
  expect(readPolicy(usual)).toMatchObject({ ...usual, faults: [] });
});

test('the page names each field, setting and kind', () => {
  const page = readFileSync(`${DOCS}organisations.md`, 'utf8');
  const names = [...Object.keys(PolicyShape.entries), ...SETTING_NAMES, ...KINDS];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
