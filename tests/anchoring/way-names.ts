// The ways of keeping a passage that are compared, ours first.

export const WAY_NAMES = ['medgloss', 'dom-anchor-text-quote', 'plain search'] as const;
export type Way = (typeof WAY_NAMES)[number];
