import { channelSchema, type Channel } from './channel.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const fields = [
  'name',
  'target',
  'edition',
  'language',
  'folder',
  'audience',
  'itemLinks',
  'before',
  'after',
  'gives',
  'address',
  'options',
] as const satisfies readonly (keyof Channel)[];

const plain = channelSchema.parse({ name: 'x', target: 'x' });

/** A new channel as galley.yaml holds it: what is as it would be anyway is not written. */
export function addedChannel(channel: Channel): { [key: string]: Json } {
  const told = fields.filter(
    (field) => field === 'name' || field === 'target' || !same(channel[field], plain[field]),
  );
  return Object.fromEntries(told.map((field) => [field, channel[field] as Json]));
}

/** The fields that differ; `value` undefined takes the key away. */
export function changedFields(
  before: Channel,
  next: Channel,
): readonly { readonly field: string; readonly value: Json | undefined }[] {
  return fields
    .filter((field) => !same(before[field], next[field]))
    .map((field) => ({
      field,
      value: isNothing(next[field]) ? undefined : (next[field] as Json),
    }));
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || same(value, []) || same(value, {});
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
