import { expect, test } from 'vitest';
import { PolicyShape } from '../../../platform/policy-shape';
import { managedSchema } from '../../../scripts/managed-schema';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Each part of a schema, itself first. */
function partsOf(schema: Schema): Schema[] {
  const within = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return [schema, ...within.flatMap(partsOf)];
}

test('has each field, and in each place one type and no word that Chromium might not know', () => {
  const schema = JSON.parse(managedSchema());
  expect(Object.keys(schema.properties)).toEqual(Object.keys(PolicyShape.entries));
  for (const part of partsOf(schema)) {
    expect(['object', 'array', 'string', 'boolean', 'integer']).toContain(part.type);
    const { type: _, properties: _p, items: _i, ...others } = part;
    expect(others).toEqual({});
  }
});
