/** The ids of documents, as Strapi makes them. No other one is looked for: PostgreSQL refuses some signs with an error. */
export const DOCUMENT_ID = /^[a-z0-9]{1,64}$/;
