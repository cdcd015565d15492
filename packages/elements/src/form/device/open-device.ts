import type { AnyClient, DevicePlace } from '@panjare/client';
import type { ServiceDefinition } from '@panjare/contract';

const load = () => import('./device-part.ts');

/** A place on this device for a form; nothing where the device is not the citizen's own, or keeps nothing just now. */
export async function openDevice(
  client: AnyClient,
  { ref: service, version, retention }: ServiceDefinition,
  options: { signal: AbortSignal; isBegun?: boolean },
): Promise<DevicePlace | undefined> {
  if (client.device !== 'personal') return undefined;
  return load()
    .then((part) =>
      part.deviceDraftsOf(client).onDevice({ service, version, days: retention.draftDays, ...options }),
    )
    .catch(() => undefined);
}
