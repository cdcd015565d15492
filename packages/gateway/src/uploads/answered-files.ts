import type { Issue, Json, JsonObject, Pointer } from '@panjare/contract';
import type { CompiledForm, FieldNode, FormNode } from '@panjare/form';
import { createForm } from '@panjare/form';
import { templateOf } from './file-rules.ts';
import type { UploadRow } from './upload-rows.ts';

/** An upload that an answer names. */
export interface AnsweredFile {
  /** Where in the answers. */
  path: Pointer;
  /** The field, `*` in place of rows. */
  field: Pointer;
  id: string;
}

/** The uploads that visible answers name; an answer of a `file` field that names none is an issue. */
export function answeredFiles(
  compiled: CompiledForm,
  answers: JsonObject,
): { files: AnsweredFile[]; issues: Issue[] } {
  const form = createForm(compiled, answers, { fill: false });
  const files: AnsweredFile[] = [];
  const issues: Issue[] = [];
  for (const node of fileNodes(form.pages.flatMap(({ items }) => items))) {
    const path = node.pointer.value;
    const value = node.value.value;
    const named = Array.isArray(value) ? value : [value];
    named.forEach((id: Json | undefined, index) => {
      const at = Array.isArray(value) ? `${path}/${index}` : path;
      if (typeof id === 'string') files.push({ path: at, field: templateOf(path), id });
      else if (id !== undefined) issues.push(notUploaded(at));
    });
  }
  form.dispose();
  return { files, issues };
}

/**
 * The issue of an answer that is no finished upload of this citizen's for this field; `scan` says where the scanner
 * stands with one that is.
 */
export function notUploaded(path: Pointer, upload?: Pick<UploadRow, 'sha256' | 'scan'>): Issue {
  const isScanned = upload !== undefined && upload.sha256 !== null && upload.scan !== 'off';
  return { path, code: 'upload', params: isScanned ? { scan: upload.scan } : {} };
}

function fileNodes(items: readonly FormNode[]): FieldNode[] {
  return items.flatMap((item): FieldNode[] => {
    switch (item.kind) {
      case 'field':
        return item.widget === 'file' ? [item] : [];
      case 'repeat':
        return item.rows.value.flatMap((row) => fileNodes(row.items));
      case 'group':
        return fileNodes(item.items);
      case 'note':
        return [];
    }
  });
}
