import { en } from '../../../src/plugins/translations/admin/src/language/en';
import { isAnswered, problemsOf } from '../../../src/plugins/translations/admin/src/problems';

const inEnglish = { say: (key: keyof typeof en) => en[key] };

test.each([
  { name: 'TypeError', message: 'Failed to fetch' },
  { name: 'SyntaxError', message: 'Unexpected token \'<\', "<h1>Bad Ga"... is not valid JSON' },
])('what the server has not answered is said in words of our own, not as $message', (error) => {
  expect(isAnswered(error)).toBe(false);
  expect(problemsOf(error, inEnglish)).toEqual([en.unreached]);
});

test('what the server has answered is said as it says it, every problem of it', () => {
  const errors = [{ message: 'Too long.' }, { message: 'Not a link.' }];
  const error = { status: 400, message: '2 errors', details: { errors } };
  expect(isAnswered(error)).toBe(true);
  expect(problemsOf(error, inEnglish)).toEqual(['Too long.', 'Not a link.']);
  expect(problemsOf({ status: 403, message: 'Forbidden', details: {} }, inEnglish)).toEqual(['Forbidden']);
});
