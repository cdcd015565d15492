import { toLatinDigits } from '@panjare/persian';
import type { BackchannelAuthenticationRequest } from 'oidc-provider';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { citizenOf } from '../citizens/citizens.ts';
import type { Phones, PhoneQuestion } from '../phone/phones.ts';
import { CARD, OTP, subjectOf } from './subjects.ts';

/** The grant by which a site learns who let it act, on their own phone (OpenID Connect CIBA Core 1.0). */
export const CIBA = 'urn:openid:params:grant-type:ciba';

/** `features.ciba`: poll mode, the person by their national id, one question after another on their phone. */
export function cibaFeature(phones: Phones): object {
  return {
    enabled: true,
    deliveryModes: ['poll'],
    processLoginHint: async (_ctx: unknown, hint: string) => {
      const citizen = citizenOf(toLatinDigits(hint));
      return citizen && subjectOf(citizen.nationalId);
    },
    verifyUserCode: async () => undefined,
    // The person compares it with what the counter shows: short, and nothing but digits.
    validateBindingMessage: async (_ctx: unknown, message?: string) => {
      if (message !== undefined && !/^\d{1,8}$/u.test(message)) throw new errors.InvalidBindingMessage();
    },
    validateRequestContext: async () => undefined,
    triggerAuthenticationDevice: async (_ctx: unknown, request: BackchannelAuthenticationRequest) =>
      phones.ask({
        subject: request.accountId,
        client: request.clientId,
        operator: readOperator(request.params['request_context']),
        bindingMessage: request.params['binding_message'] ?? '',
        request,
      }),
  };
}

/** Tells the site that waits what the person said. */
export async function answerQuestion(
  provider: Provider,
  { request }: PhoneQuestion,
  verdict: 'allow' | 'refuse',
): Promise<void> {
  if (verdict === 'refuse') return provider.backchannelResult(request, new errors.AccessDenied());
  const grant = new provider.Grant({ accountId: request.accountId, clientId: request.clientId });
  grant.addOIDCScope(request.scope);
  await grant.save();
  // A phone that asks for the card and its PIN where a site wants to be sure.
  const sure = (request.params['acr_values'] ?? '').split(' ').includes(CARD);
  const proof = sure ? { acr: CARD, amr: ['otp', 'sc', 'pin'] } : { acr: OTP, amr: ['otp'] };
  return provider.backchannelResult(request, grant, proof);
}

/** Who asks, as the site says in `request_context` (FAPI-CIBA). */
function readOperator(context: string | undefined): string {
  try {
    const { operator } = JSON.parse(context ?? '') as { operator?: unknown };
    return typeof operator === 'string' ? operator.slice(0, 200) : '';
  } catch {
    return '';
  }
}
