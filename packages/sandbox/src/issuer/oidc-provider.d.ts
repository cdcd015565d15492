// oidc-provider ships no types; this is the part the sandbox touches (9.13).
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Interaction {
    uid: string;
    jti: string;
    prompt: { name: string; reasons: string[]; details: { [name: string]: unknown } };
    params: { [name: string]: string | undefined };
    session?: { accountId: string };
    grantId?: string;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addOIDCClaims(claims: string[]): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface GrantClass {
    new (properties: { accountId: string; clientId: string }): Grant;
    find(id: string): Promise<Grant | undefined>;
  }

  /** Somebody is asked on their own phone (CIBA). */
  export interface BackchannelAuthenticationRequest {
    jti: string;
    accountId: string;
    clientId: string;
    scope: string;
    params: { [name: string]: string | undefined };
  }

  export const errors: {
    InvalidTarget: new () => Error;
    AccessDenied: new () => Error;
    InvalidBindingMessage: new () => Error;
  };

  /** A reason to ask the person again. */
  export interface PolicyContext {
    oidc: {
      params: { [name: string]: string | undefined };
      session: { acr?: string };
      result?: { login?: object };
    };
  }

  export const interactionPolicy: {
    Check: {
      new (reason: string, description: string, check: (ctx: PolicyContext) => boolean): object;
      readonly REQUEST_PROMPT: boolean;
      readonly NO_NEED_TO_PROMPT: boolean;
    };
    base(): { get(name: string): { checks: { add(check: object): void } } };
  };

  export default class Provider {
    constructor(issuer: string, configuration: { [name: string]: unknown });
    readonly Grant: GrantClass;
    use(middleware: (ctx: { body: unknown }, next: () => Promise<void>) => Promise<void>): this;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: { [name: string]: unknown },
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<string>;
    backchannelResult(
      request: BackchannelAuthenticationRequest,
      result: Grant | Error,
      proof?: { acr?: string; amr?: string[] },
    ): Promise<void>;
    on(event: string, listener: (...values: unknown[]) => void): this;
  }
}
