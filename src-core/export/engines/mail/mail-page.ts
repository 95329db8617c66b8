import { escapeHtml } from '../../../markdown/escape-html.ts';

interface MailPage {
  readonly title: string;
  /** ` lang="…"`, '' when the language is not known. */
  readonly lang: string;
  /** What inboxes show behind the subject; '' for the beginning of the text. */
  readonly preheader: string;
  readonly body: string;
}

const fonts =
  "-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Hiragino Sans GB','Microsoft YaHei',Helvetica,Arial,sans-serif";
const article = '<div role="article"';

/**
 * A page as mail programs show it: styles on the elements alone, a table of 600 pixels around the text that
 * grows narrower on phones, both colours of everything set, so that dark modes turn them together.
 */
export function mailPage({ title, lang, preheader, body }: MailPage): string {
  const hidden =
    preheader === ''
      ? ''
      : `<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all">${escapeHtml(preheader)}</div>\n`;
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:0;background-color:#f2f3f5;-webkit-text-size-adjust:100%">
${hidden}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f2f3f5" style="width:100%;background-color:#f2f3f5"><tr><td align="center" style="padding:16px 0">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:600px;background-color:#ffffff;table-layout:fixed"><tr><td align="left" style="padding:28px 24px;font-family:${fonts};font-size:16px;line-height:1.65;color:#1f2328;text-align:left;word-break:break-word;overflow-wrap:anywhere">
${article}${lang} aria-label="${escapeHtml(title)}">
${body}</div>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** The part of such a page that says what the issue says. */
export function mailBody(html: string): string {
  return html.slice(html.indexOf(article));
}
