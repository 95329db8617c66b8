import type { MessageRow } from '../engines/message/message-row.ts';

/**
 * Bot API: 4,096 and 1,024 characters after the formatting is read (counted here as UTF-16 units,
 * which is never too few), 100 pieces of formatting, and in all about 9,500 characters with the
 * addresses, beyond which the service answers ENTITIES_TOO_LONG.
 */
export const telegram: MessageRow = {
  id: 'telegram',
  title: 'Telegram',
  editorUrl: 'https://web.telegram.org/a/',
  limits: { length: 4096, entities: 100, payload: 9000 },
  captionLength: 1024,
  longestAddress: 2000,
  elements: {},
};
