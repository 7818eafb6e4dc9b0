import { facetContext, facetsOf, type FacetContext, type Facets, type Item, type Register } from '@decisis/core';
import type { Row } from './row.ts';

const contexts = new WeakMap<Register, FacetContext>();
const known = new WeakMap<Item, Facets>();

/** The facets of a row: what its words mean. Read when somebody asks, once; a plain list pays nothing for them. */
export function facetsOfRow({ item, document, register }: Row): Facets {
  let facets = known.get(item);
  if (facets === undefined) {
    facets = facetsOf(item, document, contextOf(register));
    known.set(item, facets);
  }
  return facets;
}

function contextOf(register: Register): FacetContext {
  let context = contexts.get(register);
  if (context === undefined) {
    context = facetContext(register.documents, register.items);
    contexts.set(register, context);
  }
  return context;
}
