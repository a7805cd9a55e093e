/** How many rows of the understood list are shown at first, and how many more at each step. */
export const FIRST_ROWS = 50;
export const MORE_ROWS = 200;
