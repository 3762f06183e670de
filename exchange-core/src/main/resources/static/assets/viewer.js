// Shows a PDF beside the work: pages drawn when they come near, zoom, text that can be selected, frames over what the
// form was filled from. Without script the fragment shows a link to the file.

const BASE = document.querySelector('[data-viewer]')?.dataset.pdfjs ?? '/webjars/pdfjs-dist/';
const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const NEAR = '600px 0px';
const MOST_SEARCHED = 60;

let library;
const pdfjs = () => (library ??= import(BASE + 'build/pdf.min.mjs').then((module) => {
  module.GlobalWorkerOptions.workerSrc = BASE + 'build/pdf.worker.min.mjs';
  return module;
}));

class Viewer {
  constructor(root) {
    this.root = root;
    this.pane = root.querySelector('[data-pages]');
    this.status = root.querySelector('[data-status]');
    this.label = root.querySelector('[data-page-label]');
    this.zoomLabel = root.querySelector('[data-zoom-label]');
    this.frames = JSON.parse(root.dataset.frames || '[]').map((frame) => ({ ...frame, found: [], stands: frame.boxes[0]?.page ?? (frame.state === 'unread' ? frame.page : 0) }));
    this.zoom = null;
    this.pages = [];
    this.at = -1;
    this.order();
    this.observer = new IntersectionObserver((seen) => this.seen(seen), { root: this.pane, rootMargin: NEAR });
    root.classList.add('live');
    root.querySelector('[data-zoom-in]').addEventListener('click', () => this.step(1));
    root.querySelector('[data-zoom-out]').addEventListener('click', () => this.step(-1));
    root.querySelector('[data-zoom-place]')?.addEventListener('click', () => this.closer());
    root.querySelector('[data-zoom-label]').addEventListener('click', () => this.fit());
    this.pane.addEventListener('scroll', () => this.tell(), { passive: true });
    this.pane.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => { if (this.fitted) this.fit(); }).observe(this.pane);
    document.addEventListener('focusin', (event) => this.show(event.target.name || event.target.id, false));
  }

  async open(source) {
    this.say('Đang mở văn bản…');
    try {
      const module = await pdfjs();
      this.module = module;
      this.document = await module.getDocument({
        url: source,
        cMapUrl: BASE + 'cmaps/',
        standardFontDataUrl: BASE + 'standard_fonts/',
        iccUrl: BASE + 'iccs/',
        wasmUrl: BASE + 'wasm/',
        isEvalSupported: false,
        enableXfa: false,
      }).promise;
    } catch (failure) {
      this.say(failure?.name === 'PasswordException' ? 'Tệp có mật khẩu, không xem được ở đây.' : 'Không mở được văn bản ở đây. Hãy tải tệp về để xem.');
      return;
    }
    const first = await this.document.getPage(1);
    const size = first.getViewport({ scale: 1 });
    for (let n = 1; n <= this.document.numPages; n++) {
      const box = document.createElement('section');
      box.className = 'page';
      box.tabIndex = -1;
      box.setAttribute('aria-label', `Trang ${n}`);
      this.pane.append(box);
      this.pages.push({ n, box, size, drawn: 0 });
      this.observer.observe(box);
    }
    this.say('');
    this.fit();
    this.tell();
    this.find();
  }

  /** Which page has the words whose page the server does not know: documents that are laid out only when shown. */
  async find() {
    const wanted = this.frames.filter((frame) => !frame.boxes.length && frame.words.length);
    if (!wanted.length) return;
    const last = Math.min(this.pages.length, MOST_SEARCHED);
    for (let n = 1; n <= last; n++) {
      const content = await (await this.document.getPage(n)).getTextContent();
      const spans = content.items.map((item) => ({ text: plain(item.str ?? '') })).filter((span) => span.text);
      for (const frame of wanted) {
        frame.words.forEach((words, index) => {
          if ((frame.last || frame.found[index] === undefined) && (!frame.page || frame.page === n) && locate(spans, plain(words), frame.last).length) frame.found[index] = n;
        });
      }
    }
    for (const frame of wanted) frame.stands = frame.found.find((n) => n) ?? 0;
    this.order();
    for (const page of this.pages) if (page.layer) this.frame(page);
  }

  say(words) {
    this.status.textContent = words;
    this.status.hidden = !words;
  }

  fit() {
    if (!this.pages.length) return;
    const room = this.pane.clientWidth - 24;
    const widest = Math.max(...this.pages.map((page) => page.size.width));
    this.fitted = true;
    this.resize(Math.min(2.5, Math.max(0.3, room / widest)));
  }

  step(direction) {
    const now = this.zoom ?? 1;
    const next = direction > 0 ? ZOOMS.find((zoom) => zoom > now * 1.02) : ZOOMS.findLast((zoom) => zoom < now * 0.98);
    if (next) {
      this.fitted = false;
      this.resize(next);
    }
  }

  /** Up to the place that is shown, so that a seal fills the pane; and back to the whole width. */
  closer() {
    if (this.near) {
      this.flashing = this.near;
      this.near = null;
      this.fit();
      return;
    }
    const frame = this.frames.find((one) => one.field === this.shown && one.stands) ?? this.frames.find((one) => one.stands);
    if (!frame) return;
    const boxes = frame.boxes.filter((box) => box.page === frame.stands);
    const wide = boxes.length ? Math.max(...boxes.map((box) => box.left + box.width)) - Math.min(...boxes.map((box) => box.left)) : 200;
    this.fitted = false;
    this.near = frame.field;
    this.at = this.frames.indexOf(frame);
    this.shown = frame.field;
    // The page is drawn anew, and then its place is shown and has the focus.
    this.flashing = frame.field;
    this.resize(Math.min(4, Math.max(1, (this.pane.clientWidth - 60) / Math.max(60, wide))));
    this.go(frame.stands);
  }

  resize(zoom) {
    if (Math.abs((this.zoom ?? 0) - zoom) < 0.005) return;
    const at = this.zoom ? this.pane.scrollTop / (this.pane.scrollHeight || 1) : 0;
    this.zoom = zoom;
    this.zoomLabel.textContent = Math.round(zoom * 100) + '%';
    for (const page of this.pages) this.lay(page);
    this.pane.scrollTop = at * this.pane.scrollHeight;
    for (const page of this.pages) if (page.near) this.draw(page);
  }

  lay(page) {
    page.box.style.width = Math.floor(page.size.width * this.zoom) + 'px';
    page.box.style.height = Math.floor(page.size.height * this.zoom) + 'px';
    page.box.style.setProperty('--scale-factor', this.zoom);
    page.box.style.setProperty('--total-scale-factor', this.zoom);
  }

  seen(entries) {
    for (const entry of entries) {
      const page = this.pages.find((one) => one.box === entry.target);
      page.near = entry.isIntersecting;
      if (page.near) this.draw(page);
      else if (page.drawn) this.forget(page);
    }
  }

  forget(page) {
    page.task?.cancel();
    page.box.replaceChildren();
    page.drawn = 0;
    page.layer = null;
  }

  async draw(page) {
    if (page.drawn === this.zoom || !this.zoom) return;
    const zoom = this.zoom;
    page.drawn = zoom;
    page.task?.cancel();
    try {
      const source = page.source ?? (page.source = await this.document.getPage(page.n));
      const own = source.getViewport({ scale: 1 });
      if (own.width !== page.size.width || own.height !== page.size.height) {
        page.size = own;
        this.lay(page);
      }
      const viewport = source.getViewport({ scale: zoom });
      const ratio = Math.min(window.devicePixelRatio || 1, 2.5);
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width * ratio);
      canvas.height = Math.floor(viewport.height * ratio);
      canvas.setAttribute('aria-hidden', 'true');
      page.task = source.render({ canvas, viewport, transform: ratio === 1 ? null : [ratio, 0, 0, ratio, 0, 0] });
      await page.task.promise;
      if (zoom !== this.zoom) return;
      const text = document.createElement('div');
      text.className = 'textLayer';
      const layer = new this.module.TextLayer({ textContentSource: source.streamTextContent(), container: text, viewport });
      page.box.replaceChildren(canvas, text);
      await layer.render();
      if (zoom === this.zoom) {
        page.layer = layer;
        this.frame(page);
      }
    } catch (failure) {
      if (failure?.name !== 'RenderingCancelledException') {
        page.drawn = 0;
        this.say(`Trang ${page.n} không hiện được. Hãy tải tệp về để xem.`);
      }
    }
  }

  /** Where the server knows no box of a line, the text layer knows where its words stand. */
  frame(page) {
    page.box.querySelectorAll('.place').forEach((place) => place.remove());
    const home = page.box.getBoundingClientRect();
    let spans;
    for (const frame of this.frames) {
      const boxes = frame.boxes.filter((box) => box.page === page.n).map(({ left, top, width, height }) => ({ left: left * this.zoom, top: top * this.zoom, right: (left + width) * this.zoom, bottom: (top + height) * this.zoom }));
      frame.found.forEach((n, index) => {
        if (n !== page.n) return;
        spans ??= page.layer.textDivs.map((node) => ({ node, text: plain(node.textContent) })).filter((span) => span.text);
        const nodes = locate(spans, plain(frame.words[index]), frame.last).map((span) => span.node.getBoundingClientRect());
        boxes.push(...rows(nodes).map((row) => ({ left: row.left - home.left, top: row.top - home.top, right: row.right - home.left, bottom: row.bottom - home.top })));
      });
      boxes.forEach((box, index) => this.place(page, frame, box, index === 0 && page.n === frame.stands));
    }
    if (this.shown) this.mark(this.shown);
    if (this.flashing && this.frames.some((frame) => frame.field === this.flashing && frame.stands === page.n)) this.flash(this.flashing);
  }

  /** The first line of a value is the one that keys and names reach. */
  place(page, frame, box, first) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'place ' + (frame.state || 'machine');
    button.dataset.field = frame.field;
    if (first) {
      button.setAttribute('aria-label', said(frame));
      const words = document.createElement('span');
      words.textContent = [frame.label + (frame.state === 'unsure' ? '?' : ''), frame.percent ? `${frame.percent}%` : ''].filter(Boolean).join(' · ');
      button.append(words);
    } else {
      button.classList.add('further');
      button.tabIndex = -1;
      button.setAttribute('aria-hidden', 'true');
    }
    Object.assign(button.style, { left: box.left - 4 + 'px', top: box.top - 2 + 'px', width: box.right - box.left + 8 + 'px', height: box.bottom - box.top + 4 + 'px' });
    button.addEventListener('click', () => {
      this.at = this.frames.indexOf(frame);
      this.mark(frame.field);
      const entry = field(frame.field) ?? this.entry(frame.field);
      const box = entry?.closest('[data-places-box]');
      if (box) box.open = true;
      entry?.scrollIntoView({ block: 'nearest' });
      entry?.focus();
    });
    page.box.append(button);
  }

  /** In the order of the document; what stands on no page comes last. */
  order() {
    const now = this.frames[this.at];
    this.frames.sort((a, b) => (a.stands || 999999) - (b.stands || 999999) || (a.boxes[0]?.top ?? 0) - (b.boxes[0]?.top ?? 0));
    this.at = now ? this.frames.indexOf(now) : -1;
    this.list();
  }

  /** Beside the pages: everything that was read, to be found by its name. */
  list() {
    const list = this.root.querySelector('[data-places]');
    if (!list || !this.frames.length) return;
    list.replaceChildren();
    for (const frame of this.frames) {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'entry ' + (frame.state || 'machine');
      button.dataset.entry = frame.field;
      const label = document.createElement('b');
      label.textContent = frame.label;
      const value = document.createElement('span');
      value.textContent = frame.text;
      const where = document.createElement('small');
      const page = frame.stands && !frame.page ? `trang ${frame.stands}` : '';
      where.textContent = [page, frame.where, frame.percent ? `${frame.percent}%` : '', frame.state === 'unsure' ? 'chưa chắc' : ''].filter(Boolean).join(' · ');
      button.append(label, ' ', value, ' ', where);
      button.addEventListener('click', () => this.jump(frame));
      item.append(button);
      list.append(item);
    }
    list.closest('[data-places-box]').hidden = false;
  }

  entry(name) {
    return this.root.querySelector(`[data-entry="${CSS.escape(name)}"]`);
  }

  jump(frame) {
    this.at = this.frames.indexOf(frame);
    this.flashing = frame.field;
    this.show(frame.field, true);
    this.flash(frame.field);
  }

  /** To the next or the one before, round and round. */
  cycle(step) {
    const shown = this.frames.filter((frame) => frame.stands && frame.state !== 'unread');
    if (!shown.length) return;
    const now = shown.indexOf(this.frames[this.at]);
    this.jump(shown[(now + step + shown.length) % shown.length]);
  }

  flash(name) {
    const lines = this.lines(name);
    const place = lines.find((line) => !line.classList.contains('further'));
    if (!place) return;
    this.flashing = null;
    place.scrollIntoView({ block: 'center', inline: this.near ? 'center' : 'nearest' });
    for (const line of lines) {
      line.classList.remove('flash');
      void line.offsetWidth;
      line.classList.add('flash');
    }
    place.focus({ preventScroll: true });
  }

  /** Frames the place that a field was filled from; scrolls there where it is asked for. */
  show(name, scroll) {
    if (!name || !this.frames.some((frame) => frame.field === name)) return;
    this.shown = name;
    this.mark(name);
    if (scroll) {
      const page = this.frames.find((frame) => frame.field === name).stands;
      (this.lines(name)[0] ?? this.pages[page - 1]?.box)?.scrollIntoView({ block: 'center' });
    }
  }

  lines(name) {
    return [...this.root.querySelectorAll(`.place[data-field="${CSS.escape(name)}"]`)];
  }

  mark(name) {
    this.root.querySelectorAll('.place').forEach((place) => place.classList.toggle('focused', place.dataset.field === name));
  }

  tell() {
    if (!this.pages.length) return;
    const middle = this.pane.scrollTop + this.pane.clientHeight / 3;
    const page = this.pages.findLast((one) => one.box.offsetTop - this.pane.offsetTop <= middle) ?? this.pages[0];
    this.current = page.n;
    this.label.textContent = `Trang ${page.n}/${this.pages.length}`;
  }

  go(n) {
    const page = this.pages[Math.min(this.pages.length, Math.max(1, n)) - 1];
    if (page) this.pane.scrollTop = page.box.offsetTop - this.pane.offsetTop - 12;
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = { PageDown: () => this.go(this.current + 1), PageUp: () => this.go(this.current - 1), Home: () => this.go(1), End: () => this.go(this.pages.length), '+': () => this.step(1), '=': () => this.step(1), '-': () => this.step(-1), 0: () => this.fit(), n: () => this.cycle(1), N: () => this.cycle(-1), z: () => this.closer() }[event.key];
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }
}

const said = (frame) => `${frame.label}: ${frame.text}` + (frame.percent ? `, ${frame.percent}%` : '') + (frame.state === 'unsure' ? ', chưa chắc' : '');
const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const field = (name) => document.getElementById(name) ?? document.querySelector(`[name="${CSS.escape(name)}"]`);

/** The shortest run of spans whose text, joined, holds what is looked for. */
function locate(spans, wanted, last) {
  if (!wanted) return [];
  const squeezed = wanted.replaceAll(' ', '');
  let text = '';
  const owner = [];
  spans.forEach((span, index) => {
    for (const letter of span.text.replaceAll(' ', '')) {
      text += letter;
      owner.push(index);
    }
  });
  const at = last ? text.lastIndexOf(squeezed) : text.indexOf(squeezed);
  if (at < 0) return [];
  return spans.slice(owner[at], owner[at + squeezed.length - 1] + 1);
}

/** One rectangle around what stands on one line. */
function rows(rectangles) {
  const rows = [];
  for (const own of rectangles) {
    if (!own.width) continue;
    const row = rows.at(-1);
    if (row && Math.abs(own.top - row.top) < own.height / 2) {
      row.left = Math.min(row.left, own.left);
      row.top = Math.min(row.top, own.top);
      row.right = Math.max(row.right, own.right);
      row.bottom = Math.max(row.bottom, own.bottom);
    } else rows.push({ left: own.left, top: own.top, right: own.right, bottom: own.bottom });
  }
  return rows;
}

for (const root of document.querySelectorAll('[data-viewer]')) {
  const viewer = new Viewer(root);
  root.viewer = viewer;
  viewer.open(root.dataset.viewer);
}

// Alt P: show the place of the field that has the focus.
document.addEventListener('keydown', (event) => {
  if (event.altKey && event.code === 'KeyP' && !event.isComposing) {
    const name = document.activeElement?.name;
    document.querySelectorAll('[data-viewer]').forEach((root) => root.viewer?.show(name, true));
    if (name) event.preventDefault();
  }
});
