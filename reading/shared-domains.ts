// Domains below which everybody may have a site of their own: two names there are two owners. Some of the public suffix
// list, which is too long to carry: where people write, and countries that sell names one level down. Pure.

const HOSTS: ReadonlySet<string> = new Set(
  [
    'github.io gitlab.io codeberg.page sourceforge.io bitbucket.io readthedocs.io gitbook.io hf.space',
    'pages.dev workers.dev netlify.app netlify.com vercel.app now.sh web.app firebaseapp.com appspot.com run.app',
    'herokuapp.com onrender.com render.com fly.dev glitch.me repl.co replit.app replit.dev surge.sh deno.dev',
    'azurewebsites.net azurestaticapps.net cloudfront.net amplifyapp.com amazonaws.com digitaloceanspaces.com',
    'blogspot.com wordpress.com tumblr.com substack.com medium.com ghost.io blog.com typepad.com livejournal.com',
    'hatenablog.com hatenablog.jp wixsite.com weebly.com squarespace.com webflow.io framer.website framer.app carrd.co',
    'jimdo.com jimdosite.com jimdofree.com strikingly.com godaddysites.com mystrikingly.com site123.me webnode.page',
    'neocities.org altervista.org over-blog.com canalblog.com free.fr home.blog wordpress.org notion.site super.site',
    'bearblog.dev write.as micro.blog mataroa.blog zapto.org ddns.net duckdns.org ngrok.io ngrok.app trycloudflare.com',
    'eu.org uk.com us.com de.com co.com myshopify.com 000webhostapp.com infinityfreeapp.com translate.goog',
  ].flatMap((line) => line.split(' ')),
);

/** Of the second level in a country: co.uk, com.au, blogspot.de. */
const OF_COUNTRY =
  /^(?:ac|blogspot|co|com|edu|go|gob|gouv|gov|gv|ltd|me|ne|net|nhs|nom|or|org|plc|sch)\.[a-z]{2}$/;

/** Whether a host is such a domain itself. */
export function isShared(host: string): boolean {
  return HOSTS.has(host) || OF_COUNTRY.test(host) || /^blogspot\.com?\.[a-z]{2}$/.test(host);
}
