// All names in one regular expression, shaped as a trie of their characters: what is alike is compared once.

interface Node {
  readonly kids: Map<string, Node>;
  isEnd: boolean;
}

/** Finds any of the spellings as whole words, in any case. */
export function trieRegExp(spellings: readonly string[]): RegExp {
  const root: Node = { kids: new Map(), isEnd: false };
  for (const spelling of spellings) {
    let node = root;
    for (const char of spelling.toLowerCase()) {
      const next = node.kids.get(char) ?? { kids: new Map(), isEnd: false };
      node.kids.set(char, next);
      node = next;
    }
    node.isEnd = true;
  }
  return new RegExp(`(?<![A-Za-z0-9])${patternOf(root)}(?![A-Za-z0-9])`, 'gi');
}

/** What may follow at a node; longer names first. */
function patternOf({ kids, isEnd }: Node): string {
  if (kids.size === 0) return '';
  const branches = [...kids].map(([char, kid]) => char.replace(/[^\w\s]/, '\\$&') + patternOf(kid));
  const [only] = branches;
  if (branches.length === 1 && !isEnd) return only ?? '';
  return `(?:${branches.join('|')})${isEnd ? '?' : ''}`;
}

/** Counts the names in a text. */
export function regExpCount(spellings: readonly string[]): (text: string) => number {
  const pattern = trieRegExp(spellings);
  return (text) => text.match(pattern)?.length ?? 0;
}
