import type { Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { SyntheticCitizen } from './test-issuer.ts';

type Asked = InstanceType<Provider['BackchannelAuthenticationRequest']>;

/** What a citizen is asked on their own phone, and what they may do. */
export interface PhoneQuestion {
  nationalId: string;
  bindingMessage: string;
  /** `request_context` as it came. */
  context: string;
  /** Lets the operator act; as somebody else where a test has the issuer err. */
  approve(as?: SyntheticCitizen): Promise<void>;
  refuse(): Promise<void>;
}

/** The issuer's side of asking people on their phones (CIBA, poll mode). */
export class TestPhone {
  readonly #people: readonly SyntheticCitizen[];
  #provider: Provider | undefined;
  /** Everything that was asked, newest last. */
  readonly questions: PhoneQuestion[] = [];

  constructor(people: readonly SyntheticCitizen[]) {
    this.#people = people;
  }

  /** Given once the provider is there. */
  use(provider: Provider): void {
    this.#provider = provider;
  }

  /** The question asked last. Throws where there is none. */
  get last(): PhoneQuestion {
    const question = this.questions.at(-1);
    if (question === undefined) throw new Error('Nobody was asked.');
    return question;
  }

  /** `features.ciba` of the provider. */
  get feature() {
    return {
      enabled: true,
      deliveryModes: ['poll' as const],
      processLoginHint: async (_context: unknown, hint?: string) =>
        this.#people.find((person) => person.national_id === hint)?.sub,
      verifyUserCode: async () => undefined,
      validateBindingMessage: async () => undefined,
      validateRequestContext: async () => undefined,
      triggerAuthenticationDevice: async (_context: unknown, request: Asked) => this.#ask(request),
    };
  }

  #ask(request: Asked): void {
    const person = this.#people.find(({ sub }) => sub === request.accountId);
    this.questions.push({
      nationalId: person?.national_id ?? '',
      bindingMessage: String(request.params?.['binding_message']),
      context: String(request.params?.['request_context']),
      approve: (as = person) => this.#approve(request, as?.sub ?? ''),
      refuse: async () => this.#provider?.backchannelResult(request, new errors.AccessDenied()),
    });
  }

  async #approve(request: Asked, accountId: string): Promise<void> {
    const provider = this.#provider;
    if (provider === undefined) return;
    const grant = new provider.Grant({ clientId: request.clientId, accountId });
    grant.addOIDCScope(request.scope ?? '');
    await grant.save();
    request.accountId = accountId;
    await provider.backchannelResult(request, grant);
  }
}
