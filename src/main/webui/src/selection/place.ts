/** A box in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const DISTANCE = 8;

/** The handles by which a finger changes the selection hang below it, in pixels. */
const HANDLES = 32;

/**
 * Where the toolbar's upper left corner goes: centred above the passage, below it where there is no room, never outside
 * the room. For a finger it lies at the foot of the room, away from the passage, its handles and the system's own menu,
 * which comes up beside it; at the head, if the passage reaches down to the foot and leaves the head free.
 */
export function placeFor(passage: Box, bar: Size, room: Box, touch: boolean): { left: number; top: number } {
  const middle = touch ? (room.left + room.right) / 2 : (passage.left + passage.right) / 2;
  return {
    left: within(middle - bar.width / 2, room.left + DISTANCE, room.right - DISTANCE - bar.width),
    top: touch ? docked(passage, bar, room) : beside(passage, bar, room),
  };
}

function beside(passage: Box, bar: Size, room: Box): number {
  const above = passage.top - DISTANCE - bar.height;
  const top = above >= room.top + DISTANCE ? above : passage.bottom + DISTANCE;
  return within(top, room.top + DISTANCE, room.bottom - DISTANCE - bar.height);
}

function docked(passage: Box, bar: Size, room: Box): number {
  const head = room.top + DISTANCE;
  const foot = room.bottom - DISTANCE - bar.height;
  const covers = passage.bottom + HANDLES > foot;
  const headIsFree = passage.top > head + bar.height + HANDLES;
  return covers && headIsFree ? head : foot;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
