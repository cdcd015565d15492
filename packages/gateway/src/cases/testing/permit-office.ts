import { randomUUID } from 'node:crypto';
import type { Case, JsonObject, Submission, SubmissionAccepted } from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import pg from 'pg';
import type { GatewayConfig } from '../../config.ts';
import { defaultConfig } from '../../config.ts';
import { startTestGateway } from '../../testing/test-gateway.ts';
import type { CitizenBrowser, TestGateway } from '../../testing/test-gateway.ts';
import { AgencyDesk, agencies } from './agencies.ts';
import { permit, permitAnswers } from './permit.ts';

/** A gateway that gives building permits, with what tests do over and over. */
export interface PermitOffice extends TestGateway {
  /** Runs the sweeps now, as often as it takes. */
  sweep(): Promise<void>;
  /** Turns the clock on by days of a case, and sweeps. */
  wait(days: number): Promise<void>;
  desk(agency: string): Promise<AgencyDesk>;
  /** Answers the open inquiries of some agencies with a yes. */
  approve(...inquiries: string[]): Promise<void>;
}

/** Opens an office on a fresh database. */
export async function openOffice(
  database: GatewayConfig['database'],
  changes: Partial<GatewayConfig> = {},
): Promise<PermitOffice> {
  const gateway = await startTestGateway({
    database: await freshDatabase(database),
    services: [permit],
    agencies,
    sweepSeconds: 3600,
    // Tests turn the clock on by weeks; who signed in stays.
    sessions: { ...defaultConfig.sessions, personal: { idle: 1e8, absolute: 1e8 } },
    ...changes,
  });
  const office: PermitOffice = {
    ...gateway,
    async sweep() {
      for (const { run } of gateway.gateway.sweeps) await run();
    },
    async wait(days) {
      gateway.clock.ahead += (days * 86_400_000) / gateway.gateway.caseClock.speed;
      await office.sweep();
    },
    desk: (agency) => AgencyDesk.open(gateway.url, `${agency}-agency`, gateway.clock.now()),
    async approve(...inquiries) {
      for (const inquiry of inquiries) {
        const desk = await office.desk(inquiry);
        for (const { id } of await desk.inquiries()) {
          const response = await desk.answer(id, { outcome: 'approved' });
          if (!response.ok) throw new Error(await response.text());
        }
      }
    },
  };
  return office;
}

/** PostgreSQL keeps what tests leave: each office gets a database of its own. */
export async function freshDatabase(database: GatewayConfig['database']): Promise<GatewayConfig['database']> {
  if (database.kind !== 'postgres') return database;
  const name = `panjare_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return { kind: 'postgres', url: url.href };
}

/** A submission as the form element makes it. */
export async function submissionOf(answers: JsonObject = permitAnswers): Promise<Submission> {
  const texts = await shownHash(compile(permit), answers, 'fa');
  const shown = { service: permit.ref, version: permit.version, locale: 'fa' as const, texts };
  return { service: permit.ref, version: permit.version, answers, shown, consents: ['true'] };
}

/** Sends a submission. */
export async function send(
  browser: CitizenBrowser,
  submission: Submission,
  key: string = randomUUID(),
): Promise<Response> {
  return browser.call('/cases', 'POST', submission, { 'idempotency-key': key });
}

/** Submits a permit and waits until its first inquiries are out. */
export async function submitPermit(
  office: PermitOffice,
  browser: CitizenBrowser,
  answers: JsonObject = permitAnswers,
): Promise<SubmissionAccepted> {
  const response = await send(browser, await submissionOf(answers));
  if (response.status !== 201) throw new Error(await response.text());
  const accepted = (await response.json()) as SubmissionAccepted;
  await until(async () => (await readCase(browser, accepted.case.id)).state === 'in-progress');
  return accepted;
}

/** The case, as the citizen reads it. */
export async function readCase(browser: CitizenBrowser, id: string): Promise<Case> {
  const response = await browser.call(`/cases/${id}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Case;
}

/** Waits for something to become true, up to ten seconds. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not become true in time.');
}
