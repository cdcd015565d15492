import type { DocumentType, JsonObject } from '@panjare/contract';
import { toLatinDigits } from '@panjare/persian';
import { decodeJwt } from 'jose';
import type { WallClock } from '../clock.ts';
import type { DocumentIssuerConfig } from '../config.ts';
import { assertPlain, parsePlainJson } from '../routing/plain-json.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { KeysUnreachable } from './issuer-keys.ts';
import { checkKeyBinding } from './key-binding.ts';
import { Rejection } from './rejection.ts';
import { disclose } from './sd-jwt/disclose.ts';
import type { ParsedSdJwt } from './sd-jwt/parse-sd-jwt.ts';
import { parseSdJwt } from './sd-jwt/parse-sd-jwt.ts';
import type { StatusLists } from './status-lists.ts';

/** Seconds an issuer's clock may differ from ours. */
const TOLERANCE = 60;

/** What was asked for, and of whom. */
export interface Asked {
  type: DocumentType;
  /** Names of the claims that the service asks for. */
  claims: readonly string[];
  /** The claim that must be the citizen's own national id, and that id. */
  holder: { claim: string; nationalId: string } | undefined;
  /** This gateway's `client_id`. */
  audience: string;
  nonce: string;
}

/** A document that holds. */
export interface VerifiedDocument {
  /** Those that were asked for, and no other. */
  claims: JsonObject;
  issuer: DocumentIssuerConfig;
}

/** What a verification stands on. */
export interface Verifier {
  issuers: readonly DocumentIssuerConfig[];
  keys: IssuerKeys;
  statuses: StatusLists;
  clock: WallClock;
}

/**
 * Verifies one presented SD-JWT VC: what a stranger could have written first, what must be fetched last. Throws
 * `Rejection` with the reason that the citizen is told.
 */
export async function verifyDocument(
  verifier: Verifier,
  asked: Asked,
  text: string,
): Promise<VerifiedDocument> {
  const { clock } = verifier;
  const parsed = damagedUnless(() => parseSdJwt(text));
  const issuer = findIssuer(verifier, parsed);
  const payload = await readPayload(verifier, issuer, parsed);
  if (payload['vct'] !== asked.type.vct) throw new Rejection('type', 'It is another document.');
  if (!issuer.types.includes(asked.type.id))
    throw new Rejection('issuer', 'Its issuer is not trusted with this kind of document.');
  const disclosed = damagedUnless(() => discloseOwn(payload, parsed));
  checkTimes(payload, clock.now());
  const { audience, nonce } = asked;
  await checkKeyBinding(parsed, payload, { audience, nonce, now: clock.now() });
  const claims = pickClaims(disclosed, asked.claims);
  checkHolder(disclosed, asked.holder);
  await checkStatus(verifier.statuses, issuer, payload);
  return { claims, issuer };
}

/** By the unchecked `iss`: it only chooses whose keys the signature must be of. */
function findIssuer({ issuers }: Verifier, { jwt }: ParsedSdJwt): DocumentIssuerConfig {
  const { iss } = damagedUnless(() => decodeJwt(jwt));
  const issuer = issuers.find((candidate) => candidate.issuer === iss);
  if (issuer === undefined) throw new Rejection('issuer', 'Its issuer is not on the list.');
  return issuer;
}

async function readPayload(
  { keys }: Verifier,
  issuer: DocumentIssuerConfig,
  { jwt }: ParsedSdJwt,
): Promise<JsonObject> {
  try {
    const { payload } = await keys.verify(issuer, jwt, 'dc+sd-jwt');
    return parsePlainJson(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as JsonObject;
  } catch (error) {
    if (error instanceof KeysUnreachable) throw new Rejection('status-unreachable', error.message);
    throw new Rejection('signature', 'Its signature is not of its issuer.');
  }
}

/** What the issuer says of the document itself may not be a thing to disclose or hold back (SD-JWT VC, section 2.2.2). */
function discloseOwn(payload: JsonObject, { disclosures }: ParsedSdJwt): JsonObject {
  const disclosed = disclose(payload, disclosures);
  assertPlain(disclosed);
  for (const name of ['iss', 'nbf', 'exp', 'cnf', 'vct', 'status']) {
    if (Object.hasOwn(disclosed, name) && !Object.hasOwn(payload, name))
      throw new Error(`${name} is disclosed apart.`);
  }
  return disclosed;
}

function checkTimes({ exp, nbf, iat }: JsonObject, now: Date): void {
  const seconds = now.getTime() / 1000;
  const isOver = exp !== undefined && (typeof exp !== 'number' || exp <= seconds);
  const isEarly = [nbf, iat].some(
    (from) => from !== undefined && (typeof from !== 'number' || from > seconds + TOLERANCE),
  );
  if (isOver || isEarly) throw new Rejection('document-expired', 'It does not hold now.');
}

function pickClaims(disclosed: JsonObject, names: readonly string[]): JsonObject {
  const missing = names.filter((name) => !Object.hasOwn(disclosed, name) || disclosed[name] === null);
  if (missing.length > 0) throw new Rejection('claims', 'It lacks what was asked for.');
  return Object.fromEntries(names.map((name) => [name, disclosed[name] as JsonObject[string]]));
}

function checkHolder(disclosed: JsonObject, holder: Asked['holder']): void {
  if (holder === undefined) return;
  const value = Object.hasOwn(disclosed, holder.claim) ? disclosed[holder.claim] : undefined;
  if (value === undefined) throw new Rejection('claims', 'It does not say whose it is.');
  if (typeof value !== 'string' || toLatinDigits(value).trim() !== holder.nationalId)
    throw new Rejection('holder', 'It is another person’s.');
}

/** An issuer with status lists gives every document a place in one. */
async function checkStatus(
  statuses: StatusLists,
  issuer: DocumentIssuerConfig,
  { status }: JsonObject,
): Promise<void> {
  if (status === undefined && issuer.statusLists.length === 0) return;
  const { uri, idx } = referenceOf(status);
  if (typeof uri !== 'string' || typeof idx !== 'number')
    throw new Rejection('status-unreachable', 'It does not say where its status is.');
  const value = await statuses.read(issuer, uri, idx).catch((error: unknown) => {
    throw new Rejection('status-unreachable', error instanceof Error ? error.message : String(error));
  });
  if (value !== 0) throw new Rejection('revoked', 'Its issuer has taken it back.');
}

function referenceOf(status: JsonObject[string] | undefined): JsonObject {
  const list = asObject(status)['status_list'];
  return asObject(list);
}

function asObject(value: JsonObject[string] | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** Whatever cannot be read is damaged or forged. */
function damagedUnless<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new Rejection('signature', error instanceof Error ? error.message : 'It cannot be read.');
  }
}
