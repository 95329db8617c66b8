import { testSurfaces } from '../hostile/test-surfaces.ts';

testSurfaces(30);
