/** What only a page of another site than the gateway's needs, and only once somebody signs in. */
export { thirdPartySignIn } from './third-party-sign-in.ts';
export { createTokenKeeper } from './token-keeper.ts';
