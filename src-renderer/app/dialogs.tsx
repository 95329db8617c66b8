import { PreflightDialog } from '../checks/preflight-dialog.tsx';
import { ExportAskDialog } from '../export/export-ask-dialog.tsx';
import { CommandPalette } from '../palette/command-palette.tsx';
import { GoToIssue } from '../palette/go-to-issue.tsx';
import { latePart } from './late-part.tsx';
import { useAppState } from './services.ts';

/** Opened by keys, and typed into at once: these are there from the start. */
const dialogs = { palette: CommandPalette, 'go-to': GoToIssue } as const;

const LateDialog = latePart(async () => {
  const { lateDialogs } = await import('./late-dialogs.ts');
  return ({ name }: { readonly name: keyof typeof lateDialogs }) => {
    const Dialog = lateDialogs[name];
    return <Dialog />;
  };
});

function OpenDialog() {
  const name = useAppState((state) => state.dialog);
  if (name === null) return null;
  if (name !== 'palette' && name !== 'go-to') return <LateDialog key={name} name={name} />;
  const Dialog = dialogs[name];
  return <Dialog />;
}

/** The one dialog that is open, if any, and above it what an export waits for. */
export function Dialogs() {
  return (
    <>
      <OpenDialog />
      <PreflightDialog />
      <ExportAskDialog />
    </>
  );
}
