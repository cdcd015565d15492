import type { AnyClient, UploadTo } from '@panjare/client';

/** Where the files of a field go. Without one they stay in the page and go with its `<form>`. */
export interface UploadPlace {
  readonly client: AnyClient;
  /** What a file is for. Asked when its turn comes, as a draft may have to be made first. */
  to(): Promise<UploadTo>;
}
