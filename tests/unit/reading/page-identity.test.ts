import { describe, expect, it } from 'vitest';
import { type PageAddress, pageIdentity } from '../../../reading/page-identity';

const key = (page: string | PageAddress) => pageIdentity(typeof page === 'string' ? { url: page } : page);

const ARTICLE = 'https://example.org/health/asthma';

describe('the same page', () => {
  it.each([
    ['utm_source', `${ARTICLE}?utm_source=x`, ARTICLE],
    [
      'all of utm',
      `${ARTICLE}?utm_source=x&utm_medium=y&utm_campaign=z&utm_term=a&utm_content=b&utm_id=7`,
      ARTICLE,
    ],
    ['capitals in the name', `${ARTICLE}?UTM_Source=x`, ARTICLE],
    ['fbclid', `${ARTICLE}?fbclid=IwAR0`, ARTICLE],
    ['gclid', `${ARTICLE}?gclid=abc`, ARTICLE],
    ['gbraid and wbraid', `${ARTICLE}?gbraid=1&wbraid=2`, ARTICLE],
    ['msclkid', `${ARTICLE}?msclkid=abc`, ARTICLE],
    ['dclid', `${ARTICLE}?dclid=abc`, ARTICLE],
    ['twclid', `${ARTICLE}?twclid=abc`, ARTICLE],
    ['ttclid', `${ARTICLE}?ttclid=abc`, ARTICLE],
    ['yclid', `${ARTICLE}?yclid=abc`, ARTICLE],
    ['igshid', `${ARTICLE}?igshid=abc`, ARTICLE],
    ['mc_cid and mc_eid', `${ARTICLE}?mc_cid=1&mc_eid=2`, ARTICLE],
    ['mkt_tok', `${ARTICLE}?mkt_tok=abc`, ARTICLE],
    ['_hsenc and _hsmi', `${ARTICLE}?_hsenc=a&_hsmi=b`, ARTICLE],
    ['_ga and _gl', `${ARTICLE}?_ga=1.2&_gl=1`, ARTICLE],
    ['ref_src', `${ARTICLE}?ref_src=twsrc`, ARTICLE],
    ['matomo', `${ARTICLE}?mtm_campaign=a&pk_campaign=b&piwik_kwd=c`, ARTICLE],
    ['tracking beside what counts', 'https://example.org/a?id=3&utm_source=x', 'https://example.org/a?id=3'],
    ['a fragment', `${ARTICLE}#symptoms`, ARTICLE],
    ['an empty fragment', `${ARTICLE}#`, ARTICLE],
    ['a text fragment', `${ARTICLE}#:~:text=wheeze`, ARTICLE],
    ['a fragment with a text fragment', `${ARTICLE}#symptoms:~:text=wheeze`, ARTICLE],
    ['a text fragment after a route', 'https://example.org/#/a:~:text=b', 'https://example.org/#/a'],
    ['http', 'http://example.org/health/asthma', ARTICLE],
    ['www', 'https://www.example.org/health/asthma', ARTICLE],
    ['www and http', 'http://www.example.org/health/asthma', ARTICLE],
    ['capitals in the host', 'https://Example.ORG/health/asthma', ARTICLE],
    ['a final dot of the host', 'https://example.org./health/asthma', ARTICLE],
    ['the mobile host', 'https://m.example.org/health/asthma', ARTICLE],
    ['a final slash', `${ARTICLE}/`, ARTICLE],
    ['a doubled slash', 'https://example.org//health/asthma', ARTICLE],
    ['index.html', `${ARTICLE}/index.html`, ARTICLE],
    ['index.php', `${ARTICLE}/index.php`, ARTICLE],
    ['default.aspx', `${ARTICLE}/Default.aspx`, ARTICLE],
    ['the home page and its index', 'https://example.org/index.html', 'http://www.example.org'],
    ['port 443', 'https://example.org:443/health/asthma', ARTICLE],
    ['port 80', 'http://example.org:80/health/asthma', ARTICLE],
    ['the order of the query', 'https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['an empty query', `${ARTICLE}?`, ARTICLE],
    ['a name and password', 'https://me:secret@example.org/health/asthma', ARTICLE],
    ['escapes that need not be', 'https://example.org/%7Eanna/asthma', 'https://example.org/~anna/asthma'],
    ['escapes in small letters', 'https://example.org/caf%c3%a9', 'https://example.org/caf%C3%A9'],
    ['a letter and its escape', 'https://example.org/café', 'https://example.org/caf%C3%A9'],
    ['amp as the last part', `${ARTICLE}/amp`, ARTICLE],
    ['amp with a slash', `${ARTICLE}/amp/`, ARTICLE],
    ['amp as the first part', 'https://example.org/amp/health/asthma', ARTICLE],
    ['the amp host', 'https://amp.example.org/health/asthma', ARTICLE],
    ['?amp', `${ARTICLE}?amp`, ARTICLE],
    ['?amp=1', `${ARTICLE}?amp=1`, ARTICLE],
    ['?outputType=amp', `${ARTICLE}?outputType=amp`, ARTICLE],
    ['.amp.html', 'https://example.org/asthma.amp.html', 'https://example.org/asthma.html'],
    ['.amp', 'https://example.org/asthma.amp', 'https://example.org/asthma'],
    ['the amp cache of Google, secure', 'https://www.google.com/amp/s/example.org/health/asthma', ARTICLE],
    ['the amp cache of Google', 'https://www.google.co.uk/amp/example.org/health/asthma/amp/', ARTICLE],
    ['the amp cache of Google abroad', 'https://google.com.br/amp/s/example.org/health/asthma', ARTICLE],
    ['the mobile host of a clinic abroad', 'https://m.clinic.co.uk/a', 'https://www.clinic.co.uk/a'],
    ['www of a site below another', 'https://www.anna.github.io/a', 'https://anna.github.io/a'],
    ['the amp cache', 'https://example-org.cdn.ampproject.org/c/s/example.org/health/asthma', ARTICLE],
    [
      'the amp viewer',
      'https://example-org.cdn.ampproject.org/v/s/example.org/health/asthma?amp_js_v=0.1',
      ARTICLE,
    ],
    ['print as the last part', `${ARTICLE}/print`, ARTICLE],
    ['?print=1', `${ARTICLE}?print=1`, ARTICLE],
    ['?print=true', `${ARTICLE}?print=true`, ARTICLE],
    ['?view=print', `${ARTICLE}?view=print`, ARTICLE],
    ['?format=print', `${ARTICLE}?format=print`, ARTICLE],
    ['?printable=yes', `${ARTICLE}?printable=yes`, ARTICLE],
    ['doi.org and dx.doi.org', 'http://dx.doi.org/10.1000/XYZ.1', 'https://doi.org/10.1000/xyz.1'],
    [
      'PMC, old and new',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC123/',
    ],
    [
      'PMC without its letters',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/123',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC123',
    ],
    [
      'PMC at Europe PMC',
      'https://europepmc.org/article/PMC/PMC123',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC123/',
    ],
    [
      'PubMed, old and new',
      'https://www.ncbi.nlm.nih.gov/pubmed/456',
      'https://pubmed.ncbi.nlm.nih.gov/456/',
    ],
    [
      'PubMed from a search',
      'https://pubmed.ncbi.nlm.nih.gov/456/#affiliation-1',
      'https://pubmed.ncbi.nlm.nih.gov/456',
    ],
    [
      'PubMed at Europe PMC',
      'https://europepmc.org/abstract/MED/456',
      'https://pubmed.ncbi.nlm.nih.gov/456/',
    ],
    [
      'a canonical of the same site',
      { url: 'https://example.org/a?sid=9', canonical: 'https://example.org/a' },
      'https://example.org/a',
    ],
    [
      'a relative canonical',
      { url: 'https://example.org/x/a-long-name', canonical: '/a' },
      'https://example.org/a',
    ],
    [
      'a canonical with www',
      { url: 'https://example.org/b', canonical: 'http://www.example.org/a' },
      'https://example.org/a',
    ],
  ] as const)('%s', (_, a, b) => {
    expect(key(a)).toBe(key(b));
  });
});

describe('another page', () => {
  it.each([
    ['page=2', 'https://example.org/a?page=2', 'https://example.org/a'],
    ['page=2 and page=3', 'https://example.org/a?page=2', 'https://example.org/a?page=3'],
    ['id=3', 'https://example.org/a?id=3', 'https://example.org/a?id=4'],
    ['q=', 'https://example.org/search?q=asthma', 'https://example.org/search?q=eczema'],
    ['v=', 'https://example.org/watch?v=abc', 'https://example.org/watch?v=abd'],
    ['p=', 'https://example.org/?p=12', 'https://example.org/?p=13'],
    ['lang', 'https://example.org/a?lang=de', 'https://example.org/a?lang=en'],
    ['the case of the path', 'https://example.org/A', 'https://example.org/a'],
    ['the case of a value', 'https://example.org/a?id=B', 'https://example.org/a?id=b'],
    ['the order of one name', 'https://example.org/a?x=1&x=2', 'https://example.org/a?x=2&x=1'],
    ['a hash route', 'https://example.org/#/asthma', 'https://example.org/#/eczema'],
    ['a hash-bang route', 'https://example.org/#!/asthma', 'https://example.org/#!/eczema'],
    ['a hash route and none', 'https://example.org/#/asthma', 'https://example.org/'],
    ['a subdomain', 'https://blog.example.org/a', 'https://example.org/a'],
    ['a language host', 'https://de.example.org/a', 'https://en.example.org/a'],
    ['another port', 'https://example.org:8443/a', 'https://example.org/a'],
    ['a slash that is a letter', 'https://example.org/a%2Fb', 'https://example.org/a/b'],
    ['a word that begins with amp', 'https://example.org/amputation', 'https://example.org/utation'],
    ['a host that begins with amp', 'https://amphetamine.example.org/', 'https://example.org/'],
    ['a path of print', 'https://example.org/printing', 'https://example.org/ing'],
    ['a view that is no print', 'https://example.org/a?view=list', 'https://example.org/a'],
    ['a format that is none of ours', 'https://example.org/a?format=pdf', 'https://example.org/a'],
    ['utm as a value', 'https://example.org/a?id=utm_source', 'https://example.org/a'],
    ['ref, which may be an edition', 'https://example.org/a?ref=main', 'https://example.org/a?ref=v2'],
    ['a host called google', 'https://google.attacker.com/amp/s/example.org/health/asthma', ARTICLE],
    ['a host called google.com', 'https://google.com.attacker.org/amp/s/example.org/health/asthma', ARTICLE],
    ['google of no country', 'https://google.evil/amp/s/example.org/health/asthma', ARTICLE],
    ['google one level too deep', 'https://google.co.evil.uk/amp/s/example.org/health/asthma', ARTICLE],
    ['the site amp.github.io', 'https://amp.github.io/a', 'https://github.io/a'],
    ['two sites of one host', 'https://m.netlify.app/a', 'https://mobile.netlify.app/a'],
    ['the site amp.co.uk', 'https://amp.co.uk/a', 'https://co.uk/a'],
    ['the blog m.blogspot.co.uk', 'https://m.blogspot.co.uk/a', 'https://amp.blogspot.co.uk/a'],
    ['the site www.github.io', 'https://www.m.github.io/a', 'https://github.io/a'],
    ['the host m.org', 'https://m.org/a', 'https://org/a'],
    ['the host www.org', 'https://www.org/a', 'https://org/a'],
    ['two DOIs', 'https://doi.org/10.1000/1', 'https://doi.org/10.1000/2'],
    [
      'an article and its abstract elsewhere',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC456',
      'https://pubmed.ncbi.nlm.nih.gov/456',
    ],
    [
      'a figure of an article',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/figure/F1',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1',
    ],
    ['a file', 'file:///home/a.html', 'file:///home/b.html'],
    [
      'a query of the home page',
      { url: 'https://example.org/?x=1', canonical: 'https://example.org/' },
      'https://example.org',
    ],
    [
      'a canonical home page',
      { url: 'https://example.org/a', canonical: 'https://example.org/' },
      'https://example.org',
    ],
    [
      'a canonical of another site',
      { url: 'https://example.org/a', canonical: 'https://elsewhere.org/a' },
      'https://elsewhere.org/a',
    ],
    [
      'a canonical that drops the page',
      { url: 'https://example.org/a?page=2', canonical: 'https://example.org/a' },
      'https://example.org/a',
    ],
    [
      'a canonical that drops the id',
      { url: 'https://example.org/a?id=2', canonical: 'https://example.org/a' },
      'https://example.org/a',
    ],
    [
      'a canonical that drops the route',
      { url: 'https://example.org/#/a', canonical: 'https://example.org/' },
      'https://example.org',
    ],
    [
      'a canonical that is no address',
      { url: 'https://example.org/a', canonical: 'javascript:void 0' },
      'javascript:void 0',
    ],
  ] as const)('%s', (_, a, b) => {
    expect(key(a)).not.toBe(key(b));
  });
});

it('is its own key', () => {
  for (const url of [
    ARTICLE,
    'https://www.google.com/amp/s/amp.example.org/a?b=1#/x',
    'file:///home/a.html#b',
  ])
    expect(key(key(url))).toBe(key(url));
});
