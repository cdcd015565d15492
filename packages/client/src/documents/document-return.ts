import type { Clock } from '../options.ts';
import type { Asking } from './asking.ts';

/** Name in the address: which asking of this browser the wallet is to lead back to. A random mark, good for nothing else. */
const MARK = 'panjare-asking';
/** Name in the fragment: what the wallet leads back with (OpenID4VP 1.0, section 8.2, `response_code`). */
const RESPONSE = 'panjare-response';
const CHANNEL = 'panjare-document-return';
/** Milliseconds after which no tab waits. */
const PATIENCE = 3000;

/** What a wallet led this tab back with. */
export interface ReturnedResponse {
  mark: string;
  /** Left out where nothing was presented: it was refused, or not accepted. */
  responseCode?: string;
}

/** What the tabs of an origin say to one another. */
type Message = ({ say: 'returned' } & ReturnedResponse) | { say: 'taken' | 'waiting'; mark: string };

/** The tabs of this origin. */
export interface Tabs {
  tell(message: unknown): void;
  close(): void;
}

/** Opens the channel between the tabs of this origin. */
export type OpenTabs = (hear: (message: unknown) => void) => Tabs;

/** The tabs of this browser; none where it has no such channel. */
export const openTabs: OpenTabs = (hear) => {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => hear(data));
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
};

/** The page as the wallet is to lead back to it. */
export function markedAddress(page: string, mark: string): string {
  const address = new URL(page);
  address.hash = '';
  address.searchParams.set(MARK, mark);
  return address.href;
}

/**
 * Takes what a wallet led back with out of the address, so that no copy of it and no going back shows it again.
 * `undefined` where no wallet led here.
 */
export function takeResponse(
  page: { readonly href: string },
  history: Pick<History, 'state' | 'replaceState'>,
): ReturnedResponse | undefined {
  const address = new URL(page.href);
  const [name, code] = address.hash.slice(1).split('=');
  const responseCode = name === RESPONSE ? code : undefined;
  const mark = address.searchParams.get(MARK) ?? '';
  if (mark === '' && responseCode === undefined) return undefined;
  if (responseCode !== undefined) address.hash = '';
  // By hand: taking a parameter out would write all the others anew.
  const others = address.search.slice(1).split('&');
  address.search = others.filter((one) => !one.startsWith(`${MARK}=`)).join('&');
  history.replaceState(history.state, '', address.href);
  return { mark, ...(responseCode !== undefined && { responseCode }) };
}

/** How handing on goes. */
export interface HandingOver {
  /** Whether a tab waited for it. */
  isTaken: Promise<boolean>;
  /** Also where that tab was stopped meanwhile, as phones do, and comes back only later. */
  taken: Promise<void>;
}

/** Hands on what a wallet led back with to the tab that waits for it, now or once that is loaded anew. */
export function handOver(
  returned: ReturnedResponse,
  { clock, open = openTabs }: { clock: Clock; open?: OpenTabs },
): HandingOver {
  const done = new AbortController();
  const tabs = open((message) => {
    if (!isMessage(message) || message.mark !== returned.mark) return;
    if (message.say === 'waiting') tell();
    if (message.say === 'taken') done.abort();
  });
  const tell = () => tabs.tell({ say: 'returned', ...returned } satisfies Message);
  const taken = new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()));
  void taken.then(() => tabs.close());
  tell();
  const patience = clock.wait(PATIENCE, done.signal).then(
    () => false,
    () => true,
  );
  return { isTaken: patience, taken };
}

/** Waits for what another tab is led back with, for one asking; what it resolves to ends the waiting. */
export function waitForReturn(
  mark: string,
  asking: Pick<Asking, 'returned'>,
  open: OpenTabs = openTabs,
): () => void {
  const tabs = open((message) => {
    if (!isMessage(message) || message.say !== 'returned' || message.mark !== mark) return;
    asking.returned(message.responseCode);
    // Also where it has learnt the end before: the citizen finds it here.
    tabs.tell({ say: 'taken', mark } satisfies Message);
  });
  tabs.tell({ say: 'waiting', mark } satisfies Message);
  return () => tabs.close();
}

function isMessage(data: unknown): data is Message {
  if (!(data instanceof Object && 'say' in data && 'mark' in data)) return false;
  return !('responseCode' in data) || typeof data.responseCode === 'string';
}
