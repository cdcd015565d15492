import { LaterPart } from '../../reactive/later-part.ts';

/** What checks answers against the schema of a form: nobody is wrong before the first focus. */
export const checksPart = new LaterPart(() => import('./checks-part.ts'));

/** Acts once answers can be checked. Where that cannot be fetched no one is held up: the gateway checks them again. */
export function whenChecked(act: () => void): void {
  if (checksPart.loaded) act();
  else checksPart.fetch().then(act, act);
}
