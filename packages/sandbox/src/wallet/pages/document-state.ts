import { html, type Markup } from '../../pages/markup.ts';
import type { DocumentState } from '../wallets.ts';
import { icon, type IconName } from './icon.ts';

const words: { readonly [state in DocumentState]: { word: string; icon: IconName } } = {
  valid: { word: 'معتبر', icon: 'check' },
  expired: { word: 'منقضی', icon: 'clock' },
  suspended: { word: 'تعلیق‌شده', icon: 'pause' },
  revoked: { word: 'باطل‌شده', icon: 'cross' },
};

/** Whether a document still holds: fill, sign and word. */
export function documentState(state: DocumentState): Markup {
  return html`<span class="state state-${state}">${icon(words[state].icon)} ${words[state].word}</span>`;
}
