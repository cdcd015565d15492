import { interactionPolicy } from 'oidc-provider';
import { CARD } from './subjects.ts';

/**
 * When people are asked who they are: as the provider does by itself, and where a site wants them known more surely than
 * this session is (`acr_values`). Whoever was asked just now is not asked again, whatever came of it: the site is told
 * the level that was reached.
 */
export function levelPolicy(): object {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    .checks.add(
      new Check('level', 'a surer sign-in is asked for', ({ oidc }) =>
        wantsCard(oidc.params['acr_values']) && oidc.session.acr !== CARD && oidc.result?.login === undefined
          ? Check.REQUEST_PROMPT
          : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

/** Whether a site asks for the card. */
export function wantsCard(acrValues: string | undefined): boolean {
  return (acrValues ?? '').split(' ').includes(CARD);
}
