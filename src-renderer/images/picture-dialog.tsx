import { useState, type KeyboardEvent } from 'react';
import { ImagePlus } from 'lucide-react';
import { FileTrigger, ProgressBar } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { safePictureName } from '#core/images/picture-name.ts';
import { useAppState, useServices } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import type { PictureForm } from '../state/image-state.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { sizeWords } from './size-words.ts';
import './picture-dialog.css';

/** Asks for a picture's file, shows that it is being made small, then asks what it shows. */
export function PictureDialog() {
  const form = useAppState((state) => state.pictureForm);
  if (form === null) return null;
  if (form.step === 'choose') return <ChoosePicture />;
  return form.step === 'making' ? <MakingPicture form={form} /> : <ReadyPicture form={form} />;
}

type Form<Step extends PictureForm['step']> = Extract<PictureForm, { readonly step: Step }>;

function ChoosePicture() {
  const t = useTranslations('images');
  const { images } = useServices();
  const [address, setAddress] = useState('');
  const isAddress = /^https?:\/\/\S+$/u.test(address.trim());
  const fetch = (): void => {
    if (isAddress) images.fetch(address.trim());
  };
  return (
    <DialogFrame title={t('chooseTitle')} onClose={() => images.close()}>
      <div
        className="picture-form"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          fetch();
        }}
      >
        <p className="picture-help">{t('chooseHelp')}</p>
        <FormField
          label={t('address')}
          help={t('addressHelp')}
          value={address}
          onChange={setAddress}
          autoFocus
        />
        <div className="dialog-actions">
          <TextButton label={t('cancel')} onPress={() => images.close()} />
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={['image/*', '.heic', '.heif', '.avif']}
            onSelect={(files) => {
              if (files !== null && files.length > 0) images.insert([...files], null);
            }}
          >
            <TextButton
              label={t('chooseFile')}
              icon={ImagePlus}
              tone={address === '' ? 'strong' : 'plain'}
              onPress={() => undefined}
            />
          </FileTrigger>
          <TextButton
            label={t('fetch')}
            tone={address === '' ? 'plain' : 'strong'}
            isDisabled={!isAddress}
            onPress={fetch}
          />
        </div>
      </div>
    </DialogFrame>
  );
}

function MakingPicture({ form }: { readonly form: Form<'making'> }) {
  const t = useTranslations('images');
  const { images } = useServices();
  const label = t('making', { name: form.fileName });
  return (
    <DialogFrame title={t('title')} isDismissable={false} onClose={() => images.close()}>
      <div className="picture-form">
        <ProgressBar aria-label={label} isIndeterminate className="picture-progress">
          <p className="picture-help">{label}</p>
          <div className="picture-bar" />
        </ProgressBar>
        <div className="dialog-actions">
          <TextButton label={t('cancel')} autoFocus onPress={() => images.close()} />
        </div>
      </div>
    </DialogFrame>
  );
}

function ReadyPicture({ form }: { readonly form: Form<'ready'> }) {
  const t = useTranslations('images');
  const { images } = useServices();
  const { picture, left } = form;
  const [name, setName] = useState(picture.name);
  const [alt, setAlt] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const fileName = `${safePictureName(name)}${picture.extension}`;

  async function keep(): Promise<void> {
    if (isKeeping) return;
    setKeeping(true);
    const why = await images.keep(name, alt);
    setProblem(why);
    setKeeping(false);
  }
  function keepOnEnter(event: KeyboardEvent): void {
    const isField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isField) return;
    event.preventDefault();
    void keep();
  }

  return (
    <DialogFrame
      key={picture.pictureId}
      title={left === 0 ? t('title') : t('titleOfSeveral', { left })}
      isDismissable={false}
      onClose={() => images.close()}
    >
      <div className="picture-form" onKeyDown={keepOnEnter}>
        <figure className="picture-shown">
          <img src={picture.shown} alt="" />
          <figcaption className="picture-help">{sizeWords(picture, t)}</figcaption>
        </figure>
        <FormField label={t('alt')} help={t('altHelp')} value={alt} onChange={setAlt} autoFocus />
        <FormField
          label={t('name')}
          help={
            picture.already === null
              ? t('nameHelp', { path: `assets/${fileName}` })
              : t('already', { name: picture.already })
          }
          value={name}
          onChange={setName}
        />
        <FormProblem text={problem} />
        <div className="dialog-actions">
          <TextButton label={t('cancel')} onPress={() => images.close()} />
          <TextButton label={t('insert')} tone="strong" onPress={() => void keep()} />
        </div>
      </div>
    </DialogFrame>
  );
}
