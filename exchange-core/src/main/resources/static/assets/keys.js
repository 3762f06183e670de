// Shortcuts, palette, toast and drop zones: additions to pages that work without them.
// (a) nothing fires while letters are being composed, nor within 50 ms after; (b) single letters only outside fields and
// by event.code, since Telex and VNI programs rewrite event.key; (c) Backspace and Delete are bound to nothing;
// (d) data-letters="off" on the document switches letters off; (e) keys of browser and screen reader are left alone.

const AFTER_COMPOSITION = 50;
const CHORD = 1200;

let composing = false;
let composedAt = -Infinity;
let chordUntil = 0;

document.addEventListener('compositionstart', () => { composing = true; }, true);
document.addEventListener('compositionend', (event) => { composing = false; composedAt = event.timeStamp; }, true);

const inComposition = (event) =>
  composing || event.isComposing || event.keyCode === 229 || event.timeStamp - composedAt < AFTER_COMPOSITION;

const editable = (node) =>
  node instanceof HTMLElement &&
  (node.isContentEditable || node.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])'));

const lettersOn = () => document.documentElement.dataset.letters !== 'off';
const visible = (node) => node.getClientRects().length > 0 && !node.closest('[inert]');

/** The name of what was pressed: "R", "1", "Enter", "Ctrl S", "Ctrl Shift S", "Alt ArrowLeft"; empty for a bare modifier. */
function pressed(event) {
  let name = '';
  if (/^Key[A-Z]$/.test(event.code)) name = event.code.slice(3);
  else if (/^(Digit|Numpad)[0-9]$/.test(event.code)) name = event.code.slice(-1);
  else if (['Enter', 'NumpadEnter'].includes(event.code)) name = 'Enter';
  else if (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Escape', 'Slash'].includes(event.code)) name = event.code;
  if (!name || event.key === 'Process') return '';
  const control = event.ctrlKey || event.metaKey;
  return (control ? 'Ctrl ' : '') + (event.altKey ? 'Alt ' : '') + (event.shiftKey ? 'Shift ' : '') + name;
}

function bound(name) {
  const alias = { 'Alt ArrowLeft': 'Alt ←', 'Alt ArrowRight': 'Alt →' }[name] ?? name;
  const scope = document.querySelector('dialog[open]') ?? document;
  return [...scope.querySelectorAll('[data-key]')].find((node) => node.dataset.key === alias && visible(node) && !node.disabled);
}

function press(node) {
  if (editable(node)) {
    node.focus();
    node.select?.();
  } else if (node instanceof HTMLInputElement && ['radio', 'checkbox'].includes(node.type)) {
    node.focus();
    node.click();
  } else {
    node.click();
  }
}

// Lists: J and K move, Enter opens. Rows remain links; these keys are an extra.
const lists = () => [...document.querySelectorAll('[data-list]')].filter(visible);
const rowsOf = (list) => [...list.querySelectorAll('[data-row]')].filter(visible);

function move(step) {
  const list = lists()[0];
  if (!list) return false;
  const rows = rowsOf(list);
  if (!rows.length) return false;
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const beyond = document.querySelector(step > 0 ? '.pager a[rel=next]' : '.pager a[rel=prev]');
  if (beyond && now === (step > 0 ? rows.length - 1 : 0)) {
    beyond.focus();
    return true;
  }
  const start = now >= 0 ? now : rows.findIndex((row) => row.hasAttribute('aria-current') || row.classList.contains('current'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, now < 0 && start >= 0 && document.activeElement === document.body ? start + step : (start < 0 ? (step > 0 ? 0 : rows.length - 1) : start + step)))];
  list.querySelectorAll('[data-row].current').forEach((row) => row.classList.remove('current'));
  next.classList.add('current');
  const link = next.querySelector('[data-open], a[href]') ?? next;
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  list.dispatchEvent(new CustomEvent('row', { bubbles: true, detail: next }));
  return true;
}

function openRow() {
  const row = document.activeElement === document.body ? document.querySelector('[data-row].current, [data-row][aria-current]') : null;
  const link = row?.querySelector('[data-open], a[href]');
  link?.click();
  return Boolean(link);
}

function selectRow() {
  const row = document.activeElement?.closest('[data-row]') ?? document.querySelector('[data-row].current, [data-row][aria-current]');
  const box = row?.querySelector('input[type=checkbox]');
  box?.click();
  return Boolean(box);
}

// Dialogs
const palette = document.getElementById('palette');
const sheet = document.getElementById('sheet');
const paletteInput = document.getElementById('palette-search');
const results = document.getElementById('palette-results');
let asked = 0;

function openPalette() {
  if (!palette || palette.open) return;
  document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
  palette.showModal();
  paletteInput.select();
  find();
}

async function find() {
  const mine = ++asked;
  const answer = await fetch('/tim/nhanh?q=' + encodeURIComponent(paletteInput.value), { headers: { Accept: 'text/html' } });
  if (mine !== asked || answer.redirected || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  results.replaceChildren(...page.body.childNodes);
}

let waiting;
paletteInput?.addEventListener('input', (event) => {
  clearTimeout(waiting);
  if (!event.isComposing) waiting = setTimeout(find, 120);
});
paletteInput?.addEventListener('compositionend', () => { clearTimeout(waiting); waiting = setTimeout(find, 120); });

palette?.addEventListener('keydown', (event) => {
  if (inComposition(event)) return;
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.code === 'ArrowDown' && links.length) {
    event.preventDefault();
    links[Math.min(links.length - 1, at + 1)].focus();
  } else if (event.code === 'ArrowUp') {
    event.preventDefault();
    (at > 0 ? links[at - 1] : paletteInput).focus();
  } else if (event.code === 'Enter' && document.activeElement === paletteInput && links.length) {
    event.preventDefault();
    links[0].click();
  }
});

document.querySelectorAll('[data-sheet]').forEach((button) => button.addEventListener('click', () => sheet?.showModal()));
document.querySelectorAll('dialog.palette, #sheet').forEach((dialog) =>
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); }));

// The Enter that ends a composition never submits.
document.addEventListener('submit', (event) => {
  if (composing || event.timeStamp - composedAt < AFTER_COMPOSITION) event.preventDefault();
}, true);

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || inComposition(event)) return;
  const name = pressed(event);
  if (!name) return;
  if (name === 'Ctrl K') {
    event.preventDefault();
    openPalette();
    return;
  }
  const modal = document.querySelector('dialog[open]');
  if (name === 'Escape') {
    if (modal) return;
    const back = document.querySelector('main [data-back], main a.back');
    if (editable(document.activeElement)) document.activeElement.blur();
    else if (back && visible(back)) back.click();
    return;
  }
  if (/^(Ctrl|Alt)/.test(name)) {
    if (name === 'Ctrl Z' && editable(document.activeElement)) return;
    const node = bound(name);
    if (node) {
      event.preventDefault();
      press(node);
    }
    return;
  }
  if (modal || editable(document.activeElement)) return;
  if (name === 'ArrowDown' || name === 'ArrowUp') {
    if (document.activeElement?.closest('[data-row]') && move(name === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    return;
  }
  if (name === 'Slash') {
    const search = document.getElementById('search');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
    return;
  }
  if (name === 'Shift Slash') {
    event.preventDefault();
    sheet?.showModal();
    return;
  }
  if (name === 'Enter') {
    if (document.activeElement === document.body || document.activeElement?.id === 'main') {
      if (openRow()) event.preventDefault();
      else {
        const node = bound('Enter');
        if (node) { event.preventDefault(); press(node); }
      }
    }
    return;
  }
  if (!lettersOn()) return;
  if (event.timeStamp < chordUntil) {
    chordUntil = 0;
    const there = document.querySelector(`[data-go="${CSS.escape(name)}"]`);
    if (there) {
      event.preventDefault();
      location.assign(there.href);
    }
    return;
  }
  if (name === 'G') {
    chordUntil = event.timeStamp + CHORD;
    return;
  }
  if ((name === 'J' || name === 'K') && move(name === 'J' ? 1 : -1)) {
    event.preventDefault();
    return;
  }
  const node = bound(name);
  if (node) {
    event.preventDefault();
    press(node);
  } else if (name === 'X' && selectRow()) {
    event.preventDefault();
  }
});

// The toast stays 10 seconds, longer while pointed at or focused.
const toast = document.getElementById('toast');
if (toast) {
  let left = 10;
  const tick = setInterval(() => {
    if (toast.matches(':hover, :focus-within')) return;
    if (--left <= 0) {
      clearInterval(tick);
      toast.remove();
    }
  }, 1000);
}

// Error summaries take the focus, and their links put it into the field.
document.querySelector('[data-focus]')?.focus();

// A form is sent once: the second press of its button waits for the first, and says so.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog' || form.method === 'get') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  const button = event.submitter;
  if (button) {
    const words = button.textContent;
    setTimeout(() => {
      button.setAttribute('aria-busy', 'true');
      if (button.dataset.busy) button.textContent = button.dataset.busy;
    }, 1000);
    window.addEventListener('pageshow', () => {
      button.removeAttribute('aria-busy');
      if (button.dataset.busy) button.textContent = words;
    }, { once: true });
  }
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

// Files can be dropped on the zone.
document.querySelectorAll('[data-drop]').forEach((zone) => {
  const input = zone.querySelector('input[type=file]');
  const chosen = zone.querySelector('[data-drop-chosen]');
  const tell = () => { chosen.textContent = [...input.files].map((file) => file.name).join(', '); };
  for (const kind of ['dragenter', 'dragover']) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add('over'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  input.addEventListener('change', tell);
});

// Ctrl Enter in a field with a source confirms it and goes to the next unsure one.
document.addEventListener('keydown', (event) => {
  const control = event.target;
  if (inComposition(event) || event.code !== 'Enter' || !(event.ctrlKey || event.metaKey) || !control.matches?.('[data-source]')) return;
  if (!['machine', 'unsure'].includes(control.dataset.source)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  confirm(control);
  const next = [...control.form.querySelectorAll('[data-source="unsure"]')].find(visible);
  (next ?? control.form.querySelector('[type=submit], button:not([type])'))?.focus();
}, true);

/** What a person changed or confirmed is his from then on; the form tells the server by the name of the field. */
function confirm(control) {
  control.dataset.source = 'confirmed';
  const field = control.closest('.field');
  field?.classList.remove('machine', 'unsure');
  field?.classList.add('confirmed');
  const note = field?.querySelector('.field-source');
  if (note) note.textContent = 'đã xác nhận';
  const told = document.createElement('input');
  told.type = 'hidden';
  told.name = 'confirmed';
  told.value = control.name;
  control.form?.append(told);
}
document.addEventListener('change', (event) => {
  if (event.target.matches?.('[data-source="machine"], [data-source="unsure"]')) confirm(event.target);
});

// A panel that the sign-in page and others use: show what was typed.
document.querySelectorAll('[data-show]').forEach((button) => {
  const input = document.getElementById(button.dataset.show);
  button.hidden = false;
  button.addEventListener('click', () => {
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? 'Ẩn' : 'Hiện';
    button.setAttribute('aria-pressed', String(hidden));
    input.focus();
  });
});
document.querySelectorAll('[data-fill]').forEach((node) => node.addEventListener('click', (event) => {
  event.preventDefault();
  for (const [id, value] of Object.entries(JSON.parse(node.dataset.fill))) document.getElementById(id).value = value;
  document.getElementById('password')?.form?.querySelector('button.primary')?.focus();
}));
document.querySelectorAll('select[data-submit], input[data-submit]').forEach((node) => node.addEventListener('change', () => node.form.requestSubmit()));
document.querySelectorAll('[data-print]').forEach((node) => { node.hidden = false; node.addEventListener('click', () => print()); });
