import type { Client } from '../client.ts';
import type { ClientCore, CoreParts } from './create-core.ts';

/** A client with all its rooms, or the core of one. */
export type AnyClient = Client | ClientCore;

/** Makes the function that takes a room: the one the client has of its own, else one made of its core, once. */
export function roomTaker<Room>(
  own: (client: Client) => Room,
  make: (parts: CoreParts) => Room,
): (client: AnyClient) => Room {
  const made = new WeakMap<ClientCore, Room>();
  return (client) => {
    if (!('parts' in client)) return own(client);
    let room = made.get(client);
    if (room === undefined) made.set(client, (room = make(client.parts)));
    return room;
  };
}
