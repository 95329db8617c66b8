/** The id of the field for a channel's address, by which a channel that waits for it leads there. */
export function addressFieldId(channel: string): string {
  return `address-of-${encodeURIComponent(channel)}`;
}
