// What was checked and what was found, printed page by page.

export class Results {
  #passed = 0;
  #failed = 0;
  #lines = [];

  /** One check of one page: passed where there are no findings. */
  add(page, check, findings) {
    if (findings.length === 0) {
      this.#passed += 1;
      return;
    }
    this.#failed += 1;
    for (const finding of findings) this.#lines.push(`${page}: ${check}: ${finding}`);
  }

  /** Prints every finding in order of the pages; 0 if there is none, 1 otherwise. */
  print() {
    for (const line of this.#lines.sort()) console.log(line);
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }
}
