import type { Pointer, ServiceDefinition } from '@panjare/contract';
import type { SchemaPlace } from '../compile/schema-place.ts';
import { formatPointer, isPointer, parsePointer } from '../pointer/pointer.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Faults } from './faults.ts';
import type { ItemAudit } from './audit-items.ts';
import type { AuditedPage } from './cycle-faults.ts';
import { itemsOf } from './items-of.ts';
import { overlap } from './overlap.ts';
import { placeAt } from './place-at.ts';

/** What a definition was found to be. */
interface Audited {
  readonly pages: readonly AuditedPage[];
  readonly checks: readonly (CompiledRule | undefined)[];
}

interface PlacedRule {
  readonly rule: CompiledRule | undefined;
  readonly path: Pointer;
}

/** Faults of names and pointers: each must lead to something that is there. */
export function addReferenceFaults(
  definition: ServiceDefinition,
  audited: Audited,
  root: SchemaPlace,
  audit: ItemAudit,
  faults: Faults,
): void {
  const known = (pointer: unknown, path: Pointer): void => {
    if (isPointer(pointer) && placeAt(root, parsePointer(pointer)) !== undefined) return;
    faults.tell(path, 'unknown-pointer', 'Name an answer that the schema in data knows.', {
      at: String(pointer),
    });
  };
  definition.checks.forEach(({ at }, index) => known(at, `/checks/${index}/at`));
  definition.prefill.forEach(({ to }, index) => known(to, `/prefill/${index}/to`));
  definition.documents.forEach(({ fills }, index) =>
    fills?.forEach(({ to }, fill) => known(to, `/documents/${index}/fills/${fill}/to`)),
  );
  const others: PlacedRule[] = [];
  definition.handoffs.forEach(({ passes, when }, index) => {
    passes?.forEach((pointer, pass) => known(pointer, `/handoffs/${index}/passes/${pass}`));
    const path = `/handoffs/${index}/when`;
    others.push({ rule: audit.rule(when, path), path });
  });
  definition.inquiries.forEach(({ sees, when }, index) => {
    if (Array.isArray(sees))
      sees.forEach((pointer, see) => known(pointer, `/inquiries/${index}/sees/${see}`));
    const path = `/inquiries/${index}/when`;
    others.push({ rule: audit.rule(when, path), path });
  });
  for (const name of ['pages', 'checks', 'inquiries', 'handoffs'] as const)
    addDuplicates(definition[name], name, faults);
  if (definition.consents) addDuplicates(definition.consents, 'consents', faults);
  addInquiryFaults(definition, faults);
  addUnaskedFaults(definition, audited, others, root, faults);
}

function addDuplicates(list: readonly { id: string }[], name: string, faults: Faults): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) faults.tell(`/${name}/${index}/id`, 'duplicate-id', 'Give each its own id.', { id });
    seen.add(id);
  });
}

function addInquiryFaults({ inquiries }: ServiceDefinition, faults: Faults): void {
  const byId = new Map(
    inquiries.map((inquiry, index) => [inquiry.id, { after: inquiry.after ?? [], index }]),
  );
  inquiries.forEach(({ after = [] }, index) =>
    after.forEach((id, place) => {
      if (byId.has(id)) return;
      faults.tell(
        `/inquiries/${index}/after/${place}`,
        'unknown-inquiry',
        'Name the id of an inquiry of this service.',
        { id },
      );
    }),
  );
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    const inquiry = byId.get(id);
    if (inquiry === undefined || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      faults.tell(`/inquiries/${inquiry.index}/after`, 'cycle', 'Let no inquiry wait for itself.', { id });
      return;
    }
    state.set(id, 'open');
    inquiry.after.forEach(visit);
    state.set(id, 'done');
  };
  for (const id of byId.keys()) visit(id);
}

/** A rule may read only what a page asks: an answer nobody is asked never comes, and the rule would never hold. */
function addUnaskedFaults(
  definition: ServiceDefinition,
  { pages, checks }: Audited,
  others: readonly PlacedRule[],
  root: SchemaPlace,
  faults: Faults,
): void {
  const items = pages.flatMap((page) => [...itemsOf(page.items)]);
  const asked = items.flatMap(({ asks }) => (asks ? [asks] : []));
  const isAsked = (tokens: readonly string[], exactly: boolean): boolean =>
    asked.some((other) => {
      const lies = overlap(tokens, other);
      return exactly ? lies === 'same' : lies !== 'apart';
    });
  const look = (rule: CompiledRule | undefined, path: Pointer): void => {
    for (const { tokens } of rule?.reads ?? []) {
      const at = formatPointer(tokens);
      if (placeAt(root, tokens) === undefined) {
        faults.tell(path, 'unknown-pointer', 'Let rules read answers that the schema in data knows.', { at });
      } else if (!isAsked(tokens, false)) {
        faults.tell(path, 'never-asked', 'Let rules read answers that a page asks for.', { at });
      }
    }
  };
  for (const { rule, path } of others) look(rule, path);
  for (const page of pages) look(page.when, `${page.path}/when`);
  for (const { when, compute, path } of items) {
    look(when, `${path}/when`);
    look(compute, `${path}/compute`);
  }
  checks.forEach((that, index) => look(that, `/checks/${index}/that`));
  definition.checks.forEach(({ at }, index) => {
    const tokens = isPointer(at) ? parsePointer(at) : [];
    if (placeAt(root, tokens) === undefined || isAsked(tokens, true)) return;
    const remedy = 'Let a check stand at a field or a repeat that a page asks for: nowhere else is it shown.';
    faults.tell(`/checks/${index}/at`, 'never-asked', remedy, { at });
  });
}
