import { exported, page, reported } from '../../support/export-issue.ts';

/** The pasted HTML of an issue whose body is `markdown`, one block a line. */
export function pasted(markdown: string): readonly string[] {
  return page(exported('substack', `# Weekly\n\n${markdown}`))
    .trimEnd()
    .split('\n');
}

/** The report on the body, without the line on the title. */
export function reportOn(markdown: string): readonly string[] {
  return reported(exported('substack', `# Weekly\n\n${markdown}`)).slice(1);
}
