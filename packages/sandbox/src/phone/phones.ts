import { randomUUID } from 'node:crypto';
import type { BackchannelAuthenticationRequest } from 'oidc-provider';

/** Milliseconds that a question or a message stays on a phone. */
const KEPT = 180_000;

/** Somebody wants to act for the owner of the phone. */
export interface PhoneQuestion {
  id: string;
  /** The owner, at the issuer. */
  subject: string;
  /** The site that asks. */
  client: string;
  /** Who asks at its counter, by name. */
  operator: string;
  bindingMessage: string;
  request: BackchannelAuthenticationRequest;
  until: number;
}

/** A text that was sent to the phone. */
export interface PhoneMessage {
  subject: string;
  code: string;
  text: string;
  until: number;
}

/** Everybody's phones, in memory. */
export class Phones {
  #questions: PhoneQuestion[] = [];
  #messages: PhoneMessage[] = [];

  ask(question: Omit<PhoneQuestion, 'id' | 'until'>): void {
    this.#questions.push({ ...question, id: randomUUID(), until: Date.now() + KEPT });
  }

  send(message: Omit<PhoneMessage, 'until'>): void {
    this.#messages.push({ ...message, until: Date.now() + KEPT });
  }

  /** What waits for an answer, newest first. */
  questionsOf(subject: string): readonly PhoneQuestion[] {
    this.#questions = this.#questions.filter(({ until }) => until > Date.now());
    return this.#questions.filter((question) => question.subject === subject).toReversed();
  }

  /** What was sent, newest first. */
  messagesOf(subject: string): readonly PhoneMessage[] {
    this.#messages = this.#messages.filter(({ until }) => until > Date.now());
    return this.#messages.filter((message) => message.subject === subject).toReversed();
  }

  /** Takes a question off the phone, once: the owner's only. */
  take(subject: string, id: string): PhoneQuestion | undefined {
    const question = this.questionsOf(subject).find((candidate) => candidate.id === id);
    this.#questions = this.#questions.filter((candidate) => candidate !== question);
    return question;
  }
}
