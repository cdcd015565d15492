import type { Asking, AskingState } from '@panjare/client';
import type { GatewayMetadata, PresentationVerified, ServiceDefinition } from '@panjare/contract';

/** A synthetic service that asks for a driving licence, and for a national card by choice. */
export const parkingService: ServiceDefinition = {
  ref: 'city/resident-parking',
  version: 1,
  title: { fa: 'پروانهٔ پارک ساکنان', en: 'Residents’ parking permit' },
  summary: { fa: 'جای پارک در محلهٔ خودتان.', en: 'Parking in your own quarter.' },
  sheet: { agency: 'municipality' },
  data: {
    type: 'object',
    properties: {
      licenceNumber: { type: 'string', title: 'شمارهٔ گواهینامه' },
      category: { type: 'string', title: 'پایه' },
      plate: { type: 'string', title: 'پلاک خودرو' },
    },
    required: ['licenceNumber', 'plate'],
  },
  pages: [
    {
      id: 'driver',
      title: { fa: 'راننده', en: 'Driver' },
      items: [
        { kind: 'field', at: '/licenceNumber' },
        { kind: 'field', at: '/category' },
      ],
    },
    { id: 'car', title: { fa: 'خودرو', en: 'Car' }, items: [{ kind: 'field', at: '/plate' }] },
  ],
  checks: [],
  prefill: [],
  documents: [
    {
      type: 'driving-licence',
      claims: ['licence_number', 'category', 'expires_on'],
      why: {
        fa: 'پروانه به نام کسی داده می‌شود که گواهینامهٔ معتبر دارد.',
        en: 'The permit is given to someone who holds a valid licence.',
      },
      required: true,
      fills: [
        { claim: 'licence_number', to: '/licenceNumber', policy: 'locked' },
        { claim: 'category', to: '/category', policy: 'editable' },
      ],
    },
    {
      type: 'national-card',
      claims: ['given_name', 'family_name'],
      why: { fa: 'نام روی پروانه چاپ می‌شود.', en: 'The name is printed on the permit.' },
    },
  ],
  inquiries: [],
  handoffs: [],
  commitment: { days: 3, kind: 'working', source: 'example' },
  signIn: { when: 'required' },
  retention: { draftDays: 30, answersDays: 365 },
};

/** What the gateway calls things. */
export const parkingMetadata = {
  title: { fa: 'سکوی خدمات شهر', en: 'City services' },
  agencies: [{ id: 'municipality', title: { fa: 'شهرداری نمونه', en: 'Sample municipality' } }],
  holderClaim: 'national_id',
  documents: [
    {
      id: 'driving-licence',
      vct: 'urn:panjare:sample:driving-licence',
      title: { fa: 'گواهینامهٔ رانندگی', en: 'Driving licence' },
      claims: [
        { name: 'licence_number', title: { fa: 'شمارهٔ گواهینامه', en: 'Licence number' }, kind: 'code' },
        { name: 'category', title: { fa: 'پایه', en: 'Category' } },
        { name: 'expires_on', title: { fa: 'پایان اعتبار', en: 'Valid until' }, kind: 'date' },
        { name: 'national_id', title: { fa: 'کد ملی', en: 'National ID' }, kind: 'code' },
      ],
    },
    {
      id: 'national-card',
      vct: 'urn:panjare:sample:national-card',
      title: { fa: 'کارت ملی', en: 'National card' },
      claims: [
        { name: 'given_name', title: { fa: 'نام', en: 'Given name' } },
        { name: 'family_name', title: { fa: 'نام خانوادگی', en: 'Family name' } },
      ],
    },
  ],
} as Partial<GatewayMetadata> as GatewayMetadata;

const readAt = '2026-12-15T10:35:00.000Z';
const issuer = { fa: 'پلیس راهور نمونه', en: 'Sample traffic police' };
const sourceTitle = { fa: 'گواهینامهٔ رانندگی', en: 'Driving licence' };
const provenance = { source: 'driving-licence', sourceTitle, issuer, kind: 'document' as const, readAt };

/** A synthetic licence, verified. */
export const verifiedLicence: PresentationVerified = {
  id: 'presentation-1',
  document: 'driving-licence',
  device: 'other',
  state: 'verified',
  claims: { licence_number: '9400123456', category: 'ب۱', expires_on: '2030-05-21' },
  issuer,
  facts: [
    {
      to: '/licenceNumber',
      value: '9400123456',
      policy: 'locked',
      provenance: { ...provenance, fact: 'licence_number' },
    },
    { to: '/category', value: 'ب۱', policy: 'editable', provenance: { ...provenance, fact: 'category' } },
  ],
  verifiedAt: readAt,
  expiresAt: '2026-12-16T10:35:00.000Z',
};

/** What opens a wallet, as long as they are. */
export const walletUrl =
  'http://127.0.0.1:4300/wallet/present?client_id=x509_hash%3AUvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk&request_uri=http%3A%2F%2Flocalhost%3A4100%2Fpresentations%2Frequests%2Fq1Tn2Yd8M0xSfDqGm3C1vw';

/** An asking in a test's or story's hand: it stands where it is put, and writes down what is done. */
export interface AskingInHand {
  readonly asking: Asking;
  readonly done: string[];
  put(state: AskingState): void;
}

/** Makes one that stands there. `confirmed`: what comes of a code. */
export function askingInHand(first: AskingState = { state: 'idle' }, confirmed?: AskingState): AskingInHand {
  let held = first;
  const listeners = new Set<(state: AskingState) => void>();
  const done: string[] = [];
  const put = (state: AskingState) => {
    held = state;
    for (const listener of listeners) listener(state);
  };
  const note = (what: string) => {
    done.push(what);
    return Promise.resolve(held);
  };
  return {
    put,
    done,
    asking: {
      state: {
        read: () => held,
        subscribe(listener) {
          listeners.add(listener);
          listener(held);
          return () => listeners.delete(listener);
        },
      },
      start: ({ device }) => note(`start ${device}`),
      retry: () => note('retry'),
      confirm(code) {
        done.push(`confirm ${code}`);
        if (confirmed) put(confirmed);
        return Promise.resolve(held);
      },
      returned: () => undefined,
      cancel() {
        done.push('cancel');
        put({ state: 'idle' });
      },
    },
  };
}

/** Far enough off for a countdown. */
const soon = () => Date.now() + 272_000;

/** Each state that asking may stand in. */
export const askingStates = {
  idle: () => ({ state: 'idle' }),
  starting: () => ({ state: 'starting', device: 'other' }),
  waitingSame: () => ({ state: 'waiting', device: 'same', walletUrl, endsAt: soon() }),
  waitingOther: () => ({ state: 'waiting', device: 'other', walletUrl, endsAt: soon() }),
  opened: () => ({ state: 'opened', device: 'same', endsAt: soon() }),
  presentedSame: () => ({ state: 'presented', device: 'same', endsAt: soon() }),
  presentedOther: () => ({ state: 'presented', device: 'other', endsAt: soon(), attemptsLeft: 3 }),
  codeWrong: () => ({ state: 'presented', device: 'other', endsAt: soon(), attemptsLeft: 2, code: 'wrong' }),
  verified: () => ({ state: 'verified', device: 'other', presentation: verifiedLicence }),
  refused: () => ({ state: 'refused', device: 'same' }),
  expired: () => ({ state: 'expired', device: 'other' }),
  revoked: () => ({ state: 'rejected', device: 'same', reason: 'revoked' }),
  unreachable: () => ({ state: 'unreachable', device: 'other', isBegun: true }),
  notBegun: () => ({ state: 'unreachable', device: 'other', isBegun: false }),
  failed: () => ({ state: 'failed', device: 'other', code: 'step-up-needed' }),
  signedOut: () => ({ state: 'signed-out', device: 'other' }),
} as const satisfies { [name: string]: () => AskingState };
