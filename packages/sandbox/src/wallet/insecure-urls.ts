import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets @openid4vc/openid4vp take `http:` addresses: everything on a developer's machine has one. The switch lives in a
 * package of its family, and only the copy that it imports itself counts: so it is looked up from where it stands.
 */
export function allowInsecureUrls(): void {
  const openid4vp = fileURLToPath(import.meta.resolve('@openid4vc/openid4vp'));
  const family = createRequire(openid4vp)('@openid4vc/utils') as {
    setGlobalConfig(config: { allowInsecureUrls: boolean }): void;
  };
  family.setGlobalConfig({ allowInsecureUrls: true });
}
