// How the extension is built: its manifest, and what goes into it beside the entry points.

import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { glossaryHooks } from './glossary/build/module';
import { OMNIBOX_KEYWORD } from './platform/omnibox-keyword';
import { MANAGED_SCHEMA, managedSchema } from './scripts/managed-schema';
import { repack } from './scripts/repack';

// Content security policy of our own pages, written out: nothing that runs or is shown is loaded from elsewhere. Addresses of
// lists cannot be known beforehand, so that any https address may be asked; that nothing but platform/load-pack.ts asks the
// network is held by tests/architecture.test.ts.
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * WXT wraps a content script in a context that tells each page of its start, by an event that carries the extension's id:
 * any page could listen for it. Ours uses nothing of that context, so it gets an empty one.
 */
const quietStart: Plugin = {
  name: 'quiet-start',
  enforce: 'pre',
  resolveId: (id) => (id === 'wxt/utils/content-script-context' ? `\0${id}` : undefined),
  load: (id) =>
    id === '\0wxt/utils/content-script-context' ? 'export class ContentScriptContext {}' : undefined,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  hooks: {
    ...glossaryHooks,
    'build:publicAssets': async (wxt, files) => {
      await glossaryHooks['build:publicAssets']?.(wxt, files);
      if (wxt.config.browser === 'chrome')
        files.push({ relativeDest: MANAGED_SCHEMA, contents: managedSchema() });
    },
    // The gallery of components is for who works on them: a build for readers has none.
    'entrypoints:found': ({ config }, found) => {
      const gallery = found.findIndex(({ name }) => name === 'gallery');
      if (config.mode !== 'development' && gallery >= 0) found.splice(gallery, 1);
    },
    'zip:extension:done': (_, path) => repack(path),
    'zip:sources:done': (_, path) => repack(path),
  },
  // Keeps light-dark() as written: lowered for older browsers, our tokens would no longer follow the card's own color-scheme.
  vite: () => ({
    build: { cssTarget: ['chrome123', 'firefox140', 'safari17.5'] },
    plugins: [quietStart],
  }),
  webExt: { disabled: true },
  // Packed by repack().
  zip: { compressionLevel: 0 },
  autoIcons: { baseIconPath: 'public/icon.svg' },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // use_dynamic_url came last of what is needed; scripts at such an address load in content scripts from 131 on.
    ...(browser === 'chrome' && { minimum_chrome_version: '131' }),
    // What an organisation may set for its readers; Firefox hands it over without a schema.
    ...(browser === 'chrome' && { storage: { managed_schema: MANAGED_SCHEMA } }),
    // activeTab: the popup learns the address of the page it was opened over, and of no other.
    // contextMenus: "Explain", "Mark this passage" and "Add to my words" in the menu of a selection.
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'contextMenus'],
    // Asked for one origin at a time, when the reader has a list loaded from there.
    optional_host_permissions: ['https://*/*'],
    // Safari has none, and Firefox for Android passes it over.
    ...(browser !== 'safari' && { omnibox: { keyword: OMNIBOX_KEYWORD } }),
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    // The index and the parts of our content script, which it loads when a page may need them; a dynamic address keeps
    // pages from probing for them.
    web_accessible_resources: [
      {
        resources: ['glossary/index.bin', 'reader.js', 'answers.js', 'annotator.js'],
        matches: ['<all_urls>'],
        use_dynamic_url: true,
      },
    ],
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Period' },
        description: '__MSG_commandNextTerm__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_commandPreviousTerm__',
      },
      'open-card': {
        suggested_key: { default: 'Alt+M' },
        description: '__MSG_commandOpenCard__',
      },
      'mark-passage': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandMarkPassage__',
      },
      // Chromium lets an extension suggest four keys; the reader may give any of these one.
      'close-card': { description: '__MSG_commandCloseCard__' },
      'open-panel': { description: '__MSG_commandOpenPanel__' },
      'add-word': { description: '__MSG_commandAddSelected__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'medgloss@medgloss.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The first for phones that knows of data_collection_permissions.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    // light-dark(), as in cssTarget above.
    ...(browser === 'safari' && { browser_specific_settings: { safari: { strict_min_version: '17.5' } } }),
  }),
});
