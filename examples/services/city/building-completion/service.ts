import {
  any,
  atLeast,
  atMost,
  defineService,
  equals,
  is,
  moreThan,
  not,
  plus,
  sum,
  today,
  value,
  workingDays,
} from '@panjare/form/define';
import type { BuildingCompletion } from './data.ts';
import { attorneyPage, buildingPage, ownersPage, permitPage, propertyPage, visitPage } from './pages.ts';
import schema from './schema.json' with { type: 'json' };
import { sheet } from './sheet.ts';

/** Days an agency has, of our own choosing: no source publishes them. */
const example = { source: 'example', calendar: 'iran' } as const;

const governor = { fa: 'دفتر بازرسی فرمانداری', en: 'Inspection office of the governor' };

export default defineService<BuildingCompletion>({
  ref: 'city/building-completion',
  version: 1,
  title: { fa: 'پایان‌کار ساختمان', en: 'Building completion certificate' },
  summary: {
    fa: 'گواهی شهرداری بر اینکه ساختمان برابر پروانه تمام شده است؛ برای تفکیک، انتقال و انشعاب لازم است.',
    en: 'The municipality’s word that a building was finished as permitted; needed to divide, transfer and connect it.',
  },
  sheet,
  schema,
  pages: [ownersPage, attorneyPage, propertyPage, buildingPage, permitPage, visitPage],
  checks: [
    {
      id: 'shares',
      that: any(is('/hasCompanies'), equals(sum('/owners', '/share'), 6)),
      at: '/owners',
      message: { fa: 'جمع سهم مالکان باید ۶ دانگ شود.', en: 'The owners’ shares must add up to 6 dang.' },
    },
    {
      id: 'shares-with-companies',
      that: any(
        not(is('/hasCompanies')),
        equals(plus(sum('/owners', '/share'), sum('/companies', '/share')), 6),
      ),
      at: '/companies',
      message: {
        fa: 'سهم شما، مالکان دیگر و شرکت‌ها روی هم باید ۶ دانگ شود.',
        en: 'The shares of all owners and companies together must be 6 dang.',
      },
    },
    {
      id: 'deed-not-in-future',
      that: atMost('/attorney/deedDate', today()),
      at: '/attorney/deedDate',
      message: {
        fa: 'تاریخ وکالت‌نامه نمی‌تواند پس از امروز باشد.',
        en: 'The power of attorney cannot be dated after today.',
      },
    },
    {
      id: 'completion-after-permit',
      that: atLeast('/completionDate', value('/permitDate')),
      at: '/completionDate',
      message: {
        fa: 'پایان ساخت باید پس از تاریخ پروانه باشد. هر دو تاریخ را ببینید.',
        en: 'Completion must come after the permit. Check both dates.',
      },
    },
    {
      id: 'completion-not-in-future',
      that: atMost('/completionDate', today()),
      at: '/completionDate',
      message: {
        fa: 'پایان‌کار برای ساختمان تمام‌شده است؛ تاریخی تا امروز بنویسید.',
        en: 'This is for finished buildings; write a date up to today.',
      },
    },
    {
      id: 'visit-in-future',
      that: moreThan('/visitDate', today()),
      at: '/visitDate',
      message: { fa: 'روزی از فردا به بعد را انتخاب کنید.', en: 'Choose tomorrow or a later day.' },
    },
  ],
  prefill: [
    { to: '/owners/0/nationalId', from: 'civil.nationalId', policy: 'locked' },
    { to: '/owners/0/givenName', from: 'civil.givenName', policy: 'confirm' },
    { to: '/owners/0/familyName', from: 'civil.familyName', policy: 'confirm' },
    { to: '/owners/0/birthDate', from: 'civil.birthDate', policy: 'editable' },
    { to: '/postalCode', from: 'postal.postalCode', policy: 'editable' },
    { to: '/address', from: 'postal.address', policy: 'editable' },
  ],
  documents: [],
  inquiries: [
    {
      id: 'engineering',
      agency: 'engineering-organisation',
      sees: [
        '/renovationCode',
        '/permitNumber',
        '/permitDate',
        '/completionDate',
        '/floors',
        '/structure',
        '/engineers',
        '/plan',
      ],
      deadline: workingDays(3, example),
      silence: 'escalate',
      escalation: [
        {
          afterDays: 1,
          to: { fa: 'دبیرخانهٔ سازمان نظام مهندسی', en: 'Secretariat of the Engineering Organisation' },
        },
        { afterDays: 3, to: governor },
      ],
    },
    {
      id: 'fire',
      agency: 'fire-department',
      sees: [
        '/renovationCode',
        '/postalCode',
        '/address',
        '/location',
        '/floors',
        '/units',
        '/parking',
        '/structure',
      ],
      after: ['engineering'],
      deadline: workingDays(4, example),
      silence: 'escalate',
      escalation: [
        { afterDays: 1, to: { fa: 'معاون پیشگیری آتش‌نشانی', en: 'Deputy for prevention, Fire Department' } },
        { afterDays: 3, to: governor },
      ],
    },
    {
      id: 'registry',
      agency: 'registry-office',
      sees: ['/renovationCode', '/plate', '/owners', '/companies', '/landArea'],
      deadline: workingDays(3, example),
      silence: 'escalate',
      escalation: [
        { afterDays: 1, to: { fa: 'رئیس ادارهٔ ثبت', en: 'Head of the Registry Office' } },
        { afterDays: 3, to: governor },
      ],
    },
    {
      id: 'tax',
      agency: 'tax-office',
      sees: ['/renovationCode', '/plate', '/postalCode', '/owners', '/companies'],
      after: ['registry'],
      deadline: workingDays(3, example),
      silence: 'escalate',
      escalation: [
        { afterDays: 1, to: { fa: 'مدیر کل امور مالیاتی استان', en: 'Provincial head of the Tax Office' } },
        { afterDays: 3, to: governor },
      ],
    },
    {
      id: 'final',
      agency: 'municipality',
      sees: 'all',
      after: ['engineering', 'fire', 'registry', 'tax'],
      deadline: workingDays(4, example),
      silence: 'escalate',
      escalation: [
        { afterDays: 1, to: { fa: 'شهردار منطقه', en: 'Mayor of the district' } },
        { afterDays: 3, to: governor },
      ],
    },
  ],
  handoffs: [
    {
      id: 'land-confirmation',
      agency: 'land-agency',
      title: { fa: 'تأیید زمین', en: 'Land confirmation' },
      why: {
        fa: 'پلاک ثبتی و مالکان را سازمان زمین و مسکن در سامانهٔ خودش با شما تطبیق می‌دهد.',
        en: 'The Land and Housing Organisation checks plate and owners with you, on its own site.',
      },
      passes: ['/renovationCode', '/plate', '/owners'],
      clock: 'pauses',
    },
  ],
  commitment: workingDays(15, example),
  signIn: { when: 'required' },
  retention: { draftDays: 30, answersDays: 1825 },
  consents: [
    {
      id: 'truth',
      text: {
        fa: 'آنچه نوشته‌ام درست است و می‌دانم گواهی‌ای که با نوشتهٔ نادرست گرفته شود باطل می‌شود.',
        en: 'What I wrote is true; I know that a certificate got by a false statement is void.',
      },
    },
    {
      id: 'sharing',
      text: {
        fa: 'می‌پذیرم که هر دستگاه فقط بخشی از این پاسخ‌ها را که برای کارش لازم است ببیند.',
        en: 'I agree that each agency sees only the part of these answers that it needs.',
      },
    },
  ],
});
