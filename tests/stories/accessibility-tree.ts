import type { Page } from 'playwright-core';

/** What a screen reader is told of one part of a page. */
export interface ToldNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Those that hold, in the order of `states`. */
  readonly states: string;
}

interface Told {
  readonly value?: unknown;
}
/** A node of https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#type-AXNode. */
interface TreeNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: Told;
  readonly name?: Told;
  readonly description?: Told;
  readonly properties?: readonly { readonly name: string; readonly value: Told }[];
}

/** Roles that a person acts on, or that name several together. */
const roles =
  'application button checkbox combobox group listbox radio radiogroup searchbox slider spinbutton textbox'.split(
    ' ',
  );
/** The protocol leaves out `required` of a checkbox and of a native list, and `readonly` of a combobox. */
const states = ['required', 'invalid', 'disabled', 'readonly', 'multiline'];

/** The controls and groups in Chromium's own tree of a page, in the order in which they are read. */
export async function readTree(page: Page): Promise<ToldNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly TreeNode[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // The protocol lists them level by level.
  const inOrder = (node: TreeNode | undefined): TreeNode[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : [];
  return inOrder(nodes[0])
    .filter(({ ignored, role }) => !ignored && roles.includes(textOf(role)))
    .map(toldBy);
}

function toldBy({ role, name, description, properties = [] }: TreeNode): ToldNode {
  const holds = (state: string) =>
    properties.some((property) => property.name === state && textOf(property.value) === 'true');
  return {
    role: textOf(role),
    name: textOf(name),
    description: textOf(description),
    states: states.filter(holds).join(' '),
  };
}

const textOf = (told: Told | undefined) => String(told?.value ?? '').trim();
