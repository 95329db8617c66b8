import { Images } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import './remote-pictures-banner.css';

/** Offers to show the pictures on the web, until it has been answered for the library on this machine. */
export function RemotePicturesBanner() {
  const t = useTranslations('preview');
  const { pictures } = useServices();
  const count = useAppState(({ hiddenPictures }) => hiddenPictures);
  const answer = useAppState(({ library }) => library?.remotePictures ?? null);
  const wish = useAppState(({ library }) => library?.settings.images?.remote ?? null);
  if (count === 0 || answer !== null || wish === false) return null;
  return (
    <div className="remote-pictures" role="note">
      <Images size={15} aria-hidden />
      <p className="remote-pictures-text">
        {t('picturesHidden', { count })} {t(wish === true ? 'picturesWished' : 'picturesAsk')}
      </p>
      <div className="remote-pictures-actions">
        <TextButton label={t('picturesShow')} onPress={() => void pictures.show(true)} />
        <TextButton label={t('picturesNotNow')} onPress={() => void pictures.show(false)} />
      </div>
    </div>
  );
}
