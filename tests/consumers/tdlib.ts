import { createRequire } from 'node:module';

interface Entity {
  readonly offset: number;
  readonly length: number;
  readonly type: { readonly _: string; readonly url?: string };
}

export type ParsedMessage =
  | { readonly _: 'formattedText'; readonly text: string; readonly entities: readonly Entity[] }
  | { readonly _: 'error'; readonly message: string };

interface Tdl {
  configure(options: { readonly tdjson: string; readonly verbosityLevel: number }): void;
  execute(request: object): ParsedMessage;
}

/** The parser of Telegram's own library, which needs neither a network nor an account. */
export function openTelegramParser(): (html: string) => ParsedMessage {
  const load = createRequire(new URL('programs/package.json', import.meta.url));
  const tdl = load('tdl') as Tdl;
  // Named by its platform: not every registry carries the package that chooses among all of them.
  const tdjson = load.resolve('@prebuilt-tdlib/linux-x64-glibc/libtdjson.so');
  tdl.configure({ tdjson, verbosityLevel: 0 });
  const mode = { _: 'textParseModeHTML' };
  return (html) => tdl.execute({ _: 'parseTextEntities', text: html, parse_mode: mode });
}
