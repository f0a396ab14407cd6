import type { Text } from '../../../../../feed/text';
import type { Coded } from './codes';
import type { UnitState } from './exchanged';
import type { Fingerprints } from './fingerprint';
import type { Place } from './xliff/elements';

/** What is wrong with the codes of a text, so that it cannot be taken. */
export type Broken = { broken: Text };
export const isBroken = (text: Coded | Broken): text is Broken => !Array.isArray(text);

/** A unit as a file brings it back. */
export type DeliveredUnit = Place & {
  /** The segment's id; its document's where the file says it with the unit. */
  id: string;
  documentId?: string;
  source: Coded | Broken;
  /** Not given where the file has none or an empty one. */
  target?: Coded | Broken;
  /** Not given where the file says none. */
  state?: UnitState;
  /** The file says that a machine made it. */
  machine?: true;
  fingerprints: Fingerprints;
  /** The file has the same unit before. */
  repeated?: true;
};

/** A document as a file brings it back. */
export type DeliveredDocument = Place & {
  /** `program-post/DOCUMENT` as the file has it, or the document’s id alone. */
  original: string;
  from: string | undefined;
  to: string | undefined;
  units: DeliveredUnit[];
};

/** The id in `program-post/DOCUMENT`, or the whole. */
export const documentIdOf = ({ original }: Pick<DeliveredDocument, 'original'>): string =>
  original.slice(original.lastIndexOf('/') + 1);

/** What a reader finds in a file, in its order, with the faults of the file itself; one behind which nothing is read is the last. */
export type Delivery = { document: DeliveredDocument } | { fault: Place & { text: Text } };

/** No document has as many parts: a file that says so is made to fill the memory. */
export const MOST_UNITS = 20_000;
export const TOO_MANY: Text = {
  en: `A document has more than ${MOST_UNITS} units: nothing from here on was read`,
  fr: `Un document a plus de ${MOST_UNITS} unités : rien de ce qui suit n’a été lu`,
};
