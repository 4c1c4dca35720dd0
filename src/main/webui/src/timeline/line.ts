// Draws the line of time: marks and their names, columns for what is short, bars for what is long.
import { columns, rows, type Item } from './items';
import { coarser, floor, ticks, unitFor, type Tick, type Unit, type View } from './scale';

const columnWidth = 5;
const mostRows = 8;
const rowHeight = 6;
const axis = 44;

export class Line {
  private readonly context: CanvasRenderingContext2D;
  private readonly names: Record<Unit, Intl.DateTimeFormat>;
  private width = 0;
  private height = 0;

  constructor(private readonly canvas: HTMLCanvasElement, language: string) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no canvas.');
    this.context = context;
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    const year = format({ year: 'numeric' });
    this.names = {
      century: year,
      decade: year,
      year,
      month: format({ month: 'short' }),
      day: format({ day: 'numeric', weekday: 'short' }),
      hour: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    };
    this.above = { ...this.names, month: format({ month: 'long', year: 'numeric' }), day: format({ dateStyle: 'long' }) };
  }

  private readonly above: Record<Unit, Intl.DateTimeFormat>;

  /** Fits the canvas to its box. */
  resize(): number {
    const box = this.canvas.getBoundingClientRect();
    this.width = box.width;
    this.height = box.height;
    this.canvas.width = Math.round(box.width * devicePixelRatio);
    this.canvas.height = Math.round(box.height * devicePixelRatio);
    this.context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    return box.width;
  }

  draw(view: View, items: readonly Item[]): void {
    const style = getComputedStyle(this.canvas);
    const x = (at: number) => ((at - view.from) / (view.to - view.from)) * this.width;
    this.context.clearRect(0, 0, this.width, this.height);
    this.context.font = style.font;
    const fine = unitFor(view, this.width, 56);
    this.rule(ticks(view, fine), x, style.columnRuleColor, style.textDecorationColor);
    if (fine !== 'decade' && fine !== 'century') this.name(view, coarser(fine) ?? fine, x, style.color);
    const { columns: counted, long } = columns(items, view, Math.max(1, Math.floor(this.width / columnWidth)));
    const placed = rows(long, mostRows);
    const used = placed.reduce((most, one) => Math.max(most, one.row + 1), 0) * rowHeight;
    this.context.fillStyle = style.columnRuleColor;
    for (const { item, row } of placed) {
      const from = Math.max(0, x(item[0]));
      const to = Math.min(this.width, x(item[1]));
      this.context.fillRect(from, this.height - axis - (row + 1) * rowHeight, Math.max(2, to - from), rowHeight - 3);
    }
    this.columns(counted, this.height - axis - used - 2, style.outlineColor, style.columnRuleColor);
  }

  private rule(marks: Tick[], x: (at: number) => number, line: string, text: string): void {
    const base = this.height - axis;
    this.context.fillStyle = line;
    this.context.fillRect(0, base, this.width, 1);
    for (const mark of marks) {
      this.context.fillStyle = line;
      this.context.fillRect(Math.round(x(mark.at)), base, 1, 6);
      this.context.fillStyle = text;
      const name = this.names[mark.unit].format(mark.at * 60_000);
      const left = x(mark.at) + 4;
      // What would be cut off at the edge would be read as another date.
      if (left + this.context.measureText(name).width <= this.width) this.context.fillText(name, left, base + 16);
    }
  }

  /** The coarser unit's name stands at its beginning, or at the edge as long as one is within it. */
  private name(view: View, unit: Unit, x: (at: number) => number, text: string): void {
    const begun = { at: floor(view.from, unit), unit };
    const marks = [begun, ...ticks(view, unit)];
    this.context.fillStyle = text;
    marks.forEach((mark, index) => {
      const after = marks[index + 1];
      const name = this.above[unit].format(mark.at * 60_000);
      const left = Math.max(4, x(mark.at) + 4);
      const room = (after ? x(after.at) : this.width) - left;
      if (this.context.measureText(name).width < room) this.context.fillText(name, left, this.height - 8);
    });
  }

  private columns(counted: { documents: number; notes: number }[], base: number, document: string, note: string): void {
    const most = counted.reduce((high, one) => Math.max(high, one.documents + one.notes), 1);
    const unit = Math.min(14, (base - 4) / most);
    counted.forEach((one, index) => {
      const tall = one.documents * unit;
      this.context.fillStyle = document;
      this.context.fillRect(index * columnWidth, base - tall, columnWidth - 1, tall && Math.max(1.5, tall));
      this.context.fillStyle = note;
      const noted = one.notes * unit;
      this.context.fillRect(index * columnWidth, base - tall - noted, columnWidth - 1, noted && Math.max(1.5, noted));
    });
  }
}
