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

/**
 * Where the toolbar's upper left corner goes: centred above the passage; below it where the finger or the system's own
 * menu is above, or where there is no room; never outside the room.
 */
export function placeFor(passage: Box, bar: Size, room: Box, below: boolean): { left: number; top: number } {
  const above = passage.top - DISTANCE - bar.height;
  const beneath = passage.bottom + DISTANCE;
  const fitsAbove = above >= room.top + DISTANCE;
  const fitsBeneath = beneath + bar.height <= room.bottom - DISTANCE;
  const top = (below ? fitsBeneath || !fitsAbove : !fitsAbove) ? beneath : above;
  const left = (passage.left + passage.right - bar.width) / 2;
  return {
    left: within(left, room.left + DISTANCE, room.right - DISTANCE - bar.width),
    top: within(top, room.top + DISTANCE, room.bottom - DISTANCE - bar.height),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
