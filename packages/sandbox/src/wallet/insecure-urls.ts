import { setGlobalConfig } from '@openid4vc/utils';

/**
 * Lets @openid4vc/openid4vp take `http:` addresses: everything on a developer's machine has one. The switch is one of its
 * family's, for all of them.
 */
export function allowInsecureUrls(): void {
  setGlobalConfig({ allowInsecureUrls: true });
}
