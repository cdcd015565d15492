import type { AnyClient, Clock, SignInState } from '@panjare/client';
import { prefillOf } from '@panjare/client/prefill.js';
import { servicesOf } from '@panjare/client/services.js';
import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import type { FieldNode, Form } from '@panjare/form';
import { signal } from '@preact/signals-core';
import { codeOf } from '../context/fault-code.ts';
import type { PresentedDocuments } from '../document-request/presented-documents.ts';
import { checksPart } from './checks/checks.ts';
import type { UploadPlace } from '../file-field/upload-place.ts';
import type { DraftKeeper } from './keeping/draft-keeper.ts';
import { isFilling } from './form-state.ts';
import type * as keeperPart from './keeping/keeper-part.ts';
import { fetchKeeper } from './keeping/fetch-keeper.ts';
import { pagesBefore } from './form-pages.ts';
import type { FormSending } from './form-sending.ts';
import { aroundPart } from './later-parts.ts';
import { FormSteps, isOnItsWay } from './form-steps.ts';
import type { NodeParts } from './page/node-parts.ts';
import { openForm } from './open-form.ts';
import type { OpenedForm } from './open-form.ts';
import type { Prefilled } from './prefill/prefill-form.ts';

/** What a form flow is made of. */
export interface FormFlowOptions {
  client: AnyClient;
  clock: Clock;
  service: string;
  version: number | undefined;
  /** Page to begin on. */
  page: string | undefined;
  /** Page that the address names; it goes before that of a draft. */
  asked: Promise<string | undefined> | undefined;
  signal: AbortSignal;
}

/** One form from its definition to the case that comes of it. Knows no DOM. */
export class FormFlow extends FormSteps {
  readonly session = signal<SignInState>({ state: 'unknown' });
  /** What was known before the first answer, once it was asked for. */
  readonly prefilled = signal<Prefilled | undefined>(undefined);
  /** When the restored draft was saved. */
  readonly restored = signal<string | undefined>(undefined);
  readonly keeper = signal<DraftKeeper | undefined>(undefined);
  /** What was presented for it, where its service asks for documents. */
  documents?: PresentedDocuments;
  readonly #options: FormFlowOptions;
  #sending: FormSending | undefined;
  #parts: NodeParts | undefined;
  #keeperPart: typeof keeperPart | undefined;
  /** The form whose answers are kept, or will be once what saves is there. */
  #kept: Form | undefined;
  /** Whose answers these are; a draft is sealed to its subject. */
  #owner: string | undefined;

  constructor(options: FormFlowOptions) {
    super();
    this.#options = options;
  }

  get client(): AnyClient {
    return this.#options.client;
  }

  /** Aborted when the form goes. */
  get ended(): AbortSignal {
    return this.#options.signal;
  }

  /** What draws the form's pages, while there is one. */
  get parts(): NodeParts | undefined {
    return this.#parts;
  }

  /** Where the files of a field go: with the draft, once somebody is there to have one. */
  placeOf(form: Form, node: FieldNode): UploadPlace {
    // What saves may still be on its way.
    const nowhere = () => ({ state: this.ended.aborted ? 'gone' : this.#unsaved() }) as const;
    const to = async () => this.keeper.peek()?.placeOf(form, node) ?? nowhere();
    return { client: this.#options.client, to };
  }

  #unsaved(): 'not-saved' | 'signed-out' {
    return isSignedIn(this.session.peek()) ? 'not-saved' : 'signed-out';
  }

  /** What draws the state of the draft, as soon as there is one. */
  get keeperPart(): typeof keeperPart | undefined {
    return this.#keeperPart;
  }

  /** Begins; ends with the signal of the options. */
  start(): void {
    const { client, signal: ended } = this.#options;
    const unsubscribe = client.session.state.subscribe((session) => this.#meet(session));
    ended.addEventListener('abort', () => {
      unsubscribe();
      this.#close();
    });
    void this.load();
  }

  /** Reads the definition and opens the form, or asks to sign in. */
  async load(): Promise<void> {
    const { client, service, version, signal: ended } = this.#options;
    this.state.value = { state: 'loading' };
    try {
      const [definition] = await Promise.all([
        servicesOf(client).read(service, { signal: ended, ...(version !== undefined && { version }) }),
        // Whoever could not be asked before may be signed in all the same.
        isUnclear(client.session.state.read()) && client.session.refresh({ signal: ended }),
      ]);
      if (!ended.aborted) await this.#open(definition);
    } catch (error) {
      if (!ended.aborted) this.state.value = { state: 'fault', code: codeOf(error) };
    }
  }

  /** Goes back one page. What waits to be sent is changed no more, unless it is called off. */
  override back(): void {
    this.#sending?.callOff();
    super.back();
  }

  /** Sends the form. A second click while it is on its way does nothing. */
  async submit(): Promise<void> {
    const sending = await this.#sender();
    // A draft goes with its submission; one that is still on its way could not, and would be left behind.
    if (this.keeper.peek()?.draftId === undefined) await this.flush();
    await sending.submit();
  }

  async #sender(): Promise<FormSending> {
    const [{ FormSending }] = await Promise.all([
      import('./review/review-part.ts'),
      checksPart.fetch().catch(() => undefined),
    ]);
    this.#sending ??= new FormSending({
      ...this.#options,
      state: this.state,
      keeper: this.keeper,
      documents: () => this.documents,
      replace: ({ definition, form, parts }, place) => {
        this.#parts = parts;
        return this.#keep(definition, form, { place }, true);
      },
    });
    return this.#sending;
  }

  /**
   * Saves what is unsaved now. A network that stands still is waited for three seconds, and then no one is held up.
   * Says whether the gateway has all of it, and nothing waits to be sent.
   */
  async flush(): Promise<boolean> {
    const { clock, signal: ended } = this.#options;
    await Promise.race([this.keeper.peek()?.flush(), clock.wait(3000, ended)]).catch(() => undefined);
    const kept = this.keeper.peek()?.state.peek().state ?? 'idle';
    return /^(idle|saved)/.test(kept) && !isOnItsWay(this.state.peek());
  }

  /** Ends a conflict with another tab or device. */
  async resolve(keep: 'mine' | 'theirs'): Promise<void> {
    const now = this.state.peek();
    const content = await this.keeper.peek()?.resolve(keep);
    if (keep === 'theirs' && content && isFilling(now)) this.takeAnswers(now.form, content.answers);
  }

  /** Puts other answers in the place of those that stand. */
  takeAnswers(form: Form, answers: JsonObject): void {
    form.load(answers);
    this.prefilled.peek()?.again();
    this.documents?.fill();
  }

  async #open(definition: ServiceDefinition): Promise<void> {
    const { client } = this.#options;
    if (definition.elsewhere) {
      this.state.value = { state: 'elsewhere', definition, url: definition.elsewhere.url };
      return;
    }
    const session = client.session.state.read();
    const signedIn = isSignedIn(session);
    // On a shared device what is typed before signing in would lie open to the next person.
    const gate =
      definition.signIn.when === 'required' ||
      (definition.signIn.when === 'before-submit' && client.device !== 'personal');
    if (gate && !signedIn) {
      this.state.value = { state: 'sign-in', definition };
      return;
    }
    const around = signedIn ? aroundPart.fetch().catch(() => undefined) : undefined;
    const opened = await openForm(definition, { ...this.#options, signedIn });
    const { form, page, draft } = opened;
    // That a draft goes on is said above its page, which is not to jump.
    if (draft) await around;
    this.#parts = opened.parts;
    this.#owner = signedIn ? session.session.subject : undefined;
    this.restored.value = draft?.savedAt;
    this.state.value = { state: 'page', definition: opened.definition, form, page, issues: [] };
    if (signedIn) void this.#keep(opened.definition, form, opened);
  }

  /** Saving and prefill begin once it is known whose answers these are. */
  async #keep(
    definition: ServiceDefinition,
    form: Form,
    { draft, place }: Partial<OpenedForm> = {},
    known = (draft ?? place?.read()) !== undefined,
  ): Promise<void> {
    const { client, clock, signal: ended } = this.#options;
    this.keeper.peek()?.stop();
    this.#kept = form;
    const since = form.revision.peek();
    const left = known ? pagesBefore(form, this.page.peek()) : [];
    const { prefill, ref } = definition;
    const asked = prefill.length > 0 ? prefillOf(client).read(ref, { signal: ended }) : undefined;
    asked?.catch(() => undefined);
    // Nothing is saved before the first answer: until then the page is drawn without what saves.
    const part = await fetchKeeper(clock, ended);
    if (!part || this.#kept !== form) return place?.close();
    this.#keeperPart = part;
    const { page } = this;
    const given = { client, clock, definition, form, page, draft, place, since, signal: ended };
    const keeper = await part.openKeeper(given);
    if (this.#kept !== form) return keeper.leave();
    this.keeper.value = keeper;
    if (keeper.isQueued) void this.#sender().then((sending) => sending.goOn());
    this.prefilled.value = await part.prefillForm({
      client,
      asked,
      form,
      left,
      isBegun: known,
      signal: ended,
    });
  }

  /** The session changed while the form is open. */
  #meet(session: SignInState): void {
    this.session.value = session;
    const now = this.state.peek();
    if (isSignedIn(session)) {
      if (now.state === 'sign-in') void this.load();
      else if (isFilling(now)) this.#continue(session.session.subject, now.definition, now.form);
      return;
    }
    const finished = session.state === 'ended' && session.reason === 'signed-out';
    if (finished && this.#owner !== undefined && now.state !== 'loading') {
      this.#close();
      void this.load();
    }
  }

  #continue(subject: string, definition: ServiceDefinition, form: Form): void {
    const isEmpty = this.#kept !== form && Object.keys(form.allAnswers()).length === 0;
    if ((this.#owner !== undefined && this.#owner !== subject) || isEmpty) {
      // Another person: what is on the screen is not theirs to see. With nothing on it, there may be more to go on from.
      this.#close();
      void this.load();
    } else if (this.keeper.peek()) {
      this.keeper.peek()?.resume();
    } else if (this.#kept !== form) {
      this.#owner = subject;
      void this.#keep(definition, form);
    }
  }

  #close(): void {
    const now = this.state.peek();
    this.keeper.peek()?.leave();
    this.keeper.value = undefined;
    this.#sending?.stop();
    this.#sending = undefined;
    this.#kept = undefined;
    this.restored.value = this.prefilled.value = undefined;
    this.#owner = undefined;
    if (isFilling(now)) now.form.dispose();
  }
}

/** Whether nobody could say yet who is signed in. */
function isUnclear({ state }: SignInState): boolean {
  return state === 'unknown' || state === 'unreachable';
}

/** Whether somebody is signed in. */
export function isSignedIn(
  session: SignInState,
): session is Extract<SignInState, { state: 'signed-in' | 'expiring' }> {
  return session.state === 'signed-in' || session.state === 'expiring';
}
