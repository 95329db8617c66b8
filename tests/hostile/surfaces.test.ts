import { testSurfaces } from './test-surfaces.ts';

testSurfaces(Number(process.env['GALLEY_HOSTILE_ISSUES'] ?? 1_500));
