/** One message of an event stream. */
export interface StreamMessage {
  /** The last id the stream named; empty before the first. */
  id: string;
  type: string;
  data: string;
}

/** Where a parse stands between two chunks. */
export interface ParseState {
  /** The start of a line whose end has not come yet. */
  readonly rest: string;
  readonly id: string;
  readonly type: string;
  readonly data: readonly string[];
  readonly started: boolean;
  /** The last chunk ended in CR: a LF that comes first belongs to it. */
  readonly afterReturn: boolean;
}

/** Before the first chunk. */
export const parseStart: ParseState = {
  rest: '',
  id: '',
  type: '',
  data: [],
  started: false,
  afterReturn: false,
};

/**
 * Reads one chunk of an event stream (HTML standard, section 9.2.6) and gives the messages it completes. Pure: where
 * chunks are cut makes no difference.
 */
export function parseChunk(
  state: ParseState,
  chunk: string,
): { state: ParseState; messages: StreamMessage[] } {
  if (chunk === '') return { state, messages: [] };
  let text = chunk;
  if (!state.started && text.startsWith('\uFEFF')) text = text.slice(1);
  if (state.afterReturn && text.startsWith('\n')) text = text.slice(1);
  const lines = (state.rest + text).split(/\r\n|\r|\n/);
  const rest = lines.pop() ?? '';
  const messages: StreamMessage[] = [];
  let { id, type, data } = state;
  for (const line of lines) {
    if (line === '') {
      if (data.length > 0) messages.push({ id, type: type || 'message', data: data.join('\n') });
      type = '';
      data = [];
      continue;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') data = [...data, value];
    else if (name === 'event') type = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
  }
  const afterReturn = text === '' ? false : text.endsWith('\r');
  return { state: { rest, id, type, data, started: true, afterReturn }, messages };
}
