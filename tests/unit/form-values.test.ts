import { expect, test } from 'vitest';
import { formValues } from '@/lib/web/form-values';

test('a name sent once is a text, sent twice a list, not sent nothing', () => {
  const data = new FormData();
  data.append('name', 'Dana');
  data.append('categories', 'subscriber');
  data.append('categories', 'records');
  expect(formValues(data)).toEqual({ name: 'Dana', categories: ['subscriber', 'records'] });
});

test("files and the framework's own fields are left out", () => {
  const data = new FormData();
  data.append('$ACTION_REF_1', '');
  data.append('document', new File(['%PDF-'], 'a.pdf'));
  expect(formValues(data)).toEqual({});
});

test('a line end counts as one character, as the person saw it counted', () => {
  const data = new FormData();
  data.append('story', 'one\r\ntwo\rthree\nfour');
  expect(formValues(data)).toEqual({ story: 'one\ntwo\nthree\nfour' });
});
