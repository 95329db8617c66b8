/**
 * The bookmark that hands the page in the browser to Galley, with the selected words as the note. It
 * sends nothing anywhere: the browser asks the system to open a `galley:` address.
 */
export const bookmarklet = `javascript:${[
  '(()=>{',
  'const s=String(getSelection()).slice(0,2000);',
  'const p=new URLSearchParams({url:location.href,title:document.title.slice(0,500)});',
  "if(s)p.set('note',s);",
  "location.href='galley://add?'+p",
  '})()',
].join('')}`;
