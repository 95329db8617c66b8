import type { Services } from '../app/services.ts';
import type { PictureService } from './picture-service.ts';

type PictureDeps = Pick<Services, 'bridge' | 'notices' | 'store' | 'translate'>;

export function createPictureService(deps: PictureDeps): PictureService {
  const { bridge, notices, store, translate } = deps;

  async function show(shown: boolean): Promise<boolean> {
    const answer = await bridge.call('library.show-remote-pictures', { shown });
    if (!answer.ok) {
      notices.fail(answer.error);
      return false;
    }
    // Another library may have been opened meanwhile.
    if (store.getState().library?.id === answer.value.id) store.setState({ library: answer.value });
    return true;
  }

  return {
    async show(shown) {
      await show(shown);
    },
    async toggle() {
      const shown = store.getState().library?.remotePictures !== true;
      if (!(await show(shown))) return;
      const t = translate();
      notices.toast({
        tone: 'success',
        text: t(shown ? 'preview.picturesShown' : 'preview.picturesNotShown'),
        actions: [],
      });
    },
  };
}
