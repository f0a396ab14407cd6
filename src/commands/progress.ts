import { Presets, SingleBar } from 'cli-progress';

/** How far a command is: a bar on a terminal, now and then a plain line elsewhere. */
export function progressOf(title: string, total: number): { at: (done: number) => void; end: () => void } {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: `${title} {bar} {value}/{total}`, stream: process.stderr },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return { at: (done) => bar.update(done), end: () => bar.stop() };
  }
  let next = 1000;
  const at = (done: number) => {
    if (done < next) return;
    console.error(`${title}: ${done} of ${total}`);
    next = done - (done % 1000) + 1000;
  };
  return { at, end: () => {} };
}
