// Which page an address means: the same article under tracking parameters, a fragment, AMP, a print view, http or https is
// one reading. The answer is a key to compare and store, mostly an address that works. When in doubt, two addresses are
// two pages: notes that are missing can be looked for, notes on the wrong page mislead. Pure.

import { isShared } from './shared-domains';

/** Parameters that say where a reader came from, or how the page is to be shown, never which page it is. */
const TRACKING = new RegExp(
  `^(?:${[
    ...[
      'utm_.*',
      'hsa_.*',
      'mtm_.*',
      'pk_.*',
      'piwik_.*',
      'matomo_.*',
      '_hs.*',
      'hs(?:CtaTracking|_.*)',
      'at_.*',
      'ns_.*',
    ],
    ...[
      'fbclid',
      'gclid',
      'gclsrc',
      'gbraid',
      'wbraid',
      'dclid',
      'gad_.*',
      'msclkid',
      'yclid',
      'twclid',
      'ttclid',
      'li_fat_id',
    ],
    ...[
      'igshid',
      'igsh',
      'mc_(?:cid|eid)',
      'mkt_tok',
      'vero_.*',
      'oly_.*_id',
      'wickedid',
      'rb_clickid',
      's_cid',
      'cmpid',
      'ocid',
    ],
    ...[
      '_ga',
      '_gl',
      '_gac',
      '__twitter_impression',
      'ref_src',
      'ref_url',
      'spm',
      'scid',
      'ncid',
      'icid',
      'smid',
      'share(?:_id)?',
      'amp_.*',
      'usqp',
    ],
  ].join('|')})$`,
  'i',
);

/** Parameters with the values at which they ask for another form of the same page. */
const FORMS: Readonly<Record<string, RegExp>> = {
  amp: /^(?:1|true|yes|)$/i,
  outputtype: /^amp$/i,
  print: /^(?:1|true|yes|y|)$/i,
  printable: /^(?:1|true|yes|)$/i,
  printview: /^(?:1|true|yes|)$/i,
  view: /^print$/i,
  format: /^(?:print|amp)$/i,
  mode: /^print$/i,
};

export interface PageAddress {
  readonly url: string;
  /** What the page names as its own address, in <link rel="canonical">. */
  readonly canonical?: string;
}

/** The key of the page at an address. An address that is none of the web is its own key, but for its fragment. */
export function pageIdentity({ url, canonical }: PageAddress): string {
  const page = parse(url);
  if (!page) return url.replace(/#.*$/s, '');
  const own = articleKey(normalize(page));
  const named = canonical === undefined ? undefined : parse(canonical, url);
  if (!named) return own;
  return isPlausible(page, named) ? articleKey(normalize(named)) : own;
}

function parse(url: string, base?: string): URL | undefined {
  const parsed = URL.parse(url, base);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : undefined;
}

/** One spelling for all addresses of one page. */
function normalize(address: URL): URL {
  const url = withoutCache(address);
  url.protocol = 'https:';
  // The port of http, which goes with the scheme.
  if (url.port === '80') url.port = '';
  url.username = '';
  url.password = '';
  url.hostname = siteOf(url.hostname);
  url.pathname = tidyPath(url.pathname);
  url.hash = routeOf(url.hash);
  const kept = [...url.searchParams].filter(([name, value]) => !isNoise(name, value));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  url.search = new URLSearchParams(kept).toString();
  return url;
}

function isNoise(name: string, value: string): boolean {
  return TRACKING.test(name) || (FORMS[name.toLowerCase()]?.test(value) ?? false);
}

/** Google, in any country: what stands after a dot more is somebody else's. */
const GOOGLE = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** A page kept by a cache for AMP, under the address that it was taken from. */
function withoutCache(address: URL): URL {
  const path = address.pathname;
  const [, isSecure, rest] =
    (GOOGLE.test(address.hostname) && /^\/amp\/(s\/)?(.+)$/.exec(path)) ||
    (address.hostname.endsWith('.cdn.ampproject.org') && /^\/[a-z]\/(s\/)?(.+)$/.exec(path)) ||
    [];
  const taken = rest && URL.parse(`${isSecure ? 'https' : 'http'}://${rest}${address.search}`);
  return taken || new URL(address);
}

/** A host without what says only in which form it serves its pages. */
function siteOf(host: string): string {
  const whole = host.replace(/\.$/, '');
  return withoutForm(withoutForm(whole, /^(?:www\d?|amp|m|mobile)\./), /^www\./);
}

/** Where what is left would be a domain below which everybody may have a site, "amp" is the name of such a site. */
function withoutForm(host: string, form: RegExp): string {
  const rest = host.replace(form, '');
  return rest.includes('.') && !isShared(rest) ? rest : host;
}

function tidyPath(path: string): string {
  const plain = path
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/(?:amp|print|printable|print-view)\/?$/i, '/')
    .replace(/\.amp(?:\.html)?$|\.amp(?=\.html?$)/i, (found) => (found === '.amp.html' ? '.html' : ''))
    .replace(/\/+$/, '');
  // %7E and ~ are the same letter; %2F and / are not.
  return plain.replace(/%[0-9a-f]{2}/gi, unescapePlain) || '/';
}

function unescapePlain(code: string): string {
  const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return /[A-Za-z0-9\-._~]/.test(letter) ? letter : code.toUpperCase();
}

/** A fragment names a place in the page, unless the page makes its addresses of it: #!/article, #/article. */
function routeOf(hash: string): string {
  const route = /^#!?\/[^#]+/.exec(hash)?.[0] ?? '';
  return route.replace(/:~:.*$/s, '');
}

/** Whether what a page names as its own address can be: of the same site, and not one address for many pages. */
function isPlausible(page: URL, named: URL): boolean {
  const [a, b] = [normalize(page), normalize(named)];
  if (a.hostname !== b.hostname) return false;
  if (a.hash !== b.hash) return false;
  const isHome = (url: URL) => url.pathname === '/' && url.search === '';
  if (isHome(b) && !isHome(a)) return false;
  // Pages of one article and results of a search are named together by many sites, and they are not the same.
  return ![...a.searchParams].some(
    ([name, value]) => DISTINCT.test(name) && b.searchParams.get(name) !== value,
  );
}

const DISTINCT =
  /^(?:p|page|paged|pg|id|pid|aid|article|articleid|post|story|q|query|search|s|term|lang|hl|v|doi|pmid|start|offset|tab|chapter|section)$/i;

/** One key for the few forms of an article that are the same beyond doubt. */
function articleKey(url: URL): string {
  const { hostname: host, pathname: path } = url;
  const doi =
    host === 'doi.org' || host === 'dx.doi.org' ? /^\/(10\.\d{4,9}\/.+)$/.exec(path)?.[1] : undefined;
  if (doi) return `https://doi.org/${doi.toLowerCase()}`;
  const pmc =
    (host === 'ncbi.nlm.nih.gov' && /^\/pmc\/articles\/(?:PMC)?(\d+)$/i.exec(path)?.[1]) ||
    (host === 'pmc.ncbi.nlm.nih.gov' && /^\/articles\/(?:PMC)?(\d+)$/i.exec(path)?.[1]) ||
    (host === 'europepmc.org' && /^\/(?:article\/PMC|articles)\/PMC(\d+)$/i.exec(path)?.[1]);
  if (pmc) return `https://pmc.ncbi.nlm.nih.gov/articles/PMC${pmc}`;
  const pubmed =
    (host === 'pubmed.ncbi.nlm.nih.gov' && /^\/(\d+)$/.exec(path)?.[1]) ||
    (host === 'ncbi.nlm.nih.gov' && /^\/pubmed\/(\d+)$/.exec(path)?.[1]) ||
    (host === 'europepmc.org' && /^\/(?:article|abstract)\/MED\/(\d+)$/i.exec(path)?.[1]);
  if (pubmed) return `https://pubmed.ncbi.nlm.nih.gov/${pubmed}`;
  return url.href;
}
