import type { Page } from 'playwright-core';
import type { HostileCase } from './cases.ts';

/** What one batch left in the preview's page. */
export interface BatchShown {
  /** Numbers of the cases that have a place of their own on the page. */
  readonly arrived: readonly number[];
  /** Handlers, elements and addresses that the sanitiser should have taken. */
  readonly left: readonly string[];
}

/** What ends whatever a case may have begun, but a fence. */
const ending = '</title></textarea></style></script></noscript></template></xmp></pre>-->]]>?>';

export function batchText(cases: readonly HostileCase[], name: string): string {
  const parts = cases.map(({ id, markdown }) => `case-${id}-here\n\n${markdown}\n\n${ending}`);
  return `# Weekly #1\n\n${parts.join('\n\n')}\n\nend-of-${name}\n`;
}

/** Puts a text into the editor in the place of the one there. */
export async function setText(page: Page, text: string): Promise<void> {
  await page.evaluate((written) => {
    interface Editor {
      readonly state: { readonly doc: { readonly length: number } };
      dispatch(change: unknown): void;
    }
    const content = document.querySelector('.cm-content') as unknown as {
      readonly cmTile: { readonly root: { readonly view: Editor } };
    };
    const { view } = content.cmTile.root;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: written } });
  }, text);
}

/** A page builds only what is near its window: here all of it is. */
function seeWholePage(page: Page): Promise<void> {
  return page.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (frame !== null) frame.style.minHeight = '500000px';
  });
}

/** Puts a text into the editor as a change of its own and waits until the page shows it; null when it does not. */
export async function showText(page: Page, text: string, name: string): Promise<BatchShown | null> {
  await seeWholePage(page);
  await setText(page, text);
  const state = await page.waitForFunction(
    (end) => {
      if (document.querySelector('.preview-failed') !== null) return 'failed';
      const shown = document.querySelector('iframe')?.contentDocument?.getElementById('page');
      return shown?.lastElementChild?.textContent.includes(end) === true ? 'shown' : null;
    },
    `end-of-${name}`,
    { polling: 20, timeout: 60_000 },
  );
  if ((await state.jsonValue()) === 'failed') return null;
  // Pictures that are not there say so now.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  return page.evaluate(lookAtPage);
}

/** To be run in the window: what the page holds; what could be clicked is clicked. */
function lookAtPage(): BatchShown {
  const unwanted =
    'script,iframe,object,embed,form,button,input,select,textarea,style,link,meta,base,svg,math,video,audio,template,noscript,[style],[srcset],[srcdoc],[background],[ping],[target],[formaction]';
  const address =
    /^(?:https?:|mailto:|galley-asset:|data:image\/(?:png|jpeg|gif|webp);base64,|[#?/.]|[^:]*$)/i;
  const page = document.querySelector('iframe')?.contentDocument?.getElementById('page');
  const arrived: number[] = [];
  const left: string[] = [];
  for (const element of page?.querySelectorAll('*') ?? []) {
    const text = element.tagName === 'P' ? element.textContent.trim() : '';
    const number = /^case-(\d+)-here$/.exec(text)?.[1];
    if (number !== undefined) arrived.push(Number(number));
    const isOurs = element.matches('#page > .group, input[type=checkbox i][disabled]');
    if (element.matches(unwanted) && !isOurs) {
      left.push(element.outerHTML.slice(0, 200));
    }
    for (const { name, value: written } of element.attributes) {
      // As a browser reads an address.
      const value = written.replaceAll(/\s/g, '');
      if (name.startsWith('on')) {
        left.push(element.outerHTML.slice(0, 200));
        element.dispatchEvent(new Event(name.slice(2)));
      }
      // A picture in an img runs nothing, whatever is in it.
      const isPicture = element.tagName === 'IMG' && /^(?:galley-asset:|data:image\/)/i.test(value);
      if (['href', 'src'].includes(name) && !isPicture && !address.test(value)) left.push(value);
    }
  }
  for (const link of page?.querySelectorAll('a') ?? []) link.click();
  return { arrived, left };
}
