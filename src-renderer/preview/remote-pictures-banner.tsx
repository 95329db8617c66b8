import { Images } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { Banner } from '../ui/banner.tsx';
import { TextButton } from '../ui/text-button.tsx';

/** Offers to show the pictures on the web, until it has been answered for the library on this machine. */
export function RemotePicturesBanner() {
  const t = useTranslations('preview');
  const { pictures } = useServices();
  const count = useAppState(({ hiddenPictures }) => hiddenPictures);
  const answer = useAppState(({ library }) => library?.remotePictures ?? null);
  const wish = useAppState(({ library }) => library?.settings.images?.remote ?? null);
  if (count === 0 || answer !== null || wish === false) return null;
  return (
    <Banner
      icon={Images}
      tone="offer"
      text={`${t('picturesHidden', { count })} ${t(wish === true ? 'picturesWished' : 'picturesAsk')}`}
    >
      <TextButton label={t('picturesShow')} onPress={() => void pictures.show(true)} />
      <TextButton label={t('picturesNotNow')} onPress={() => void pictures.show(false)} />
    </Banner>
  );
}
