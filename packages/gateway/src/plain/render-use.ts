import type { DataUse, Text } from '@panjare/contract';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { casePath } from './addresses.ts';
import type { Words } from './words.ts';

/** One reading: when, who read what and why, of which case, and where a mistake is put right. */
export function renderUse(words: Words, use: DataUse): Markup {
  const { at, ground, operatorTitle } = use;
  return html`<li>
    <p class="hint">${words.instant(at)}</p>
    <p>${sentence(words, use)} ${use.withheld !== true && html`<strong>${facts(words, use)}</strong>`}</p>
    ${renderCase(words, use)}
    <p class="hint">
      ${use.withheld === true ? words.pick(ground) : words.say('use.ground', { ground: words.pick(ground) })}
    </p>
    ${
      operatorTitle !== undefined &&
      html`<p class="hint">${words.say('use.kept', { operator: words.pick(operatorTitle) })}</p>`
    }
    ${renderCorrection(words, use)}
  </li>`;
}

function sentence(words: Words, use: DataUse): string {
  const values = {
    agency: nameOf(words, use.agencyTitle, use.agency),
    source: sourceName(words, use),
    service: nameOf(words, use.serviceTitle, use.service ?? ''),
  };
  if (use.withheld === true) return words.say('use.withheld', values);
  const isNameless = (use.purpose === 'prefill' || use.purpose === 'check') && use.service === undefined;
  return words.say(isNameless ? 'use.other' : `use.${use.purpose}`, values);
}

function facts(words: Words, { facts: names, titles = [] }: DataUse): string {
  if (names.length === 0) return words.say('use.everything');
  return listText(
    words,
    names.map((name, place) => nameOf(words, titles[place], name)),
  );
}

function renderCase(
  words: Words,
  { service, serviceTitle, case: id, trackingCode }: DataUse,
): Markup | false {
  if (id === undefined || service === undefined) return false;
  const title = nameOf(words, serviceTitle, service);
  const code = trackingCode !== undefined && html` <bdi dir="ltr">${trackingCode}</bdi>`;
  return html`<p>${words.say('use.case')} <a href="${casePath(service, id)}">${title}${code}</a></p>`;
}

/** A register mends what it knows, in a page of its own; for what was answered there is none. */
function renderCorrection(words: Words, use: DataUse): Markup | false {
  if (use.correctAt === undefined || !/^https?:\/\//u.test(use.correctAt)) return false;
  return html`<p>
    ${words.say('use.wrong')}
    <a href="${use.correctAt}" rel="noopener noreferrer"
      >${words.say('use.correct', { source: sourceName(words, use) })}</a
    >
  </p>`;
}

function sourceName(words: Words, { source, sourceTitle }: DataUse): string {
  return source === 'answers' ? words.say('use.answers') : nameOf(words, sourceTitle, source);
}

/** «الف، ب و پ». */
export function listText(words: Words, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return words.say('use.list', { first: names.slice(0, -1).join(words.say('use.comma')), last });
}

/** Where there are no words for it, its id is all that there is. */
function nameOf(words: Words, title: Text | undefined, id: string): string {
  return title === undefined ? id : words.pick(title);
}
