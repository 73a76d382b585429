import { useEffect, useState, type ComponentType } from 'react';

/** A component that is fetched once it is wanted; undefined until it is there. */
export function useLazy<Props>(load: () => Promise<ComponentType<Props>>, wanted: boolean) {
  const [component, setComponent] = useState<{ body: ComponentType<Props> }>();
  useEffect(() => {
    if (!wanted || component) return undefined;
    let awaited = true;
    void load().then((body) => awaited && setComponent({ body }));
    return () => {
      awaited = false;
    };
  }, [wanted, component, load]);
  return component?.body;
}
