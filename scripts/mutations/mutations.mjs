import { guardMutations } from './guard-mutations.mjs';
import { pageMutations } from './page-mutations.mjs';

/**
 * One protection less: what is changed in the built app, and the test that must notice.
 *
 * @typedef {object} Mutation
 * @property {string} name
 * @property {number | null} item of Electron's checklist (docs/security.md); null for one of our own layers
 * @property {readonly (readonly [from: string | RegExp, to: string])[]} edits each is found exactly once, or with `g` at least once
 * @property {'main' | 'preload' | 'renderer'} part
 * @property {string} test file in tests/e2e
 * @property {string} title of the test, or a part of it
 */

/**
 * Not among them is what cannot be seen: Electron does not say how it takes nodeIntegrationInWorker and
 * navigateOnDragDrop (in a sandboxed page neither does anything), and devices are asked for behind the
 * check of permissions.
 *
 * @type {readonly Mutation[]}
 */
export const mutations = [...pageMutations, ...guardMutations];
