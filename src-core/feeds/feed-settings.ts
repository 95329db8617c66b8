import { z } from 'zod';
import { feedAddress } from './feed-address.ts';

/** `inbox.feeds` of galley.yaml: addresses of feeds, which are asked only when the person says so. */
export const feedsSettingSchema = z
  .array(
    z
      .string()
      .max(2000)
      .refine((address) => feedAddress(address) !== null, 'the address of a feed'),
  )
  .max(2000);
