// A certificate that a server on this machine makes for itself, in the fewest words that X.509 allows (RFC 5280, in DER):
// nothing but Node is needed for it. Browsers trust it only when they are told to.

import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** Both in PEM. */
  readonly key: string;
  readonly cert: string;
}

/** For 127.0.0.1 and localhost, from yesterday until tomorrow. */
export function selfSigned(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const day = 86_400_000;
  const algorithm = sequence(OID.ecdsaWithSha256);
  const name = sequence(part(0x31, sequence(OID.commonName, utf8('localhost'))));
  const others = sequence(part(0x82, Buffer.from('localhost')), part(0x87, Buffer.from([127, 0, 0, 1])));
  const toSign = sequence(
    part(0xa0, part(0x02, Buffer.from([2]))),
    part(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    part(0xa3, sequence(sequence(OID.subjectAltName, part(0x04, others)))),
  );
  const signature = part(0x03, Buffer.from([0]), sign('sha256', toSign, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(sequence(toSign, algorithm, signature)),
  };
}

const OID = {
  ecdsaWithSha256: part(0x06, Buffer.from('2a8648ce3d040302', 'hex')),
  commonName: part(0x06, Buffer.from('550403', 'hex')),
  subjectAltName: part(0x06, Buffer.from('551d11', 'hex')),
};

/** Tag, length, and what is in it. */
function part(tag: number, ...inside: Buffer[]): Buffer {
  const content = Buffer.concat(inside);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return part(0x30, ...parts);
}

function utf8(text: string): Buffer {
  return part(0x0c, Buffer.from(text));
}

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14);
  return part(0x17, Buffer.from(`${digits}Z`));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
