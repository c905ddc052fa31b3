/**
 * Makes an element; texts go in as text only, never as markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [properties] properties of the element, or attributes where it has none of the name
 * @param {(Node | string | null | undefined | false)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') {
      node.className = String(value);
    } else if (name in node) {
      /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (node))[name] = value;
    } else {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/**
 * An element of the page that must be there.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @param {new () => T} [type]
 * @returns {T}
 */
export function byId(id, type) {
  const node = document.getElementById(id);
  if (!node || (type && !(node instanceof type))) {
    throw new Error(`no element ${id}`);
  }
  return /** @type {T} */ (node);
}

/**
 * Fills a list of which so many stand open and the rest opens on demand, a part at a time; gives the button for it.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement[]} items
 * @param {number} step
 * @param {(left: number) => string} words of the button
 */
export function fillInParts(list, items, step, words) {
  let shown = 0;
  const button = el('button', { type: 'button', class: 'quiet more' });
  const show = () => {
    const first = items[shown];
    list.append(...items.slice(shown, shown + step));
    if (shown > 0 && first) {
      first.tabIndex = -1;
      first.focus();
    }
    shown = Math.min(items.length, shown + step);
    button.textContent = words(items.length - shown);
    button.hidden = shown === items.length;
  };
  button.addEventListener('click', show);
  show();
  return button;
}

/**
 * Hands a file to the browser's downloads.
 *
 * @param {{ name: string, blob: Blob }} file
 */
export function saveAs(file) {
  const url = URL.createObjectURL(file.blob);
  const link = el('a', { href: url, download: file.name });
  document.body.append(link);
  link.click();
  link.remove();
  // Later, as some browsers start the download only after this call has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
