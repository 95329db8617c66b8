import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ReleaseRow } from '#core/ipc/release-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { ChannelRepository } from '../git/channel-repository.tsx';
import { AddressField } from './address-field.tsx';
import { ChannelFindings } from './channel-findings.tsx';
import { CopyStrip } from './copy-strip.tsx';
import { RowMenu } from './row-menu.tsx';
import { RowNotes } from './row-notes.tsx';
import { RowState } from './row-state.tsx';

/** A channel: what it is, how it stands, and what to do next. */
export function DeskRow({ row }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const { release } = useServices();
  const isRunning = useAppState((state) => state.releaseProgress !== null);
  const { channel, refusals, state, way } = row;
  const isRefused = refusals.length > 0;
  const facts = [
    row.targetTitle,
    t(`edition-${row.edition}`),
    row.language === null ? t('asWritten') : t(`language-${row.language}`),
    ...(row.audience === 'paid' ? [t('paidAudience')] : []),
  ];
  const isAgain = state !== 'to-do';

  return (
    <li className="desk-row" data-state={isRefused && !isAgain ? 'refused' : state}>
      <div className="desk-row-main">
        <RowState row={row} />
        <div className="desk-row-names">
          <span className="desk-row-name">{channel}</span>
          <span className="desk-row-facts">{facts.join(' · ')}</span>
        </div>
        <div className="desk-row-actions">
          {way === 'files' ? (
            <Button
              className="text-button"
              aria-label={t(isAgain ? 'exportAgainTo' : 'exportChannel', { channel })}
              isDisabled={isRefused || isRunning}
              onPress={() => void release.run([channel])}
            >
              {t(isAgain ? 'exportAgain' : 'export')}
            </Button>
          ) : null}
          <RowMenu row={row} />
        </div>
      </div>
      {way === 'paste' && !isRefused ? <CopyStrip row={row} /> : null}
      <RowNotes row={row} />
      <ChannelFindings channel={channel} />
      <AddressField row={row} />
      <ChannelRepository channel={channel} />
    </li>
  );
}
