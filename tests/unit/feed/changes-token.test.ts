import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decodeToken, encodeToken, type Token } from '../../../src/feed/changes';
import { encodeOpaque } from '../../../src/feed/opaque';

test('a token comes back as it went', () => {
  const [version, at] = [fc.maxSafeNat(), fc.maxSafeNat()];
  const after = fc.option(fc.record({ audience: fc.constantFrom('en', 'fr'), id: fc.stringMatching(/^\w{24}$/) }));
  const tokens: fc.Arbitrary<Token> = fc.oneof(
    fc.record({ phase: fc.constant('log' as const), version, at }),
    fc.record({ phase: fc.constant('all' as const), version, at, after }),
  );
  fc.assert(fc.property(tokens, (token) => expect(decodeToken(encodeToken(token))).toEqual(token)));
});

/** A token as somebody makes it up who has read the source. */
const forged = (...values: (string | number)[]) =>
  encodeOpaque([createHash('sha256').update(`changes ${values}`).digest('base64url').slice(0, 6), ...values]);

test.each([
  ['a word', 'nonsense'],
  ['nothing', ''],
  ['no JSON', Buffer.from('[').toString('base64url')],
  ['a number', Buffer.from('7').toString('base64url')],
  ['cut short', encodeToken({ phase: 'log', version: 3, at: 4 }).slice(0, -2)],
  ['another phase', forged('some', 3, 4)],
  ['no version', forged('log')],
  ['a text for a version', forged('log', '3', 4)],
  ['no time', forged('log', 3)],
  ['half a version', forged('log', 3.5, 4)],
  ['an audience with a null byte', forged('all', 3, 4, '\u0000', 'a')],
  ['lists without end', Buffer.from(`["a",${'['.repeat(5000)}${']'.repeat(5001)}`).toString('base64url')],
  ['an endless id', forged('all', 3, 4, 'en', 'a'.repeat(65))],
])('%s is no token', (_, word) => expect(decodeToken(word)).toBeUndefined());

test('random words are never an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => void decodeToken(word)));
});
