import { expect, test } from 'vitest';
import { inOrder, problems } from '@/components/forms/form-problems';

const wrong = (message: string) => ({ type: 'custom', message });

test('nested errors come out under dotted names, list positions dropped', () => {
  const tree = { period: { to: wrong('After the first day.') }, categories: [wrong('No such category.')] };
  expect(problems(tree as never)).toEqual([
    { field: 'period.to', message: 'After the first day.' },
    { field: 'categories', message: 'No such category.' },
  ]);
});

test('an error of the whole form has no field', () => {
  expect(problems({ '': wrong('Filed already.') } as never)).toEqual([
    { field: null, message: 'Filed already.' },
  ]);
});

test('problems stand in the order of the fields, those of the whole form first', () => {
  const list = ['b', null, 'a'].map((field) => ({ field, message: `${field}` }));
  expect(inOrder(list, ['a', null, 'b']).map((problem) => problem.field)).toEqual([null, 'a', 'b']);
});
