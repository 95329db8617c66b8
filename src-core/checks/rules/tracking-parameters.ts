import { lineKind } from '../../issue/parse/line-kind.ts';
import { isTracking } from '../../links/tracking-parameters.ts';
import type { BlockRule } from '../rule.ts';

/** Parameters by which somebody learns where a reader came from. */
export const trackingParameters: BlockRule = {
  id: 'tracking-parameters',
  severity: 'warning',
  sees: 'block',
  check: (block) =>
    block.webLinks.flatMap((link) => {
      const range = link.addressAt;
      if (range === null || !link.address.includes('?')) return [];
      const { names, address } = withoutTracking(link.address);
      if (names.length === 0) return [];
      return [
        {
          ...range,
          message: 'trackingParameters',
          values: { names: names.join(', ') },
          fix: [{ ...range, insert: address }],
          // Sponsors' logos are tags, and their addresses as the sponsors want them.
          ...(block.kind === lineKind.html && { severity: 'hint' as const }),
        },
      ];
    }),
};

/** Short names that only count who shared a page, there and nowhere else. */
const sharing = [
  {
    host: /^https?:\/\/(?:(?:www|m|music)\.)?(?:youtube\.com|youtu\.be)\//iu,
    names: /^(?:si|feature|pp)$/u,
  },
  {
    host: /^https?:\/\/(?:(?:www|mobile)\.)?(?:twitter|x)\.com\/\w+\/status\//iu,
    names: /^[st]$/u,
  },
  {
    host: /^https?:\/\/mp\.weixin\.qq\.com\//iu,
    names:
      /^(?:scene|subscene|ascene|from|isappinstalled|clicktime|enterid|sessionid|exportkey|pass_ticket|wx_header|poc_token)$/u,
  },
  { host: /^https?:\/\/open\.spotify\.com\//iu, names: /^si$/u },
  {
    host: /^https?:\/\/(?:[\w-]+\.)?(?:medium\.com|towardsdatascience\.com|betterprogramming\.pub)\//iu,
    names: /^source$/u,
  },
] as const;

/** Takes out the parameters only; what stays keeps its characters and its order. */
function withoutTracking(address: string): {
  readonly names: readonly string[];
  readonly address: string;
} {
  const at = address.indexOf('?');
  const hashAt = address.indexOf('#', at);
  const end = hashAt === -1 ? address.length : hashAt;
  const own = sharing.find(({ host }) => host.test(address))?.names;
  const names: string[] = [];
  const kept = address
    .slice(at + 1, end)
    .split('&')
    .filter((part) => {
      const name = part.split('=', 1)[0] ?? '';
      if (!isTracking(name.toLowerCase()) && own?.test(name) !== true) return true;
      names.push(name);
      return false;
    });
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return { names, address: `${address.slice(0, at)}${query}${address.slice(end)}` };
}
