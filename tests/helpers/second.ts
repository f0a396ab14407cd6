/** Waits until the second is over in which something changed: until then an answer says an earlier date. */
export const untilNextSecond = () => new Promise<void>((resolve) => setTimeout(resolve, 1010 - (Date.now() % 1000)));
