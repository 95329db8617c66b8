import type { SectionNames } from '../export/edition/edition-settings.ts';
import type { NumberingScope } from '../issue/operations/normalise.ts';
import type { ItemPlace } from '../issue/operations/operation.ts';
import type { ParseText } from '../issue/text-reader.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Alignment } from './align-twins.ts';
import type { LinkedOperation } from './linked-operation.ts';
import type { TwinText } from './twin-text.ts';

/** A text of the pair with the folder that its relative addresses count from. */
export interface LinkedText extends TwinText {
  readonly folder: string;
}

export interface LinkRequest {
  readonly operation: LinkedOperation;
  /** The side that it was done on, before and after. */
  readonly before: LinkedText;
  readonly after: LinkedText;
  /** The other side, which goes with `before`. */
  readonly other: LinkedText;
  /** Reads what becomes of `other`. */
  readonly parse: ParseText;
  /** galley.yaml's names of sections in each language. */
  readonly names: readonly SectionNames[];
  readonly numbering: NumberingScope;
}

/**
 * Why nothing follows: `nothing` the other side is as it should be, or has no such item; `no-counterpart` it
 * has no place that goes with this one; `refused` the operation does not apply there.
 */
export type LinkRefusal = 'nothing' | 'no-counterpart' | 'refused';

export interface LinkedEdits {
  /** Edits of the other side's text; never empty. */
  readonly edits: readonly TextEdit[];
  /** Whether it may happen without asking: a title that galley.yaml has no name for is only offered. */
  readonly certain: boolean;
}

/** What a request knows of how both sides go together. */
export interface Linked extends LinkRequest {
  readonly alignment: Alignment;
  readonly partners: readonly (number | null)[];
  /** The other side's item for one of `before`; null for one that only this side has. */
  readonly counterpart: (place: ItemPlace) => ItemPlace | null;
}
