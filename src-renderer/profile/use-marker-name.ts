import { useTranslations } from 'use-intl';
import type { Marker } from '#core/issue/model.ts';

const keys = {
  cjk: 'markerCjk',
  dot: 'markerDot',
  circled: 'markerCircled',
  bullet: 'markerBullet',
  'bold-number': 'markerBoldNumber',
  bold: 'markerBold',
  heading: 'markerHeading',
  link: 'markerLink',
} as const satisfies Record<Marker, string>;

/** How a head in each style looks. */
export function useMarkerName(): (marker: Marker) => string {
  const t = useTranslations('profile');
  return (marker) => t(keys[marker]);
}
