import { useEffect, useRef, useState } from 'react';

type State = { failed: boolean; safe: boolean; text: string };

/**
 * What is told aloud of the state of a text: that it could not be saved, and that it is again. It is saved after each pause,
 * and to say so each time would interrupt who listens to what they write.
 */
export function useSpoken({ failed, safe, text }: State): string {
  const [spoken, setSpoken] = useState('');
  const hadFailed = useRef(false);
  useEffect(() => {
    setSpoken(failed || (safe && hadFailed.current) ? text : '');
    if (failed) hadFailed.current = true;
    else if (safe) hadFailed.current = false;
  }, [failed, safe, text]);
  return spoken;
}
