// How much memory a browser takes, all its processes together.

import { execFileSync } from 'node:child_process';

/** The most that the browser's processes had at once, above the beginning, in megabytes. */
export function watchMemory(profile: string): { stop: () => number } {
  const first = memoryOf(profile);
  let most = first;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(profile));
  }, 250);
  return {
    stop() {
      clearInterval(timer);
      return most - first;
    },
  };
}

/** Resident memory of the processes of this profile. Those of a page do not name it: they are found by their parents. */
function memoryOf(profile: string): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  const ours = new Set<string>();
  let kilobytes = 0;
  for (const row of rows) {
    const [pid = '', parent = '', size = '0', ...args] = row.trim().split(/\s+/);
    if (!ours.has(parent) && !args.join(' ').includes(profile)) continue;
    ours.add(pid);
    kilobytes += Number(size);
  }
  return kilobytes / 1024;
}
