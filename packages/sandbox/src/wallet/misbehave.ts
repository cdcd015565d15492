import { KBJwt, SDJwt } from '@sd-jwt/core';
import { DocumentIssuer, type IssuedDocument } from '../documents/document-issuer.ts';
import { es256, sdJwt, sha256 } from '../documents/sd-jwt.ts';
import { createSigningKey } from '../documents/signing-key.ts';
import type { KeyBinding } from './present.ts';
import type { Wallet, Wallets } from './wallets.ts';

/** What the wallet can be told to do wrong, for those who test verifiers, and how a page says so. */
export const misbehaviours = {
  'no-key-binding': 'امضای کیف را نمی‌فرستد',
  'wrong-key': 'با کلید دیگری امضا می‌کند',
  'wrong-audience': 'برای گیرندهٔ دیگری امضا می‌کند',
  'wrong-nonce': 'عدد یک‌بارمصرف دیگری را امضا می‌کند',
  stale: 'امضای یک روز پیش را می‌فرستد',
  'dropped-disclosure': 'پس از امضا چیزی را کنار می‌گذارد',
  'withheld-claim': 'یکی از چیزهای خواسته‌شده را نمی‌فرستد',
  'altered-claim': 'نوشتهٔ مدرک را عوض می‌کند',
  'forged-issuer': 'مدرک را خودش به نام صادرکننده امضا می‌کند',
  'unknown-issuer': 'مدرک صادرکننده‌ای ناشناس را می‌فرستد',
  'another-type': 'مدرک دیگری را می‌فرستد',
  'another-person': 'مدرک شخص دیگری را می‌فرستد',
  'unusable-document': 'مدرک نامعتبر را هم می‌فرستد',
} as const;

/** One of them, by the name that `?misbehave=` takes. */
export type Misbehaviour = keyof typeof misbehaviours;

/** What is presented, honestly. */
export interface Presented {
  wallet: Wallet;
  document: IssuedDocument;
  claims: readonly string[];
  binding: KeyBinding;
}

/** The misbehaviour of that name. */
export function misbehaviourOf(name: string | undefined): Misbehaviour | undefined {
  return name !== undefined && Object.hasOwn(misbehaviours, name) ? (name as Misbehaviour) : undefined;
}

const DAY = 86_400;

/** A presentation that a verifier must not accept, spoiled in one way. `now` gives milliseconds since 1970. */
export async function presentBadly(
  how: Misbehaviour,
  presented: Presented,
  wallets: Wallets,
  now: () => number,
): Promise<string> {
  const { wallet, document, claims, binding } = presented;
  const good = (changed: Partial<Presented & KeyBinding> = {}): Promise<string> => {
    const what = { ...presented, ...changed };
    return sdJwt({ holder: what.wallet.key.privateKey }).present(
      what.document.credential,
      frame(what.claims),
      {
        kb: { payload: { ...binding, ...pick(changed) } },
      },
    );
  };
  switch (how) {
    case 'no-key-binding':
      return sdJwt({}).present(document.credential, frame(claims));
    case 'wrong-key':
      return good({ wallet: { ...wallet, key: createSigningKey() } });
    case 'wrong-audience':
      return good({ aud: `${binding.aud.slice(0, -4)}AAAA` });
    case 'wrong-nonce':
      return good({ nonce: `${binding.nonce}A` });
    case 'stale':
      return good({ iat: binding.iat - DAY });
    case 'withheld-claim':
      return good({ claims: claims.slice(0, -1) });
    case 'dropped-disclosure':
      return change(await good(), (sdJwt) => sdJwt.disclosures?.pop());
    case 'altered-claim':
      return alter(await sdJwt({}).present(document.credential, frame(claims)), presented);
    case 'forged-issuer':
    case 'unknown-issuer':
      return good({ document: await forge(how, presented, wallets, now) });
    case 'another-type':
      return good({ document: wallet.documents.find(({ type }) => type !== document.type) ?? document });
    case 'another-person': {
      const stranger = wallets.strangerTo(wallet) ?? wallet;
      const theirs = stranger.documents.find(({ type }) => type === document.type) ?? document;
      return good({ wallet: stranger, document: theirs });
    }
    case 'unusable-document':
      return good();
  }
}

function frame(claims: readonly string[]): { [name: string]: true } {
  return Object.fromEntries(claims.map((name) => [name, true as const]));
}

function pick({ iat, aud, nonce }: Partial<KeyBinding>): Partial<KeyBinding> {
  return { ...(iat && { iat }), ...(aud && { aud }), ...(nonce && { nonce }) };
}

async function change(compact: string, how: (sdJwt: SDJwt) => unknown): Promise<string> {
  const sdJwt = await SDJwt.fromEncode(compact, sha256);
  how(sdJwt);
  return sdJwt.encodeSDJwt();
}

/** Another value for every claim shown, under the holder's good signature. */
async function alter(compact: string, { wallet, binding }: Presented): Promise<string> {
  const [jwt, ...disclosures] = compact.split('~').filter((part) => part !== '');
  const altered = disclosures.map((disclosure) => {
    const [salt, name] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as [string, string];
    return Buffer.from(JSON.stringify([salt, name, 'ساختگی'])).toString('base64url');
  });
  const shown = `${[jwt, ...altered].join('~')}~`;
  const sd_hash = Buffer.from(sha256(shown)).toString('base64url');
  const keyBinding = new KBJwt({
    header: { typ: 'kb+jwt', alg: 'ES256' },
    payload: { ...binding, sd_hash },
  });
  return shown + (await keyBinding.sign(es256(wallet.key.privateKey)));
}

/** The same document, signed by a key that nobody published: under the issuer's own `kid`, or under another name. */
async function forge(
  how: 'forged-issuer' | 'unknown-issuer',
  { wallet, document }: Presented,
  wallets: Wallets,
  now: () => number,
): Promise<IssuedDocument> {
  const url = how === 'forged-issuer' ? wallets.issuer.url : `${wallets.issuer.url}/elsewhere`;
  const key = createSigningKey();
  const [{ kid }] = wallets.issuer.keys.keys;
  const forger = new DocumentIssuer(url, now, { ...key, publicJwk: { ...key.publicJwk, kid } });
  const paper = { claims: document.claims, status: 'valid' as const };
  return forger.issue(document.type, paper, wallet.key.publicJwk);
}
