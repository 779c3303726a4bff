// Types of say.mjs, which runs before TypeScript is installed.

export function step(text: string): void;
export function giveUp(text: string): never;
