// Before anything else on the page: every method that a reader of pages might call complains and throws. What the page
// needs for itself it has taken before.

const own = {
  getElementById: document.getElementById.bind(document),
  listen: EventTarget.prototype.addEventListener,
  append: Element.prototype.append,
  create: document.createElement.bind(document),
  setText: Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').set,
};
const { defineProperty, getOwnPropertyDescriptor } = Object;
const complain = console.error.bind(console);

function trap(owner, label, names) {
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    const known = getOwnPropertyDescriptor(owner, name);
    if (!known?.configurable) continue;
    const fail = () => {
      complain('Someone used ' + label + '.' + String(name));
      throw new TypeError(label + '.' + String(name) + ' is broken');
    };
    defineProperty(owner, name, known.get ? { configurable: true, get: fail, set: fail } : { configurable: true, writable: true, value: fail });
  }
}

trap(Node.prototype, 'Node', ['appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'cloneNode', 'normalize', 'contains', 'compareDocumentPosition', 'getRootNode', 'textContent', 'nodeValue', 'parentNode', 'parentElement', 'childNodes', 'firstChild', 'nextSibling', 'isConnected', 'nodeType', 'ownerDocument']);
trap(Element.prototype, 'Element', ['attachShadow', 'append', 'prepend', 'remove', 'before', 'after', 'matches', 'closest', 'getAttribute', 'setAttribute', 'hasAttribute', 'getBoundingClientRect', 'getClientRects', 'checkVisibility', 'querySelector', 'querySelectorAll', 'shadowRoot', 'tagName', 'localName', 'attributes', 'children', 'innerHTML', 'outerHTML']);
trap(HTMLElement.prototype, 'HTMLElement', ['showPopover', 'hidePopover', 'popover', 'focus', 'dataset', 'hidden', 'innerText', 'offsetParent']);
trap(CharacterData.prototype, 'CharacterData', ['data', 'appendData', 'replaceData', 'substringData']);
trap(Text.prototype, 'Text', ['splitText', 'wholeText']);
trap(Document.prototype, 'Document', ['createRange', 'createTreeWalker', 'createNodeIterator', 'createElement', 'createTextNode', 'getSelection', 'caretPositionFromPoint', 'elementFromPoint', 'elementsFromPoint', 'adoptedStyleSheets', 'querySelectorAll', 'body', 'visibilityState']);
trap(TreeWalker.prototype, 'TreeWalker', ['nextNode', 'currentNode', 'parentNode']);
trap(Range.prototype, 'Range', ['setStart', 'setEnd', 'getClientRects', 'getBoundingClientRect', 'toString', 'cloneRange', 'selectNodeContents']);
trap(AbstractRange.prototype, 'AbstractRange', ['startContainer', 'endContainer', 'startOffset', 'endOffset', 'collapsed']);
trap(HighlightRegistry.prototype, 'HighlightRegistry', ['set', 'get', 'has', 'delete', 'clear', 'forEach', 'entries', 'keys', 'values', 'size', 'highlightsFromPoint', Symbol.iterator]);
trap(Highlight.prototype, 'Highlight', ['add', 'delete', 'clear', 'has', 'forEach', 'size', 'priority', 'type', Symbol.iterator]);
trap(CSSStyleSheet.prototype, 'CSSStyleSheet', ['replaceSync', 'replace', 'insertRule']);
trap(MutationObserver.prototype, 'MutationObserver', ['observe', 'disconnect', 'takeRecords']);
trap(ResizeObserver.prototype, 'ResizeObserver', ['observe', 'disconnect']);
trap(IntersectionObserver.prototype, 'IntersectionObserver', ['observe', 'disconnect']);
trap(EventTarget.prototype, 'EventTarget', ['addEventListener', 'removeEventListener', 'dispatchEvent']);
trap(Map.prototype, 'Map', ['get', 'set', 'has', 'delete', 'forEach', 'values', 'entries', Symbol.iterator]);
trap(Set.prototype, 'Set', ['add', 'has', 'delete', 'forEach', 'values', Symbol.iterator]);
trap(WeakMap.prototype, 'WeakMap', ['get', 'set', 'has']);
trap(Array.prototype, 'Array', ['push', 'pop', 'map', 'filter', 'forEach', 'slice', 'splice', 'indexOf', 'includes', 'flatMap', 'sort', 'reverse', 'join', 'concat', 'at', Symbol.iterator]);
trap(String.prototype, 'String', ['slice', 'split', 'replace', 'match', 'matchAll', 'normalize', 'toLowerCase', 'indexOf', 'charCodeAt', Symbol.iterator]);
trap(RegExp.prototype, 'RegExp', ['test', 'exec', Symbol.match, Symbol.replace]);
trap(Promise.prototype, 'Promise', ['then', 'catch', 'finally']);
trap(window, 'window', ['fetch', 'postMessage', 'getComputedStyle', 'getSelection', 'requestIdleCallback', 'queueMicrotask', 'scheduler', 'structuredClone', 'MutationObserver', 'Highlight', 'CSSStyleSheet', 'TextEncoder', 'customElements', 'CSS']);
trap(JSON, 'JSON', ['parse', 'stringify']);
trap(Reflect, 'Reflect', ['apply', 'get', 'ownKeys']);

own.listen.call(window, 'load', () => {
  const button = own.getElementById('more');
  own.listen.call(button, 'click', () => {
    const p = own.create('p');
    own.setText.call(p, 'Added with what was left: antiretroviral drugs keep the viral load low.');
    own.append.call(own.getElementById('main'), p);
  });
});
