import { addressKind } from '../../addresses/address.ts';
import type { MarkdownRules } from './context.ts';
import { editLink } from './edit-inline.ts';

/**
 * Rules for Markdown that stays as its author wrote it: a bare address is set apart only where
 * another reader would take the text behind it for a part of it.
 */
export const asWritten: Partial<MarkdownRules> = {
  link(node, context) {
    const { autolink, href } = node.token;
    const isSafe = autolink && addressKind(href) !== 'unsafe';
    const behind = context.document.text.codePointAt(node.to) ?? 0;
    return isSafe && behind < 0x80 ? 'done' : editLink(node, context);
  },
};
