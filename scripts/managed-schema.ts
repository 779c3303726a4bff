// The schema by which Chromium hands over what an organisation has set (chrome.storage.managed), made of the rules by which
// it is checked. It has types only: of a field with another type Chromium drops all, and says so at chrome://policy; where
// a value is wrong, our own check leaves out less, and Medgloss shows what.

import { toJsonSchema } from '@valibot/to-json-schema';
import { PolicyShape } from '../platform/policy-shape';

/** Its name in the package. */
export const MANAGED_SCHEMA = 'managed-schema.json';

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** As JSON, in the few words of JSON Schema that Chromium knows. */
export function managedSchema(): string {
  // Rules that a schema cannot say are left out of it.
  const schema = toJsonSchema(PolicyShape, { typeMode: 'input', errorMode: 'ignore' });
  return JSON.stringify(typesOf(schema as Schema)); // each part of PolicyShape is of one type
}

function typesOf({ type, properties, items }: Schema): Schema {
  const parts = Object.entries(properties ?? {}).map(([name, part]) => [name, typesOf(part)]);
  return {
    // The only number is one of whole milliseconds.
    type: type === 'number' ? 'integer' : type,
    ...(properties && { properties: Object.fromEntries(parts) }),
    ...(items && { items: typesOf(items) }),
  };
}
