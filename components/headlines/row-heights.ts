/** Where each row of a long list begins: measured where it has been drawn, guessed by the rows before it elsewhere. */
export class RowHeights {
  #heights: number[] = [];
  #measured: boolean[] = [];
  /** Where rows begin, right for those before `#clean`, and for the one after them. */
  #tops: number[] = [0];
  #clean = 0;
  #sum = 0;
  #count = 0;

  constructor(private readonly firstGuess: number) {}

  get length(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.top(this.length);
  }

  #guess(): number {
    return this.#count === 0 ? this.firstGuess : this.#sum / this.#count;
  }

  append(many: number): void {
    const guess = this.#guess();
    for (let index = 0; index < many; index += 1) {
      this.#heights.push(guess);
      this.#measured.push(false);
    }
  }

  prepend(many: number): void {
    this.#heights.unshift(...new Array<number>(many).fill(this.#guess()));
    this.#measured.unshift(...new Array<boolean>(many).fill(false));
    this.#clean = 0;
  }

  /** Keeps only the rows that `isKept` says. */
  filter(isKept: (index: number) => boolean): void {
    this.#heights = this.#heights.filter((_, index) => isKept(index));
    this.#measured = this.#measured.filter((_, index) => isKept(index));
    this.#clean = 0;
  }

  /** Takes the height of a row as measured; false where it was known. */
  measure(index: number, height: number): boolean {
    const known = this.#heights[index];
    if (known === undefined || (this.#measured[index] && Math.abs(known - height) < 0.5)) return false;
    if (this.#measured[index]) this.#sum -= known;
    else this.#count += 1;
    this.#sum += height;
    this.#heights[index] = height;
    this.#measured[index] = true;
    this.#clean = Math.min(this.#clean, index);
    return true;
  }

  height(index: number): number {
    return this.#heights[index] ?? 0;
  }

  top(index: number): number {
    for (; this.#clean < index; this.#clean += 1) {
      this.#tops[this.#clean + 1] = (this.#tops[this.#clean] ?? 0) + (this.#heights[this.#clean] ?? 0);
    }
    return this.#tops[index] ?? 0;
  }

  /** The row at the height `y` from the list's beginning; the nearest one where none is there. */
  indexAt(y: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
