import { BookOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { Banner } from '../ui/banner.tsx';
import { TextButton } from '../ui/text-button.tsx';

/** What a first start says above the sample: what it is, and two ways on. */
export function WelcomeBar() {
  const t = useTranslations('tour');
  const { run, preferences } = useServices();
  return (
    <section aria-label={t('welcomeLabel')}>
      <Banner icon={BookOpen} tone="offer" text={t('welcome')}>
        <TextButton label={t('take')} tone="strong" onPress={() => run('help.tour')} />
        <TextButton label={t('openOwn')} onPress={() => run('library.recognise')} />
        <TextButton label={t('notNow')} onPress={() => preferences.change({ welcomeDone: true })} />
      </Banner>
    </section>
  );
}
