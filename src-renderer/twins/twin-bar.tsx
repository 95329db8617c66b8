import { ArrowLeftRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { TwinOffer } from '../state/twin-state.ts';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { TextButton } from '../ui/text-button.tsx';
import './twin-bar.css';

const questions = { zh: 'askZh', en: 'askEn', ja: 'askJa' } as const;

/** Offers to do in the other language what was done in this one. */
export function TwinBar({ side }: { readonly side: TwinOffer['side'] }) {
  const t = useTranslations('twinDesk');
  const { run } = useServices();
  const follow = useCommand('twin.follow');
  const offer = useAppState((state) => state.twinOffer);
  if (offer?.side !== side) return null;
  const answer = (command: 'twin.follow' | 'twin.not-now'): void => {
    run(command);
    run(side === 'here' ? 'view.focus-editor' : 'twin.focus');
  };
  const question = t(offer.language === null ? 'ask' : questions[offer.language]);
  return (
    <div className="twin-bar" role="status">
      <ArrowLeftRight size={14} strokeWidth={2} aria-hidden />
      <p className="twin-bar-text">
        <span>{question}</span> <strong>{offer.words}</strong>
      </p>
      <TextButton
        label={t('doIt')}
        name={follow.keys === undefined ? t('doIt') : `${t('doIt')} (${follow.keys})`}
        onPress={() => answer('twin.follow')}
      />
      <TextButton label={t('notNow')} onPress={() => answer('twin.not-now')} />
    </div>
  );
}
