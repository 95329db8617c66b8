declare module 'turndown' {
  type Filter = string | readonly string[];
  interface Rule {
    readonly filter: Filter;
    readonly replacement: (content: string, node: Node) => string;
  }
  /** The part of turndown that is used; it has no types of its own. */
  export default class TurndownService {
    constructor(options: Readonly<Record<string, string>>);
    addRule(name: string, rule: Rule): this;
    remove(filter: Filter): this;
    turndown(html: string | HTMLElement): string;
  }
}
