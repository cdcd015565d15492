import { html, nothing } from 'lit';
import { check } from '../icons/generated/check.ts';
import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { visiblePages } from './form-pages.ts';
import type { FillingState } from './form-state.ts';

/** The pages as steps: done, now, to come; those behind can be gone back to. */
export function renderSteps(now: FillingState, go: (id: string) => void) {
  const pages = visiblePages(now.form);
  const at = now.state === 'page' ? pages.indexOf(now.page) : pages.length;
  if (pages.length < 2) return nothing;
  const steps = [
    ...pages.map(({ id, page }) => ({ id, title: pickText(page.title) })),
    { id: 'review', title: msg('بازبینی') },
  ];
  return html`<nav aria-label=${msg('مرحله‌ها')}>
    <ol class="steps" role="list">
      ${steps.map(({ id, title }, index) => {
        const state = index < at ? 'done' : index === at ? 'now' : 'future';
        return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
          ${
            state === 'done'
              ? html`<button class="step" type="button" @click=${() => go(id)}>
                  ${check()} ${title}<span class="visually-hidden"> (${msg('انجام شد')})</span>
                </button>`
              : html`<span class="step">${title}</span>`
          }
        </li>`;
      })}
    </ol>
  </nav>`;
}
