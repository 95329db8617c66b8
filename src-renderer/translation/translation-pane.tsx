import { Ellipsis, X } from 'lucide-react';
import { Button, GridList, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import type { TranslationLook } from '../state/translation-state.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { isOpen } from './chosen-items.ts';
import { translationElementId } from './translation-handlers.ts';
import { countStates } from './translation-pair.ts';
import { TranslationRow } from './translation-row.tsx';
import { translationWords } from './translation-words.ts';
import '../checks/problems-pane.css';
import './translation-pane.css';

/** What of the open issue is not as in its other language, below its text. */
export function TranslationPane() {
  const t = useTranslations('translation');
  const { preferences, translate, translation } = useServices();
  const isShown = useAppState((state) => state.preferences.translationShown);
  const look = useAppState((state) => state.translation);
  if (!isShown) return null;
  const findings = look?.findings ?? [];
  const counts = look === null ? t('title') : translationWords(countStates(findings), translate());
  const rows = findings.map((finding, index) => ({ id: index, finding }));
  return (
    <section className="problems translation" aria-label={t('title')}>
      <PaneHead title={counts}>
        {look === null ? null : <Tools look={look} />}
        <IconButton
          icon={X}
          label={t('close')}
          onPress={() => preferences.change({ translationShown: false })}
        />
      </PaneHead>
      <GridList
        id={translationElementId}
        className="problems-list"
        aria-label={t('title')}
        items={rows}
        dependencies={[t]}
        renderEmptyState={() => (
          <p className="problems-none">{t(look === null ? 'noTwinText' : 'noneText')}</p>
        )}
        onAction={(key) => {
          const finding = findings[Number(key)];
          if (finding !== undefined) translation.show(finding);
        }}
      >
        {({ id, finding }) => <TranslationRow id={id} finding={finding} />}
      </GridList>
    </section>
  );
}

function Tools({ look }: { readonly look: TranslationLook }) {
  const t = useTranslations('translation');
  const { answers, translation } = useServices();
  const running = useAppState((state) => state.translating);
  const hasCommand = useAppState(
    (state) => state.library?.settings.translation?.command !== undefined,
  );
  const { findings, pair } = look;
  const open = findings.filter(isOpen);
  const stale = findings.filter(({ state }) => state === 'stale');
  const canFix = findings.some(({ edits, state }) => edits !== null && state === 'damaged');
  if (running !== null) {
    return (
      <>
        <span className="translation-running" role="status">
          {t('running', running)}
        </span>
        <progress aria-label={t('title')} value={running.finished} max={running.total} />
        <TextButton label={t('stop')} onPress={() => answers.stop()} />
      </>
    );
  }
  return (
    <>
      {open.length === 0 ? null : hasCommand ? (
        <TextButton
          label={t('runOpen', { count: open.length })}
          name={t('runOpenName', { count: open.length })}
          onPress={() => void answers.run('open')}
        />
      ) : (
        <TextButton
          label={t('copyOpen', { count: open.length })}
          name={t('copyOpenName', { count: open.length })}
          onPress={() => void answers.copy('open')}
        />
      )}
      <TextButton label={t('paste')} name={t('pasteName')} onPress={() => void answers.paste()} />
      <MenuTrigger>
        <Button className="icon-button" aria-label={t('tools')}>
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu className="menu" aria-label={t('tools')}>
            {hasCommand && open.length > 0 ? (
              <MenuRow
                id="copy"
                label={t('copyOpenName', { count: open.length })}
                onAction={() => void answers.copy('open')}
              />
            ) : null}
            <MenuRow
              id="fix-all"
              label={t('fixAll')}
              isDisabled={!canFix}
              onAction={() => void translation.fixAll()}
            />
            <MenuRow
              id="up-to-date"
              label={t('allUpToDate')}
              isDisabled={stale.length === 0}
              onAction={() => void translation.markUpToDate(stale)}
            />
            <MenuRow
              id="swap"
              label={t('swapSource')}
              note={t('direction', {
                from: t(`language-${pair.from ?? 'none'}`),
                to: t(`language-${pair.to}`),
              })}
              onAction={() => void translation.setSource(look)}
            />
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
