import type { Glossary } from './terms';

/** The two languages of a page, and the glossary from the one to the other. */
export type Languages = { source: string; target: string; glossary: Glossary };
