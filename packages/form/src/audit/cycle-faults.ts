import type { Pointer } from '@panjare/contract';
import type { CompiledRule, Read } from '../rules/compile-rule.ts';
import { limits } from '../compile/limits.ts';
import type { AuditedItem } from './audit-items.ts';
import type { Faults } from './faults.ts';
import { overlap } from './overlap.ts';

interface Vertex {
  readonly path: Pointer;
  readonly tokens: readonly string[] | undefined;
  readonly reads: readonly Read[];
  readonly parent: Vertex | undefined;
}

/** A page as it was found. */
export interface AuditedPage {
  readonly path: Pointer;
  readonly when: CompiledRule | undefined;
  readonly items: readonly AuditedItem[];
}

/** Rules that wait for each other: whether an answer counts depends on its own `when` and on those around it. */
export function addCycleFaults(pages: readonly AuditedPage[], faults: Faults): void {
  const vertices: Vertex[] = [];
  const add = (item: AuditedPage & Partial<AuditedItem>, parent: Vertex | undefined): void => {
    const reads = [item.when, item.compute].flatMap((rule) => rule?.reads ?? []);
    const vertex: Vertex = {
      path: item.path,
      tokens: item.asks,
      reads,
      parent,
    };
    vertices.push(vertex);
    for (const inner of item.items) add(inner, vertex);
  };
  for (const page of pages) add(page, undefined);
  const index = indexOf(vertices);
  const state = new Map<Vertex, 'open' | 'done'>();
  const lengths = new Map<Vertex, number>();
  /** How many rules wait for each other, one after the next, from this vertex on. */
  const visit = (vertex: Vertex, trail: readonly Vertex[]): number => {
    if (state.get(vertex) === 'done') return lengths.get(vertex) ?? 0;
    if (state.get(vertex) === 'open') {
      const circle = [...trail.slice(trail.indexOf(vertex)), vertex];
      const round = circle.filter(({ tokens }) => tokens).map(({ path }) => path);
      faults.tell(vertex.path, 'cycle', `Break the circle of rules: ${round.join(' -> ')}.`, {
        cycle: round,
      });
      return 0;
    }
    state.set(vertex, 'open');
    const next = [...trail, vertex];
    let length = vertex.parent === undefined ? 0 : visit(vertex.parent, next);
    for (const read of vertex.reads)
      for (const other of index(read)) length = Math.max(length, visit(other, next) + 1);
    state.set(vertex, 'done');
    lengths.set(vertex, length);
    if (length === limits.chain + 1) {
      const remedy = `Let no more than ${limits.chain} rules wait for each other in a row.`;
      faults.tell(vertex.path, 'chain-too-long', remedy, {
        limit: limits.chain,
      });
    }
    return length;
  };
  for (const vertex of vertices) visit(vertex, []);
}

/** The vertices a read depends on, by the first token of their pointers. */
function indexOf(vertices: readonly Vertex[]): (read: Read) => Vertex[] {
  const byFirst = new Map<string, Vertex[]>();
  for (const vertex of vertices) {
    if (vertex.tokens === undefined) continue;
    const first = vertex.tokens[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), vertex]);
  }
  return (read) => {
    const { tokens } = read;
    const [first] = tokens;
    const near =
      first === undefined ? vertices.filter((vertex) => vertex.tokens) : (byFirst.get(first) ?? []);
    return near.filter((vertex) => {
      const lies = overlap(tokens, vertex.tokens ?? []);
      if (lies === 'apart') return false;
      // Rows alone: what is inside them does not matter.
      if (read.rowsOnly === true) return lies !== 'above';
      // A repeat around what is read matters by its own rules only.
      return true;
    });
  };
}
