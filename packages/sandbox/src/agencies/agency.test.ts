import type { AgencyAnswer, AgencyInquiry } from '@panjare/contract';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Agency } from './agency.ts';
import { scenarioOf, scriptOf } from './scenario.ts';
import { daysUntil, nextAnswer } from './script.ts';

const inquiry: AgencyInquiry = {
  id: 'one',
  inquiry: 'fire',
  case: '01900000-0000-7000-8000-000000000000',
  service: 'city/building-completion',
  version: 1,
  state: 'open',
  data: { renovationCode: '12-34-15' },
  replies: [],
  sentAt: '2026-11-22T08:00:00.000Z',
  dueAt: '2026-11-26T08:00:00.000Z',
};

test('the fire department asks for two things, and approves the reply', () => {
  const script = scriptOf('story', 'fire-department');
  const first = nextAnswer(script, inquiry)?.answer;
  assert.equal(first?.outcome, 'needs-more');
  assert.equal(first?.outcome === 'needs-more' && first.ask.length, 2);
  const replied = { ...inquiry, replies: [{ id: 'extinguishers', text: 'دو عدد' }] };
  assert.equal(nextAnswer(script, replied)?.answer.outcome, 'approved');
});

test('the registry answers three days after its deadline', () => {
  const answer = nextAnswer(scriptOf('story', 'registry-office'), inquiry);
  assert.equal(answer && daysUntil(answer.at, inquiry), 7);
});

test('the tax office refuses with a reason and a way to appeal, and gives way on appeal', () => {
  const script = scriptOf('story', 'tax-office');
  const refusal = nextAnswer(script, inquiry)?.answer;
  assert.equal(refusal?.outcome, 'refused');
  assert.ok(refusal?.outcome === 'refused' && refusal.appeal);
  assert.equal(nextAnswer(script, { ...inquiry, appeal: 'پرداخته‌ام' })?.answer.outcome, 'approved');
});

test('the last digit of the renovation code chooses: 0 all approve, 9 nobody answers', () => {
  const typed = (renovationCode: string): AgencyInquiry => ({ ...inquiry, data: { renovationCode } });
  assert.equal(scenarioOf(typed('12-34-10'), 'story'), 'smooth');
  assert.equal(scenarioOf(typed('12-34-19'), 'story'), 'silent');
  assert.equal(scenarioOf(typed('12-34-15'), 'story'), 'story');
  assert.equal(nextAnswer(scriptOf('smooth', 'tax-office'), inquiry)?.answer.outcome, 'approved');
  assert.equal(nextAnswer(scriptOf('silent', 'tax-office'), inquiry), undefined);
});

test('the agencies of trade have a story of their own; an importer’s card chooses as a renovation code does', () => {
  const script = scriptOf('story', 'tax-office', 'trade/import-permit');
  assert.equal(nextAnswer(script, inquiry)?.answer.outcome, 'approved');
  const standard = scriptOf('story', 'standard-organisation', 'trade/import-permit');
  assert.equal(nextAnswer(standard, inquiry)?.answer.outcome, 'needs-more');
  assert.equal(scenarioOf({ ...inquiry, data: { card: { number: '12345670' } } }, 'story'), 'smooth');
});

test('an agency answers once its days have passed, and a gateway that is down does not stop it', async () => {
  const answers: AgencyAnswer[] = [];
  let rounds = 0;
  let answered: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const began = Date.now();
  const agency = new Agency({
    id: 'engineering-organisation',
    scenario: 'story',
    daySeconds: 0.3,
    report: (message) => assert.fail(message),
    client: {
      async openInquiries() {
        rounds++;
        if (rounds === 1) throw new TypeError('fetch failed');
        return answers.length === 0 ? [inquiry] : [];
      },
      async answer(_id, answer) {
        answers.push(answer);
        answered();
      },
    },
  });
  agency.start();
  await done;
  await agency.stop();
  assert.equal(answers[0]?.outcome, 'approved');
  assert.ok(Date.now() - began >= 300, 'one day of 0.3 seconds');
  assert.ok(rounds > 2);
});
