const place = '/react-aria/dist/private/interactions/useFocusVisible.mjs';
const always = /let handler = \(\)=>\{\s*setModality\((\S+)\);\s*\};/;

/**
 * React Aria tells each of its parts of every key by which device the person works, whether or not that has
 * changed, and React keeps each of these states until the part is drawn again: an outline of 190 rows held
 * 48 KB more with every key that was typed in the text. A part is told when it changes.
 *
 * @param {string} code the package's file
 */
function tellChangesOnly(code) {
  if (!always.test(code)) {
    throw new Error(
      `${place} has changed: see whether it still needs scripts/build/quiet-modality`,
    );
  }
  return code.replace(
    always,
    'let known = modality; let handler = ()=>{ if (known === $1) return; known = $1; setModality($1); };',
  );
}

/** @returns {import('vite').Plugin} */
export const quietModality = () => ({
  name: 'galley-quiet-modality',
  transform: (code, id) => (id.endsWith(place) ? { code: tellChangesOnly(code), map: null } : null),
});
