import type { AnyClient, DevicePlace } from '@panjare/client';
import { draftListOf } from '@panjare/client/draft-list.js';
import { servicesOf } from '@panjare/client/services.js';
import type { Draft, ServiceDefinition } from '@panjare/contract';
import { compileLater, createForm } from '@panjare/form';
import type { CompiledForm, Form, PageNode } from '@panjare/form';
import { checksPart } from './checks/checks.ts';
import { visiblePages } from './form-pages.ts';
import { fetchParts, fieldNames } from './page/node-parts.ts';
import type { NodeParts } from './page/node-parts.ts';
import { openDevice } from './device/open-device.ts';

/** What opening a form needs. */
export interface OpenOptions {
  client: AnyClient;
  signedIn: boolean;
  /** Page to begin on, where no draft says it. */
  page: string | undefined;
  /** Page that the address names. */
  asked: Promise<string | undefined> | undefined;
  signal: AbortSignal;
}

/** A form ready to be filled in, and the draft it goes on from. */
export interface OpenedForm {
  readonly definition: ServiceDefinition;
  readonly form: Form;
  readonly page: PageNode;
  readonly draft: Draft | undefined;
  /** Where this device keeps what the gateway has not; what it kept is in the form already. */
  readonly place: DevicePlace | undefined;
  readonly parts: NodeParts;
}

/**
 * Compiles a definition, goes on from what this device kept, else from the newest draft, and finds the page to begin on.
 * Both pin the version they were begun with.
 */
export async function openForm(published: ServiceDefinition, options: OpenOptions): Promise<OpenedForm> {
  const { client, signedIn, signal } = options;
  // What it needs is on its way while drafts are looked for.
  const begun = compileKnown(published);
  begun.catch(() => undefined);
  const [draft, place] = signedIn
    ? await Promise.all([
        newestDraft(client, published.ref, signal),
        openDevice(client, published, { signal }),
      ])
    : [];
  const copy = place?.read();
  const { version } = copy ?? draft ?? published;
  const definition =
    version === published.version
      ? published
      : await servicesOf(client).read(published.ref, { version, signal });
  const kept = copy?.saving?.mine ?? draft;
  const { compiled, parts } = await (definition === published ? begun : compileKnown(definition));
  const form = createForm(compiled, kept?.answers ?? {});
  const pages = visiblePages(form);
  const wanted = [await options.asked, kept?.page, options.page];
  const page = wanted.flatMap((one) => pages.find(({ id }) => id === one) ?? [])[0] ?? pages[0];
  if (!page) throw broken('The definition has no page to show.');
  return { definition, form, page, draft, place, parts };
}

/** The draft list may be down while the form can be filled in all the same. */
async function newestDraft(
  client: AnyClient,
  service: string,
  signal: AbortSignal,
): Promise<Draft | undefined> {
  const drafts = await draftListOf(client)
    .list({ service, signal })
    .catch(() => []);
  return drafts.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
}

/**
 * Compiles a definition, with all that it needs and is drawn with: that is known once it was read, and fetched in one step.
 * @throws Error with `code` `definition-invalid` where it cannot be compiled: that is the service's fault.
 */
export async function compileKnown(
  definition: ServiceDefinition,
): Promise<{ readonly compiled: CompiledForm; readonly parts: NodeParts }> {
  const [planned, fields] = unbroken(() => {
    const known = compileLater(definition, () => checksPart.loaded?.checksOf);
    return [known, fieldNames(known.items)];
  });
  const { engine, parts } = await fetchParts(planned, fields);
  return { compiled: unbroken(() => planned.complete(engine)), parts };
}

function unbroken<T>(compile: () => T): T {
  try {
    return compile();
  } catch (cause) {
    throw broken('The definition does not compile.', cause);
  }
}

function broken(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: 'definition-invalid' });
}
