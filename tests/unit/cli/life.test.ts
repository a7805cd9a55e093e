import { expect, test } from 'vitest';
import { STATUSES } from '@/lib/requests/rules';
import { CASES } from '@/prisma/seed/cases';
import { liveStory } from '@/prisma/seed/life';
import { randomFrom } from '@/prisma/seed/random';
import { STORIES } from '@/prisma/seed/stories';

const present = new Date('2026-03-31T12:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

test('stories and cases are two hundred, and end in every state', () => {
  expect(STORIES.reduce((sum, { count }) => sum + count, CASES.length)).toBe(200);
  const ends = STORIES.map((story) => liveStory(story, randomFrom(1), present).status);
  expect(new Set(ends)).toEqual(new Set(STATUSES));
});

test('steps come in order, none in the future, and nothing open is old enough to expire', () => {
  const random = randomFrom(2);
  for (const story of [...STORIES, ...CASES.map(({ story }) => story)]) {
    for (let round = 0; round < 30; round++) {
      const life = liveStory(story, random, present);
      const times = [life.begunAt, ...life.steps.map(({ at }) => at), present].map((at) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const waiting = life.status === 'awaiting_agency' ? life.stops.at(-1)!.startedAt : null;
      if (waiting) expect(present.getTime() - waiting.getTime()).toBeLessThan(60 * DAY_MS);
      if (life.status === 'draft')
        expect(present.getTime() - life.updatedAt.getTime()).toBeLessThan(90 * DAY_MS);
    }
  }
});

test('the same start makes the same choices', () => {
  expect(liveStory(STORIES[14]!, randomFrom(3), present)).toEqual(
    liveStory(STORIES[14]!, randomFrom(3), present),
  );
});
