import type { GalleyBridge } from '#core/ipc/contract.ts';
import {
  ruleInLine,
  ruleOutItem,
  type RuleChange,
  type RuleError,
} from '#core/issue/profile/rule-item.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { Result } from '#core/result.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { ProfileService } from './profile-service.ts';

interface ProfileDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly outline: OutlineService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const longestTitle = 80;

export function createProfileService(deps: ProfileDeps): ProfileService {
  const { bridge, store, editor, outline, notices, translate } = deps;

  async function change(changes: readonly SettingsChange[]): Promise<boolean> {
    if (changes.length === 0) return true;
    const { library } = store.getState();
    const changed = await bridge.call('library.change-settings', { changes: [...changes] });
    if (!changed.ok) {
      notices.fail(changed.error);
      return false;
    }
    // The library may be another one by now.
    if (store.getState().library?.id === library?.id) store.setState({ library: changed.value });
    return true;
  }

  async function make(rule: RuleChange, isItem: boolean): Promise<void> {
    if (!(await change(rule.changes))) return;
    const t = translate();
    const { section, count } = rule;
    const title = shortened(rule.title);
    const text =
      section === null
        ? t(isItem ? 'profile.lineIn' : 'profile.lineOut', { title })
        : t(isItem ? 'profile.shapeIn' : 'profile.shapeOut', { count, section });
    notices.toast({
      tone: 'success',
      text,
      detail: t(section === null ? 'profile.lineDetail' : 'profile.shapeDetail'),
      actions: [{ label: t('profile.undo'), run: () => void change(rule.undo) }],
    });
  }

  function answer(ruled: Result<RuleChange, RuleError>, isItem: boolean): boolean {
    if (ruled.ok) void make(ruled.value, isItem);
    else notices.toast({ tone: 'failure', text: translate()(reasons[ruled.error]), actions: [] });
    return true;
  }

  return {
    ruleOut() {
      const current = outline.current();
      const settings = store.getState().library?.settings;
      if (current === null || settings === undefined) return false;
      const { issue, place } = current;
      if (place === null || place.item === null) {
        notices.toast({ tone: 'failure', text: translate()('profile.noItem'), actions: [] });
        return true;
      }
      const item = { section: place.section, item: place.item };
      return answer(ruleOutItem(editor.text(), issue, item, settings), false);
    },
    ruleIn() {
      const issue = outline.current()?.issue;
      const settings = store.getState().library?.settings;
      if (issue === undefined || settings === undefined) return false;
      return answer(ruleInLine(editor.text(), issue, editor.cursor(), settings), true);
    },
    change,
  };
}

function shortened(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle).trimEnd()}…`;
}

const reasons = {
  already: 'profile.alreadyItem',
  blank: 'profile.noLine',
  'no-rule': 'profile.noRule',
} as const satisfies Record<RuleError, string>;
