import { useState } from 'react';
import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { PlannedFile } from '#core/ipc/search-shapes.ts';
import { parseQuery } from '#core/search/query.ts';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { fileLine } from './file-name.ts';
import { changeKey } from './rows.ts';
import { formatDay } from '../ui/format-moment.ts';

const firstShown = 60;
const moreShown = 200;

/** Every change that replacing would make, each to be taken or left. */
export function ReplacePreview() {
  const t = useTranslations('search');
  const plan = useAppState((state) => state.searchPlan);
  const isOneWord = useAppState((state) => parseQuery(state.searchQuery).terms.length === 1);
  const [shown, setShown] = useState(firstShown);
  if (!isOneWord) return <p className="search-note">{t('planOneWord')}</p>;
  if (plan === null) return null;
  if (plan.length === 0) return <p className="search-note">{t('planNone')}</p>;
  const others = plan.length - shown;
  return (
    <section className="search-scroll" aria-label={t('changes')}>
      {plan.slice(0, shown).map((file) => (
        <PlannedChanges key={file.id} file={file} />
      ))}
      {others > 0 ? (
        <div className="search-more">
          <TextButton
            label={t('moreChanges', { count: Math.min(others, moreShown) })}
            onPress={() => setShown(shown + moreShown)}
          />
        </div>
      ) : null}
    </section>
  );
}

function PlannedChanges({ file }: { readonly file: PlannedFile }) {
  const { search } = useServices();
  const language = useAppState((state) => state.language);
  const left = useAppState((state) => state.searchLeft);
  const keys = file.changes.map((change) => changeKey(file.id, change));
  const chosen = keys.filter((key) => !left.has(key)).length;
  const name = fileLine(file, language);
  return (
    <div className="search-file" role="group" aria-label={name}>
      <Tick
        isSelected={chosen > 0}
        isIndeterminate={chosen > 0 && chosen < keys.length}
        onChange={(isSelected) => search.choose(keys, isSelected)}
      >
        <span className="search-file-name">{name}</span>
        <span className="search-file-note">
          {file.date === null ? null : formatDay(file.date, language)}
        </span>
        <span className="search-file-path">{file.id}</span>
      </Tick>
      {file.changes.map((change, at) => (
        <Tick
          key={change.from}
          isSelected={!left.has(keys[at] ?? '')}
          onChange={(isSelected) => search.choose([keys[at] ?? ''], isSelected)}
        >
          <span className="search-line">{change.line}</span>
          <ChangedText change={change} />
        </Tick>
      ))}
    </div>
  );
}

function Tick({
  isSelected,
  isIndeterminate = false,
  onChange,
  children,
}: {
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Checkbox
      className="search-tick"
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      onChange={onChange}
    >
      <span className="search-box" aria-hidden>
        {isIndeterminate ? <Minus size={12} /> : isSelected ? <Check size={12} /> : null}
      </span>
      {children}
    </Checkbox>
  );
}

function ChangedText({ change }: { readonly change: PlannedFile['changes'][number] }) {
  const { text, marks, cutBefore, cutAfter } = change.snippet;
  const [mark] = marks;
  const { from, to } = mark ?? { from: 0, to: 0 };
  return (
    <bdi className="search-snippet">
      {cutBefore ? '…' : ''}
      {text.slice(0, from)}
      <del className="search-old">{text.slice(from, to)}</del>
      <ins className="search-new">{change.insert}</ins>
      {text.slice(to)}
      {cutAfter ? '…' : ''}
    </bdi>
  );
}
