// Marks in a page around what is measured; clock.ts reads the processor time between them.

/** Does a task between two marks. */
export function lap<T>(name: string, task: () => T): T {
  performance.mark(`${name}<`);
  const result = task();
  performance.mark(`${name}>`);
  return result;
}

/** The same for a task that goes on for a while. */
export async function lapUntil<T>(name: string, task: () => Promise<T>): Promise<T> {
  performance.mark(`${name}<`);
  const result = await task();
  performance.mark(`${name}>`);
  return result;
}

/** The first mark of a page costs more than those after it. */
export function warmMarks(): void {
  lap('nothing', () => {});
}

/** Resolves as the frame begins that comes after `count` whole ones. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i <= count; i++) await new Promise(requestAnimationFrame);
}
