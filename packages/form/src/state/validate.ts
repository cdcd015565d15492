import type { Issue, Json, JsonObject } from '@panjare/contract';
import { limits } from '../compile/limits.ts';
import { escapeToken } from '../pointer/pointer.ts';
import { createForm } from './create-form.ts';
import type { CompiledForm, Form } from './nodes.ts';

/** All issues of the visible answers: the same that the form shows, found in the same way. */
export function validate(compiled: CompiledForm, answers: JsonObject): Issue[] {
  const tooLong = overlongArray(answers, '', 0);
  if (tooLong !== undefined) return [tooLong];
  return [...formOf(compiled, answers).check()];
}

/** The answers that are shown, computed ones included: what is submitted and stored. */
export function visibleAnswers(compiled: CompiledForm, answers: JsonObject): JsonObject {
  return formOf(compiled, answers).answers();
}

/** A form that adds nothing of its own to the answers. */
export function formOf(compiled: CompiledForm, answers: JsonObject): Form {
  return createForm(compiled, answers, { fill: false });
}

const DEEPEST = 64;

/** Answers come from outside: a million empty rows must not become a million rows of fields. */
function overlongArray(value: Json, at: string, depth: number): Issue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return { path: at, code: 'depth', params: { limit: DEEPEST } };
  if (Array.isArray(value) && value.length > limits.rows * 2) {
    return { path: at, code: 'maxItems', params: { limit: limits.rows } };
  }
  for (const name of Object.keys(value)) {
    const inner = Array.isArray(value) ? value[Number(name)] : value[name];
    const found = overlongArray(inner as Json, `${at}/${escapeToken(name)}`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
