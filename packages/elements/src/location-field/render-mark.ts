import { toLanguageDigits } from '@panjare/persian';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale } from '../localize/localize.ts';

/** A pin whose tip is the place, or the number of a corner. */
export function renderMark(shape: 'point' | 'polygon', row: number): TemplateResult {
  return shape === 'polygon'
    ? html`<span>${toLanguageDigits(row + 1, currentLocale())}</span>`
    : html`<svg viewBox="0 0 24 32">
        <path d="M12 31C8 24 2 18 2 11.5a10 10 0 0 1 20 0C22 18 16 24 12 31z" />
        <circle cx="12" cy="11.5" r="4" />
      </svg>`;
}
