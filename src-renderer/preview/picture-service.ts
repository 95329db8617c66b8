/** Whether the open library's pictures on the web are shown. */
export interface PictureService {
  /** Remembers the answer on this machine. */
  readonly show: (shown: boolean) => Promise<void>;
  readonly toggle: () => Promise<void>;
}
