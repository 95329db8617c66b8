import { Sparkles } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { aboutIt } from '#core/facts/fill-entry.ts';
import { TextButton } from '../ui/text-button.tsx';
import type { FormFacts } from './use-facts.ts';
import './facts-bar.css';

/** The button that asks for the facts of a form's addresses, and what came or why not. */
export function FactsBar({
  facts,
  addresses,
  onPress,
}: {
  readonly facts: FormFacts;
  readonly addresses: readonly string[];
  readonly onPress: () => void;
}) {
  const t = useTranslations('facts');
  const [address] = addresses;
  const one = addresses.length === 1 && address !== undefined ? facts.of(address) : null;
  const known = addresses.filter((each) => facts.of(each) !== null).length;
  const isArchived = one?.kind === 'repository' && one.isArchived;
  const about = one === null ? '' : aboutIt(one) + (isArchived ? ` · ${t('archived')}` : '');
  const said = addresses.length > 1 && known > 0 ? t('came', { count: known }) : about;
  return (
    <div className="facts-bar">
      <TextButton
        label={facts.isAsking ? t('asking') : t('get', { count: addresses.length })}
        icon={Sparkles}
        isDisabled={facts.isAsking || addresses.length === 0}
        onPress={onPress}
      />
      <div className="facts-said" role="status">
        {said === '' ? null : <p>{said}</p>}
        {[...new Set(facts.problems)].slice(0, 3).map((problem) => (
          <p key={problem} data-trouble>
            {problem}
          </p>
        ))}
      </div>
    </div>
  );
}
