import type { Issue, JsonObject, ServiceDefinition, Submission } from '@panjare/contract';
import { shownHash, validate, visibleAnswers } from '@panjare/form';
import type { CompiledForm } from '@panjare/form';
import type { Gateway } from '../context.ts';
import type { PersonPlace } from '../data-uses/keep-people.ts';
import { peopleOf } from '../data-uses/keep-people.ts';
import type { Applicant } from '../mandates/acting-for.ts';
import { applicantOf } from '../mandates/acting-for.ts';
import type { SubmittedDocuments } from '../documents/submitted-documents.ts';
import { readSubmittedDocuments } from '../documents/submitted-documents.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import type { Keeping } from '../uploads/keep-uploads.ts';
import { checkFiles } from '../uploads/keep-uploads.ts';
import { requireLevel } from '../session/require-level.ts';
import { checkLocked } from './locked-answers.ts';

/** A submission that may become a case. */
export interface CheckedSubmission {
  readonly compiled: CompiledForm;
  readonly definition: ServiceDefinition;
  /** Only what the citizen saw. */
  readonly answers: JsonObject;
  /** Whom it is for. */
  readonly applicant: Applicant;
  /** Whom the answers name beside the applicant. */
  readonly people: readonly PersonPlace[];
  /** Makes its files part of the case, in the transaction that makes the case. */
  readonly keepFiles: Keeping;
  readonly documents: SubmittedDocuments;
}

/**
 * Checks a submission against the version published now, by the form's own engine. Throws `step-up-needed`, `version-retired`,
 * `mandate-ended`, `invalid-answers` (answers, consents, documents, locked facts and files alike), `shown-differs` or
 * `presentation-rejected`.
 */
export async function checkSubmission(
  gateway: Gateway,
  citizen: Citizen,
  submission: Submission,
): Promise<CheckedSubmission> {
  const { service, version, shown } = submission;
  const current = gateway.services.current(service);
  if (current === undefined || current.elsewhere !== undefined) throw new ProblemError(404, 'not-found');
  if (current.version !== version) {
    throw new ProblemError(409, 'version-retired', { currentVersion: current.version });
  }
  const applicant = await applicantOf(gateway, citizen, service, submission.mandate);
  requireLevel(gateway, citizen, current.signIn);
  const compiled = gateway.compiled(service, version);
  const issues = [
    ...validate(compiled, submission.answers),
    ...missingConsents(current, submission.consents),
  ];
  if (issues.length > 0) throw new ProblemError(422, 'invalid-answers', { issues });
  const texts = await shownHash(compiled, submission.answers, shown.locale);
  if (shown.service !== service || shown.version !== version || shown.texts !== texts) {
    throw new ProblemError(409, 'shown-differs', { currentVersion: current.version });
  }
  const answers = visibleAnswers(compiled, submission.answers);
  const documents = await readSubmittedDocuments(
    gateway,
    citizen,
    applicant,
    current,
    submission.presentations ?? [],
  );
  const changed = await checkLocked(gateway, applicant, current, answers, documents.facts);
  const { subject } = citizen;
  const files = await checkFiles(gateway, subject, compiled, answers, submission.draft);
  const broken = [...documents.issues, ...changed, ...files.issues];
  if (broken.length > 0) throw new ProblemError(422, 'invalid-answers', { issues: broken });
  const people = await peopleOf(gateway, current, answers, applicant.nationalId);
  return { compiled, definition: current, answers, applicant, people, keepFiles: files.keep, documents };
}

function missingConsents({ consents = [] }: ServiceDefinition, ticked: readonly string[]): Issue[] {
  return consents
    .filter(({ id }) => !ticked.includes(id))
    .map(({ id }) => ({ path: '', code: 'consent', params: { id } }));
}
