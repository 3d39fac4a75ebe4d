/** Makes elements of the interface. Page text enters as text nodes only, never as markup. */

type Child = Node | string | null | false;
type Properties = Readonly<Record<string, string | boolean | ((event: Event) => void) | null>>;

/** An element with attributes, `on…` listeners and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}
