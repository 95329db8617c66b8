/** How many milliseconds this process computes for an act: what others take of the machine is not in it. */
export async function processorMs(act: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
