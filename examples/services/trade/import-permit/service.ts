import {
  any,
  atLeast,
  atMost,
  defineService,
  equals,
  is,
  not,
  present,
  today,
  value,
  workingDays,
} from '@panjare/form/define';
import { agenciesOfStage, tradeAgencies } from './agencies.ts';
import type { ImportPermit } from './data.ts';
import { goodsPage, importerPage, permitsPage, sellerPage, shipmentPage } from './pages.ts';
import schema from './schema.json' with { type: 'json' };
import { sheet } from './sheet.ts';

/** Days and their order are of our own choosing: no source publishes them. */
const example = { source: 'example', calendar: 'iran' } as const;

/** Working days each agency of a stage has. */
const daysOfStage = { 1: 3, 2: 8, 3: 4, 4: 3 } as const;

export default defineService<ImportPermit>({
  ref: 'trade/import-permit',
  version: 1,
  title: { fa: 'مجوز واردات', en: 'Import permit' },
  summary: {
    fa: 'یک بار بنویسید؛ هفده دستگاه تجارت خارجی همان را می‌بینند و پاسخ می‌دهند.',
    en: 'Write it once; seventeen agencies of foreign trade see the same and answer.',
  },
  sheet,
  schema,
  pages: [importerPage, sellerPage, shipmentPage, goodsPage, permitsPage],
  checks: [
    {
      id: 'card-valid',
      that: atLeast('/card/expiresOn', today()),
      at: '/card/expiresOn',
      message: {
        fa: 'اعتبار کارت تمام شده است؛ اول کارت را تمدید کنید.',
        en: 'The card has expired; have it renewed first.',
      },
    },
    {
      id: 'legal-id-given',
      that: any(not(is('/importer/forCompany')), present('/importer/legalId')),
      at: '/importer/legalId',
      message: { fa: 'شناسهٔ ملی شرکت را بنویسید.', en: 'Write the legal ID of the company.' },
    },
    {
      id: 'proforma-not-in-future',
      that: atMost('/proforma/date', today()),
      at: '/proforma/date',
      message: {
        fa: 'تاریخ پیش‌فاکتور نمی‌تواند پس از امروز باشد.',
        en: 'The proforma cannot be dated after today.',
      },
    },
    {
      id: 'totals-agree',
      that: equals('/proforma/total', value('/invoiceTotal')),
      at: '/freight',
      message: {
        fa: 'جمع کالاها و کرایه با مبلغ نهایی پیش‌فاکتور یکی نیست. ردیف‌ها، کرایه یا آن مبلغ را درست کنید.',
        en: 'Goods and freight do not add up to the total of the proforma. Mend the lines, the freight or that total.',
      },
    },
  ],
  prefill: [
    { to: '/importer/nationalId', from: 'civil.nationalId', policy: 'locked' },
    { to: '/importer/givenName', from: 'civil.givenName', policy: 'confirm' },
    { to: '/importer/familyName', from: 'civil.familyName', policy: 'confirm' },
  ],
  inquiries: tradeAgencies.map(({ id, stage, sees, superior }) => ({
    id,
    agency: id,
    sees: stage === 4 ? ('all' as const) : [...sees],
    after: stage === 4 ? [2, 3].flatMap(agenciesOfStage) : agenciesOfStage(stage - 1),
    deadline: workingDays(daysOfStage[stage], example),
    escalation: [
      { afterDays: 1, to: superior },
      { afterDays: 3, to: { fa: 'ستاد تسهیل تجارت استان', en: 'Provincial board of trade facilitation' } },
    ],
  })),
  commitment: workingDays(18, example),
  retention: { draftDays: 60, answersDays: 1825 },
  consents: [
    {
      id: 'truth',
      text: {
        fa: 'آنچه نوشته‌ام با پیش‌فاکتور و کارت بازرگانی یکی است.',
        en: 'What I wrote agrees with the proforma and the commercial card.',
      },
    },
    {
      id: 'sharing',
      text: {
        fa: 'می‌پذیرم که هر یک از هفده دستگاه بخشی از این پاسخ‌ها را که برای کارش لازم است ببیند.',
        en: 'I agree that each of the seventeen agencies sees the part of these answers that it needs.',
      },
    },
  ],
});
