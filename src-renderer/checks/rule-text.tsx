import { Fragment } from 'react';
import type { RuleId } from '#core/checks/rule-ids.ts';
import { useAppState } from '../app/services.ts';
import { rulePage } from './rule-pages.ts';
import './rule-text.css';

/** What a rule's page says. */
export function RuleText({ rule }: { readonly rule: RuleId }) {
  const language = useAppState((state) => state.language);
  const { paragraphs } = rulePage(rule, language);
  return (
    <div className="rule-text">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Words text={paragraph} />
        </p>
      ))}
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/u);
  return parts.map((part, index) => {
    if (/^`[^`]+`$/u.test(part)) return <code key={index}>{part.slice(1, -1)}</code>;
    if (/^\*\*[^*]+\*\*$/u.test(part)) return <strong key={index}>{part.slice(2, -2)}</strong>;
    return <Fragment key={index}>{part}</Fragment>;
  });
}
