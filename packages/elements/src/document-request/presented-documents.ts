import type { Issue } from '@panjare/contract';

/** The documents presented for a form that is being filled in, as sending it needs them. */
export interface PresentedDocuments {
  /** Takes what was presented into the answers, again where others were loaded over them. */
  fill(): void;
  /** Ids of what was presented and verified. */
  presentations(): readonly string[];
  /** A required document that is not there, each as the gateway would tell it. */
  missing(): readonly Issue[];
  /** What is missing in an issue, as a person reads it. */
  missingText(issue: Issue): string;
  /** Leads to where the document of an issue is shown. */
  visit(issue: Issue): void;
  /** The gateway has them no more: another session, or too long ago. */
  drop(): void;
}
