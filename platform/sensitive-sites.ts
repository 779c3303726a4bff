// Sites that are nobody's business: mail and messages, money, patient portals, sign-in, editors. Told by the address
// alone, by whole names and never by parts of them: a blood bank is no bank. What a page itself is, reading/form-page.ts
// tells.

/** These hosts, and those below them. */
const SITES = `
mail.google.com docs.google.com drive.google.com calendar.google.com keep.google.com chat.google.com
messages.google.com meet.google.com pay.google.com accounts.google.com myaccount.google.com
outlook.com outlook.live.com outlook.office.com outlook.office365.com office.com onedrive.live.com
teams.microsoft.com teams.live.com login.microsoftonline.com login.live.com account.microsoft.com sharepoint.com
icloud.com mail.yahoo.com mail.aol.com mail.zoho.com writer.zoho.com mail.proton.me app.fastmail.com app.tuta.com
mail.yandex.com navigator.gmx.net navigator.web.de
web.whatsapp.com web.telegram.org messenger.com app.slack.com app.element.io
notion.so app.notion.com app.clickup.com app.asana.com trello.com figma.com miro.com overleaf.com quip.com
paper.dropbox.com coda.io airtable.com hackmd.io
vault.bitwarden.com my.1password.com lastpass.com
paypal.com dashboard.stripe.com wise.com revolut.com klarna.com venmo.com
chase.com bankofamerica.com wellsfargo.com citi.com citibank.com usbank.com capitalone.com pnc.com tdbank.com
truist.com ally.com americanexpress.com schwab.com fidelity.com vanguard.com coinbase.com
hsbc.com hsbc.co.uk barclays.co.uk lloydsbank.com natwest.com santander.com santander.co.uk nationwide.co.uk
halifax.co.uk monzo.com starlingbank.com
sparkasse.de commerzbank.de postbank.de dkb.de ing.de n26.com comdirect.de raiffeisen.at raiffeisen.ch ubs.com
postfinance.ch rabobank.nl ing.nl abnamro.nl bnpparibas.net labanquepostale.fr societegenerale.fr
bbva.es bbva.mx caixabank.es bancosantander.es bancolombia.com unicredit.it intesasanpaolo.com
followmyhealth.com patientaccess.com nhsapp.service.nhs.uk myhealth.va.gov athenahealth.com healow.com
medfusion.net intelichart.com doctolib.de doctolib.fr
`;

/** Any part of a host between two dots that is one of these. */
const LABELS = `
mail webmail owa roundcube horde zimbra
bank banking ebanking onlinebanking internetbanking homebanking netbank netbanking
login signin sso auth account accounts idp
mychart patientportal patientgateway patientconnect patientaccess
onlyoffice collabora nextcloud owncloud etherpad
`;

/** The first step of a path that is one of these: portals and mail often stand on the site of a hospital or a firm. */
const STEPS = `
mychart mychart-prd mychartprd patientportal patient-portal webmail owa roundcube ebanking e-banking onlinebanking
online-banking netbanking wp-admin
`;

/** Words of money in a name with hyphens, "deutsche-bank"; … */
const BANK_WORDS = setOf('bank banking ebanking banque banco banca sparkasse raiffeisenbank volksbank');
/** … and words beside them that make it another kind of bank, "food-bank". */
const OTHER_BANKS = setOf(
  'blood food milk eye bone skin tissue sperm egg cord organ brain tumor tumour bio gene seed data question ' +
    'test word image photo river left right south north east west outer grand piggy power toy book time job',
);

const sites = setOf(SITES);
const labels = setOf(LABELS);
const steps = setOf(STEPS);

/** Whether what stands at an address of the web is left alone unless the reader asks for it. */
export function isSensitive({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): boolean {
  const parts = hostname.toLowerCase().split('.');
  const [, step = ''] = pathname.toLowerCase().split('/');
  return (
    steps.has(step) ||
    parts.some((_, at) => sites.has(parts.slice(at).join('.'))) ||
    parts.some((label) => labels.has(label) || isBank(label.split('-')))
  );
}

/** Hosts of those of some addresses that are left alone; of none where there is no address. */
export function sensitiveHosts(addresses: readonly (URL | null)[]): string[] {
  return addresses.flatMap((address) => (address && isSensitive(address) ? address.hostname : []));
}

function isBank(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  return words.some((word) => BANK_WORDS.has(word)) && !words.some((word) => OTHER_BANKS.has(word));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
