import { z } from 'zod';

/** What the address of the releases says of the latest one. */
export interface LatestRelease {
  /** Without a leading v. */
  readonly version: string;
  /** Where it can be read about and fetched; null where the answer names no secure page. */
  readonly page: string | null;
}

const version = z.string().max(100);
const page = z.string().max(2_000).optional();
const answerSchema = z.union([
  z.object({ version, page }),
  // As forges answer about their latest release.
  z
    .object({ tag_name: version, html_url: page })
    .transform(({ tag_name, html_url }) => ({ version: tag_name, page: html_url })),
]);
const numbered = /^v?(\d+)\.(\d+)\.(\d+)(?:-([\da-z.-]+))?(?:\+[\da-z.-]+)?$/iu;

/** Reads the answer's text; null when it is none. */
export function readLatestRelease(text: string): LatestRelease | null {
  const parsed = answerSchema.safeParse(jsonOf(text));
  if (!parsed.success || !numbered.test(parsed.data.version)) return null;
  const { page: named } = parsed.data;
  const isSecure =
    named !== undefined && URL.canParse(named) && new URL(named).protocol === 'https:';
  return {
    version: parsed.data.version.replace(/^v/u, ''),
    page: isSecure ? new URL(named).href : null,
  };
}

/** Whether `version` comes after `other`, both as Semantic Versioning has them; false when either is not. */
export function isNewerVersion(one: string, other: string): boolean {
  const [left, right] = [numbered.exec(one), numbered.exec(other)];
  if (left === null || right === null) return false;
  for (const at of [1, 2, 3]) {
    const difference = Number(left[at]) - Number(right[at]);
    if (difference !== 0) return difference > 0;
  }
  return isLaterStage(left[4], right[4]);
}

/** What is released comes after every stage before it. */
function isLaterStage(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === undefined && other !== undefined;
  const [left, right] = [one.split('.'), other.split('.')];
  for (const [at, part] of left.entries()) {
    const against = right[at];
    if (against === undefined) return true;
    if (part === against) continue;
    const [isNumber, isOther] = [/^\d+$/u.test(part), /^\d+$/u.test(against)];
    if (isNumber && isOther) return Number(part) > Number(against);
    return isNumber === isOther ? part > against : isOther;
  }
  return false;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
