import { describe, expect, test } from 'vitest';
import { isSensitive } from '../../../platform/sensitive-sites';

describe('is left alone', () => {
  test.each(
    `
mail.google.com docs.google.com/document/d/1 drive.google.com accounts.google.com outlook.live.com/mail/0
outlook.office.com www.office.com contoso.sharepoint.com www.icloud.com/mail mail.yahoo.com mail.example.org
webmail.example.org owa.hospital.example hospital.example/owa/ hospital.example/webmail
web.whatsapp.com app.slack.com www.notion.so/page www.overleaf.com/project/1 www.figma.com/file/1
www.paypal.com/activity www.chase.com online.citi.com www.hsbc.co.uk www.sparkasse.de/konto deutsche-bank.de
meine.deutsche-bank.de www.first-national-bank.example my.bank.example credit-union.bank banking.dkb.de
ebanking.example.ch raiffeisen.example/ebanking/login kunde.onlinebanking.example login.example.org sso.uni.example
auth.example.org accounts.example.org account.example.com idp.hospital.example
mychart.hospital.example www.hospital.example/MyChart/Authentication/Login hospital.example/mychart-prd/
patientportal.clinic.example clinic.example/patient-portal patientgateway.example.org www.followmyhealth.com
nextcloud.example.org vault.bitwarden.com blog.example/wp-admin/post.php
`
      .trim()
      .split(/\s+/),
  )('%s', (address) => {
    expect(isSensitive(new URL(`https://${address}`))).toBe(true);
  });
});

describe('is read', () => {
  test.each(
    `
www.example.org bloodbank.example blood-bank.example.org www.food-bank.example milk-bank.example the-eye-bank.example
river-bank.example left-bank.example riverbank.example databank.example bio-bank.example brain-bank.example
burbank.example bankstown.example mountebank.example/news bankruptcy.example dailymail.example mailman.example
email.example chainmail.example/armor hospital.example/portal portal.ct.gov my.clinic.example myhealth.example
health.example/login-help health.example/guide/mychart example.org/news/webmail example.org/bank/history
docs.python.org docs.example.org/guide google.com/search www.google.com news.google.com scholar.google.com
office.example officedepot.example notion.example slack.com/blog patient.info patients.example.org
authority.example author.example blogin.example accounting.example countess.example signing.example
mybank-of-recipes.example/x test-bank.example/questions ownclouds.example chart.example mayochart.example
`
      .trim()
      .split(/\s+/),
  )('%s', (address) => {
    expect(isSensitive(new URL(`https://${address}`))).toBe(false);
  });
});
