import type { Element } from './elements';

const isElement = (child: Element | string): child is Element => typeof child !== 'string';

export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  (element?.children ?? []).filter(isElement).filter(({ name }) => names.includes(name));

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name)[0];

/** All the text in an element. */
export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

export const saysNothing = (element: Element): boolean => !textIn(element).trim();
