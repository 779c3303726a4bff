// The browser's permissions for addresses, which the fake extension API lacks.

import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface FakePermissions {
  readonly origins: Set<string>;
  /** What the reader was asked for. */
  readonly asked: string[];
  /** Whether the reader says yes. */
  isGranted: boolean;
  /** As Chromium does where scripts run on all sites. */
  isRemovalRefused: boolean;
}

/** Puts them in place until mocks are restored. @param given from the start on */
export function fakePermissions(...given: string[]): FakePermissions {
  const state: FakePermissions = {
    ...{ origins: new Set(given), asked: [], isGranted: true, isRemovalRefused: false },
  };
  const { permissions } = fakeBrowser;
  vi.spyOn(permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    state.asked.push(...origins);
    if (state.isGranted) for (const origin of origins) state.origins.add(origin);
    return state.isGranted;
  });
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => state.origins.has(origin)),
  );
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: [...state.origins] }));
  vi.spyOn(permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    if (state.isRemovalRefused) throw new Error('You cannot remove required permissions.');
    for (const origin of origins) state.origins.delete(origin);
    return true;
  });
  return state;
}
