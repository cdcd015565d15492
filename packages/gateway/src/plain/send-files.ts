import type { Issue, Pointer, UploadTarget } from '@panjare/contract';
import type { FieldNode, FormNode } from '@panjare/form';
import { ProblemError } from '../problem/problem-error.ts';
import type { OpenDraft } from './open-draft.ts';
import type { Posted } from './posted.ts';
import { shownFields } from './render-page.ts';
import type { OwnVisit } from './visit.ts';

const version = '1.0.0';

/** Sends one file the way any client does (tus): asks for room, then brings the bytes. What is refused is an issue. */
export async function sendFile(
  { ask }: OwnVisit,
  target: UploadTarget,
  file: File,
  path: Pointer,
): Promise<{ id: string } | { issue: Issue }> {
  const said = { filename: file.name, ...target };
  const metadata = Object.entries(said).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  const tus = { 'tus-resumable': version };
  try {
    const { id } = await ask('uploads.create', {
      headers: { ...tus, 'upload-length': String(file.size), 'upload-metadata': metadata.join(',') },
    });
    await ask('uploads.append', {
      params: { id },
      headers: { ...tus, 'upload-offset': '0' },
      bytes: Buffer.from(await file.arrayBuffer()),
    });
    return { id };
  } catch (error) {
    const issue = error instanceof ProblemError ? error.extras.issues?.[0] : undefined;
    if (issue === undefined) throw error;
    return { issue: { ...issue, path } };
  }
}

/** Sends what was chosen on a page and writes it into the form; gives back what was not taken, by its field. */
export async function takeFiles(
  visit: OwnVisit,
  { form, draft }: OpenDraft,
  items: readonly FormNode[],
  posted: Posted,
  sent: Map<File, string>,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const node of shownFields(items).filter(({ widget }) => widget === 'file')) {
    const path = node.pointer.peek();
    const isMany = node.constraints.type === 'array';
    const ids = posted.has(`drop:${path}`) ? [] : filesOf(node);
    for (const file of posted.files(`file:${path}`)) {
      const known = sent.get(file);
      const went =
        known === undefined
          ? await sendFile(visit, { draft: draft.id, at: path }, file, path)
          : { id: known };
      if ('issue' in went) issues.push(went.issue);
      else {
        sent.set(file, went.id);
        ids.push(went.id);
      }
    }
    node.setValue(isMany ? (ids.length === 0 ? undefined : ids) : ids.at(-1));
  }
  form.showIssues(issues);
  return issues;
}

/** The uploads an answer names. */
function filesOf(node: FieldNode): string[] {
  const value = node.value.peek();
  return [value].flat().filter((id) => typeof id === 'string');
}

/** The names of the files of some items, as the citizen gave them. */
export async function fileNames(
  { ask }: OwnVisit,
  items: readonly FormNode[],
): Promise<ReadonlyMap<string, string>> {
  const ids = shownFields(items)
    .filter(({ widget }) => widget === 'file')
    .flatMap(filesOf);
  const named = await Promise.all(
    ids.map(
      async (id) => [id, await ask('uploads.read', { params: { id } }).catch(() => undefined)] as const,
    ),
  );
  return new Map(named.flatMap(([id, upload]) => (upload === undefined ? [] : [[id, upload.name]])));
}
