import { en } from '../../../src/plugins/translations/admin/src/language/en';
import { isAnswered, isPassing, problemsOf } from '../../../src/plugins/translations/admin/src/problems';

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

test.each([502, 503, 504])(
  'a gateway that says %d may reach the server in a moment, whatever else it says',
  (status) => {
    expect(isPassing({ status, name: 'ServiceUnavailableError', message: 'Busy', details: {} })).toBe(true);
    const unnamed = { status, name: 'UnknownError', message: 'Unknown Server Error' };
    expect(isPassing(unnamed)).toBe(true);
    expect(problemsOf(unnamed, inEnglish)).toEqual([en.unreached]);
  },
);

test('what stands in Strapi’s form is said as it is, also where another server has not answered ours', () => {
  const error = { status: 503, name: 'MachineError', message: 'DeepL is busy.', details: {} };
  expect(problemsOf(error, inEnglish)).toEqual(['DeepL is busy.']);
  expect(isPassing({ status: 400, message: 'Too long.', details: {} })).toBe(false);
});
