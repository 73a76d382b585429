import '@tanstack/react-query';

declare const factory: unique symbol;

/** The first part of a query key. Nothing but `keyRoot` makes one, so that a key written by hand does not compile. */
type KeyRoot<Name extends string = string> = Name & { readonly [factory]: Name };

declare module '@tanstack/react-query' {
  interface Register {
    queryKey: readonly [KeyRoot, ...unknown[]];
    mutationKey: readonly [KeyRoot, ...unknown[]];
  }
}

/**
 * What all keys of one subject begin with. Only files called `*-keys.ts` ask for it: there is one for each entity and feature, and
 * what reads, changes or gives up something that is cached names it by them.
 */
export function keyRoot<Name extends string>(name: Name): readonly [KeyRoot<Name>] {
  return [name as KeyRoot<Name>];
}
