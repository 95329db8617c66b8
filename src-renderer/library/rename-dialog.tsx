import { useState } from 'react';
import { ArrowRight } from 'lucide-react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { nameProblem, namesLike, splitName } from '#core/library/file-names.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import { useAppState, useServices } from '../app/services.ts';
import { issueRows, type IssueRow } from '../parts/issue-rows.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './rename-dialog.css';

/** Asks for another name of an issue's files, and shows what each of them is called then. */
export function RenameDialog() {
  const library = useAppState((state) => state.library);
  const asked = useAppState((state) => state.renameAsked);
  const row =
    library === null
      ? undefined
      : issueRows(library.files, library.groups).find(({ id }) => id === asked);
  return row === undefined ? null : <RenameForm row={row} />;
}

function RenameForm({ row }: { readonly row: IssueRow }) {
  const t = useTranslations('list');
  const { list, listView, store } = useServices();
  const library = useAppState((state) => state.library);
  const { stem: oldStem, extension } = splitName(row.file.fileName);
  const [stem, setStem] = useState(oldStem);
  const [isBusy, setBusy] = useState(false);
  const wanted = stem.trim();
  const others = row.files.filter(({ id }) => id !== row.id);
  const like = namesLike(
    row.file.fileName,
    wanted,
    others.map(({ fileName }) => fileName),
  );
  const names = new Map([
    [row.id, wanted + extension],
    ...others.flatMap(({ id }, at) => {
      const name = like[at] ?? null;
      return name === null ? [] : [[id, name] as const];
    }),
  ]);
  const problem = [...names.values()].map(nameProblem).find((each) => each !== null) ?? null;
  const ids = [...names].map(([id, name]) => id.slice(0, id.lastIndexOf('/') + 1) + name);
  const own = new Set(row.files.map(({ id }) => id));
  const taken = ids.find((id, at) => {
    const isTaken = library?.files.some((file) => file.id === id && !own.has(id)) ?? false;
    return isTaken || ids.indexOf(id) !== at;
  });
  const pattern = library?.settings.issues?.file ?? null;
  const isApart = row.kind === 'issue' && ids.some((id) => classifyFile(id, pattern) !== 'issue');
  const isChanged = wanted !== oldStem;
  const close = (): void => {
    store.setState({ dialog: null, renameAsked: null });
  };

  async function rename(): Promise<void> {
    if (isBusy || problem !== null || taken !== undefined || !isChanged) return;
    setBusy(true);
    const isDone = await list.rename(names);
    setBusy(false);
    if (!isDone) return;
    close();
    listView.focus();
  }

  const note =
    problem !== null
      ? t(`problem-${problem}`)
      : taken === undefined
        ? isApart && isChanged
          ? t('renameApart')
          : null
        : t('renameTaken', { name: taken });
  return (
    <DialogFrame title={t('renameTitle', { name: row.file.fileName })} onClose={close}>
      <Form
        className="rename"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField
          className="rename-name"
          value={stem}
          onChange={setStem}
          isInvalid={problem !== null || taken !== undefined}
          autoFocus
        >
          <Label>{t('renameField')}</Label>
          <Input spellCheck={false} autoComplete="off" onFocus={(event) => event.target.select()} />
        </TextField>
        <p className="rename-note" role="status">
          {note}
        </p>
        <div className="rename-files">
          <p className="rename-heading" id="rename-files">
            {t('renameFiles')}
          </p>
          <ul aria-labelledby="rename-files">
            {row.files.map(({ id, fileName }) => (
              <li key={id}>
                <span className="rename-old">{id}</span>
                <ArrowRight size={12} aria-hidden />
                <span>
                  {names.get(id) === undefined || names.get(id) === fileName
                    ? t('renameStays')
                    : names.get(id)}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <p className="rename-kept">{t('renameKept')}</p>
        <div className="dialog-actions">
          <TextButton label={t('cancel')} onPress={close} />
          <TextButton
            label={t('rename')}
            tone="strong"
            isDisabled={isBusy || !isChanged || problem !== null || taken !== undefined}
            onPress={() => void rename()}
          />
        </div>
      </Form>
    </DialogFrame>
  );
}
