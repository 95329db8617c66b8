export const app = {
  name: 'Galley',
} as const;
