import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { Banner } from '../ui/banner.tsx';
import { formatMoment } from '../ui/format-moment.ts';
import { TextButton } from '../ui/text-button.tsx';

/** What must not be missed about the open file, above its text and never in its way. */
export function DocumentBanners() {
  const t = useTranslations('editor');
  const document = useAppState((state) => state.document);
  const language = useAppState((state) => state.language);
  const tSnippets = useTranslations('snippets');
  const finding = useAppState((state) => state.snippetFinding);
  const { documents, snippets, store } = useServices();
  if (document === null) return null;
  const { conflict, editable, encoding, mojibake, recovered, writable } = document;
  return (
    <>
      {conflict === null ? null : conflict.disk === null ? (
        <DocumentBanner text={t('bannerDeleted')}>
          <TextButton label={t('bannerWriteAgain')} onPress={() => void documents.keepMine()} />
          <TextButton label={t('bannerSaveCopy')} onPress={() => void documents.saveCopy()} />
        </DocumentBanner>
      ) : (
        <DocumentBanner text={t('bannerChanged')}>
          <TextButton label={t('bannerKeepMine')} onPress={() => void documents.keepMine()} />
          <TextButton label={t('bannerTakeTheirs')} onPress={() => documents.takeTheirs()} />
          <TextButton
            label={t('bannerCompare')}
            onPress={() => store.setState({ dialog: 'compare' })}
          />
        </DocumentBanner>
      )}
      {recovered === null || conflict !== null ? null : (
        <DocumentBanner
          text={
            recovered.savedAt === null
              ? t('bannerRecovered', { changes: recovered.changes })
              : t('bannerRecoveredSince', {
                  changes: recovered.changes,
                  time: formatMoment(recovered.savedAt, language),
                })
          }
        >
          <TextButton
            label={t('bannerCompare')}
            onPress={() => store.setState({ dialog: 'compare' })}
          />
          <TextButton label={t('bannerDiscard')} onPress={() => documents.discardRecovered()} />
          <TextButton label={t('bannerRecoveredKeep')} onPress={() => documents.keepRecovered()} />
        </DocumentBanner>
      )}
      {editable ? null : (
        <DocumentBanner text={t('bannerEncoding', { encoding: encoding.toUpperCase() })}>
          <TextButton label={t('bannerConvert')} onPress={() => documents.convertToUtf8()} />
        </DocumentBanner>
      )}
      {writable ? null : (
        <DocumentBanner text={t('bannerNotWritable')}>
          <TextButton label={t('bannerSaveCopy')} onPress={() => void documents.saveCopy()} />
        </DocumentBanner>
      )}
      {mojibake === null ? null : (
        <DocumentBanner
          text={t('bannerMojibake', {
            lines: mojibake.damagedLines,
            encoding: encodingNames[mojibake.encoding] ?? mojibake.encoding,
          })}
        >
          <TextButton label={t('bannerRepair')} onPress={() => documents.repairEncoding()} />
        </DocumentBanner>
      )}
      {finding === null || mojibake !== null ? null : (
        <DocumentBanner text={tSnippets('differs', { name: finding.name, others: finding.others })}>
          <TextButton label={tSnippets('show')} onPress={() => snippets.showFinding()} />
          <TextButton label={tSnippets('makeSame')} onPress={() => snippets.makeSame()} />
          <TextButton label={tSnippets('keep')} onPress={() => snippets.keepDifferent()} />
        </DocumentBanner>
      )}
    </>
  );
}

const encodingNames: Readonly<Record<string, string>> = {
  'mac-roman': 'Mac Roman',
  'windows-1252': 'Windows-1252',
  'latin-1': 'Latin-1',
  cp437: 'CP437',
};

function DocumentBanner({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <Banner icon={TriangleAlert} tone="warning" text={text}>
      {children}
    </Banner>
  );
}
