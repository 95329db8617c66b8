/** Each of the processes that run end-to-end tests side by side has a display of its own. */
const displays = process.env['GALLEY_DISPLAYS']?.split(',') ?? [];
const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
const display = displays[(worker - 1) % displays.length];
if (display !== undefined) process.env['DISPLAY'] = display;
