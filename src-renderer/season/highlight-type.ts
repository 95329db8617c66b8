/** How an item is told that is dragged from the outline of a season. */
export const highlightType = 'application/x-galley-highlight';
