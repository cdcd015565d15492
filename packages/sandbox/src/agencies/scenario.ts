import type { AgencyAnswer, AgencyInquiry, Text } from '@panjare/contract';
import { landStory } from './land-story.ts';
import { parkingStory } from './parking-story.ts';
import { renovationStory } from './renovation-story.ts';
import type { ActiveScript, AgencyScript } from './script.ts';
import { tradeStory } from './trade-story.ts';

/** `story`: everything that can happen, happens. `smooth`: all approve. `silent`: nobody answers. */
export type ScenarioName = 'story' | 'smooth' | 'silent';

const approved = (note: Text): AgencyAnswer => ({ outcome: 'approved', note });

const plain: ActiveScript = {
  first: {
    at: { afterDays: 1 },
    answer: approved({ fa: 'بررسی شد و مانعی نیست.', en: 'Checked; no objection.' }),
  },
};

/** The story of building completion: one asks for more, one is late, one refuses and gives way on appeal. */
const story: { readonly [agency: string]: ActiveScript } = {
  'engineering-organisation': {
    first: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'گزارش پایان کار مهندسان ناظر تأیید شد.',
        en: 'The supervising engineers’ final report is confirmed.',
      }),
    },
  },
  'fire-department': {
    first: {
      at: { afterDays: 1 },
      answer: {
        outcome: 'needs-more',
        message: {
          fa: 'برای تأیید ایمنی، این دو مورد را بفرستید. تا پاسخ شما، زمان پرونده نمی‌گذرد.',
          en: 'Send these two to have the safety confirmed. Until you reply the clock stands still.',
        },
        ask: [
          {
            id: 'extinguishers',
            kind: 'text',
            label: {
              fa: 'شمار و جای خاموش‌کننده‌ها در هر طبقه',
              en: 'Number and place of extinguishers on each floor',
            },
          },
          {
            id: 'alarm-date',
            kind: 'text',
            label: {
              fa: 'نام شرکت نصب‌کنندهٔ سامانهٔ اعلام حریق و تاریخ نصب',
              en: 'Installer of the fire alarm and date of installation',
            },
          },
        ],
      },
    },
    afterReply: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'توضیح شما کافی بود؛ ایمنی بنا تأیید شد.',
        en: 'Your reply settles it; safety is confirmed.',
      }),
    },
  },
  'registry-office': {
    first: {
      at: { afterDeadlineDays: 3 },
      answer: approved({
        fa: 'پلاک ثبتی با دفتر املاک یکی است. از دیرکرد پوزش می‌خواهیم.',
        en: 'The plate agrees with the land register. We are sorry for the delay.',
      }),
    },
  },
  'tax-office': {
    first: {
      at: { afterDays: 1 },
      answer: {
        outcome: 'refused',
        reason: {
          fa: 'برای این ملک بدهی مالیاتی پرداخت‌نشده ثبت است.',
          en: 'An unpaid tax debt stands against this property.',
        },
        basis: { fa: 'مادهٔ ۱۸۷ قانون مالیات‌های مستقیم', en: 'Article 187 of the Direct Taxes Act' },
        appeal: {
          days: 20,
          how: {
            fa: 'اگر بدهی را پرداخته‌اید، شمارهٔ قبض را در همین صفحه بنویسید و اعتراض را بفرستید.',
            en: 'If you have paid, write the bill number on this page and send the appeal.',
          },
        },
      },
    },
    afterAppeal: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'پرداخت شما پیدا شد؛ بدهی مالیاتی ندارید.',
        en: 'Your payment was found; nothing is owed.',
      }),
    },
  },
  municipality: {
    first: {
      at: { afterDays: 1 },
      answer: approved({
        fa: 'پایان‌کار صادر شد. نسخهٔ آن در پروندهٔ ملک است.',
        en: 'The completion certificate is issued and kept in the property’s file.',
      }),
    },
  },
};

/** What an agency does in a scenario with an inquiry of a service. */
export function scriptOf(
  scenario: ScenarioName,
  agency: string,
  service = 'city/building-completion',
): AgencyScript {
  switch (scenario) {
    case 'silent':
      return 'silent';
    case 'smooth':
      return smooth(storyOf(service)[agency]);
    case 'story':
      return storyOf(service)[agency] ?? plain;
  }
}

function storyOf(service: string): typeof story {
  if (service === 'city/renovation-duty') return renovationStory;
  if (service === 'city/resident-parking') return parkingStory;
  if (service.startsWith('land/')) return landStory;
  return service.startsWith('trade/') ? tradeStory : story;
}

function smooth(written: ActiveScript | undefined): ActiveScript {
  const { answer } = written?.afterAppeal ?? written?.afterReply ?? written?.first ?? plain.first;
  return {
    first: { at: { afterDays: 1 }, answer: answer.outcome === 'approved' ? answer : plain.first.answer },
  };
}

/**
 * The scenario that the citizen chose by the last digit of the renovation code, else of the sub-plate or the commercial
 * card, so that it can be tried without configuration: 0 is `smooth`, 9 is `silent`; any other digit leaves the
 * configured one. An agency that does not see the digit keeps to the configured one too.
 */
export function scenarioOf(inquiry: AgencyInquiry, configured: ScenarioName): ScenarioName {
  const { renovationCode, plate, card } = inquiry.data as {
    renovationCode?: unknown;
    plate?: { sub?: unknown };
    card?: { number?: unknown };
  };
  const code = renovationCode ?? plate?.sub ?? card?.number;
  if (typeof code !== 'string') return configured;
  if (code.endsWith('0')) return 'smooth';
  if (code.endsWith('9')) return 'silent';
  return configured;
}
