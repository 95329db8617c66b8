const pictureName = /\.(?:png|jpe?g|jfif|gif|webp|avif|hei[cf]|svg)$/iu;

/** What looks like a picture by its type or name; whether it is one is told by its content later. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || pictureName.test(name);
}

/**
 * The pictures of a paste. A clipboard that has text as well comes from a program that offers a picture
 * of that text: the text is meant.
 */
export function pastedPictures(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData('text/plain').trim() !== '') return [];
  return [...data.files].filter(isPictureFile);
}
