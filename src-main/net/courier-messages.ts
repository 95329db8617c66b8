import type { FetchOutcome, Proxy, ResourceRequest } from './resource.ts';

export type CourierAsk =
  | {
      readonly kind: 'fetch';
      readonly ask: number;
      readonly request: ResourceRequest;
      readonly proxy: Proxy | null;
    }
  | { readonly kind: 'stop'; readonly ask: number };

export interface CourierAnswer {
  readonly ask: number;
  readonly outcome: FetchOutcome;
}
