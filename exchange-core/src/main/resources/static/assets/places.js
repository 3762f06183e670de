// Boxes on a page, of a signature before it is made, of number and date: dragged, moved by arrow keys, typed. In millimetres
// of paper. A root without data-save keeps nothing until its form is sent.
const STEP = 1;
const WIDE_STEP = 5;
const SAVED_AFTER = 400;
const REACH = 44;
const LONGEST_QUOTE = 60;
const ELSEWHERE = 'khac';
const MOST_LETTERS_OF_A_SEAL = 60;
const NAMES = { hand: 'Hình chữ ký', seal: 'Hình con dấu', text: 'Dòng thông tin ký số', number: 'Số', date: 'Ngày' };

class Placing {
  constructor(root, own) {
    this.root = root;
    this.svg = root.querySelector('svg');
    this.own = own;
    const field = own.dataset.own;
    this.frame = this.own.querySelector('.frame');
    this.parts = [...this.own.querySelectorAll('image, .frame, text')];
    this.reach = this.own.querySelector('[data-reach]');
    this.said = root.querySelector(`[data-said="${field}"]`);
    this.left = root.querySelector(`[name="${field}ngang"]`);
    this.top = root.querySelector(`[name="${field}doc"]`);
    this.wording = root.querySelector(`[name="${field}ghi"]`);
    this.page = root.querySelector('[name=trang]');
    this.choices = [...root.querySelectorAll('[name=o-ky]')];
    this.fixed = own.classList.contains('fixed');
    this.words = JSON.parse(root.dataset.words);
    this.sheet = this.svg.viewBox.baseVal;
    this.at = { x: +this.frame.getAttribute('x'), y: +this.frame.getAttribute('y'), width: +this.frame.getAttribute('width'), height: +this.frame.getAttribute('height') };
    this.name = NAMES[own.dataset.mark || root.dataset.mark];
    this.listen();
    root.closest('.placing').classList.add('live');
    if (this.left.ariaInvalid !== 'true') this.show();
    else this.typed();
  }

  listen() {
    this.own.setAttribute('tabindex', '0');
    this.own.setAttribute('role', 'button');
    this.own.addEventListener('pointerdown', (event) => this.take(event));
    this.own.addEventListener('pointermove', (event) => this.drag(event));
    for (const end of ['pointerup', 'pointercancel']) this.own.addEventListener(end, (event) => this.drop(event));
    this.own.addEventListener('keydown', (event) => this.key(event));
    for (const field of [this.left, this.top]) field.addEventListener('change', () => { this.leave(); if (this.typed()) this.save(0); });
    for (const choice of this.choices) choice.addEventListener('change', () => this.choose(choice));
    for (const box of this.choices.length ? this.svg.querySelectorAll('.other.field') : []) box.addEventListener('click', () => this.choices.find(({ dataset }) => dataset.label === box.dataset.label)?.click());
    this.wording?.addEventListener('change', () => this.worded());
    new ResizeObserver(() => this.show()).observe(this.svg);
  }

  worded() {
    const { text, dataset } = this.wording.selectedOptions[0];
    this.own.querySelector('text').textContent = text;
    this.resize(+dataset.width, this.at.height);
    this.move(this.at.x, this.at.y);
  }

  resize(width, height) {
    Object.assign(this.at, { width, height });
    for (const part of this.parts.filter(({ localName }) => localName !== 'text')) {
      part.setAttribute('width', width);
      part.setAttribute('height', height);
    }
  }

  /** Into a field that is ready in the document, or out of all of them. */
  choose(choice) {
    clearTimeout(this.later);
    if (!choice.dataset.at) {
      this.tell(choice.value !== ELSEWHERE ? 'Nhấn Lưu vị trí để xem ô ký này trên trang.' : 'Trang này không còn chỗ trống. Chọn trang khác.', false);
      return;
    }
    const [x, y, width, height] = choice.dataset.at.split(' ').map(Number);
    this.resize(width, height);
    this.move(x, y);
    this.save(SAVED_AFTER);
  }

  get field() {
    return this.choices.find(({ checked }) => checked)?.value;
  }

  get inField() {
    return this.field !== undefined && this.field !== ELSEWHERE;
  }

  /** Whoever moves the box wants it besides the fields, in its own size. */
  leave() {
    if (!this.inField) return;
    const own = this.choices.find(({ value }) => value === ELSEWHERE);
    own.checked = true;
    const [, , width, height] = (own.dataset.at || '').split(' ').map(Number);
    if (height) this.resize(width, height);
  }

  point(event) {
    const matrix = this.svg.getScreenCTM().inverse();
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  }

  take(event) {
    if (event.button || this.fixed) return;
    const point = this.point(event);
    this.held = { x: point.x - this.at.x, y: point.y - this.at.y };
    this.own.setPointerCapture(event.pointerId);
    this.own.classList.add('held');
    this.own.focus({ preventScroll: true });
    event.preventDefault();
  }

  drag(event) {
    if (!this.held) return;
    const point = this.point(event);
    this.leave();
    this.move(point.x - this.held.x, point.y - this.held.y);
  }

  drop() {
    if (!this.held) return;
    this.held = null;
    this.own.classList.remove('held');
    this.save(0);
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.shiftKey ? WIDE_STEP : STEP;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!by || this.fixed) return;
    event.preventDefault();
    event.stopPropagation();
    this.leave();
    this.move(this.at.x + by[0], this.at.y + by[1]);
    this.save(SAVED_AFTER);
  }

  /** The box stays on the page. */
  move(x, y) {
    this.at.x = Math.round(Math.max(0, Math.min(x, Math.floor((this.sheet.width - this.at.width) * 10) / 10)) * 10) / 10;
    this.at.y = Math.round(Math.max(0, Math.min(y, Math.floor((this.sheet.height - this.at.height) * 10) / 10)) * 10) / 10;
    this.left.value = shown(this.at.x);
    this.top.value = shown(this.at.y);
    this.own.classList.remove('unplaced');
    this.show();
  }

  /** False where the fields hold no lengths. */
  typed() {
    const x = Number.parseFloat(this.left.value.replace(',', '.'));
    const y = Number.parseFloat(this.top.value.replace(',', '.'));
    if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
    this.move(x, y);
    return true;
  }

  show() {
    for (const part of this.parts) {
      part.setAttribute('x', this.at.x);
      part.setAttribute('y', this.at.y);
    }
    // A finger takes hold of no less than 44 pixels.
    const least = REACH / (this.svg.clientWidth / this.sheet.width || 1);
    const width = Math.max(this.at.width, least);
    const height = Math.max(this.at.height, least);
    this.reach.setAttribute('x', this.at.x - (width - this.at.width) / 2);
    this.reach.setAttribute('y', this.at.y - (height - this.at.height) / 2);
    this.reach.setAttribute('width', width);
    this.reach.setAttribute('height', height);
    const covered = this.covered();
    this.own.classList.toggle('covering', covered !== '');
    this.own.setAttribute('aria-label', `${this.name}, cách trái ${shown(this.at.x)} mm, cách trên ${shown(this.at.y)} mm`);
    if (covered) this.tell(`${this.name} che chữ “${covered}”. Dời ra chỗ trống.`, true);
    else if (this.said.classList.contains('wrong')) this.tell('', false);
    return covered === '';
  }

  /** The words under the box that it must not cover. */
  covered() {
    if (this.inField) return '';
    const under = this.words.map((word) => ({ word, share: share(word, this.at) })).filter((each) => each.share > 0);
    const text = under.filter(({ word }) => !word[5]);
    const letters = under.reduce((sum, { word, share }) => sum + Math.max(1, Math.round([...word[4]].length * share)), 0);
    const named = text.length ? text : letters > MOST_LETTERS_OF_A_SEAL ? under : [];
    const said = named.map(({ word }) => word).sort((a, b) => Math.round((a[1] + a[3]) / 2) - Math.round((b[1] + b[3]) / 2) || a[0] - b[0]).map((word) => word[4]).join(' ');
    return said.length <= LONGEST_QUOTE ? said : said.slice(0, LONGEST_QUOTE).trim() + '…';
  }

  tell(words, wrong) {
    this.said.textContent = words;
    this.said.classList.toggle('wrong', wrong);
  }

  save(after) {
    clearTimeout(this.later);
    if (!this.show() || !this.root.dataset.save) return;
    this.later = setTimeout(() => this.send(), after);
  }

  /** The seal goes along with the hand signature, where there is room for it. */
  saved(seals) {
    this.tell('Đã lưu vị trí.', false);
    this.root.querySelector('[data-why]').textContent = this.inField ? 'Ô ký có sẵn trong tệp.' : 'Vị trí do người xử lý đặt.';
    const label = this.choices.find(({ checked }) => checked)?.dataset.label;
    this.root.parentElement.querySelector('[data-announced]').textContent = `${this.name} hiện ${this.inField ? `trong ${label.replace('Ô', 'ô')} có sẵn ` : ''}ở trang ${this.page.value}.`;
    this.root.querySelector('[data-reset]').hidden = false;
    const ghost = this.svg.querySelector('.other.seal');
    if (!ghost) return;
    ghost.classList.toggle('gone', !seals.length);
    if (!seals.length) return;
    const { left: x, top: y, width, height } = seals[0];
    for (const part of ghost.querySelectorAll('image, rect')) for (const [name, length] of Object.entries({ x, y, width, height })) part.setAttribute(name, length);
  }

  async send() {
    const form = this.root.closest('form');
    const sent = new URLSearchParams({ ngam: '1', ban: form.elements.ban.value, _csrf: form.elements._csrf.value, trang: this.page.value, ngang: this.left.value, doc: this.top.value });
    if (this.field !== undefined) sent.set('o-ky', this.field);
    try {
      const answer = await fetch(this.root.dataset.save, { method: 'POST', body: sent, headers: { Accept: 'application/json, text/plain' } });
      if (answer.ok && !answer.redirected) this.saved(await answer.json());
      else this.tell(answer.status === 409 || answer.status === 422 ? await answer.text() : 'Chưa lưu được vị trí. Nhấn Lưu vị trí để thử lại.', true);
    } catch {
      this.tell('Chưa lưu được vị trí. Nhấn Lưu vị trí để thử lại.', true);
    }
  }
}

const shown = (length) => length.toFixed(1).replace('.', ',');

/** How much of a word lies under the box, along its line. */
function share([left, top, width, height], box) {
  const across = Math.min(left + width, box.x + box.width) - Math.max(left, box.x);
  const down = Math.min(top + height, box.y + box.height) - Math.max(top, box.y);
  return across <= 0 || down <= 0 ? 0 : Math.max(across / width, 0.001);
}

for (const root of document.querySelectorAll('[data-placing]')) {
  for (const own of root.querySelectorAll('[data-own]')) new Placing(root, own);
  root.querySelector('[name=trang]').addEventListener('change', () => root.querySelector('[data-turn]')?.click());
}
