import { useState } from 'react';
import { GitBranch, Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { GitPlan } from '#core/ipc/git-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { errorText } from '../ui/notices.ts';
import { TextButton } from '../ui/text-button.tsx';
import './git-publish-dialog.css';

/** What a commit and push would take along, and the one button that does it. */
export function GitPublishDialog() {
  const t = useTranslations('git');
  const { git, translate } = useServices();
  const plan = useAppState((state) => state.gitPlan);
  const step = useAppState((state) => state.gitStep);
  const failure = useAppState((state) => state.gitFailure);
  const title = plan === null ? t('title') : t(namesOf(plan).title);
  return (
    <DialogFrame title={title} isDismissable={step === null} onClose={() => git.close()}>
      <div className="git-publish">
        {plan === null ? null : <Plan key={planKey(plan)} plan={plan} />}
        {plan === null && failure === null ? (
          <p className="git-publish-help" role="status">
            {t('reading')}
          </p>
        ) : null}
        {failure !== null && plan === null ? (
          <>
            <p className="desk-note" data-tone="refused" role="alert">
              <TriangleAlert size={14} strokeWidth={2} aria-hidden />
              <span className="desk-note-text">{errorText(failure, translate())}</span>
            </p>
            <div className="dialog-actions">
              <TextButton label={t('close')} onPress={() => git.close()} />
            </div>
          </>
        ) : null}
      </div>
    </DialogFrame>
  );
}

/** A plan made anew has its own message. */
function planKey({ files, repositoryId }: GitPlan): string {
  return `${repositoryId} ${files.length}`;
}

function namesOf({ files, remote }: GitPlan) {
  if (files.length === 0 && remote !== null) return { title: 'titlePush', run: 'runPush' } as const;
  if (remote === null) return { title: 'titleCommit', run: 'runCommit' } as const;
  return { title: 'title', run: 'run' } as const;
}

function Plan({ plan }: { readonly plan: GitPlan }) {
  const t = useTranslations('git');
  const { git, translate } = useServices();
  const step = useAppState((state) => state.gitStep);
  const failure = useAppState((state) => state.gitFailure);
  const [message, setMessage] = useState(plan.message);
  const { branch, earlier, files, folder, leftOut, obstacle, remote } = plan;
  const hasFiles = files.length > 0;
  const problem = failure ?? (hasFiles ? obstacle : null);
  const canRun =
    (hasFiles ? obstacle === null && message.trim() !== '' : earlier > 0 && remote !== null) &&
    step === null;

  return (
    <form
      className="git-publish-plan"
      onSubmit={(event) => {
        event.preventDefault();
        if (canRun) void git.publish(message);
      }}
    >
      <p className="git-publish-where">
        <GitBranch size={14} strokeWidth={2} aria-hidden />
        <span>
          {t('where', { branch: branch ?? t('noBranch'), folder })}
          <br />
          {remote === null
            ? t('goesNowhere')
            : t('goesTo', { branch: remote.branch, address: remote.address })}
        </span>
      </p>
      {hasFiles ? (
        <div>
          <p className="git-publish-help">{t('files', { count: files.length })}</p>
          <ul className="git-publish-files" aria-label={t('filesName')} tabIndex={0}>
            {files.map(({ path, change }) => (
              <li key={path}>
                <span className="git-publish-path">{path}</span>
                <span className="git-publish-change">{t(`change-${change}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="git-publish-help">{t('noFiles')}</p>
      )}
      {remote === null || earlier === 0 ? null : (
        <p className="git-publish-help">{t('earlier', { count: earlier })}</p>
      )}
      {hasFiles ? (
        <FormField
          label={t('message')}
          value={message}
          rows={3}
          isDisabled={step !== null}
          onChange={setMessage}
        />
      ) : null}
      {leftOut.length === 0 ? null : (
        <p className="desk-note" data-tone="plain">
          <Info size={14} strokeWidth={2} aria-hidden />
          <span className="desk-note-text">{t('leftOut', { names: leftOut.join(', ') })}</span>
        </p>
      )}
      {problem === null ? null : (
        <p className="desk-note" data-tone="refused" role="alert">
          <TriangleAlert size={14} strokeWidth={2} aria-hidden />
          <span className="desk-note-text">{errorText(problem, translate())}</span>
        </p>
      )}
      <div className="dialog-actions">
        {step === null || step === 'asking' ? null : (
          <span className="git-publish-step" role="status">
            {step === 'committing'
              ? t('committing')
              : t('pushing', { address: remote?.address ?? '' })}
          </span>
        )}
        {step === null ? (
          <TextButton label={t('cancel')} onPress={() => git.close()} />
        ) : (
          <TextButton label={t('stop')} onPress={() => git.stop()} />
        )}
        <TextButton
          label={t(namesOf(plan).run)}
          tone="strong"
          isDisabled={!canRun}
          onPress={() => void git.publish(message)}
        />
      </div>
    </form>
  );
}
