/** A part of the popup that loads once the rest can be seen. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props<Given> {
  readonly load: () => Promise<ComponentType<Given>>;
  readonly given: Given;
}

/** Nothing at first, then the component with what it is given. */
export function Later<Given extends object>({ load, given }: Props<Given>) {
  const [Component, setComponent] = useState<ComponentType<Given> | null>(null);
  useEffect(() => {
    load().then((loaded) => setComponent(() => loaded));
  }, []);
  return Component && <Component {...given} />;
}
